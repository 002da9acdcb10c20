// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/oauthendpoint.h"

#include "api/credentialcheck.h"
#include "api/session.h"
#include "api/settlements.h"
#include "http/fieldvalues.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

Result<Endpoint::Decided> OAuthEndpoint::decide(const Http::Request &request,
                                                const Verdict *verdict)
{
    if (!Http::isFormMediaType(request.contentType))
        return refuse(
            invalidOAuthRequest("Content-Type must be application/x-www-form-urlencoded"_L1,
                                u"media-type"_s),
            request);
    const auto form = FormBody::parse(request.body);
    if (!form)
        return refuse(invalidOAuthRequest("The form cannot be read, or names a parameter twice"_L1,
                                          u"body"_s),
                      request);
    const auto presented = credentialsOf(request, *form);
    if (const auto *fault = std::get_if<OAuthFault>(&presented))
        return refuse(*fault, request, form->value(u"client_id"_s));
    const auto &credentials = std::get<ClientCredentials>(presented);
    if (const auto fault = faultIn(*form))
        return refuse(*fault, request, credentials.id);

    const auto checked = checkCredentials(
        m_session.logins, {credentials.id, credentials.secret, request.caller, m_grant}, verdict);
    if (!checked)
        return checked.error();
    if (const auto *decided = std::get_if<Decided>(&*checked))
        return *decided;
    return settle(request, *form, credentials, std::get<Auth::LoginDecision>(*checked));
}

Result<Endpoint::Decided> OAuthEndpoint::refuse(const OAuthFault &fault,
                                                const Http::Request &request,
                                                const QString &presentedKey)
{
    if (presentedKey.isEmpty())
        return Decided(refusal(fault, request));
    const auto known = m_session.logins.isKnown(presentedKey);
    if (!known && known.error().kind != Error::Kind::Corrupt)
        return known.error();
    return Decided(refusal(fault, request, recordableKey(presentedKey, known && *known)));
}

Result<Endpoint::Decided> OAuthEndpoint::settle(const Http::Request &request, const FormBody &form,
                                                const ClientCredentials &credentials,
                                                const Auth::LoginDecision &decision)
{
    auto settlement = decision.outcome == Outcome::Success
                          ? answer(request, form, decision)
                          : Result<Settlement>(refusal(faultOf(decision), request));
    if (!settlement && settlement.error().kind != Error::Kind::Corrupt)
        return settlement.error();
    if (!settlement) // of the client that a token names
        settlement = damagedRecord(settlement.error(), {});
    settlement->apiKey = recordableKey(credentials.id, decision.clientId.has_value());
    settlement->clientId = decision.clientId;
    settlement->secretId = decision.secretId;
    return Decided(*std::move(settlement));
}

} // namespace Gatehouse::Api
