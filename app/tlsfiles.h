// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/certificatefacts.h"
#include "domain/clock.h"
#include "domain/result.h"
#include "domain/tlssettings.h"
#include "http/serversetup.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace Gatehouse::App {

struct MachineConfig;

/// The files of the server's TLS: those that the owner names, or the self-signed pair that the
/// program keeps in the data folder. A value.
class TlsFiles
{
public:
    static constexpr std::chrono::days selfSignedValidity{730};

    explicit TlsFiles(QString dataFolder)
        : m_folder(std::move(dataFolder))
    {
    }

    /// What the settings and the files make of TLS, for any mode but Off. The self-signed pair is
    /// made where it is missing or does not fit together. Errors name the file, what is wrong with
    /// it and what to do: NotFound, Denied (also where others may read the key), Invalid,
    /// Unavailable.
    Result<QSslConfiguration> load(const TlsSettings &settings) const;

    /// How the server shall run, with TLS where the settings ask for it; `unusable` where the files
    /// cannot be used.
    Http::ServerSetup setupOf(const MachineConfig &config) const;

    /// Makes a new self-signed pair in place of the one that is there. Error Unavailable.
    Result<void> makeSelfSigned(Timestamp now) const;

    /// Another one whenever one of the files may have become another.
    QByteArray stampOf(const TlsSettings &settings) const;

    QString certificatePath(const TlsSettings &settings) const;
    QString keyPath(const TlsSettings &settings) const;
    /// Of the self-signed pair, in the data folder.
    static QStringList ownNames();

private:
    Result<void> ensureOwnPair() const;
    Result<void> writeOwnPair(Timestamp now) const;
    bool needsOwnPair() const;
    QString lockPath() const;
    Error busy() const;
    QString pathOf(const QString &given) const;

    QString m_folder;
};

/// What the certificate says of itself, and whether it is its own issuer.
CertificateFacts factsOf(const QSslCertificate &certificate);

} // namespace Gatehouse::App
