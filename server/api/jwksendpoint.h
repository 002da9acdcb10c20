// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

/// GET /.well-known/jwks.json: the public keys that verify our tokens (RFC 7517 §5), those included
/// that are yet to sign; none for HS256, whose key is a secret.
class JwksEndpoint final : public Endpoint
{
public:
    explicit JwksEndpoint(Session &session)
        : m_session(session)
    {
    }

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) override;

private:
    Session &m_session;
};

} // namespace Gatehouse::Api
