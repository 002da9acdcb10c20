// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clientcredentials.h"

namespace Gatehouse::Api {

/// What the endpoints of OAuth have in common (contract section 5): a form, from a client that
/// proves itself by its API key and secret, in the order of a login. One for each Session.
class OAuthEndpoint : public Endpoint
{
public:
    using Grant = Auth::LoginRequest::Grant;

    OAuthEndpoint(Session &session, Grant grant)
        : m_session(session)
        , m_grant(grant)
    {
    }

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) final;

protected:
    /// What the form lacks or asks for in vain; looked at before the credentials are.
    virtual std::optional<OAuthFault> faultIn(const FormBody &form) const = 0;
    /// The answer to a client that proved itself, is active and calls from an address it may use.
    /// Only outcome, rule and response count; the caller fills in who it was.
    /// Error: the store cannot be read or written; Corrupt where it is one client's record alone.
    virtual Result<Settlement> answer(const Http::Request &request, const FormBody &form,
                                      const Auth::LoginDecision &client) = 0;

    Session &session() const { return m_session; }

private:
    Result<Decided> refuse(const OAuthFault &fault, const Http::Request &request,
                           const QString &presentedKey = {});
    Result<Decided> settle(const Http::Request &request, const FormBody &form,
                           const ClientCredentials &credentials,
                           const Auth::LoginDecision &decision);

    Session &m_session;
    const Grant m_grant;
};

} // namespace Gatehouse::Api
