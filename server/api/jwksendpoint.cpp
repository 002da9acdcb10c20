// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/jwksendpoint.h"

#include "api/session.h"

namespace Gatehouse::Api {

Result<Endpoint::Decided> JwksEndpoint::decide(const Http::Request &, const Verdict *)
{
    const Auth::TurnView &view = m_session.view;
    return Decided(Settlement{.outcome = Outcome::Success,
                              .response = {.body = view.keys().jwks(view.now()),
                                           .headers = {{"Cache-Control", "public, max-age=300"}}}});
}

} // namespace Gatehouse::Api
