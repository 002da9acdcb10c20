// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hmac.h"
#include "crypto/signer.h"

#include <memory>

namespace Gatehouse::Crypto {

/// HS256 (RFC 7518 §3.2). Keeps the secret, and wipes it when destroyed.
class HmacSigner final : public Signer
{
public:
    explicit HmacSigner(QByteArray secret);
    /// With 256 random bits.
    static std::unique_ptr<HmacSigner> generate();
    ~HmacSigner() override;

    QByteArray sign(QByteArrayView message) override;
    /// Takes the same time whatever the signature is.
    bool verifies(QByteArrayView message, QByteArrayView signature) override;
    QByteArray secret() const override;
    std::optional<JsonObject> publicKey() const override { return {}; }

private:
    QByteArray m_secret;
    Hmac m_hmac;
};

} // namespace Gatehouse::Crypto
