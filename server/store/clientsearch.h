// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/clientstore.h"

namespace Gatehouse::Store {

/// One run of ClientStore::list(). ASCII is searched by SQLite; other letters only Qt can fold, so
/// a search that holds any looks at the clients here, page by page.
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

private:
    Result<QList<Client>> page(qint64 afterId, int limit) const;
    bool matches(const Client &client) const;

    const Connection &m_connection;
    const ClientQuery &m_query;
};

} // namespace Gatehouse::Store
