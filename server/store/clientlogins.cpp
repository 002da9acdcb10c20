// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clientlogins.h"

#include "domain/outcome.h"
#include "store/attemptblocks.h"
#include "store/connection.h"
#include "store/dialect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr qint64 blocksInWindow = 16;

// What each row must fulfil, by the index that begins with the block of ids.
QString logins()
{
    return AttemptBlocks::attempts() +
           u"AND client_id = :3 AND outcome = %1 AND %2id BETWEEN :4 AND :5 AND time >= :6 "
           "AND endpoint = 'login'"_s.arg(int(Outcome::Success))
               .arg(Dialect::unindexed);
}

} // namespace

ClientLogins::ClientLogins(Database &database, qint64 clientId, Timestamp since)
    : m_database(database)
    , m_clientId(clientId)
    , m_since(since)
    , m_byAddress(database.connection(), addressSql())
    , m_bySecret(database.connection(), secretSql())
{
}

QString ClientLogins::addressSql()
{
    return AttemptBlocks::numbers(u":1"_s, u":2"_s) + u"SELECT address, count(*), max(time) "_s +
           logins() + u" GROUP BY address"_s;
}

QString ClientLogins::secretSql()
{
    return AttemptBlocks::numbers(u":1"_s, u":2"_s) +
           u"SELECT secret_id, count(*), min(time), max(time) "_s + logins() +
           u" AND secret_id IS NOT NULL GROUP BY secret_id"_s;
}

// A minute of the roll-up knows its lowest id, so this holds even where the clock was set back.
Result<ClientLogins::Ids> ClientLogins::ids()
{
    const auto minute = Timestamp(std::chrono::floor<std::chrono::minutes>(m_since));
    Statement first(m_database.connection(),
                    u"SELECT min(first_id) FROM attempts_per_minute WHERE minute >= :1"_s);
    auto rows = first.query(minute);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->noRow();
    if (rows->isNull(0))
        return Ids{1, 0};
    const auto last =
        Statement(m_database.connection(), u"SELECT coalesce(max(id), 0) FROM attempts"_s).single();
    if (!last)
        return last.error();
    return Ids{rows->integer(0), *last};
}

ClientLogins::Ids ClientLogins::window(const Ids &ids)
{
    const qint64 end = (ids.first / AttemptBlocks::size + blocksInWindow) * AttemptBlocks::size;
    return {ids.first, std::min(ids.last, end - 1)};
}

Result<QList<ClientLogins::AddressCount>> ClientLogins::byAddress(const Ids &window)
{
    auto rows =
        m_byAddress.query(window.first / AttemptBlocks::size, window.last / AttemptBlocks::size,
                          m_clientId, window.first, window.last, m_since);
    if (!rows)
        return rows.error();
    QList<AddressCount> counts;
    while (rows->next())
        counts.append({IpAddress::fromBytes(rows->blob(0)).value_or(IpAddress()), rows->integer(1),
                       rows->time(2)});
    if (const auto end = rows->end(); !end)
        return end.error();
    return counts;
}

Result<QList<ClientLogins::SecretCount>> ClientLogins::bySecret(const Ids &window)
{
    auto rows =
        m_bySecret.query(window.first / AttemptBlocks::size, window.last / AttemptBlocks::size,
                         m_clientId, window.first, window.last, m_since);
    if (!rows)
        return rows.error();
    QList<SecretCount> counts;
    while (rows->next())
        counts.append({rows->integer(0), rows->integer(1), rows->time(2), rows->time(3)});
    if (const auto end = rows->end(); !end)
        return end.error();
    return counts;
}

} // namespace Gatehouse::Store
