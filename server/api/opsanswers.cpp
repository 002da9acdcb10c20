// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/opsanswers.h"

#include "api/metricspage.h"
#include "api/session.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

Http::Response healthAnswer(const AtOnce &, const Http::Request &)
{
    return {.body = R"({"status":"ok"})", .headers = {{"Cache-Control", "no-store"}}};
}

Http::Response metricsAnswer(const AtOnce &now, const Http::Request &request)
{
    if (!now.context.metricsAccess->admits(request.peer))
        return errorResponse(Http::ErrorCode::AddressNotAuthorized);

    MetricsFacts facts;
    if (now.context.census)
        facts.openConnections = now.context.census->total();
    if (now.context.certificateEnds)
        facts.certificateEnds = now.context.certificateEnds->load(std::memory_order_relaxed);
    for (const QString &end : {u""_s, u"-wal"_s})
        facts.storeBytes += QFileInfo(now.context.store.path() + end).size();
    if (now.session && now.session->view.renew())
        if (const auto since = now.session->view.keys().signsSince())
            facts.signingKeyAge = now.context.clock->now() - *since;
    if (now.session)
        if (const auto waiting =
                Store::ThrottleStore(*now.session->database).count(now.context.clock->now()))
            facts.waiting = *waiting;
    return {.contentType = metricsPageType,
            .body = metricsPage(*now.context.metrics, facts),
            .headers = {{"Cache-Control", "no-store"}}};
}

} // namespace Gatehouse::Api
