// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/introspectendpoint.h"

#include "api/session.h"
#include "domain/jsonobject.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

namespace {

QByteArray activeBody(const TokenVerdict &verdict, const QString &name)
{
    const auto seconds = [&verdict](QLatin1StringView claim) {
        return verdict.claims.value(claim).toInteger();
    };
    const auto text = [&verdict](QLatin1StringView claim) {
        return verdict.claims.value(claim).toString();
    };
    JsonObject json;
    json.addBool("active"_L1, true)
        .add("client_id"_L1, text("client_id"_L1))
        .add("username"_L1, name);
    if (verdict.use == TokenUse::Access)
        json.add("token_type"_L1, u"Bearer"_s);
    return json.add("exp"_L1, seconds("exp"_L1))
        .add("iat"_L1, seconds("iat"_L1))
        .add("sub"_L1, text("sub"_L1))
        .add("aud"_L1, text("aud"_L1))
        .add("iss"_L1, text("iss"_L1))
        .add("jti"_L1, text("jti"_L1))
        .toJson();
}

} // namespace

IntrospectEndpoint::IntrospectEndpoint(Session &session)
    : OAuthEndpoint(session, Grant::Nothing)
    , m_refreshes(session.view, session.gate)
{
}

std::optional<OAuthFault> IntrospectEndpoint::faultIn(const FormBody &form) const
{
    return missingField(form, u"token"_s, "token is required"_L1);
}

Result<Settlement> IntrospectEndpoint::answer(const Http::Request &request, const FormBody &form,
                                              const Auth::LoginDecision &client)
{
    if (!client.resourceServer)
        return refusal({.status = 403,
                        .error = "unauthorized_client"_L1,
                        .description = "The client is not marked as a resource server"_L1,
                        .rule = u"no resource server"_s},
                       request);
    const auto verdict = session().gate.examine(form.value(u"token"_s).toUtf8());
    if (!verdict)
        return verdict.error();
    const auto fault = faultOf(*verdict, form);
    if (!fault)
        return fault.error();
    if (!fault->isEmpty())
        return Settlement{.outcome = Outcome::InvalidToken,
                          .decidedBy = *fault,
                          .response = {.body = R"({"active":false})", .noStore = true}};
    const auto name = session().clients.nameOf(verdict->clientId);
    if (!name)
        return name.error();
    return Settlement{.outcome = Outcome::Success,
                      .decidedBy = client.decidedBy,
                      .response = {.body = activeBody(*verdict, *name), .noStore = true}};
}

// Why the token counts as inactive, in the words of the record; empty where it is active.
Result<QString> IntrospectEndpoint::faultOf(const TokenVerdict &verdict, const FormBody &form)
{
    if (const auto failed = verdict.failed())
        return Auth::ruleOf(*failed);
    if (verdict.use == TokenUse::Access)
        return QString();
    if (form.value(u"token_type_hint"_s) != "refresh_token"_L1)
        return Auth::ruleOf(TokenCheck::Type);
    const auto spendable = m_refreshes.isSpendable(verdict);
    if (!spendable)
        return spendable.error();
    return *spendable ? QString() : u"token spent"_s;
}

} // namespace Gatehouse::Api
