// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/loginendpoint.h"

#include "api/credentialcheck.h"
#include "api/loginbody.h"
#include "api/session.h"
#include "api/settlements.h"
#include "api/tokenanswer.h"

namespace Gatehouse::Api {

using Http::ErrorCode;

namespace {

Http::Response responseTo(const Auth::LoginDecision &decision)
{
    switch (decision.outcome) {
    case Outcome::Success: return tokenAnswer(*decision.clientId, decision.tokens);
    case Outcome::UnknownKey:
    case Outcome::WrongSecret: return errorResponse(ErrorCode::InvalidCredentials);
    case Outcome::NotActive: return errorResponse(ErrorCode::ClientNotActive);
    case Outcome::AddressNotAllowed: return errorResponse(ErrorCode::AddressNotAuthorized);
    case Outcome::Throttled: return Http::tooManyRequests(wholeSeconds(decision.wait));
    default: return errorResponse(ErrorCode::InternalError);
    }
}

} // namespace

Result<Endpoint::Decided> LoginEndpoint::decide(const Http::Request &request,
                                                const Verdict *verdict)
{
    const auto parsed = parseLoginBody(request.body);
    if (const auto *bad = std::get_if<BadLoginBody>(&parsed)) {
        const auto known = m_session.logins.isKnown(bad->username);
        if (!known && known.error().kind != Error::Kind::Corrupt)
            return known.error();
        if (!known)
            return Decided(damagedRecord(known.error(), recordableKey(bad->username, false)));
        return Decided(invalidRequest(bad->code, recordableKey(bad->username, *known)));
    }

    const auto &body = std::get<LoginBody>(parsed);
    const auto checked =
        checkCredentials(m_session.logins, {body.username, body.password, request.caller}, verdict);
    if (!checked)
        return checked.error();
    if (const auto *decided = std::get_if<Decided>(&*checked))
        return *decided;
    const auto &decision = std::get<Auth::LoginDecision>(*checked);
    return Decided(Settlement{.outcome = decision.outcome,
                              .decidedBy = decision.decidedBy,
                              .response = responseTo(decision),
                              .apiKey = recordableKey(body.username, decision.clientId.has_value()),
                              .clientId = decision.clientId,
                              .secretId = decision.secretId});
}

} // namespace Gatehouse::Api
