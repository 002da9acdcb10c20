// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"

namespace Gatehouse::Api {

struct ApiContext;

/// What an answer without a turn may look at.
struct AtOnce
{
    const ApiContext &context;
    Session *session = nullptr; ///< null while the store is away
};

/// GET /healthz: 200 while the process serves, whatever becomes of the store.
Http::Response healthAnswer(const AtOnce &now, const Http::Request &request);

/// GET /metrics: for callers on the list of `metrics.allow`, by the TCP peer's address, whatever
/// it forwards for; 403 for others. Says what it can while the store is away.
Http::Response metricsAnswer(const AtOnce &now, const Http::Request &request);

} // namespace Gatehouse::Api
