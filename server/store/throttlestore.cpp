// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/throttlestore.h"

#include "store/connection.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

const QString selectWaits =
    u"SELECT scope, network, api_key, failures, since, waits_until, key_tag FROM throttles "_s;

// What no Gatehouse wrote holds nobody up, here and below: no login is worth less than a wait.
Result<QList<ThrottleWait>> readAll(Result<Rows> rows)
{
    if (!rows)
        return rows.error();
    QList<ThrottleWait> waits;
    while (rows->next())
        if (const auto network = Network::parse(rows->text(1)))
            waits.append({.scope = ThrottleScope(rows->integer(0)),
                          .apiKey = rows->text(2),
                          .network = *network,
                          .failures = int(rows->integer(3)),
                          .since = rows->time(4),
                          .until = rows->time(5),
                          .keyTag = std::bit_cast<quint64>(rows->integer(6))});
    if (const auto end = rows->end(); !end)
        return end.error();
    return waits;
}

std::optional<ThrottleReset> resetIn(const Rows &row)
{
    ThrottleReset reset;
    if (!row.isNull(2)) {
        const auto key = ApiKey::parse(row.text(2));
        if (!key)
            return {};
        reset.apiKey = *key;
    }
    if (!row.isNull(3)) {
        const auto range = Cidr::parse(row.text(3));
        if (!range)
            return {};
        reset.range = *range;
    }
    return reset;
}

} // namespace

ThrottleStore::ThrottleStore(Database &database)
    : m_database(database)
    , m_save(
          database.connection(),
          u"INSERT INTO throttles (scope, network, api_key, failures, since, waits_until, key_tag) "
          "VALUES (:1, :2, :3, :4, :5, :6, :7) "
          "ON CONFLICT (scope, network, api_key, key_tag) DO UPDATE SET failures = "
          "excluded.failures, since = excluded.since, "
          "waits_until = excluded.waits_until "
          // Not with what a worker could not write until another one had gone on.
          "WHERE excluded.waits_until > throttles.waits_until"_s)
    , m_waiting(database.connection(),
                selectWaits + u"WHERE waits_until > :1 ORDER BY waits_until DESC, scope, "
                              "network, api_key, key_tag LIMIT :2"_s)
    , m_resets(database.connection(),
               u"SELECT id, reset_at, api_key, networks FROM throttle_resets "
               "WHERE id > :1 ORDER BY id"_s)
{
}

Result<void> ThrottleStore::save(const ThrottleWait &wait)
{
    const auto saved =
        m_save.change(int(wait.scope), wait.network.toString(), wait.apiKey, wait.failures,
                      wait.since, wait.until, std::bit_cast<qint64>(wait.keyTag));
    return saved ? Result<void>() : saved.error();
}

Result<QList<ThrottleWait>> ThrottleStore::waiting(Timestamp now, int limit)
{
    return readAll(m_waiting.query(now, limit));
}

Result<ThrottleStore::Counts> ThrottleStore::count(Timestamp now)
{
    Statement select(m_database.connection(),
                     u"SELECT scope, count(*) FROM throttles WHERE waits_until > :1 "
                     "GROUP BY +scope"_s); // by its end, past all that ended
    auto rows = select.query(now);
    if (!rows)
        return rows.error();
    Counts counts;
    while (rows->next())
        (ThrottleScope(rows->integer(0)) == ThrottleScope::Pair ? counts.pairs : counts.networks) =
            rows->integer(1);
    if (const auto end = rows->end(); !end)
        return end.error();
    return counts;
}

Result<qint64> ThrottleStore::reset(const ThrottleReset &reset, Timestamp now)
{
    if (const auto noted = note(reset, now); !noted)
        return noted.error();
    if (reset.isAll()) {
        const auto waiting = count(now);
        if (!waiting)
            return waiting.error();
        const auto removed =
            Statement(m_database.connection(), u"DELETE FROM throttles"_s).change();
        return removed ? Result<qint64>(waiting->pairs + waiting->networks) : removed.error();
    }
    Statement select(m_database.connection(), selectWaits);
    auto waits = readAll(select.query());
    if (!waits)
        return waits.error();
    waits->removeIf([&reset](const ThrottleWait &wait) { return !reset.isAbout(wait); });
    if (const auto removed = remove(*waits); !removed)
        return removed.error();
    return std::count_if(waits->begin(), waits->end(),
                         [now](const ThrottleWait &wait) { return wait.until > now; });
}

// For the servers, which hold more in memory than the waits in the store.
Result<void> ThrottleStore::note(const ThrottleReset &reset, Timestamp now)
{
    Statement insert(m_database.connection(),
                     u"INSERT INTO throttle_resets (reset_at, api_key, networks) "
                     "VALUES (:1, :2, :3)"_s);
    const auto inserted =
        insert.change(now, reset.apiKey ? std::optional(reset.apiKey->text()) : std::nullopt,
                      reset.range ? std::optional(reset.range->toString()) : std::nullopt);
    return inserted ? Result<void>() : inserted.error();
}

Result<void> ThrottleStore::remove(const QList<ThrottleWait> &waits)
{
    Statement remove(m_database.connection(),
                     u"DELETE FROM throttles WHERE scope = :1 "
                     "AND network = :2 AND api_key = :3 AND key_tag = :4"_s);
    for (const ThrottleWait &wait : waits)
        if (const auto done = remove.change(int(wait.scope), wait.network.toString(), wait.apiKey,
                                            std::bit_cast<qint64>(wait.keyTag));
            !done)
            return done.error();
    return {};
}

Result<QList<ThrottleStore::NumberedReset>> ThrottleStore::resetsAfter(qint64 number)
{
    auto rows = m_resets.query(number);
    if (!rows)
        return rows.error();
    QList<NumberedReset> resets;
    while (rows->next())
        if (auto reset = resetIn(*rows))
            resets.append({rows->integer(0), rows->time(1), *std::move(reset)});
    if (const auto end = rows->end(); !end)
        return end.error();
    return resets;
}

Result<bool> ThrottleStore::sweep(Timestamp before, int limit)
{
    Statement ended(m_database.connection(),
                    u"DELETE FROM throttles WHERE waits_until <= :1 AND waits_until <= ifnull("
                    "(SELECT waits_until FROM throttles WHERE waits_until <= :1 "
                    "ORDER BY waits_until LIMIT 1 OFFSET :2 - 1), :1)"_s);
    const auto removed = ended.change(before, limit);
    if (!removed)
        return removed.error();
    Statement old(m_database.connection(), u"DELETE FROM throttle_resets WHERE reset_at < :1"_s);
    if (const auto swept = old.change(before); !swept)
        return swept.error();
    return *removed >= limit;
}

} // namespace Gatehouse::Store
