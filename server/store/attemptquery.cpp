// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/attemptquery.h"

#include "store/attemptblocks.h"
#include "store/attemptrow.h"
#include "store/connection.h"
#include "store/dialect.h"
#include "store/likepattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

// How many blocks one statement visits: few while rows are found at once, more the rarer they are,
// never so many that sorting what they hold takes long.
constexpr qint64 fewestBlocks = 1;
constexpr qint64 mostBlocks = 256;
constexpr qint64 growth = 4;

// Where a text is looked for, rows are read in pages at least this large.
constexpr int textPage = 1000;

// Whether an address's text can contain it. Addresses are kept as bytes, so then only a look at
// the row itself can tell.
bool mayBeInAddress(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return u"0123456789abcdefABCDEF.:"_s.contains(c); });
}

} // namespace

QString AttemptQuery::Sql::add(const QVariant &value)
{
    values.append(value);
    return u":%1"_s.arg(values.size());
}

Result<QList<LoginAttempt>> AttemptQuery::run(Ids ids, int limit,
                                              const std::function<bool()> &isCancelled) const
{
    QList<LoginAttempt> found;
    const auto narrow = narrowed(ids);
    if (!narrow)
        return narrow.error();
    ids = *narrow;
    const bool hasText = !m_filter.text.isEmpty();
    qint64 blocks = fewestBlocks;
    while (found.size() < limit && !ids.isEmpty()) {
        if (isCancelled && isCancelled())
            return Error{Error::Kind::Cancelled, u"Nobody waits for this search any more."_s};
        const Ids part = goesByBlock() ? window(ids, blocks) : ids;
        const int wanted = int(limit - found.size());
        const int asked = hasText ? std::max(wanted, textPage) : wanted;
        const auto rows = page(part, asked);
        if (!rows)
            return rows.error();
        for (const LoginAttempt &attempt : *rows) {
            if (found.size() < limit && (!hasText || m_filter.matches(attempt)))
                found.append(attempt);
        }
        const bool partDone = rows->size() < asked;
        ids = beyond(ids, partDone ? (isNewestFirst() ? part.first : part.last) : rows->last().id);
        blocks = std::min(blocks * growth, mostBlocks);
    }
    return found;
}

// Down to ids that exist, so that blocks can be counted, and to the times asked for.
Result<AttemptQuery::Ids> AttemptQuery::narrowed(Ids ids) const
{
    const bool hasTime = m_filter.since || m_filter.until;
    if (!hasTime && !goesByBlock())
        return ids;
    for (const bool lowest : {true, false}) {
        const auto bound = Statement(m_connection, lowest ? u"SELECT min(id) FROM attempts"_s
                                                          : u"SELECT max(id) FROM attempts"_s)
                               .single();
        if (!bound)
            return bound.error();
        (lowest ? ids.first : ids.last) =
            lowest ? std::max(ids.first, *bound) : std::min(ids.last, *bound);
    }
    return hasTime ? narrowedByTime(ids) : ids;
}

// A minute of the roll-up knows its lowest and highest id, so this holds even where the clock was
// set back.
Result<AttemptQuery::Ids> AttemptQuery::narrowedByTime(Ids ids) const
{
    const Timestamp since = m_filter.since.value_or(Timestamp::min());
    const Timestamp until = m_filter.until.value_or(Timestamp::max());
    const auto sinceMinute = std::chrono::floor<std::chrono::minutes>(since);
    Statement select(m_connection, u"SELECT min(first_id), max(last_id) FROM attempts_per_minute "
                                   "WHERE minute >= :1 AND minute < :2"_s);
    auto rows = select.query(m_filter.since ? Timestamp(sinceMinute) : since, until);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->noRow();
    if (rows->isNull(0))
        return Ids{1, 0};
    return Ids{std::max(ids.first, rows->integer(0)), std::min(ids.last, rows->integer(1))};
}

AttemptQuery::Ids AttemptQuery::window(const Ids &ids, qint64 blocks) const
{
    if (isNewestFirst()) {
        const qint64 lowestBlock = ids.last / AttemptBlocks::size - (blocks - 1);
        return {std::max(ids.first, lowestBlock * AttemptBlocks::size), ids.last};
    }
    const qint64 highestBlock = ids.first / AttemptBlocks::size + (blocks - 1);
    return {ids.first, std::min(ids.last, (highestBlock + 1) * AttemptBlocks::size - 1)};
}

AttemptQuery::Ids AttemptQuery::beyond(const Ids &ids, qint64 lastSeen) const
{
    return isNewestFirst() ? Ids{ids.first, lastSeen - 1} : Ids{lastSeen + 1, ids.last};
}

Result<QList<LoginAttempt>> AttemptQuery::page(const Ids &ids, int limit) const
{
    const Sql sql = statement(ids, limit);
    Statement select(m_connection, sql.text);
    auto rows = select.queryList(sql.values);
    if (!rows)
        return rows.error();
    QList<LoginAttempt> attempts;
    while (rows->next())
        attempts.append(AttemptRow::read(*rows));
    if (const auto end = rows->end(); !end)
        return end.error();
    return attempts;
}

