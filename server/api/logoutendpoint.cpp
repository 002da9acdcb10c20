// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/logoutendpoint.h"

#include "api/bearer.h"
#include "api/session.h"
#include "api/settlements.h"

namespace Gatehouse::Api {

LogoutEndpoint::LogoutEndpoint(Session &session)
    : m_session(session)
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
    if (const auto ended = m_session.endTokensOf(*admission.clientId); !ended)
        return ended.error();
    return Decided(settlementOf(
        admission, {.body = R"({"success":true,"data":{"message":"Successfully logged out"}})"}));
}

} // namespace Gatehouse::Api
