// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/credentialcheck.h"

#include "api/settlements.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

namespace {

Settlement busy(Auth::LoginService &logins, const QString &apiKey)
{
    const auto known = logins.isKnown(apiKey);
    return {.outcome = Outcome::Error,
            .decidedBy = u"busy"_s,
            .response = errorResponse(Http::ErrorCode::ServiceUnavailable),
            .apiKey = recordableKey(apiKey, known && *known)};
}

} // namespace

Result<CheckedCredentials> checkCredentials(Auth::LoginService &logins,
                                            const Auth::LoginRequest &credentials,
                                            const Endpoint::Verdict *verdict)
{
    const auto passOn = [](Endpoint::Decided decided) {
        return CheckedCredentials(std::move(decided));
    };
    const auto decided = logins.decide(credentials, verdict);
    if (!decided && decided.error().kind != Error::Kind::Corrupt)
        return decided.error();
    if (!decided)
        return passOn(damagedRecord(decided.error(), recordableKey(credentials.apiKey, false)));
    if (const auto *check = std::get_if<Auth::SlowCheck>(&*decided))
        return passOn(Waiting{*check, [&logins, apiKey = credentials.apiKey] {
                                  return busy(logins, apiKey);
                              }});
    return CheckedCredentials(std::get<Auth::LoginDecision>(*decided));
}

} // namespace Gatehouse::Api
