// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/session.h"

namespace Gatehouse::Api {

Session::Session(std::unique_ptr<Store::Database> opened, const ApiContext &shared,
                 Auth::SlowLane &slowLane)
    : context(shared)
    , database(std::move(opened))
    , attempts(*database)
    , floods(*database)
    , clients(*database)
    , view(*database, *context.masterKey, *context.clock)
    , throttle(*context.throttle, *database)
    , logins(view, *context.hasher, slowLane, throttle)
    , gate(view)
{
    for (const EndpointRow &row : endpointTable())
        endpoints.push_back(row.make ? row.make(*this) : nullptr);
}

Result<void> Session::renew()
{
    if (auto renewed = view.renew(); !renewed)
        return renewed;
    return throttle.renew(view.revision(), view.policy().throttle);
}

Result<void> Session::endTokensOf(qint64 clientId)
{
    if (auto raised = clients.raiseGeneration(clientId); !raised)
        return raised;
    return view.renew();
}

} // namespace Gatehouse::Api
