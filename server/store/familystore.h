// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/statement.h"

namespace Gatehouse::Store {

/// Where the line of refresh tokens that began with one login has got to (contract section 4).
/// Tokens have rising numbers in it, the login's is 0.
struct TokenFamily
{
    QByteArray family;     ///< `fam`, its 16 bytes
    qint64 sequence = 0;   ///< the token made last
    qint64 spent = -1;     ///< the token spent last; -1: none yet
    qint64 liveFrom = 0;   ///< tokens before this one are dead
    Timestamp spentAt{};   ///< when `spent` was
    Timestamp startedAt{}; ///< the login
    std::optional<Timestamp> revokedAt;
    Timestamp expiresAt{}; ///< no token of it is good after this

    friend bool operator==(const TokenFamily &, const TokenFamily &) = default;
};

/// The families that were refreshed at least once; before that a family has no row. Borrows the
/// thread's Database. Whoever decides by a row reads and writes it in one Transaction.
class FamilyStore
{
public:
    explicit FamilyStore(Database &database);

    /// Nothing where the family has no row. On the hot path, as is save().
    Result<std::optional<TokenFamily>> find(const QByteArray &family);
    /// Writes the family's row, new or not.
    Result<void> save(const TokenFamily &family);

    struct Swept
    {
        qint64 removed = 0;
        QByteArray last;   ///< the last family looked at
        bool more = false; ///< there may be others behind it
    };
    /// Removes the rows that expired before `before`, among the `limit` families behind `after`
    /// (empty: from the first). Without an index over expiry, which every refresh would pay for:
    /// who sweeps goes on from `last` until there are no more.
    Result<Swept> sweep(const QByteArray &after, int limit, Timestamp before);

    const QString &findSql() const { return m_find.sql(); }

private:
    Database &m_database;
    Statement m_find;
    Statement m_save;
};

} // namespace Gatehouse::Store
