// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/keyperiod.h"
#include "store/database.h"

namespace Gatehouse::Store {

/// A signing key at rest. `sealed` is the key under the master key; the file alone yields nothing.
struct SigningKeyRecord
{
    QString kid;
    QString algorithm; ///< JWA name, `HS256`, …
    QByteArray sealed;
    Timestamp createdAt{};
    KeyPeriod period = {};
    /// The longest life of a token that it may have signed under an earlier policy.
    std::chrono::seconds longestLifetime{};
};

/// Signing keys at rest. Borrows the thread's Database.
class KeyStore
{
public:
    explicit KeyStore(Database &database)
        : m_database(database)
    {
    }

    /// All there ever were: the one that signs, or is to sign, last; then backwards.
    Result<QList<SigningKeyRecord>> list();
    /// The same without those that have retired by `now`.
    Result<QList<SigningKeyRecord>> usable(Timestamp now);
    Result<void> insert(const SigningKeyRecord &record);
    /// Error NotFound.
    Result<void> setPeriod(const QString &kid, const KeyPeriod &period);
    /// Keys that may sign after `now` may sign tokens of this life; those that have a moment to
    /// retire at keep verifying as much longer as it is longer than what was noted before.
    Result<void> noteLifetime(std::chrono::seconds lifetime, Timestamp now);

private:
    Database &m_database;
};

} // namespace Gatehouse::Store
