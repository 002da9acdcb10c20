// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whitelist.h"
#include "store/database.h"

namespace Gatehouse::Store {

/// Whitelist entries at rest. Borrows the thread's Database.
class WhitelistStore
{
public:
    explicit WhitelistStore(Database &database)
        : m_database(database)
    {
    }

    /// In the order they were added.
    Result<QList<WhitelistEntry>> list(qint64 clientId);
    /// Returns the new id. Error Conflict where the client has that range, NotFound without client.
    Result<qint64> insert(qint64 clientId, const WhitelistEntry &entry);
    /// Note and expiry of the entry with this id and range. Error NotFound where there is none.
    Result<void> update(const WhitelistEntry &entry);
    /// Error NotFound where the client has no such range.
    Result<void> remove(qint64 clientId, const Cidr &range);

private:
    Database &m_database;
};

} // namespace Gatehouse::Store
