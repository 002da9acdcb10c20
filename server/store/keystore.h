// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/database.h"

#include <optional>

namespace Gatehouse::Store {

/// A signing key at rest. `sealed` is the key under the master key; the file alone yields nothing.
struct SigningKeyRecord
{
    QString kid;
    QString algorithm; ///< JWA name, `HS256`, …
    QByteArray sealed;
    Timestamp createdAt{};
    std::optional<Timestamp> rotatedAt = {}; ///< since when another signs in its place
    std::optional<Timestamp> retiresAt = {}; ///< from when on it verifies no more
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

    /// All there ever were, the one that signs first, then newest first.
    Result<QList<SigningKeyRecord>> list();
    /// The same without those that have retired by `now`.
    Result<QList<SigningKeyRecord>> usable(Timestamp now);
    Result<void> insert(const SigningKeyRecord &record);
    /// The key signs no more, and verifies until `retiresAt`. Error NotFound.
    Result<void> replace(const QString &kid, Timestamp rotatedAt, Timestamp retiresAt);
    /// The keys that sign may have signed tokens of this life.
    Result<void> noteLifetime(std::chrono::seconds lifetime);

private:
    Database &m_database;
};

} // namespace Gatehouse::Store
