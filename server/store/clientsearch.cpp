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

const QString ClientSearch::columns = u"id, name, api_key, status, generation, note, created_at"_s;

Result<Client> ClientSearch::read(const Rows &row)
{
    auto key = ApiKey::parse(row.text(2));
    if (!key)
        return Error{Error::Kind::Corrupt,
                     u"The API key of client %1 is damaged. Restore a backup, or delete the client "
                     "and make it again."_s.arg(row.integer(0))};
    return Client{.id = row.integer(0),
                  .name = row.text(1),
                  .apiKey = *std::move(key),
                  .status = ClientStatus(row.integer(3)),
                  .generation = row.integer(4),
                  .note = row.text(5),
                  .createdAt = row.time(6)};
}

Result<QList<Client>> ClientSearch::run() const
{
    if (isAscii(m_query.search))
        return page(m_query.afterId, m_query.limit);

    constexpr int pageSize = 1000;
    QList<Client> found;
    qint64 afterId = m_query.afterId;
    while (true) {
        const auto clients = page(afterId, pageSize);
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
        afterId = clients->last().id;
    }
}

Result<QList<Client>> ClientSearch::page(qint64 afterId, int limit) const
{
    QString where = u"id > :1"_s;
    QVariantList values{bound(afterId)};
    const auto parameter = [&values](const QVariant &value) {
        values.append(value);
        return u":%1"_s.arg(values.size());
    };
    if (m_query.status)
        where += " AND status = "_L1 + parameter(bound(int(*m_query.status)));
    if (!m_query.search.isEmpty() && isAscii(m_query.search)) {
        const QString pattern = LikePattern::containing(m_query.search);
        const auto like = [&](QLatin1StringView column) {
            return u"%1 %2 %3 ESCAPE '\\'"_s.arg(column, Dialect::likeIgnoringCase,
                                                 parameter(pattern));
        };
        QStringList either{like("CAST(id AS TEXT)"_L1), like("name"_L1), like("api_key"_L1),
                           like("note"_L1)};
        if (mayBeInRange(m_query.search))
            either += u"EXISTS (SELECT 1 FROM whitelist_entries WHERE client_id = clients.id AND "
                      "%1)"_s.arg(like("cidr"_L1));
        where += u" AND (%1)"_s.arg(either.join(" OR "_L1));
    }
    Statement select(m_connection, u"SELECT %1 FROM clients WHERE %2 ORDER BY id LIMIT %3"_s.arg(
                                       columns, where, parameter(bound(limit))));
    auto rows = select.queryList(values);
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

// Ids and ranges are ASCII and cannot contain what brought us here.
bool ClientSearch::matches(const Client &client) const
{
    const auto has = [this](const QString &field) {
        return field.contains(m_query.search, Qt::CaseInsensitive);
    };
    return has(client.name) || has(client.apiKey.text()) || has(client.note);
}

} // namespace Gatehouse::Store