bool AttemptQuery::goesByOutcome() const
{
    return !m_filter.outcomes.isEmpty() && !m_filter.outcomes.contains(int(Outcome::Success));
}

QString AttemptQuery::orderBy() const
{
    return isNewestFirst() ? u"ORDER BY id DESC"_s : u"ORDER BY id"_s;
}

AttemptQuery::Sql AttemptQuery::statement(Ids ids, int limit) const
{
    Sql sql;
    const QString select = u"SELECT id, %1 FROM attempts WHERE "_s.arg(AttemptRow::columns());
    if (goesByBlock())
        sql.text = select + u"id IN (%1) "_s.arg(byBlock(sql, ids, limit)) + orderBy();
    else if (goesByOutcome())
        sql.text = select + u"id IN (%1) "_s.arg(byOutcome(sql, ids, limit)) + orderBy() +
                   " LIMIT "_L1 + sql.add(bound(limit));
    else
        sql.text = select + byId(sql, ids, limit);
    return sql;
}

// The parts of a filter, each after an AND. A column whose index is not the one meant is kept from
// luring the planner to it.
QString AttemptQuery::conditions(Sql &sql, const AttemptFilter &filter) const
{
    QString text;
    if (filter.clientId)
        text += " AND client_id = "_L1 + sql.add(bound(*filter.clientId));
    if (filter.network) {
        const QByteArray first = filter.network->first().toBytes();
        const QByteArray last = filter.network->last().toBytes();
        const auto address = filter.clientId ? Dialect::unindexed : ""_L1;
        text += u" AND %1address BETWEEN %2 AND %3 AND length(address) = %4"_s.arg(
            address, sql.add(bound(first)), sql.add(bound(last)),
            sql.add(bound(int(first.size()))));
    }
    if (!filter.outcomes.isEmpty()) {
        const auto outcome = goesByBlock() ? ""_L1 : Dialect::unindexed;
        QStringList outcomes;
        for (const int number : filter.outcomes)
            outcomes += sql.add(bound(number));
        text += u" AND %1outcome IN (%2)"_s.arg(outcome, outcomes.join(u','));
    }
    if (filter.since)
        text += " AND time >= "_L1 + sql.add(bound(*filter.since));
    if (filter.until)
        text += " AND time < "_L1 + sql.add(bound(*filter.until));
    return text + textCondition(sql, filter.text);
}

// A sieve: what it lets through run() looks at again.
QString AttemptQuery::textCondition(Sql &sql, const QString &text) const
{
    if (text.isEmpty() || mayBeInAddress(text))
        return {};
    QStringList either;
    for (const auto column : {"api_key"_L1, "decided_by"_L1, "user_agent"_L1, "request_id"_L1})
        either += u"%1 %2 %3 ESCAPE '\\'"_s.arg(column, Dialect::likeIgnoringCase,
                                                sql.add(LikePattern::perhapsContaining(text)));
    return u" AND (%1)"_s.arg(either.join(" OR "_L1));
}

QString AttemptQuery::byBlock(Sql &sql, const Ids &ids, int limit) const
{
    const QString low = sql.add(bound(ids.first / AttemptBlocks::size));
    const QString high = sql.add(bound(ids.last / AttemptBlocks::size));
    const QString first = sql.add(bound(ids.first));
    const QString last = sql.add(bound(ids.last));
    const QString where = conditions(sql, m_filter);
    return AttemptBlocks::numbers(low, high) + u"SELECT id "_s + AttemptBlocks::attempts() +
           u"AND %6id BETWEEN %1 AND %2%3 %4 LIMIT %5"_s.arg(
               first, last, where, orderBy(), sql.add(bound(limit)), Dialect::unindexed);
}

// One ordered walk for each outcome, and the best of all of them.
QString AttemptQuery::byOutcome(Sql &sql, const Ids &ids, int limit) const
{
    QStringList walks;
    AttemptFilter rest = m_filter;
    rest.outcomes.clear();
    for (const int outcome : m_filter.outcomes) {
        const QString where =
            u"outcome = %1 AND outcome <> 0 AND id BETWEEN %2 AND %3"_s.arg(
                sql.add(bound(outcome)), sql.add(bound(ids.first)), sql.add(bound(ids.last))) +
            conditions(sql, rest);
        walks += u"SELECT id FROM (SELECT id FROM attempts WHERE %1 %2 LIMIT %3)"_s.arg(
            where, orderBy(), sql.add(bound(limit)));
    }
    return walks.join(" UNION ALL "_L1);
}

QString AttemptQuery::byId(Sql &sql, const Ids &ids, int limit) const
{
    const QString range =
        u"id BETWEEN %1 AND %2"_s.arg(sql.add(bound(ids.first)), sql.add(bound(ids.last)));
    const QString where = conditions(sql, m_filter);
    return u"%1%2 %3 LIMIT %4"_s.arg(range, where, orderBy(), sql.add(bound(limit)));
}

} // namespace Gatehouse::Store
