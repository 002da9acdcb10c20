// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/whiteliststore.h"

#include "store/connection.h"
#include "store/statement.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

Result<QList<WhitelistEntry>> WhitelistStore::list(qint64 clientId)
{
    Statement select(m_database.connection(),
                     u"SELECT id, cidr, note, expires_at, created_at FROM whitelist_entries "
                     "WHERE client_id = :1 ORDER BY id"_s);
    auto rows = select.query(clientId);
    if (!rows)
        return rows.error();
    QList<WhitelistEntry> entries;
    while (rows->next()) {
        auto range = Cidr::parse(rows->text(1));
        if (!range)
            return Error{Error::Kind::Corrupt,
                         u"The whitelist entry %1 of client %2 is damaged. Restore a backup, or "
                         "delete the client and make it again."_s.arg(rows->integer(0))
                             .arg(clientId)};
        entries.append({.id = rows->integer(0),
                        .range = *std::move(range),
                        .note = rows->text(2),
                        .expiresAt = rows->optionalTime(3),
                        .createdAt = rows->time(4)});
    }
    if (const auto end = rows->end(); !end)
        return end.error();
    return entries;
}

Result<qint64> WhitelistStore::insert(qint64 clientId, const WhitelistEntry &entry)
{
    Statement insert(
        m_database.connection(),
        u"INSERT INTO whitelist_entries (id, client_id, cidr, note, expires_at, created_at) "
        "VALUES ((SELECT coalesce(max(id), 0) + 1 FROM whitelist_entries), :1, :2, :3, :4, :5) "
        "RETURNING id"_s);
    const auto id = insert.single(clientId, entry.range.toString(), entry.note, entry.expiresAt,
                                  entry.createdAt);
    if (id)
        return id;
    switch (id.error().kind) {
    case Error::Kind::Conflict:
        return Error{Error::Kind::Conflict,
                     u"Client %1 has the range %2 already. Change that entry instead."_s.arg(
                         QString::number(clientId), entry.range.toString())};
    case Error::Kind::NotFound:
        return Error{Error::Kind::NotFound,
                     u"There is no client %1. List the clients to see their ids."_s.arg(clientId)};
    default: return id;
    }
}

Result<void> WhitelistStore::update(const WhitelistEntry &entry)
{
    Statement change(m_database.connection(),
                     u"UPDATE whitelist_entries SET note = :1, expires_at = :2 "
                     "WHERE id = :3 AND cidr = :4"_s);
    const auto changed =
        change.change(entry.note, entry.expiresAt, entry.id, entry.range.toString());
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{Error::Kind::NotFound,
                     u"The whitelist entry %1 (%2) is gone. Reload the whitelist."_s.arg(
                         QString::number(entry.id), entry.range.toString())};
    return {};
}

Result<void> WhitelistStore::remove(qint64 clientId, const Cidr &range)
{
    Statement remove(m_database.connection(),
                     u"DELETE FROM whitelist_entries WHERE client_id = :1 AND cidr = :2"_s);
    const auto removed = remove.change(clientId, range.toString());
    if (!removed)
        return removed.error();
    if (*removed == 0)
        return Error{Error::Kind::NotFound,
                     u"Client %1 has no range %2. Show its whitelist to see the ranges."_s.arg(
                         QString::number(clientId), range.toString())};
    return {};
}

} // namespace Gatehouse::Store
