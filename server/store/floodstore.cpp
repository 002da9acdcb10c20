// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/floodstore.h"

#include "domain/network.h"
#include "store/attemptrow.h"
#include "store/attemptstore.h"
#include "store/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

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

// An id is none of a flood's, but what AttemptRow reads first; the rest stands behind the attempt.
constexpr int secondColumn = AttemptRow::columnCount + 1;
constexpr int networkColumn = secondColumn + 1;
constexpr int sealColumn = networkColumn + 1;

QString selectSql(const QString &condition)
{
    return u"SELECT 0, %1, second, network, seal FROM floods WHERE %2"_s.arg(AttemptRow::columns(),
                                                                             condition);
}

QString saveSql()
{
    QStringList values;
    for (int i = 1; i < AttemptRow::columnCount + 4; ++i)
        values += u":%1"_s.arg(i);
    return u"INSERT INTO floods (%1, second, network, seal) VALUES (%2) "
           "ON CONFLICT (second, network, outcome) DO UPDATE SET count = excluded.count, "
           "duration_us = excluded.duration_us, seal = excluded.seal"_s.arg(AttemptRow::columns(),
                                                                            values.join(u','));
}

} // namespace

FloodStore::FloodStore(Database &database)
    : m_database(database)
    , m_chain(database)
    , m_stored(database.connection(), selectSql(u"second = :1 AND network = :2 AND outcome = :3"_s))
    , m_save(database.connection(), saveSql())
    , m_ended(database.connection(), u"SELECT EXISTS (SELECT 1 FROM floods WHERE "_s + ended + u')')
{
}

FloodStore::Flood FloodStore::read(const Rows &row)
{
    Flood flood{.second = row.integer(secondColumn),
                .network = row.text(networkColumn),
                .attempts = AttemptRow::read(row)};
    flood.isOurs =
        !m_chain.isKept() ||
        row.blob(sealColumn) == m_chain.sealOfFlood(flood.second, flood.network, flood.attempts);
    return flood;
}

Result<std::optional<FloodStore::Flood>> FloodStore::stored(const Flood &like)
{
    auto rows = m_stored.query(like.second, like.network, int(like.attempts.outcome));
    if (!rows)
        return rows.error();
    if (rows->next())
        return std::optional(read(*rows));
    if (const auto end = rows->end(); !end)
        return end.error();
    return std::optional<Flood>();
}

// What somebody put in stays without a seal, however much is counted to it.
Result<void> FloodStore::addAll(Flood &more)
{
    auto before = stored(more);
    if (!before)
        return before.error();
    if (*before) {
        (*before)->attempts.count += more.attempts.count;
        (*before)->attempts.duration += more.attempts.duration;
        more = *std::move(*before);
    }
    if (auto ready = m_save.prepare(); !ready)
        return ready;
    AttemptRow::bind(m_save, 0, more.attempts);
    int index = AttemptRow::columnCount;
    m_save.bind(index++, bound(more.second));
    m_save.bind(index++, bound(more.network));
    m_save.bind(index++, m_chain.isKept() && more.isOurs
                             ? bound(m_chain.sealOfFlood(more.second, more.network, more.attempts))
                             : QVariant());
    return m_save.run();
}

Result<void> FloodStore::add(std::span<const LoginAttempt> attempts)
{
    std::vector<Flood> floods; // of one turn: few networks
    for (const LoginAttempt &attempt : attempts) {
        Flood one{.second = secondOf(attempt.time),
                  .network = Network::of(attempt.address).toString(),
                  .attempts = attempt};
        const auto like = std::find_if(floods.begin(), floods.end(), [&one](const Flood &each) {
            return each.second == one.second && each.attempts.outcome == one.attempts.outcome &&
                   each.network == one.network;
        });
        if (like == floods.end()) {
            floods.push_back(std::move(one));
            continue;
        }
        like->attempts.count += attempt.count;
        like->attempts.duration += attempt.duration;
    }
    for (Flood &flood : floods)
        if (auto added = addAll(flood); !added)
            return added;
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
    std::vector<LoginAttempt> ours;
    std::vector<LoginAttempt> others;
    {
        Statement select(m_database.connection(),
                         selectSql(ended + " AND "_L1 + folded + " ORDER BY second, time"_L1));
        auto rows = select.query(from, from + secondsAhead);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            Flood flood = read(*rows);
            flood.attempts.duration /= flood.attempts.count;
            (flood.isOurs ? ours : others).push_back(std::move(flood.attempts));
        }
        if (const auto end = rows->end(); !end)
            return end;
    }
    AttemptStore store(m_database);
    if (auto appended = store.append(ours); !appended)
        return appended;
    if (auto appended = store.appendUnlinked(others); !appended)
        return appended;
    return m_database.execute(u"DELETE FROM floods WHERE "_s + ended, {from, from + secondsAhead});
}

} // namespace Gatehouse::Store
