// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

/// GET /readyz: 200 when a login could be decided and recorded now. Its row in the table writes, so
/// that it holds the store's write lock for a moment as a login would; what fails then is answered
/// 503 as everything is.
class ReadyEndpoint final : public Endpoint
{
public:
    explicit ReadyEndpoint(Session &) {}

    Result<Decided> decide(const Http::Request &, const Verdict *) override
    {
        return Decided(Settlement{.outcome = Outcome::Success,
                                  .response = {.body = R"({"status":"ready"})",
                                               .headers = {{"Cache-Control", "no-store"}}}});
    }
};

} // namespace Gatehouse::Api
