// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clientsummary.h"

#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

ClientSummaries::ClientSummaries(Database &database)
    : m_ranges(database.connection(),
               u"SELECT id, cidr FROM whitelist_entries WHERE client_id = :1 ORDER BY id"_s)
    , m_secret(database.connection(),
               u"SELECT created_at FROM secrets WHERE client_id = :1 ORDER BY id DESC LIMIT 1"_s)
{
}

Result<ClientSummary> ClientSummaries::of(qint64 clientId)
{
    ClientSummary summary;
    {
        auto rows = m_ranges.query(clientId);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            ++summary.whitelistEntries;
            if (summary.ranges.size() >= rangesAtMost)
                continue;
            auto range = Cidr::parse(rows->text(1));
            if (!range)
                return Error{
                    Error::Kind::Corrupt,
                    u"The whitelist entry %1 of client %2 is damaged. Restore a backup, or "
                    "delete the client and make it again."_s.arg(rows->integer(0))
                        .arg(clientId)};
            summary.ranges.append(*std::move(range));
        }
        if (const auto end = rows->end(); !end)
            return end.error();
    }
    auto rows = m_secret.query(clientId);
    if (!rows)
        return rows.error();
    if (rows->next())
        summary.secretCreatedAt = rows->time(0);
    if (const auto end = rows->end(); !end)
        return end.error();
    return summary;
}

} // namespace Gatehouse::Store
