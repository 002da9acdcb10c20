// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clientsearch.h"

#include "store/dialect.h"
#include "store/likepattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// Whether a range's text can contain it; otherwise the whitelists need not be read.
bool mayBeInRange(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return u"0123456789abcdefABCDEF.:/"_s.contains(c); });
}

} // namespace

const QString ClientSearch::columns =
    u"id, name, api_key, status, generation, note, created_at, resource_server, logins_per_minute"_s;

Result<Client> ClientSearch::read(const Rows &row)
{
    auto key = ApiKey::parse(row.text(2));
    if (!key)
        return Error{Error::Kind::Corrupt,
                     u"The API key of client %1 is damaged. Restore a backup, or delete the client "
                     "and make it again."_s.arg(row.integer(0))};
    const auto limit = row.optionalInteger(8);
    return Client{.id = row.integer(0),
                  .name = row.text(1),
                  .apiKey = *std::move(key),
                  .status = ClientStatus(row.integer(3)),
                  .generation = row.integer(4),
                  .note = row.text(5),
                  .createdAt = row.time(6),
                  .resourceServer = row.integer(7) != 0,
                  .loginsPerMinute = limit ? std::optional(int(*limit)) : std::nullopt};
}

QString ClientSearch::Sql::add(const QVariant &value)
{
    values.append(value);
    return u":%1"_s.arg(values.size());
}

Result<QList<Client>> ClientSearch::run() const
{
    if (isAscii(m_query.search))
        return page(m_query.after, m_query.limit);

    QList<Client> found;
    std::optional<Client> after = m_query.after;
    while (true) {
        const auto clients = page(after, pageSize);
        if (!clients)
            return clients.error();
        for (const Client &client : *clients) {
            if (found.size() == m_query.limit)
                return found;
            if (matches(client))
                found.append(client);
        }
        if (clients->size() < pageSize)
            return found;
        after = clients->last();
    }
}

Result<qint64> ClientSearch::count() const
{
    if (isAscii(m_query.search)) {
        Sql sql;
        sql.text = u"SELECT count(*) FROM clients WHERE %1"_s.arg(conditions(sql));
        Statement count(m_connection, sql.text);
        auto rows = count.queryList(sql.values);
        if (!rows)
            return rows.error();
        return rows->next() ? Result<qint64>(rows->integer(0)) : rows->noRow();
    }
    qint64 counted = 0;
    std::optional<Client> after;
    while (true) {
        const auto clients = page(after, pageSize);
        if (!clients)
            return clients.error();
        counted += std::count_if(clients->begin(), clients->end(),
                                 [this](const Client &client) { return matches(client); });
        if (clients->size() < pageSize)
            return counted;
        after = clients->last();
    }
}

Result<QList<Client>> ClientSearch::page(const std::optional<Client> &after, int limit) const
{
    const Sql sql = statement(after, limit);
    Statement select(m_connection, sql.text);
    auto rows = select.queryList(sql.values);
    if (!rows)
        return rows.error();
    QList<Client> found;
    while (rows->next()) {
        auto client = read(*rows);
        if (!client)
            return client.error();
        found.append(*std::move(client));
    }
    if (const auto end = rows->end(); !end)
        return end.error();
    return found;
}

ClientSearch::Sql ClientSearch::statement(const std::optional<Client> &after, int limit) const
{
    Sql sql;
    QString where = conditions(sql);
    if (after)
        where += " AND "_L1 + behind(sql, *after);
    sql.text = u"SELECT %1 FROM clients WHERE %2 ORDER BY %3 LIMIT %4"_s.arg(
        columns, where, orderBy(), sql.add(bound(limit)));
    return sql;
}

QString ClientSearch::conditions(Sql &sql) const
{
    QString where = u"TRUE"_s;
    if (m_query.status) {
        // Where the order is another, its index must not be left for this one and a sort.
        const bool ordered = m_query.order.by == ClientSort::Id;
        where += u" AND %1status = %2"_s.arg(ordered ? ""_L1 : Dialect::unindexed,
                                             sql.add(bound(int(*m_query.status))));
    }
    if (m_query.search.isEmpty() || !isAscii(m_query.search))
        return where;
    const QString pattern = LikePattern::containing(m_query.search);
    const auto like = [&](QLatin1StringView column) {
        return u"%1 %2 %3 ESCAPE '\\'"_s.arg(column, Dialect::likeIgnoringCase, sql.add(pattern));
    };
    QStringList either{like("CAST(id AS TEXT)"_L1), like("name"_L1), like("api_key"_L1),
                       like("note"_L1)};
    if (mayBeInRange(m_query.search))
        either +=
            u"EXISTS (SELECT 1 FROM whitelist_entries WHERE client_id = clients.id AND %1)"_s.arg(
                like("cidr"_L1));
    return where + u" AND (%1)"_s.arg(either.join(" OR "_L1));
}

QString ClientSearch::behind(Sql &sql, const Client &after) const
{
    const auto sign = m_query.order.descending ? "<"_L1 : ">"_L1;
    const auto pair = [&](const QString &column, const QVariant &value) {
        const QString place = sql.add(value);
        return u"(%1, id) %2 (%3, %4)"_s.arg(column, sign, place, sql.add(bound(after.id)));
    };
    switch (m_query.order.by) {
    case ClientSort::Id: return u"id %1 %2"_s.arg(sign, sql.add(bound(after.id)));
    case ClientSort::Name: {
        // As a pair the planner does not see that the index begins with the name.
        const QString name = u"name %1"_s.arg(Dialect::ignoringCase);
        const QString from = sql.add(bound(after.name));
        const QString beyond = sql.add(bound(after.name));
        return u"%1 %2= %3 AND (%1 %2 %4 OR id %2 %5)"_s.arg(name, sign, from, beyond,
                                                             sql.add(bound(after.id)));
    }
    case ClientSort::Key: return pair(u"api_key"_s, bound(after.apiKey.text()));
    case ClientSort::Status: return pair(u"status"_s, bound(int(after.status)));
    }
    return {};
}

QString ClientSearch::orderBy() const
{
    const auto way = m_query.order.descending ? "DESC"_L1 : "ASC"_L1;
    switch (m_query.order.by) {
    case ClientSort::Id: break;
    case ClientSort::Name: return u"name %1 %2, id %2"_s.arg(Dialect::ignoringCase, way);
    case ClientSort::Key: return u"api_key %1, id %1"_s.arg(way);
    case ClientSort::Status: return u"status %1, id %1"_s.arg(way);
    }
    return u"id %1"_s.arg(way);
}

// Ids and ranges are ASCII and cannot contain what brought us here.
bool ClientSearch::matches(const Client &client) const
{
    const auto has = [this](const QString &field) {
        return field.contains(m_query.search, Qt::CaseInsensitive);
    };
    return has(client.name) || has(client.apiKey.text()) || has(client.note);
}

} // namespace Gatehouse::Store
