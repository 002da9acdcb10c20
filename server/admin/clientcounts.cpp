// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientcounts.h"

#include "admin/administration.h"
#include "store/clientstore.h"

namespace Gatehouse::Admin {

QFuture<Result<ClientCounts>> countClients(AdminService &service, const ClientListQuery &query)
{
    return service.longLane().run<ClientCounts>(
        [query](Administration &admin, const Progress &) -> Result<ClientCounts> {
            Store::ClientStore clients(admin.database());
            const auto total = clients.count();
            if (!total)
                return total.error();
            if (query.search.isEmpty() && !query.status)
                return ClientCounts{*total, *total};
            const auto matching = clients.count({.search = query.search, .status = query.status});
            if (!matching)
                return matching.error();
            return ClientCounts{*matching, *total};
        });
}

} // namespace Gatehouse::Admin
