// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/readyendpoint.h"

#include "api/session.h"

namespace Gatehouse::Api {

ReadyEndpoint::ReadyEndpoint(Session &session)
    : m_session(session)
    , m_readiness(session.view.database())
{
}

Result<Endpoint::Decided> ReadyEndpoint::decide(const Http::Request &, const Verdict *)
{
    if (const auto written = m_readiness.touch(m_session.view.now()); !written)
        return written.error();
    return Decided(Settlement{
        .outcome = Outcome::Success,
        .response = {.body = R"({"status":"ready"})", .headers = {{"Cache-Control", "no-store"}}}});
}

} // namespace Gatehouse::Api
