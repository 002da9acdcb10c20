// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

/// GET /auth/verify (contract section 4), made for proxies that ask before they let a request pass.
class VerifyEndpoint final : public Endpoint
{
public:
    explicit VerifyEndpoint(Session &session);

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) override;

private:
    Session &m_session;
};

} // namespace Gatehouse::Api
