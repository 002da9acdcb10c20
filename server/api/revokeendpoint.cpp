// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/revokeendpoint.h"

#include "api/session.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

RevokeEndpoint::RevokeEndpoint(Session &session)
    : OAuthEndpoint(session, Grant::Nothing)
    , m_refreshes(session.view, session.gate)
{
}

std::optional<OAuthFault> RevokeEndpoint::faultIn(const FormBody &form) const
{
    return missingField(form, u"token"_s, "token is required"_L1);
}

Result<Settlement> RevokeEndpoint::answer(const Http::Request &request, const FormBody &form,
                                          const Auth::LoginDecision &client)
{
    const auto verdict = session().gate.examine(form.value(u"token"_s).toUtf8());
    if (!verdict)
        return verdict.error();
    if (verdict->isGood() && verdict->clientId != *client.clientId)
        return refusal({.error = "invalid_grant"_L1,
                        .description = "The token was issued to another client"_L1,
                        .outcome = Outcome::InvalidToken,
                        .rule = u"token of another"_s},
                       request);
    const auto done = revoke(*verdict);
    if (!done)
        return done.error();
    return Settlement{.outcome = Outcome::Success,
                      .decidedBy = *done,
                      .response = {.body = "{}", .noStore = true}};
}

// What was done, in the words of the record.
Result<QString> RevokeEndpoint::revoke(const TokenVerdict &verdict)
{
    if (!verdict.isGood())
        return u"nothing to revoke"_s;
    if (verdict.use == TokenUse::Refresh) {
        const auto revoked = m_refreshes.revoke(verdict);
        if (!revoked)
            return revoked.error();
        return *revoked ? u"family revoked"_s : u"nothing to revoke"_s;
    }
    if (const auto ended = session().endTokensOf(verdict.clientId); !ended)
        return ended.error();
    return u"tokens revoked"_s;
}

} // namespace Gatehouse::Api
