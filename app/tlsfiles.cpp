// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlsfiles.h"

#include "admin/ownerfile.h"
#include "crypto/certificate.h"
#include "crypto/wipe.h"
#include "http/tls.h"
#include "machineconfig.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QNetworkInterface>
#include <QSaveFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

constexpr qint64 mostBytes = 1024 * 1024; // a chain or a bundle of authorities has some thousands
const auto ownCertificate = u"tls-certificate.pem"_s;
const auto ownKey = u"tls-key.pem"_s;

Result<QByteArray> read(const QString &path, const QString &what)
{
    QFile file(path);
    if (!file.exists())
        return Error{Error::Kind::NotFound,
                     u"%1: there is no such file. Name that of %2."_s.arg(path, what)};
    if (file.size() > mostBytes)
        return Error{Error::Kind::Invalid,
                     u"%1 is too large to be %2. Name another file."_s.arg(path, what)};
    if (!file.open(QFile::ReadOnly))
        return Error{Error::Kind::Denied, u"%1 cannot be read: %2. Let the user who runs Gatehouse "
                                          "read it."_s.arg(path, file.errorString())};
    return file.readAll();
}

// A group is for who shares a key on purpose, as Debian's ssl-cert.
Result<void> checkPrivate(const QString &path)
{
    const auto others = QFile::ReadOther | QFile::WriteOther | QFile::WriteGroup;
    if ((QFileInfo(path).permissions() & others) == 0)
        return {};
    return Error{Error::Kind::Denied,
                 u"%1: others on this machine may read or change the private key. Take that from "
                 "them: chmod o-rwx,g-w '%1'"_s.arg(path)};
}

Result<void> write(const QString &path, const QByteArray &pem)
{
    QSaveFile file(path);
    if (Admin::openForOwner(file) && file.write(pem) == pem.size() && file.commit())
        return {};
    return Error{Error::Kind::Unavailable,
                 u"%1 cannot be written: %2. See that the disk has room "
                 "and the folder is yours."_s.arg(path, file.errorString())};
}

// By all that callers may name this machine with.
QStringList namesOfThisMachine()
{
    QStringList names{u"localhost"_s};
    if (const QString host = QSysInfo::machineHostName(); !host.isEmpty() && host != names[0])
        names.prepend(host);
    const auto addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses)
        if (!address.isLinkLocal())
            names.append(address.toString());
    names.removeDuplicates();
    return names;
}

constexpr int lockPatience = 5000; // ms

Error about(const QString &path, const Error &error)
{
    return {error.kind, u"%1: %2"_s.arg(path, error.message)};
}

} // namespace

Result<QSslConfiguration> TlsFiles::load(const TlsSettings &settings) const
{
    const QString certificate = certificatePath(settings);
    const QString key = keyPath(settings);
    if (settings.mode == TlsSettings::Mode::SelfSigned)
        if (const auto ensured = ensureOwnPair(); !ensured)
            return ensured.error();

    Http::TlsMaterial material;
    auto chain = read(certificate, u"the certificate"_s);
    if (!chain)
        return chain.error();
    material.chain = *std::move(chain);
    if (!settings.clientAuthorities.isEmpty()) {
        auto authorities = read(pathOf(settings.clientAuthorities),
                                u"the authorities of the callers' certificates"_s);
        if (!authorities)
            return authorities.error();
        // An empty file, too: it must not mean that nobody is asked.
        if (const auto checked = Http::readCertificates(*authorities); !checked)
            return about(pathOf(settings.clientAuthorities), checked.error());
        material.clientAuthorities = *std::move(authorities);
    }
    auto secret = read(key, u"the private key"_s);
    if (!secret)
        return secret.error();
    if (const auto checked = checkPrivate(key); !checked)
        return checked.error();
    material.key = *std::move(secret);
    Crypto::CertificatePair pair{material.chain, material.key};
    const auto checked = Crypto::checkPair(pair);
    auto tls = checked ? Http::tlsConfiguration(material) : checked.error();
    material.key.clear();
    Crypto::wipe(pair.key);
    if (!tls)
        return about(certificate, tls.error());
    return tls;
}

