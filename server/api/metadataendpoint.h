// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

/// GET /.well-known/oauth-authorization-server (RFC 8414): where a library finds what else there
/// is. Its `issuer` is the tokens' `iss` where that is a URL; a library that compares the two needs
/// it to be one. 400 `Malformed request` where neither the policy nor a Host says the address.
class MetadataEndpoint final : public Endpoint
{
public:
    explicit MetadataEndpoint(Session &session)
        : m_session(session)
    {
    }

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) override;

private:
    Session &m_session;
};

} // namespace Gatehouse::Api
