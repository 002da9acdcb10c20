// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/oauthendpoint.h"
#include "auth/refreshservice.h"

namespace Gatehouse::Api {

/// POST /oauth/introspect (RFC 7662): tells a client that is marked as resource server what a token
/// is worth, any other client 403 `unauthorized_client`. A token that is not good, for whatever
/// reason, is `{"active":false}` and no more. So is a refresh token, unless the caller asks for one
/// by `token_type_hint=refresh_token`: who reads no more than `active` must not take it for an
/// access token (contract section 3).
class IntrospectEndpoint final : public OAuthEndpoint
{
public:
    explicit IntrospectEndpoint(Session &session);

protected:
    std::optional<OAuthFault> faultIn(const FormBody &form) const override;
    Result<Settlement> answer(const Http::Request &request, const FormBody &form,
                              const Auth::LoginDecision &client) override;

private:
    Result<QString> faultOf(const TokenVerdict &verdict, const FormBody &form);

    Auth::RefreshService m_refreshes;
};

} // namespace Gatehouse::Api