Http::ServerSetup TlsFiles::setupOf(const MachineConfig &config) const
{
    Http::ServerSetup setup = config.setup();
    if (config.tls.mode == TlsSettings::Mode::Off)
        return setup;
    if (auto tls = load(config.tls))
        setup.tls = *std::move(tls);
    else
        setup.unusable = tls.error();
    return setup;
}

Result<void> TlsFiles::makeSelfSigned(Timestamp now) const
{
    QLockFile lock(lockPath());
    if (!lock.tryLock(lockPatience))
        return busy();
    return writeOwnPair(now);
}

Result<void> TlsFiles::ensureOwnPair() const
{
    if (!needsOwnPair())
        return {};
    QLockFile lock(lockPath());
    if (!lock.tryLock(lockPatience))
        return busy();
    return needsOwnPair() ? writeOwnPair(SystemClock().now()) : Result<void>(); // by another?
}

Result<void> TlsFiles::writeOwnPair(Timestamp now) const
{
    Crypto::CertificatePair pair =
        Crypto::makeSelfSigned(namesOfThisMachine(), now, selfSignedValidity);
    // What is between the two does not fit together, and is made anew.
    const auto key = write(m_folder + u'/' + ownKey, pair.key);
    Crypto::wipe(pair.key);
    return key ? write(m_folder + u'/' + ownCertificate, pair.chain) : key;
}

// A file that cannot be read is for a person to see to.
bool TlsFiles::needsOwnPair() const
{
    const QString certificate = m_folder + u'/' + ownCertificate;
    const QString key = m_folder + u'/' + ownKey;
    if (!QFile::exists(certificate) || !QFile::exists(key))
        return true;
    auto chain = read(certificate, u"the certificate"_s);
    auto secret = read(key, u"the private key"_s);
    if (!chain || !secret)
        return false;
    Crypto::CertificatePair pair{*std::move(chain), *std::move(secret)};
    const bool fits = Crypto::checkPair(pair).ok();
    Crypto::wipe(pair.key);
    return !fits;
}

CertificateFacts factsOf(const QSslCertificate &certificate)
{
    CertificateFacts facts = Http::factsOf(certificate);
    facts.isSelfSigned = Crypto::isSelfSigned(certificate.toDer());
    return facts;
}

QString TlsFiles::lockPath() const
{
    return m_folder + "/tls.lock"_L1;
}

Error TlsFiles::busy() const
{
    return {Error::Kind::Unavailable,
            u"%1 cannot be locked: another Gatehouse is making a certificate there, or the folder "
            "is not yours to write to. Try again, or see to its permissions."_s.arg(lockPath())};
}

QByteArray TlsFiles::stampOf(const TlsSettings &settings) const
{
    QByteArray stamp;
    QStringList paths{certificatePath(settings), keyPath(settings)};
    if (!settings.clientAuthorities.isEmpty())
        paths.append(pathOf(settings.clientAuthorities));
    for (const QString &path : std::as_const(paths)) {
        const QFileInfo file(path);
        // Of what is in it, and of who may read it.
        for (const auto time : {QFile::FileModificationTime, QFile::FileMetadataChangeTime})
            stamp += QByteArray::number(file.fileTime(time).toMSecsSinceEpoch()) + ' ';
        stamp += QByteArray::number(file.size()) + ' ' + file.canonicalFilePath().toUtf8() + '\n';
    }
    return stamp;
}

QString TlsFiles::certificatePath(const TlsSettings &settings) const
{
    return pathOf(settings.mode == TlsSettings::Mode::Files ? settings.certificate
                                                            : ownCertificate);
}

QString TlsFiles::keyPath(const TlsSettings &settings) const
{
    return pathOf(settings.mode == TlsSettings::Mode::Files ? settings.key : ownKey);
}

QStringList TlsFiles::ownNames()
{
    return {ownCertificate, ownKey};
}

QString TlsFiles::pathOf(const QString &given) const
{
    return QDir::cleanPath(QDir(m_folder).absoluteFilePath(given));
}

} // namespace Gatehouse::App
