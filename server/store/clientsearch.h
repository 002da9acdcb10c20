// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clientstore.h"

namespace Gatehouse::Store {

/// One run of ClientStore::list() or count(). ASCII is searched by SQLite; other letters only Qt
/// can fold, so a search that holds any looks at the clients here, page by page.
class ClientSearch
{
public:
    static const QString columns;
    static Result<Client> read(const Rows &row);

    ClientSearch(const Connection &connection, const ClientQuery &query)
        : m_connection(connection)
        , m_query(query)
    {
    }

    Result<QList<Client>> run() const;
    Result<qint64> count() const;

    /// The statement for one page with its values; public for the tests of its plan.
    struct Sql
    {
        QString text;
        QVariantList values;
        QString add(const QVariant &value); ///< its placeholder
    };
    Sql statement(const std::optional<Client> &after, int limit) const;

private:
    static constexpr int pageSize = 1000; // where clients are looked at here

    Result<QList<Client>> page(const std::optional<Client> &after, int limit) const;
    QString conditions(Sql &sql) const;
    QString behind(Sql &sql, const Client &after) const;
    QString orderBy() const;
    bool matches(const Client &client) const;

    const Connection &m_connection;
    const ClientQuery &m_query;
};

} // namespace Gatehouse::Store
