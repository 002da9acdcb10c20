// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"
#include "domain/result.h"
#include "maintenance.h"

#include <functional>
#include <memory>

namespace Gatehouse::Api {
class MetricsAccess;
}
namespace Gatehouse::Http {
class ServerController;
struct HandshakeFailure;
} // namespace Gatehouse::Http

namespace Gatehouse::App {

struct Environment;
struct MachineConfig;

/// Who wants to know what the workers do. All are called on worker threads.
struct ServerObserver
{
    std::function<void()> recorded = {};                    ///< after each commit of attempts
    std::function<void(const LoginAttempt &)> decided = {}; ///< for each attempt then
    std::function<void(const Error &)> failed = {}; ///< after each turn that was answered 503
    std::function<void(const Http::HandshakeFailure &)> handshakeFailed = {}; ///< for each
};

/// The server, stopped: the transport with the API behind it, on the environment's store.
/// The observer is called on worker threads as long as the server lives. `metricsAccess`: who may
/// read the metrics; null: those that the configuration names, for good.
Result<std::unique_ptr<Http::ServerController>>
makeServer(const Environment &environment, const MachineConfig &config, ServerObserver observer,
           std::shared_ptr<Api::MetricsAccess> metricsAccess = {});

/// The maintenance of the environment's store, with all that a running server does to it.
std::unique_ptr<Maintenance> makeMaintenance(const Environment &environment,
                                             Maintenance::Probe probe);

} // namespace Gatehouse::App
