// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"
#include "store/readinessstore.h"

namespace Gatehouse::Api {

/// GET /readyz: 200 when a login could be decided and recorded now. Its row in the table writes, as
/// a login would; what fails then is answered 503 as everything is.
class ReadyEndpoint final : public Endpoint
{
public:
    explicit ReadyEndpoint(Session &session);

    Result<Decided> decide(const Http::Request &request, const Verdict *verdict) override;

private:
    Session &m_session;
    Store::ReadinessStore m_readiness;
};

} // namespace Gatehouse::Api
