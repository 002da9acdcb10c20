// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

/// GET /openapi.json: what this server answers, as an OpenAPI 3.1 document, which programs read to
/// make clients and tests. It is written by hand (resources/openapi.json) and served as it stands
/// there, with this server's address in `servers`; where neither the policy nor a Host says that,
/// the document calls it `/`: where it was fetched from.
class OpenApiEndpoint final : public Endpoint
{
public:
    explicit OpenApiEndpoint(Session &session);

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) override;

private:
    Session &m_session;
    QByteArray m_beforeUrl; ///< the document on both sides of the server's address
    QByteArray m_behindUrl;
};

} // namespace Gatehouse::Api
