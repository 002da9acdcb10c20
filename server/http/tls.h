// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/certificatefacts.h"
#include "domain/result.h"

#include <QByteArray>
#include <QSslConfiguration>

namespace Gatehouse::Http {

/// What a server shows of itself over TLS and whom it admits; all of it PEM (RFC 7468).
struct TlsMaterial
{
    QByteArray chain; ///< its certificate first, then those that issued it, without the root
    QByteArray key;   ///< RSA or EC, not encrypted
    /// Who may have issued the certificate that every caller must then show; empty: none is asked.
    QByteArray clientAuthorities = {};
};

/// TLS 1.2 and 1.3 with forward secrecy and authenticated encryption alone (RFC 9325 §4.2), by the
/// server's preference, no renegotiation, no compression. Error Invalid: what of the material
/// cannot be used. That the key belongs to the certificate is not looked at.
Result<QSslConfiguration> tlsConfiguration(const TlsMaterial &material);

/// The certificates of a chain or a bundle of authorities. Error Invalid: there is none, or what is
/// there breaks off or cannot be read, as after a copy that was cut short.
Result<QList<QSslCertificate>> readCertificates(const QByteArray &pem);

/// What the certificate says of itself. Whether its signature is its own is not looked at, and
/// `isSelfSigned` left alone.
CertificateFacts factsOf(const QSslCertificate &certificate);

} // namespace Gatehouse::Http
