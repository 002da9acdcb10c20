// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"
#include "api/formbody.h"

namespace Gatehouse::Api {

/// Why a call of an OAuth endpoint is refused, in the words of RFC 6749 §5.2.
struct OAuthFault
{
    int status = 400;
    QLatin1StringView error;
    QString description; ///< a sentence for the programmer of the client
    Outcome outcome = Outcome::InvalidRequest;
    QString rule;                       ///< `decided_by` of the record
    std::chrono::seconds retryAfter{1}; ///< of a 429
};

/// The request itself is unsound: `invalid_request`.
OAuthFault invalidOAuthRequest(QLatin1StringView description, const QString &rule);
/// The fault of a form without this field, or with an empty one; `description` says so.
std::optional<OAuthFault> missingField(const FormBody &form, const QString &name,
                                       QLatin1StringView description);
/// Who calls could not be told from the request: `invalid_client`, 401.
OAuthFault invalidOAuthClient(QLatin1StringView description);

/// How a decision that is no Success is answered:
/// - unknown key and wrong secret: 401 `invalid_client`, one answer for both;
/// - the secret is right and the client not active: 400 `unauthorized_client`;
/// - the secret is right and the address not on the whitelist: 403 `unauthorized_client`;
/// - it has to wait: 429 with Retry-After and `temporarily_unavailable`, which RFC 6749 has for a
///   server that cannot answer for now (§4.1.2.1); §5.2 has no error that comes near.
OAuthFault faultOf(const Auth::LoginDecision &decision);

/// The answer: JSON, never stored. A 401 to a caller who used `Authorization` names Basic as well
/// (RFC 6749 §5.2).
Settlement refusal(const OAuthFault &fault, const Http::Request &request,
                   const QString &apiKey = {});

} // namespace Gatehouse::Api
