// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/signingalgorithm.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace Gatehouse::Crypto {

class Signer;

/// A key that signs tokens by one algorithm (RFC 7518 §3, RFC 8037 §3.1), and verifies what it
/// signed. Used by one thread at a time; each worker has its own copy. What it holds of a secret is
/// wiped when it is destroyed.
class SigningKey
{
public:
    /// A new key with a random `kid`. RSA takes some tenths of a second.
    static SigningKey generate(SigningAlgorithm algorithm = SigningAlgorithm::HS256);

    /// HS256 from a secret known elsewhere.
    static SigningKey fromSecret(const QString &kid, const QByteArray &secret);

    /// The others from a private key known elsewhere, as PKCS#8 (RFC 5208), DER. Error Corrupt
    /// where it is none of that algorithm, or RSA of fewer than 2048 bits.
    static Result<SigningKey> fromPrivateKey(const QString &kid, SigningAlgorithm algorithm,
                                             QByteArrayView pkcs8);

    /// From the stored, sealed form. Error Corrupt where it does not open or the algorithm is not
    /// known to this version.
    static Result<SigningKey> open(const QString &kid, const QString &algorithm,
                                   QByteArrayView sealed, QByteArrayView sealingKey);

    /// The form to store: the secret, or the private key as PKCS#8, under `sealingKey`, bound to
    /// kid and algorithm.
    QByteArray sealed(QByteArrayView sealingKey) const;

    const QString &kid() const { return m_kid; }
    SigningAlgorithm algorithm() const { return m_algorithm; }

    /// The signature as a JWS carries it; for ES256 the 64 bytes of R and S (RFC 7518 §3.4).
    QByteArray sign(QByteArrayView message);
    /// Whether `signature` is this key's over `message`. Of HS256, it takes the same time whatever
    /// the signature is.
    bool verifies(QByteArrayView message, QByteArrayView signature);

    /// The public key as a JWK (RFC 7517 §4, RFC 7518 §6, RFC 8037 §2) with `use`, `alg` and `kid`;
    /// nothing for HS256, whose whole key is a secret.
    std::optional<QByteArray> publicJwk() const;

    SigningKey(SigningKey &&other) noexcept;
    SigningKey &operator=(SigningKey &&other) noexcept;
    ~SigningKey();

private:
    SigningKey(QString kid, SigningAlgorithm algorithm, std::unique_ptr<Signer> signer);
    QString m_kid;
    SigningAlgorithm m_algorithm;
    std::unique_ptr<Signer> m_signer;
};

} // namespace Gatehouse::Crypto
