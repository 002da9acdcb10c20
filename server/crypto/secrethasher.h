// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hmac.h"
#include "crypto/masterkey.h"
#include "domain/client.h"
#include "domain/secret.h"

namespace Gatehouse::Crypto {

/// Hashes API secrets for the store and checks what a caller presents.
///
/// The text alone decides the scheme (Secret::isGenerated): 256 random bits need no slow hash, an
/// HMAC-SHA-256 under a key outside the database is as strong; what a person chose gets scrypt
/// (RFC 7914; N=2^15, r=8, p=3: some 0.2 s and 32 MiB) over that HMAC.
/// Immutable after construction; every function may be called from any thread.
class SecretHasher
{
public:
    explicit SecretHasher(const MasterKey &masterKey);
    ~SecretHasher();
    Q_DISABLE_COPY_MOVE(SecretHasher)

    static SecretScheme schemeFor(QStringView secret);

    /// What computes the Hmac scheme's hash of a presented text (its UTF-8): one for each thread
    /// that checks many.
    Hmac hmac() const { return Hmac(m_key); }

    /// The hash to store, by the scheme of its text. May take scrypt's time.
    QByteArray hash(const Secret &secret) const;

    /// Whether the HMAC of what was presented fits a hash of the Scrypt scheme. Scrypt's time.
    /// False for a hash that is not of that form.
    static bool fitsScrypt(const Hmac::Tag &hmac, const QByteArray &hash);

    /// The same work as fitsScrypt() for nobody: an unknown key costs what a wrong secret costs.
    static void spendScrypt(const Hmac::Tag &hmac);

private:
    QByteArray m_key;
};

} // namespace Gatehouse::Crypto
