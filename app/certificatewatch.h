// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tlsfiles.h"

#include <QObject>
#include <QTimer>

namespace Gatehouse::App {

/// Looks whether the files of the server's TLS have become others, as they do when a certificate is
/// renewed, and reads them anew. Lives on the thread that made it.
class CertificateWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds lookEvery{5};

    explicit CertificateWatch(TlsFiles files, QObject *parent = nullptr);

    const TlsFiles &files() const { return m_files; }
    /// Looks at these files from now on; as they are now, they are in use or will be.
    void setSettings(const TlsSettings &settings);

    /// Takes the files for others than those in use: the next look tells of them, as they are then.
    /// For those who could not heed the last news, or do not know when the files in use were read.
    void tryAgain() { m_stamp.clear(); }

    /// What the timer does.
    void look();

Q_SIGNALS:
    void renewed(const QSslConfiguration &tls);
    /// The files have changed and cannot be used; told once for each reason. They are tried again
    /// until they can: whoever writes a certificate and a key writes one first.
    void unusable(const Gatehouse::Error &error);

private:
    const TlsFiles m_files;
    TlsSettings m_settings;
    QByteArray m_stamp; // of the files in use
    Error m_error;      // the last, if the files cannot be used
    bool m_told = false;
    QTimer m_timer;
};

} // namespace Gatehouse::App
