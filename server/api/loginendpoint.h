// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

/// POST /auth/login (contract section 2).
class LoginEndpoint final : public Endpoint
{
public:
    explicit LoginEndpoint(Session &session)
        : m_session(session)
    {
    }

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) override;

private:
    Session &m_session;
};

} // namespace Gatehouse::Api
