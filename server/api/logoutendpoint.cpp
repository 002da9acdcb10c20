// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/logoutendpoint.h"

#include "api/bearer.h"
#include "api/session.h"
#include "api/settlements.h"

namespace Gatehouse::Api {

LogoutEndpoint::LogoutEndpoint(Session &session)
    : m_session(session)
    , m_clients(*session.database)
{
}

Result<Endpoint::Decided> LogoutEndpoint::decide(const Http::Request &request, const Verdict *)
{
    auto admitted = admitBearer(m_session.gate, request);
    if (!admitted)
        return admitted.error();
    if (auto *refused = std::get_if<Settlement>(&*admitted))
        return Decided(std::move(*refused));
    const auto &admission = std::get<Auth::Admission>(*admitted);
    if (const auto raised = m_clients.raiseGeneration(*admission.clientId); !raised)
        return raised.error();
    if (const auto renewed = m_session.view.renew(); !renewed)
        return renewed.error();
    return Decided(settlementOf(
        admission, {.body = R"({"success":true,"data":{"message":"Successfully logged out"}})"}));
}

} // namespace Gatehouse::Api
