// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/oauthendpoint.h"

namespace Gatehouse::Api {

/// POST /oauth/token with `grant_type=client_credentials` (RFC 6749 §4.4): an access token and no
/// refresh token (§4.4.3).
class TokenEndpoint final : public OAuthEndpoint
{
public:
    explicit TokenEndpoint(Session &session)
        : OAuthEndpoint(session, Grant::AccessToken)
    {
    }

protected:
    std::optional<OAuthFault> faultIn(const FormBody &form) const override;
    Result<Settlement> answer(const Http::Request &request, const FormBody &form,
                              const Auth::LoginDecision &client) override;
};

} // namespace Gatehouse::Api
