// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/privatekey.h"
#include "crypto/signer.h"

typedef struct evp_md_ctx_st EVP_MD_CTX;

namespace Gatehouse::Crypto {

/// ES256, EdDSA and RS256 (RFC 7518 §3.3 and §3.4, RFC 8037 §3.1): one way through OpenSSL, but
/// that a JWS carries an ECDSA signature as two plain numbers and OpenSSL as DER.
class PublicKeySigner final : public Signer
{
public:
    PublicKeySigner(SigningAlgorithm algorithm, PrivateKey key);

    QByteArray sign(QByteArrayView message) override;
    bool verifies(QByteArrayView message, QByteArrayView signature) override;
    QByteArray secret() const override;
    std::optional<JsonObject> publicKey() const override;

private:
    struct Free
    {
        void operator()(EVP_MD_CTX *context) const;
    };

    const SigningAlgorithm m_algorithm;
    const PrivateKey m_key;
    const qsizetype m_signatureBytes; // as a JWS carries it
    const std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

} // namespace Gatehouse::Crypto
