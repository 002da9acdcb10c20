// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/retentionstore.h"

#include "store/attemptrow.h"
#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

RetentionStore::RetentionStore(Database &database)
    : m_database(database)
    , m_chain(database)
{
}

// Ids rise one by one, so what is beyond so many is known by its id. Times rise with them but for a
// clock that was set: the oldest that is to stay ends it.
Result<QList<LoginAttempt>> RetentionStore::due(const Rule &rule, int atMost)
{
    const auto newest = m_chain.newestAttemptId();
    if (!newest)
        return newest.error();
    Statement select(m_database.connection(),
                     u"SELECT id, %1 FROM attempts WHERE id < :1 ORDER BY id LIMIT :2"_s.arg(
                         AttemptRow::columns()));
    auto rows = select.query(*newest, atMost);
    if (!rows)
        return rows.error();
    QList<LoginAttempt> found;
    while (rows->next()) {
        LoginAttempt attempt = AttemptRow::read(*rows);
        if (attempt.time >= rule.before && attempt.id > *newest - rule.most)
            break;
        found.append(std::move(attempt));
    }
    if (const auto end = rows->end(); !end)
        return end.error();
    return found;
}

Result<void> RetentionStore::remove(qint64 upToId)
{
    if (m_chain.isKept()) {
        // The newest that is linked; one that was put in by hand has no link.
        Statement select(m_database.connection(),
                         u"SELECT link FROM attempts WHERE id <= :1 AND link IS NOT NULL "
                         "ORDER BY id DESC LIMIT 1"_s);
        ChainLink link{};
        bool linked = false;
        {
            auto rows = select.query(upToId);
            if (!rows)
                return rows.error();
            linked = rows->next();
            if (linked)
                link = Chain::linkOf(rows->blob(0));
            if (const auto end = rows->end(); !linked && !end)
                return end;
        }
        if (linked)
            if (auto moved = m_chain.moveAnchor(upToId, link); !moved)
                return moved;
    }
    return m_database.execute(u"DELETE FROM attempts WHERE id <= :1"_s, {upToId});
}

Result<void> RetentionStore::removeCounts(Timestamp before)
{
    return m_database.execute(u"DELETE FROM attempts_per_minute WHERE minute < :1"_s,
                              {bound(before)});
}

} // namespace Gatehouse::Store
