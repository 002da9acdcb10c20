// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/refreshendpoint.h"

#include "api/refreshbody.h"
#include "api/session.h"
#include "api/settlements.h"
#include "api/tokenanswer.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

using Http::ErrorCode;

namespace {

Http::Response responseTo(const Auth::RefreshDecision &decision)
{
    switch (decision.admission.outcome) {
    case Outcome::Success: return tokenAnswer(*decision.admission.clientId, decision.tokens);
    case Outcome::NotActive: return errorResponse(ErrorCode::ClientNotActive);
    case Outcome::AddressNotAllowed: return errorResponse(ErrorCode::AddressNotAuthorized);
    case Outcome::InvalidToken:
    case Outcome::RefreshReused: return errorResponse(ErrorCode::InvalidRefreshToken);
    default: return errorResponse(ErrorCode::InternalError);
    }
}

} // namespace

RefreshEndpoint::RefreshEndpoint(Session &session)
    : m_session(session)
    , m_refreshes(session.view, session.gate)
{
}

Result<Endpoint::Decided> RefreshEndpoint::decide(const Http::Request &request, const Verdict *)
{
    const auto token = parseRefreshBody(request.body);
    if (const auto *code = std::get_if<ErrorCode>(&token))
        return Decided(invalidRequest(*code));
    const auto decision = m_refreshes.decide(std::get<QByteArray>(token), request.caller);
    if (!decision && decision.error().kind == Error::Kind::Corrupt)
        return Decided(damagedRecord(decision.error(), {}));
    if (!decision)
        return decision.error();
    return Decided(settlementOf(decision->admission, responseTo(*decision)));
}

} // namespace Gatehouse::Api
