// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attemptfilter.h"
#include "domain/loginattempt.h"
#include "store/chain.h"
#include "store/database.h"
#include "store/statement.h"

#include <span>
#include <vector>

namespace Gatehouse::Store {

/// The attempts table (contract section 7) and its per-minute roll-up. Borrows the thread's
/// Database.
class AttemptStore
{
public:
    explicit AttemptStore(Database &database);

    /// Adds the rows, in order, and counts them in the roll-up. Call inside a Transaction, so that
    /// both are in the file or neither.
    Result<void> append(std::span<const LoginAttempt> attempts);
    /// Those that nothing shows to be Gatehouse's own: kept, but not linked, so that ChainCheck
    /// names them.
    Result<void> appendUnlinked(std::span<const LoginAttempt> attempts);

    /// Up to `limit` attempts with ids below `beforeId` that the filter admits, newest first.
    /// Error Cancelled once `isCancelled`, asked after each page, says so.
    Result<QList<LoginAttempt>> before(qint64 beforeId, const AttemptFilter &filter, int limit,
                                       const std::function<bool()> &isCancelled = {});
    /// Up to `limit` attempts with ids above `afterId` that the filter admits, oldest first.
    Result<QList<LoginAttempt>> after(qint64 afterId, const AttemptFilter &filter, int limit);
    /// Up to `limit` attempts with ids from `firstId` to `lastId` that the filter admits, oldest
    /// first: for whoever walks through all of them and may be stopped between two steps.
    Result<QList<LoginAttempt>> within(qint64 firstId, qint64 lastId, const AttemptFilter &filter,
                                       int limit);
    /// The highest id, 0 where there is none.
    Result<qint64> newestId();

    /// One bar of a chart: how many attempts of one outcome a minute saw.
    struct MinuteCount
    {
        Timestamp minute;
        Outcome outcome;
        qint64 count;
        std::chrono::microseconds totalDuration;
    };
    /// The bars of the minutes that hold any moment of [since, until), oldest first.
    Result<QList<MinuteCount>> perMinute(Timestamp since, Timestamp until);

private:
    Result<void> insertBehindRemoved(const LoginAttempt &attempt, ChainHead &head);
    Result<qint64> insertRows(std::span<const LoginAttempt> attempts);
    Result<void> countRows(std::span<const LoginAttempt> attempts, qint64 lastId);

    /// The INSERT for so many rows at once.
    struct Insert
    {
        size_t rows;
        Statement statement;
    };

    Database &m_database;
    std::vector<Insert> m_inserts; // most rows first, the last for one
    Statement m_count;
    Chain m_chain;
    std::vector<ChainLink> m_links; // of the rows being inserted; kept for its memory
};

} // namespace Gatehouse::Store
