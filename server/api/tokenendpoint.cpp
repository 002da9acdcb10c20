// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/tokenendpoint.h"

#include "api/session.h"
#include "domain/jsonobject.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

std::optional<OAuthFault> TokenEndpoint::faultIn(const FormBody &form) const
{
    if (auto missing = missingField(form, u"grant_type"_s, "grant_type is required"_L1))
        return missing;
    if (form.value(u"grant_type"_s) != "client_credentials"_L1)
        return OAuthFault{.error = "unsupported_grant_type"_L1,
                          .description = "grant_type must be client_credentials"_L1,
                          .rule = u"grant"_s};
    if (!form.value(u"scope"_s).isEmpty())
        return OAuthFault{.error = "invalid_scope"_L1,
                          .description = "There are no scopes here; leave scope out"_L1,
                          .rule = u"scope"_s};
    return {};
}

Result<Settlement> TokenEndpoint::answer(const Http::Request &, const FormBody &,
                                         const Auth::LoginDecision &client)
{
    const auto life = std::chrono::floor<std::chrono::seconds>(client.tokens.accessExpiresAt -
                                                               session().view.now());
    const QByteArray body =
        JsonObject()
            .add("access_token"_L1, QString::fromLatin1(client.tokens.accessToken))
            .add("token_type"_L1, u"Bearer"_s)
            .add("expires_in"_L1, qint64(life.count()))
            .toJson();
    return Settlement{.outcome = Outcome::Success,
                      .decidedBy = client.decidedBy,
                      .response = {.body = body, .noStore = true}};
}

} // namespace Gatehouse::Api
