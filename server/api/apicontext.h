// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/metrics.h"
#include "api/metricsaccess.h"
#include "auth/floodmeter.h"
#include "auth/throttle.h"
#include "crypto/masterkey.h"
#include "crypto/secrethasher.h"
#include "domain/cidr.h"
#include "domain/clock.h"
#include "domain/error.h"
#include "domain/loginattempt.h"
#include "http/connectioncensus.h"
#include "http/requesthandler.h"
#include "store/storefile.h"

#include <functional>
#include <memory>

namespace Gatehouse::Api {

/// What the endpoints stand on; made in app/, shared by all workers.
struct ApiContext
{
    Store::StoreFile store;
    std::shared_ptr<const Crypto::SecretHasher> hasher;
    std::shared_ptr<const Crypto::MasterKey> masterKey;
    std::shared_ptr<const Clock> clock;
    /// Called on worker threads right after attempts were committed; must be thread-safe.
    std::function<void()> recorded = {};
    /// Called on worker threads for each attempt that was committed; must be thread-safe.
    std::function<void(const LoginAttempt &)> decided = {};
    /// Called on worker threads whenever a turn was answered 503; must be thread-safe.
    std::function<void(const Error &)> failed = {};
    /// Called on worker threads for each failed TLS handshake; must be thread-safe.
    std::function<void(const Http::HandshakeFailure &)> handshakeFailed = {};
    /// Who may read the metrics at first; the loopback addresses unless the owner says otherwise.
    QList<Cidr> metricsAllow = loopback();
    /// Who may in the end; null: makeHandlerFactory() makes it, and it stays with metricsAllow.
    std::shared_ptr<MetricsAccess> metricsAccess = {};
    // Made by makeHandlerFactory().
    std::shared_ptr<Metrics> metrics = {};
    std::shared_ptr<Auth::Throttle> throttle = {};
    std::shared_ptr<Auth::FloodMeter> floods = {};
    std::shared_ptr<Http::ConnectionCensus> census = {};
    std::shared_ptr<std::atomic<qint64>> certificateEnds = {}; ///< HandlerFactory's

    static QList<Cidr> loopback();
};

} // namespace Gatehouse::Api
