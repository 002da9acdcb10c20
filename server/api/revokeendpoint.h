// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/oauthendpoint.h"
#include "auth/refreshservice.h"

namespace Gatehouse::Api {

/// POST /oauth/revoke (RFC 7009), for the client that the token was issued to.
/// - A refresh token: its family ends, the line of refresh tokens that began with one login. Access
///   tokens made by it run on to their end, as nothing ties them to it.
/// - An access token: the client's generation is raised, which ends every token it has, refresh
///   tokens included. A single access token cannot be ended, for none has a row (contract
///   section 3); ending too much is the safe side.
/// - Another client's: refused, 400 `invalid_grant` (§2.1).
/// - Anything else, one that is not good any more included: 200 and no effect (§2.2).
class RevokeEndpoint final : public OAuthEndpoint
{
public:
    explicit RevokeEndpoint(Session &session);

protected:
    std::optional<OAuthFault> faultIn(const FormBody &form) const override;
    Result<Settlement> answer(const Http::Request &request, const FormBody &form,
                              const Auth::LoginDecision &client) override;

private:
    Result<QString> revoke(const TokenVerdict &verdict);

    Auth::RefreshService m_refreshes;
};

} // namespace Gatehouse::Api
