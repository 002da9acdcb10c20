// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/attemptstore.h"

#include "store/attemptquery.h"
#include "store/attemptrow.h"
#include "store/connection.h"
#include "store/dialect.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

// One statement for many rows saves a third of the time of one for each; more than 16 save no more.
constexpr std::array<size_t, 3> rowsAtOnce{16, 4, 1};
constexpr int boundColumns = AttemptRow::columnCount + 1; // and the link

QString insertSql(size_t rows)
{
    QStringList all;
    int parameter = 0;
    for (size_t row = 0; row < rows; ++row) {
        QStringList values;
        for (int column = 0; column < boundColumns; ++column)
            values += u":%1"_s.arg(++parameter);
        all += u"(%1)"_s.arg(values.join(u','));
    }
    return u"%1 attempts (%2, link) VALUES %3"_s.arg(Dialect::insertMany, AttemptRow::columns(),
                                                     all.join(u','));
}

QString countSql()
{
    return u"INSERT INTO attempts_per_minute (minute, outcome, count, total_us, first_id, last_id) "
           "VALUES (:1, :2, :3, :4, :5, :6) ON CONFLICT (minute, outcome) DO UPDATE SET "
           "count = attempts_per_minute.count + excluded.count, "
           "total_us = attempts_per_minute.total_us + excluded.total_us, "
           "last_id = excluded.last_id"_s;
}

Timestamp minuteOf(Timestamp time)
{
    return Timestamp(std::chrono::floor<std::chrono::minutes>(time.time_since_epoch()));
}

} // namespace

AttemptStore::AttemptStore(Database &database)
    : m_database(database)
    , m_count(database.connection(), countSql())
    , m_chain(database)
{
    for (const size_t rows : rowsAtOnce)
        m_inserts.push_back({rows, Statement(database.connection(), insertSql(rows))});
}

Result<void> AttemptStore::append(std::span<const LoginAttempt> attempts)
{
    if (attempts.empty())
        return {};
    if (!m_chain.isKept()) {
        const auto lastId = insertRows(attempts);
        return lastId ? countRows(attempts, *lastId) : Result<void>(lastId.error());
    }
    auto head = m_chain.head();
    if (!head)
        return head.error();
    const auto newestId = m_chain.newestAttemptId();
    if (!newestId)
        return newestId.error();
    std::span<const LoginAttempt> rest = attempts;
    m_links.clear();
    m_links.reserve(attempts.size()); // the statements read them where they are
    if (*newestId < head->attemptId) {
        if (auto inserted = insertBehindRemoved(rest.front(), *head); !inserted)
            return inserted;
        rest = rest.subspan(1);
    }
    // What the store is about to number them.
    qint64 id = std::max(*newestId, head->attemptId);
    for (const LoginAttempt &attempt : rest) {
        m_chain.link(*head, ++id, attempt);
        m_links.push_back(head->attemptLink);
    }
    const auto lastId = insertRows(rest);
    if (!lastId)
        return lastId.error();
    if (auto kept = m_chain.keep(*head); !kept)
        return kept;
    return countRows(attempts, head->attemptId);
}

Result<void> AttemptStore::appendUnlinked(std::span<const LoginAttempt> attempts)
{
    if (attempts.empty())
        return {};
    m_links.clear();
    const auto lastId = insertRows(attempts);
    return lastId ? countRows(attempts, *lastId) : Result<void>(lastId.error());
}

// Somebody removed the newest ones: what comes now must not take their numbers.
Result<void> AttemptStore::insertBehindRemoved(const LoginAttempt &attempt, ChainHead &head)
{
    QStringList values;
    for (int i = 1; i <= boundColumns + 1; ++i)
        values += u":%1"_s.arg(i);
    Statement insert(m_database.connection(),
                     u"INSERT INTO attempts (%1, link, id) VALUES (%2)"_s.arg(AttemptRow::columns(),
                                                                              values.join(u',')));
    m_chain.link(head, head.attemptId + 1, attempt);
    if (auto ready = insert.prepare(); !ready)
        return ready;
    AttemptRow::bind(insert, 0, attempt);
    insert.bind(AttemptRow::columnCount, bound(Chain::bytesOf(head.attemptLink)));
    insert.bind(boundColumns, bound(head.attemptId));
    return insert.run();
}

