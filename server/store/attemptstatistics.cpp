// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/attemptstatistics.h"

#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

QLatin1StringView column(AttemptStatistics::Who who)
{
    switch (who) {
    case AttemptStatistics::Who::Address: return "address"_L1;
    case AttemptStatistics::Who::Key: return "api_key"_L1;
    case AttemptStatistics::Who::Client: break;
    }
    return "client_id"_L1;
}

// Requests that named no key, or an unknown one, are nobody's.
QLatin1StringView named(AttemptStatistics::Who who)
{
    switch (who) {
    case AttemptStatistics::Who::Address: return ""_L1;
    case AttemptStatistics::Who::Key: return "AND api_key <> ''"_L1;
    case AttemptStatistics::Who::Client: break;
    }
    return "AND client_id IS NOT NULL"_L1;
}

QString countsSql()
{
    return u"SELECT outcome, sum(count) FROM attempts_per_minute "
           "WHERE minute >= :1 AND minute < :2 GROUP BY outcome"_s;
}

} // namespace

AttemptStatistics::AttemptStatistics(Database &database)
    : m_counts(database.connection(), countsSql())
    , m_firstId(database.connection(),
                u"SELECT coalesce(min(first_id), 0) FROM attempts_per_minute WHERE minute >= :1"_s)
    , m_durations(database.connection(),
                  u"SELECT duration_us FROM attempts ORDER BY id DESC LIMIT :1"_s)
    , m_failing{Statement(database.connection(), failingSql(Who::Address)),
                Statement(database.connection(), failingSql(Who::Key)),
                Statement(database.connection(), failingSql(Who::Client))}
{
}

// The failures of each outcome lie in the order of their ids in the index; their walks are merged
// from the newest id down, and end with the limit. Which outcome most of somebody's failures had
// comes with the sum: the number of them stands above the outcome in one number, and the highest of
// these is taken.
QString AttemptStatistics::failingSql(Who who)
{
    QStringList walks;
    for (const Outcome outcome : allOutcomes) {
        if (outcome != Outcome::Success)
            walks += u"SELECT id FROM attempts WHERE outcome = %1 AND outcome <> 0 AND id >= %2"_s
                         .arg(int(outcome))
                         .arg(u":%1"_s.arg(walks.size() + 1));
    }
    const auto parameter = [&walks](int behind) {
        return u":%1"_s.arg(walks.size() + behind);
    };
    const QString failures =
        u"SELECT %1 AS who, max(client_id) AS client, outcome, "
        "sum(coalesce(count, 1)) AS part, max(time) AS latest "
        "FROM failure CROSS JOIN attempts ON attempts.id = failure.id "
        "WHERE time >= %2 %3 GROUP BY who, outcome"_s.arg(column(who), parameter(2), named(who));
    return u"WITH failure (id) AS (%1 ORDER BY id DESC LIMIT %2) "
           "SELECT who, max(client), sum(part) AS failures, max(latest) AS newest, "
           "max(part * 16 + outcome) % 16 FROM (%3) AS parts GROUP BY who "
           "HAVING sum(part) >= %4 ORDER BY failures DESC, newest DESC LIMIT %5"_s.arg(
               walks.join(" UNION ALL "_L1), parameter(1), failures, parameter(3), parameter(4));
}

Result<AttemptStatistics::Counts> AttemptStatistics::counts(Timestamp since, Timestamp until)
{
    auto rows = m_counts.query(since, until);
    if (!rows)
        return rows.error();
    Counts counts{};
    while (rows->next())
        counts.at(size_t(rows->integer(0))) = rows->integer(1);
    if (const auto end = rows->end(); !end)
        return end.error();
    return counts;
}

Result<QList<std::chrono::microseconds>> AttemptStatistics::newestDurations(int limit)
{
    auto rows = m_durations.query(limit);
    if (!rows)
        return rows.error();
    QList<std::chrono::microseconds> durations;
    while (rows->next())
        durations.append(std::chrono::microseconds(rows->integer(0)));
    if (const auto end = rows->end(); !end)
        return end.error();
    return durations;
}

Result<qint64> AttemptStatistics::firstIdSince(Timestamp since)
{
    return m_firstId.single(Timestamp(std::chrono::floor<std::chrono::minutes>(since)));
}

Result<QList<AttemptStatistics::Failing>>
AttemptStatistics::failing(Who who, Timestamp since, qint64 examined, qint64 fewest, int limit)
{
    const auto firstId = firstIdSince(since);
    if (!firstId)
        return firstId.error();
    QList<Failing> all;
    if (*firstId == 0)
        return all;
    QVariantList values(qsizetype(allOutcomes.size()) - 1, bound(*firstId));
    values << bound(examined) << bound(since) << bound(fewest) << bound(limit);
    auto rows = m_failing[size_t(who)].queryList(values);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        Failing one{.clientId = rows->optionalInteger(1),
                    .failures = rows->integer(2),
                    .latest = rows->time(3),
                    .most = Outcome(rows->integer(4))};
        if (who == Who::Address)
            one.address = rows->blob(0);
        else if (who == Who::Key)
            one.key = rows->text(0);
        all.append(one);
    }
    if (const auto end = rows->end(); !end)
        return end.error();
    return all;
}

} // namespace Gatehouse::Store
