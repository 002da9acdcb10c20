// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/floodstore.h"

#include "domain/network.h"
#include "store/attemptrow.h"
#include "store/attemptstore.h"
#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr int keyColumns = 2; // second and network; the outcome is one of the attempt's

qint64 secondOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

// Over, or so far ahead that the clock was wrong when it was counted.
const auto ended = u"(second < :1 OR second > :2)"_s;
constexpr qint64 secondsAhead = 60;
// InvalidRequest and Throttled. Nothing else is ever counted here, so that who puts in a login by
// hand gets no attempt by it.
const auto folded = u"outcome IN (1, 6)"_s;

// In floods a duration is the sum of all.
QString addSql()
{
    QStringList values;
    for (int i = 1; i <= keyColumns + AttemptRow::columnCount; ++i)
        values += u":%1"_s.arg(i);
    return u"INSERT INTO floods (second, network, %1) VALUES (%2) "
           "ON CONFLICT (second, network, outcome) DO UPDATE SET "
           "count = coalesce(floods.count, 1) + coalesce(excluded.count, 1), "
           "duration_us = floods.duration_us + excluded.duration_us"_s.arg(AttemptRow::columns(),
                                                                           values.join(u','));
}

} // namespace

FloodStore::FloodStore(Database &database)
    : m_database(database)
    , m_add(database.connection(), addSql())
    , m_ended(database.connection(), u"SELECT EXISTS (SELECT 1 FROM floods WHERE "_s + ended + u')')
{
}

Result<void> FloodStore::add(std::span<const LoginAttempt> attempts)
{
    for (const LoginAttempt &attempt : attempts) {
        if (auto ready = m_add.prepare(); !ready)
            return ready;
        m_add.bind(0, bound(secondOf(attempt.time)));
        m_add.bind(1, bound(Network::of(attempt.address).toString()));
        AttemptRow::bind(m_add, keyColumns, attempt);
        if (auto added = m_add.run(); !added)
            return added;
    }
    return {};
}

Result<bool> FloodStore::hasEnded(Timestamp now)
{
    const auto found = m_ended.single(secondOf(now), secondOf(now) + secondsAhead);
    if (!found)
        return found.error();
    return *found != 0;
}

Result<void> FloodStore::settle(Timestamp now)
{
    const qint64 from = secondOf(now);
    std::vector<LoginAttempt> over;
    {
        Statement select(m_database.connection(),
                         u"SELECT 0, %1 FROM floods WHERE %2 AND %3 ORDER BY second, time"_s.arg(
                             AttemptRow::columns(), ended, folded));
        auto rows = select.query(from, from + secondsAhead);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            LoginAttempt flood = AttemptRow::read(*rows);
            flood.duration /= flood.count;
            over.push_back(std::move(flood));
        }
        if (const auto end = rows->end(); !end)
            return end;
    }
    if (auto appended = AttemptStore(m_database).append(over); !appended)
        return appended;
    return m_database.execute(u"DELETE FROM floods WHERE "_s + ended, {from, from + secondsAhead});
}

} // namespace Gatehouse::Store
