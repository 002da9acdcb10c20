// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/verifyendpoint.h"

#include "api/bearer.h"
#include "api/session.h"
#include "api/settlements.h"
#include "domain/timetext.h"

namespace Gatehouse::Api {

VerifyEndpoint::VerifyEndpoint(Session &session)
    : m_session(session)
{
}

Result<Endpoint::Decided> VerifyEndpoint::decide(const Http::Request &request, const Verdict *)
{
    auto admitted = admitBearer(m_session.gate, request);
    if (!admitted)
        return admitted.error();
    if (auto *refused = std::get_if<Settlement>(&*admitted))
        return Decided(std::move(*refused));
    const auto &admission = std::get<Auth::Admission>(*admitted);
    const QByteArray id = QByteArray::number(*admission.clientId);
    return Decided(settlementOf(
        admission, {.body = R"({"success":true,"data":{"client_id":)" + id + R"(,"expires_at":")" +
                            toIsoSeconds(*admission.verdict.expiresAt).toLatin1() + R"("}})",
                    .headers = {{"X-Client-Id", id}}}));
}

} // namespace Gatehouse::Api
