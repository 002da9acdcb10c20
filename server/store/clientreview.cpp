// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clientreview.h"

#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr auto notDisabled = "clients.status <> 2"_L1;

// Without a walk over the ranges in C++: they are canonical, so the prefix is what follows the
// slash, and as many digits tell as much as their number does.
constexpr auto isWide = "(substr(cidr, length(cidr) - 1, 1) = '/' AND"
                        " (substr(cidr, length(cidr), 1) < '8' OR cidr LIKE '%:%')"
                        " OR substr(cidr, length(cidr) - 2, 1) = '/' AND"
                        " substr(cidr, length(cidr) - 1, 2) < '32' AND cidr LIKE '%:%')"_L1;

constexpr auto hasNoEntry = "status = 0 AND NOT EXISTS (SELECT 1 FROM whitelist_entries "
                            "WHERE client_id = clients.id)"_L1;

} // namespace

Result<QList<ClientReview::SecretRow>> ClientReview::secrets(const QString &where,
                                                             const QVariantList &values)
{
    Statement select(m_database.connection(),
                     u"SELECT clients.id, clients.name, secrets.id, secrets.created_at, "
                     "secrets.expires_at, NOT EXISTS (SELECT 1 FROM secrets AS other "
                     "WHERE other.client_id = clients.id AND (other.expires_at IS NULL "
                     "OR other.expires_at > secrets.expires_at)) "
                     "FROM secrets CROSS JOIN clients ON clients.id = secrets.client_id "
                     "WHERE %1 AND %2"_s.arg(notDisabled, where));
    auto rows = select.queryList(values);
    if (!rows)
        return rows.error();
    QList<SecretRow> found;
    while (rows->next())
        found.append({.clientId = rows->integer(0),
                      .clientName = rows->text(1),
                      .secretId = rows->integer(2),
                      .createdAt = rows->time(3),
                      .expiresAt = rows->optionalTime(4),
                      .isLast = rows->integer(5) != 0});
    if (const auto end = rows->end(); !end)
        return end.error();
    return found;
}

Result<QList<ClientReview::SecretRow>> ClientReview::secretsMadeBefore(Timestamp before, int limit)
{
    return secrets(u"secrets.expires_at IS NULL AND secrets.created_at < :1 "
                   "ORDER BY secrets.created_at, secrets.id LIMIT :2"_s,
                   {bound(before), bound(limit)});
}

Result<QList<ClientReview::SecretRow>>
ClientReview::secretsUnusedSince(qint64 attemptId, Timestamp madeBefore, int limit)
{
    return secrets(u"secrets.expires_at IS NULL AND secrets.created_at < :1 AND secrets.id NOT IN "
                   "(SELECT secret_id FROM attempts WHERE id >= :2 AND outcome = 0 "
                   "AND secret_id IS NOT NULL) ORDER BY secrets.created_at, secrets.id LIMIT :3"_s,
                   {bound(madeBefore), bound(attemptId), bound(limit)});
}

Result<QList<ClientReview::SecretRow>> ClientReview::secretsEnding(Timestamp now, Timestamp until,
                                                                   int limit)
{
    return secrets(u"secrets.expires_at > :1 AND secrets.expires_at <= :2 "
                   "ORDER BY secrets.expires_at, secrets.id LIMIT :3"_s,
                   {bound(now), bound(until), bound(limit)});
}

Result<QList<ClientReview::EntryRow>> ClientReview::entries(const QString &where,
                                                            const QVariantList &values)
{
    Statement select(
        m_database.connection(),
        u"SELECT clients.id, clients.name, cidr, expires_at FROM whitelist_entries "
        "CROSS JOIN clients ON clients.id = client_id WHERE %1 AND %2"_s.arg(notDisabled, where));
    auto rows = select.queryList(values);
    if (!rows)
        return rows.error();
    QList<EntryRow> found;
    while (rows->next()) {
        auto range = Cidr::parse(rows->text(2));
        if (range) // a damaged one is for the client's own page to report
            found.append({.clientId = rows->integer(0),
                          .clientName = rows->text(1),
                          .range = *std::move(range),
                          .expiresAt = rows->optionalTime(3)});
    }
    if (const auto end = rows->end(); !end)
        return end.error();
    return found;
}

Result<QList<ClientReview::EntryRow>> ClientReview::entriesEnding(Timestamp now, Timestamp until,
                                                                  int limit)
{
    return entries(u"expires_at > :1 AND expires_at <= :2 ORDER BY expires_at, client_id, cidr "
                   "LIMIT :3"_s,
                   {bound(now), bound(until), bound(limit)});
}

Result<QList<ClientReview::EntryRow>> ClientReview::wideEntries(Timestamp now, int limit)
{
    return entries(u"%1 AND (expires_at IS NULL OR expires_at > :1) ORDER BY client_id, cidr "
                   "LIMIT :2"_s.replace("%1"_L1, isWide),
                   {bound(now), bound(limit)});
}

Result<QList<ClientReview::Named>> ClientReview::openClients(int limit)
{
    Statement select(m_database.connection(),
                     u"SELECT id, name FROM clients WHERE %1 ORDER BY id LIMIT :1"_s.replace(
                         "%1"_L1, hasNoEntry));
    auto rows = select.query(limit);
    if (!rows)
        return rows.error();
    QList<Named> found;
    while (rows->next())
        found.append({rows->integer(0), rows->text(1)});
    if (const auto end = rows->end(); !end)
        return end.error();
    return found;
}

Result<qint64> ClientReview::openClientCount()
{
    return Statement(m_database.connection(), u"SELECT count(*) FROM clients WHERE "_s + hasNoEntry)
        .single();
}

Result<QString> ClientReview::name(qint64 clientId)
{
    Statement select(m_database.connection(), u"SELECT name FROM clients WHERE id = :1"_s);
    auto rows = select.query(clientId);
    if (!rows)
        return rows.error();
    const QString found = rows->next() ? rows->text(0) : QString();
    if (const auto end = rows->end(); !end)
        return end.error();
    return found;
}

} // namespace Gatehouse::Store
