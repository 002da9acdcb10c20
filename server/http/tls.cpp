// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/tls.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>

#include <algorithm>

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

namespace {

// Suites whose keys come from a secret agreed upon beforehand have ECDHE in their names as well.
bool isSound(const QSslCipher &cipher)
{
    const QString name = cipher.name();
    const bool encryptsAndAuthenticates = name.contains("GCM"_L1) || name.contains("CHACHA20"_L1);
    if (cipher.protocol() == QSsl::TlsV1_3)
        return encryptsAndAuthenticates;
    return encryptsAndAuthenticates &&
           (name.startsWith("ECDHE-ECDSA-"_L1) || name.startsWith("ECDHE-RSA-"_L1));
}

QList<QSslCipher> soundCiphers()
{
    QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher &cipher) { return !isSound(cipher); });
    return ciphers;
}

QSslKey readKey(const QByteArray &pem)
{
    const QSslKey ec(pem, QSsl::Ec);
    return ec.isNull() ? QSslKey(pem, QSsl::Rsa) : ec;
}

Error invalid(const QString &what)
{
    return {Error::Kind::Invalid, what};
}

// Other things may stand between the certificates, their key for instance.
bool isWhole(const QByteArray &pem, qsizetype certificates)
{
    const QByteArray text = pem.trimmed();
    const QByteArray last = text.mid(text.lastIndexOf('\n') + 1);
    return text.count("-----BEGIN CERTIFICATE-----") == certificates &&
           text.count("-----BEGIN ") == text.count("-----END ") &&
           (!last.startsWith('-') || last.endsWith("-----"));
}

} // namespace

Result<QList<QSslCertificate>> readCertificates(const QByteArray &pem)
{
    const auto certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (!isWhole(pem, certificates.size()))
        return invalid(u"The certificates break off or are damaged: %1 begin and %2 can be read. "
                       "Copy the whole file anew."_s.arg(pem.count("-----BEGIN CERTIFICATE"))
                           .arg(certificates.size()));
    if (certificates.isEmpty())
        return invalid(u"There is no certificate in PEM form (-----BEGIN CERTIFICATE-----)."_s);
    return certificates;
}

Result<QSslConfiguration> tlsConfiguration(const TlsMaterial &material)
{
    const auto chain = readCertificates(material.chain);
    if (!chain)
        return chain.error();
    const QSslKey key = readKey(material.key);
    if (key.isNull())
        return invalid(
            u"There is no private key in PEM form that can be used. It must be of RSA or "
            "of an elliptic curve (P-256, P-384, P-521), without a passphrase."_s);

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(*chain);
    tls.setPrivateKey(key);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCiphers(soundCiphers());
    tls.setSslOption(QSsl::SslOptionDisableCompression, true);
    tls.setSslOption(QSsl::SslOptionDisableLegacyRenegotiation, true);
    // A ticket would be good for its own connection alone: each has a context of its own in Qt.
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    tls.setCaCertificates({}); // else Qt reads the system's authorities anew for each connection
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (material.clientAuthorities.isEmpty())
        return tls;
    const auto authorities = readCertificates(material.clientAuthorities);
    if (!authorities)
        return authorities.error();
    tls.setCaCertificates(*authorities);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

CertificateFacts factsOf(const QSslCertificate &certificate)
{
    const auto timeOf = [](const QDateTime &time) {
        return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
    };
    CertificateFacts facts;
    const auto names = certificate.subjectAlternativeNames();
    for (const auto kind : {QSsl::DnsEntry, QSsl::IpAddressEntry}) {
        QStringList some = names.values(kind);
        std::reverse(some.begin(), some.end()); // QMultiMap has the last one first
        facts.names += some;
    }
    facts.issuer = certificate.issuerDisplayName();
    facts.begins = timeOf(certificate.effectiveDate());
    facts.ends = timeOf(certificate.expiryDate());
    facts.fingerprint =
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    return facts;
}

} // namespace Gatehouse::Http
