// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"
#include "auth/refreshservice.h"

namespace Gatehouse::Api {

/// POST /auth/refresh (contract section 4).
class RefreshEndpoint final : public Endpoint
{
public:
    explicit RefreshEndpoint(Session &session);

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) override;

private:
    Session &m_session;
    Auth::RefreshService m_refreshes;
};

} // namespace Gatehouse::Api
