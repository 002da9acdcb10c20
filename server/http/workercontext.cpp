// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/workercontext.h"

#include <algorithm>

namespace Gatehouse::Http {

namespace {

// Late by a tenth of the shortest time is soon enough, four times a second is often enough.
std::chrono::milliseconds coarseness(const Limits &limits)
{
    const auto shortest =
        std::min({limits.headTime, limits.requestTime, limits.idleTime, limits.answerTime});
    using std::chrono::milliseconds;
    return std::clamp(shortest / 10, milliseconds(10), milliseconds(250));
}

} // namespace

WorkerContext::WorkerContext(const ServerSetup &setup, const QList<Route> &routes)
    : limits(setup.limits)
    , proxies(setup.proxies)
    , dispatcher(routes)
    , deadlines(coarseness(setup.limits))
    , tls(setup.tls)
{
}

} // namespace Gatehouse::Http
