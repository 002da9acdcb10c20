// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

namespace Gatehouse::Admin {

/// How many clients a search finds, of how many.
struct ClientCounts
{
    qint64 matching = 0;
    qint64 total = 0;
};

/// Counts on the long lane, since a text is looked for in every client. Order, place and limit of
/// the query do not matter.
QFuture<Result<ClientCounts>> countClients(AdminService &service, const ClientListQuery &query);

} // namespace Gatehouse::Admin