// With m_links, where there are any.
Result<qint64> AttemptStore::insertRows(std::span<const LoginAttempt> attempts)
{
    qint64 lastId = 0;
    size_t linked = 0;
    for (Insert &insert : m_inserts) {
        for (; attempts.size() >= insert.rows; attempts = attempts.subspan(insert.rows)) {
            if (auto ready = insert.statement.prepare(); !ready)
                return ready.error();
            for (size_t row = 0; row < insert.rows; ++row) {
                const int first = int(row) * boundColumns;
                AttemptRow::bind(insert.statement, first, attempts[row]);
                QVariant link;
                if (!m_links.empty())
                    link = QByteArray::fromRawData(
                        reinterpret_cast<const char *>(m_links[linked].data()),
                        qsizetype(m_links[linked].size()));
                ++linked;
                insert.statement.bind(first + AttemptRow::columnCount, link);
            }
            if (auto done = insert.statement.run(); !done)
                return done.error();
            lastId = insert.statement.lastInsertId();
        }
    }
    return lastId;
}

// Added up here first: a turn mostly falls into one minute and few outcomes.
Result<void> AttemptStore::countRows(std::span<const LoginAttempt> attempts, qint64 lastId)
{
    struct Sum
    {
        Timestamp minute;
        Outcome outcome;
        qint64 count;
        qint64 totalUs;
        qint64 firstId;
        qint64 lastId;
    };
    std::vector<Sum> sums;
    // The ids of one transaction are consecutive: nobody else may write meanwhile.
    qint64 id = lastId - qint64(attempts.size());
    for (const LoginAttempt &attempt : attempts) {
        ++id;
        const Timestamp minute = minuteOf(attempt.time);
        auto sum = std::find_if(sums.begin(), sums.end(), [&](const Sum &other) {
            return other.minute == minute && other.outcome == attempt.outcome;
        });
        if (sum == sums.end())
            sum = sums.insert(sums.end(), {minute, attempt.outcome, 0, 0, id, id});
        sum->count += attempt.count;
        sum->totalUs += attempt.duration.count() * attempt.count;
        sum->lastId = id;
    }
    for (const Sum &sum : sums) {
        if (const auto done = m_count.change(sum.minute, int(sum.outcome), sum.count, sum.totalUs,
                                             sum.firstId, sum.lastId);
            !done)
            return done.error();
    }
    return {};
}

Result<QList<LoginAttempt>> AttemptStore::before(qint64 beforeId, const AttemptFilter &filter,
                                                 int limit,
                                                 const std::function<bool()> &isCancelled)
{
    return AttemptQuery(m_database.connection(), filter, AttemptQuery::Order::NewestFirst)
        .run({1, beforeId - 1}, limit, isCancelled);
}

Result<QList<LoginAttempt>> AttemptStore::after(qint64 afterId, const AttemptFilter &filter,
                                                int limit)
{
    return AttemptQuery(m_database.connection(), filter, AttemptQuery::Order::OldestFirst)
        .run({afterId + 1, std::numeric_limits<qint64>::max() - 1}, limit);
}

Result<QList<LoginAttempt>> AttemptStore::within(qint64 firstId, qint64 lastId,
                                                 const AttemptFilter &filter, int limit)
{
    return AttemptQuery(m_database.connection(), filter, AttemptQuery::Order::OldestFirst)
        .run({firstId, lastId}, limit);
}

Result<qint64> AttemptStore::newestId()
{
    return Statement(m_database.connection(), u"SELECT coalesce(max(id), 0) FROM attempts"_s)
        .single();
}

Result<QList<AttemptStore::MinuteCount>> AttemptStore::perMinute(Timestamp since, Timestamp until)
{
    Statement select(m_database.connection(),
                     u"SELECT minute, outcome, count, total_us FROM attempts_per_minute "
                     "WHERE minute >= :1 AND minute < :2 ORDER BY minute, outcome"_s);
    auto rows = select.query(minuteOf(since), until);
    if (!rows)
        return rows.error();
    QList<MinuteCount> counts;
    while (rows->next())
        counts.append({rows->time(0), Outcome(rows->integer(1)), rows->integer(2),
                       std::chrono::microseconds(rows->integer(3))});
    if (const auto end = rows->end(); !end)
        return end.error();
    return counts;
}

} // namespace Gatehouse::Store
