// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/limits.h"
#include "domain/trustedproxies.h"
#include "http/endpoint.h"

namespace Gatehouse::Http {

/// How a server runs: all that can be given to it anew while it does.
struct ServerSetup
{
    static constexpr int mostWorkers = 16;

    Endpoint endpoint;
    Limits limits;
    int workers = 1; ///< threads, 1 to mostWorkers
    TrustedProxies proxies = {};

    friend bool operator==(const ServerSetup &, const ServerSetup &) = default;
};

} // namespace Gatehouse::Http
