// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/signingkey.h"

#include "crypto/hmacsigner.h"
#include "crypto/publickeysigner.h"
#include "crypto/random.h"
#include "crypto/seal.h"
#include "crypto/wipe.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Crypto {

namespace {

QByteArray sealContext(const QString &kid, const QString &algorithm)
{
    return "signing key " + algorithm.toUtf8() + ' ' + kid.toUtf8();
}

} // namespace

SigningKey::SigningKey(QString kid, SigningAlgorithm algorithm, std::unique_ptr<Signer> signer)
    : m_kid(std::move(kid))
    , m_algorithm(algorithm)
    , m_signer(std::move(signer))
{
}

SigningKey::SigningKey(SigningKey &&other) noexcept = default;
SigningKey &SigningKey::operator=(SigningKey &&other) noexcept = default;
SigningKey::~SigningKey() = default;

SigningKey SigningKey::generate(SigningAlgorithm algorithm)
{
    const QString kid = QString::fromLatin1(randomBase64Url(12));
    if (!hasPublicKey(algorithm))
        return {kid, algorithm, HmacSigner::generate()};
    return {kid, algorithm,
            std::make_unique<PublicKeySigner>(algorithm, generatePrivateKey(algorithm))};
}

SigningKey SigningKey::fromSecret(const QString &kid, const QByteArray &secret)
{
    return {kid, SigningAlgorithm::HS256, std::make_unique<HmacSigner>(secret)};
}

Result<SigningKey> SigningKey::fromPrivateKey(const QString &kid, SigningAlgorithm algorithm,
                                              QByteArrayView pkcs8)
{
    PrivateKey key = readPrivateKey(algorithm, pkcs8);
    if (!key)
        return Error{Error::Kind::Corrupt,
                     u"The signing key %1 holds no private key that is fit for %2. Rotate the "
                     "keys."_s.arg(kid, toString(algorithm))};
    return SigningKey(kid, algorithm, std::make_unique<PublicKeySigner>(algorithm, std::move(key)));
}

Result<SigningKey> SigningKey::open(const QString &kid, const QString &algorithm,
                                    QByteArrayView sealed, QByteArrayView sealingKey)
{
    const auto known = signingAlgorithmFromString(algorithm);
    if (!known)
        return Error{
            Error::Kind::Corrupt,
            u"The signing key %1 is for %2, which this version cannot use. Run the version "
            "that made it, or a newer one."_s.arg(kid, algorithm)};
    auto secret = unseal(sealingKey, sealed, sealContext(kid, algorithm));
    if (!secret)
        return secret.error();
    if (!hasPublicKey(*known))
        return SigningKey(kid, *known, std::make_unique<HmacSigner>(*std::move(secret)));
    auto key = fromPrivateKey(kid, *known, *secret);
    wipe(*secret);
    return key;
}

QByteArray SigningKey::sealed(QByteArrayView sealingKey) const
{
    QByteArray secret = m_signer->secret();
    const QByteArray sealed = seal(sealingKey, secret, sealContext(m_kid, toString(m_algorithm)));
    wipe(secret);
    return sealed;
}

QByteArray SigningKey::sign(QByteArrayView message)
{
    return m_signer->sign(message);
}

bool SigningKey::verifies(QByteArrayView message, QByteArrayView signature)
{
    return m_signer->verifies(message, signature);
}

std::optional<QByteArray> SigningKey::publicJwk() const
{
    auto jwk = m_signer->publicKey();
    if (!jwk)
        return {};
    return jwk->add("use"_L1, u"sig"_s)
        .add("alg"_L1, toString(m_algorithm))
        .add("kid"_L1, m_kid)
        .toJson();
}

} // namespace Gatehouse::Crypto
