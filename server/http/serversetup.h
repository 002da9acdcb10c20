// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/limits.h"
#include "domain/result.h"
#include "domain/trustedproxies.h"
#include "http/endpoint.h"

#include <QSslConfiguration>

#include <optional>

namespace Gatehouse::Http {

/// How a server runs: all that can be given to it anew while it does.
struct ServerSetup
{
    static constexpr int mostWorkers = 16;

    Endpoint endpoint;
    Limits limits;
    int workers = 1; ///< threads, 1 to mostWorkers
    TrustedProxies proxies = {};
    std::optional<QSslConfiguration> tls = {}; ///< as tlsConfiguration() makes it; else plain HTTP
    /// Why it cannot run so, where that is known already.
    std::optional<Error> unusable = {};
    bool plainHttpAnywhere = false; ///< the owner knows that others on the way can read along

    /// Plain HTTP where more than this machine can get to it.
    bool isExposed() const { return !tls && !endpoint.address.isLoopback(); }
    /// Errors: what makes it unusable; Denied: it is exposed, and nobody has allowed that.
    Result<void> check() const;
    /// When its certificate ends, since 1970.
    std::optional<std::chrono::seconds> certificateEnds() const;
    /// What a program on this machine would call.
    QString url() const { return endpoint.url(tls ? u"https" : u"http"); }

    friend bool operator==(const ServerSetup &, const ServerSetup &) = default;
};

} // namespace Gatehouse::Http
