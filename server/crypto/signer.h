// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/jsonobject.h"

#include <QByteArray>

#include <optional>

namespace Gatehouse::Crypto {

/// What a SigningKey does by its algorithm: the key and how to use it. One thread at a time.
class Signer
{
public:
    virtual ~Signer() = default;

    /// The signature as a JWS carries it (RFC 7518 §3).
    virtual QByteArray sign(QByteArrayView message) = 0;
    virtual bool verifies(QByteArrayView message, QByteArrayView signature) = 0;

    /// All that the key is, to be sealed. The caller wipes it.
    virtual QByteArray secret() const = 0;
    /// The members that describe the public key (RFC 7518 §6, RFC 8037 §2); nothing where the
    /// whole key is a secret.
    virtual std::optional<JsonObject> publicKey() const = 0;

protected:
    Signer() = default;
    Q_DISABLE_COPY_MOVE(Signer)
};

} // namespace Gatehouse::Crypto
