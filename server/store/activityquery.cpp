// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/activityquery.h"

#include "store/attemptblocks.h"
#include "store/connection.h"
#include "store/dialect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

} // namespace

ActivityQuery::ActivityQuery(Database &database)
    : m_newest(database.connection(), u"SELECT coalesce(max(id), 0) FROM attempts"_s)
    , m_hours(database.connection(),
              u"SELECT minute / 3600000, min(first_id), max(last_id) FROM attempts_per_minute "
              "WHERE minute >= :1 AND minute < :2 GROUP BY minute / 3600000 "
              "ORDER BY minute / 3600000"_s)
    , m_count(database.connection(), countSql())
{
}

QString ActivityQuery::countSql()
{
    return AttemptBlocks::numbers(u":1"_s, u":2"_s) +
           u"SELECT count(*) FILTER (WHERE outcome = 0), count(*) FILTER (WHERE outcome <> 0) + "
           "(SELECT coalesce(sum(count - 1), 0) FROM attempts WHERE count IS NOT NULL "
           "AND client_id = :3 AND id BETWEEN :4 AND :5) "_s +
           AttemptBlocks::attempts() +
           u"AND client_id = :3 AND %1id BETWEEN :4 AND :5"_s.arg(Dialect::unindexed);
}

Result<void> ActivityQuery::prepare(Timestamp now)
{
    m_now = now;
    m_ids.clear();
    const auto newest = m_newest.single();
    if (!newest)
        return newest.error();
    m_upToId = *newest;
    const Activity window(now);
    auto rows = m_hours.query(window.startOf(0), window.end());
    if (!rows)
        return rows.error();
    const qint64 firstHour = window.startOf(0).time_since_epoch() / std::chrono::hours(1);
    qint64 seen = 0; // where the clock was set back hours overlap; no id is counted twice
    while (rows->next()) {
        const HourIds ids{int(rows->integer(0) - firstHour), std::max(rows->integer(1), seen + 1),
                          std::min(rows->integer(2), m_upToId)};
        if (ids.first <= ids.last)
            m_ids.append(ids);
        seen = std::max(seen, ids.last);
    }
    return rows->end();
}

Result<Activity> ActivityQuery::activityOf(qint64 clientId, qint64 afterId)
{
    Activity activity(m_now);
    for (const HourIds &ids : std::as_const(m_ids)) {
        const qint64 first = std::max(ids.first, afterId + 1);
        if (first > ids.last)
            continue;
        auto rows = m_count.query(first / AttemptBlocks::size, ids.last / AttemptBlocks::size,
                                  clientId, first, ids.last);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return rows->noRow();
        activity.add(ids.hour, {rows->integer(0), rows->integer(1)});
    }
    activity.setUpToId(m_upToId);
    return activity;
}

} // namespace Gatehouse::Store
