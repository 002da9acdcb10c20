// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/oautherror.h"

#include "api/settlements.h"
#include "domain/jsonobject.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

OAuthFault invalidOAuthRequest(QLatin1StringView description, const QString &rule)
{
    return {.error = "invalid_request"_L1, .description = description, .rule = rule};
}

std::optional<OAuthFault> missingField(const FormBody &form, const QString &name,
                                       QLatin1StringView description)
{
    if (form.value(name).isEmpty())
        return invalidOAuthRequest(description, u"fields"_s);
    return {};
}

OAuthFault invalidOAuthClient(QLatin1StringView description)
{
    return {.status = 401,
            .error = "invalid_client"_L1,
            .description = description,
            .rule = u"credentials"_s};
}

namespace {

OAuthFault throttled(std::chrono::seconds wait)
{
    return {.status = 429,
            .error = "temporarily_unavailable"_L1,
            .description = u"Rate limit exceeded. Retry after %1 seconds."_s.arg(wait.count()),
            .retryAfter = wait};
}

} // namespace

OAuthFault faultOf(const Auth::LoginDecision &decision)
{
    OAuthFault fault;
    switch (decision.outcome) {
    case Outcome::NotActive:
        fault = {.error = "unauthorized_client"_L1,
                 .description = "Client account is not active"_L1};
        break;
    case Outcome::AddressNotAllowed:
        fault = {.status = 403,
                 .error = "unauthorized_client"_L1,
                 .description = "IP address not authorized"_L1};
        break;
    case Outcome::Throttled: fault = throttled(wholeSeconds(decision.wait)); break;
    default: fault = invalidOAuthClient("Invalid credentials"_L1); break;
    }
    fault.outcome = decision.outcome;
    fault.rule = decision.decidedBy;
    return fault;
}

Settlement refusal(const OAuthFault &fault, const Http::Request &request, const QString &apiKey)
{
    Http::Response response{.status = fault.status,
                            .body = JsonObject()
                                        .add("error"_L1, fault.error)
                                        .add("error_description"_L1, fault.description)
                                        .toJson(),
                            .noStore = true,
                            .retryAfter = int(fault.retryAfter.count())};
    if (fault.status == 401 && !request.authorization.isEmpty())
        response.headers.emplace_back("WWW-Authenticate",
                                      R"(Basic realm="gatehouse", charset="UTF-8")");
    return {.outcome = fault.outcome,
            .decidedBy = fault.rule,
            .response = std::move(response),
            .apiKey = apiKey};
}

} // namespace Gatehouse::Api
