// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/signingkey.h"

#include "crypto/random.h"
#include "crypto/seal.h"
#include "crypto/wipe.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Crypto {

namespace {

constexpr int secretBytes = 32;

QByteArray sealContext(const QString &kid, const QString &algorithm)
{
    return "signing key " + algorithm.toUtf8() + ' ' + kid.toUtf8();
}

} // namespace

SigningKey::SigningKey(QString kid, QByteArray secret)
    : m_kid(std::move(kid))
    , m_secret(std::move(secret))
    , m_hmac(m_secret)
{
}

SigningKey::~SigningKey()
{
    wipe(m_secret);
}

SigningKey SigningKey::generate()
{
    QByteArray secret(secretBytes, Qt::Uninitialized);
    fillRandom({reinterpret_cast<quint8 *>(secret.data()), size_t(secret.size())});
    return {QString::fromLatin1(randomBase64Url(12)), std::move(secret)};
}

Result<SigningKey> SigningKey::open(const QString &kid, const QString &algorithm,
                                    QByteArrayView sealed, QByteArrayView sealingKey)
{
    if (algorithm != "HS256"_L1)
        return Error{
            Error::Kind::Corrupt,
            u"The signing key %1 is for %2, which this version cannot use. Run the version "
            "that made it, or a newer one."_s.arg(kid, algorithm)};
    auto secret = unseal(sealingKey, sealed, sealContext(kid, algorithm));
    if (!secret)
        return secret.error();
    return SigningKey(kid, *std::move(secret));
}

QByteArray SigningKey::sealed(QByteArrayView sealingKey) const
{
    return seal(sealingKey, m_secret, sealContext(m_kid, algorithm()));
}

QByteArray SigningKey::sign(QByteArrayView message)
{
    const Hmac::Tag tag = m_hmac(message);
    return QByteArray(reinterpret_cast<const char *>(tag.data()), Hmac::size);
}

bool SigningKey::verifies(QByteArrayView message, QByteArrayView signature)
{
    const Hmac::Tag tag = m_hmac(message);
    return equalInConstantTime({tag.data(), qsizetype(tag.size())}, signature);
}

} // namespace Gatehouse::Crypto
