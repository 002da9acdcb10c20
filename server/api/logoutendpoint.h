// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"
#include "store/clientstore.h"

namespace Gatehouse::Api {

/// POST /auth/logout (contract section 4): ends every token of the client at once.
class LogoutEndpoint final : public Endpoint
{
public:
    explicit LogoutEndpoint(Session &session);

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) override;

private:
    Session &m_session;
};

} // namespace Gatehouse::Api
