// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attemptfilter.h"
#include "domain/loginattempt.h"
#include "store/database.h"

#include <span>

namespace Gatehouse::Store {

/// The attempts table (contract section 7) and its per-minute roll-up. Borrows the thread's
/// Database.
class AttemptStore
{
public:
    explicit AttemptStore(Database &database)
        : m_database(database)
    {
    }

    /// Adds the rows, in order, and counts them in the roll-up. Call inside a Transaction, so that
    /// both are in the file or neither.
    Result<void> append(std::span<const LoginAttempt> attempts);

    /// Up to `limit` attempts with ids below `beforeId` that the filter admits, newest first.
    Result<QList<LoginAttempt>> before(qint64 beforeId, const AttemptFilter &filter, int limit);
    /// Up to `limit` attempts with ids above `afterId` that the filter admits, oldest first.
    Result<QList<LoginAttempt>> after(qint64 afterId, const AttemptFilter &filter, int limit);
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
    Result<QList<MinuteCount>> perMinute(Timestamp since, Timestamp until);

private:
    Database &m_database;
    std::optional<QSqlQuery> m_insert;
    std::optional<QSqlQuery> m_rollup;
};

} // namespace Gatehouse::Store
