// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/familystore.h"

#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

FamilyStore::FamilyStore(Database &database)
    : m_database(database)
    , m_find(database.connection(),
             u"SELECT sequence, spent, live_from, spent_at, started_at, revoked_at, expires_at "
             "FROM token_families WHERE family = :1"_s)
    , m_save(database.connection(),
             u"INSERT INTO token_families (family, sequence, spent, live_from, spent_at, "
             "started_at, revoked_at, expires_at) VALUES (:1, :2, :3, :4, :5, :6, :7, :8) "
             "ON CONFLICT (family) DO UPDATE SET sequence = excluded.sequence, "
             "spent = excluded.spent, live_from = excluded.live_from, "
             "spent_at = excluded.spent_at, started_at = excluded.started_at, "
             "revoked_at = excluded.revoked_at, expires_at = excluded.expires_at"_s)
{
}

Result<std::optional<TokenFamily>> FamilyStore::find(const QByteArray &family)
{
    auto rows = m_find.query(family);
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->nothing<TokenFamily>();
    return std::optional(TokenFamily{.family = family,
                                     .sequence = rows->integer(0),
                                     .spent = rows->integer(1),
                                     .liveFrom = rows->integer(2),
                                     .spentAt = rows->time(3),
                                     .startedAt = rows->time(4),
                                     .revokedAt = rows->optionalTime(5),
                                     .expiresAt = rows->time(6)});
}

Result<void> FamilyStore::save(const TokenFamily &family)
{
    const auto saved =
        m_save.change(family.family, family.sequence, family.spent, family.liveFrom, family.spentAt,
                      family.startedAt, family.revokedAt, family.expiresAt);
    return saved ? Result<void>() : saved.error();
}

Result<FamilyStore::Swept> FamilyStore::sweep(const QByteArray &after, int limit, Timestamp before)
{
    Swept swept;
    QList<QByteArray> ended;
    {
        Statement select(m_database.connection(),
                         u"SELECT family, expires_at FROM token_families WHERE family > :1 "
                         "ORDER BY family LIMIT :2"_s);
        auto rows = select.query(after, limit);
        if (!rows)
            return rows.error();
        int seen = 0;
        for (; rows->next(); ++seen) {
            swept.last = rows->blob(0);
            if (rows->time(1) < before)
                ended.append(swept.last);
        }
        if (const auto end = rows->end(); !end)
            return end.error();
        swept.more = seen == limit;
    }
    // Asked again: a refresh may have come between.
    Statement remove(m_database.connection(),
                     u"DELETE FROM token_families WHERE family = :1 AND expires_at < :2"_s);
    for (const QByteArray &family : ended) {
        const auto removed = remove.change(family, before);
        if (!removed)
            return removed.error();
        swept.removed += *removed;
    }
    return swept;
}

} // namespace Gatehouse::Store
