// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "store/database.h"
#include "store/statement.h"

namespace Gatehouse::Store {

/// Counts clients' attempts hour by hour: the per-minute roll-up tells each hour's ids, and the
/// index by block and client counts them without reading a row. Attempts up to one id, the newest
/// when it was made, so that all its answers are of one moment. Borrows the thread's Database.
class ActivityQuery
{
public:
    explicit ActivityQuery(Database &database);

    /// Learns which ids the 24 hours up to `now` have. Call before activityOf().
    Result<void> prepare(Timestamp now);
    /// What the client did since, leaving out ids up to `afterId`.
    Result<Activity> activityOf(qint64 clientId, qint64 afterId = 0);

    /// Counts one client's attempts of one outcome class in a window of ids; for the test of its
    /// plan.
    static QString countSql();

private:
    struct HourIds
    {
        int hour = 0;
        qint64 first = 0;
        qint64 last = 0;
    };

    Statement m_newest;
    Statement m_hours;
    Statement m_count;
    Timestamp m_now{};
    qint64 m_upToId = 0;
    QList<HourIds> m_ids;
};

} // namespace Gatehouse::Store
