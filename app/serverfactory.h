// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <functional>
#include <memory>

namespace Gatehouse::Http {
class ServerController;
}

namespace Gatehouse::App {

struct Environment;
struct MachineConfig;

/// The server, stopped: the transport with the API behind it, on the environment's store.
/// `recorded` is called on worker threads after each commit of attempts, as long as the server
/// lives.
Result<std::unique_ptr<Http::ServerController>> makeServer(const Environment &environment,
                                                           const MachineConfig &config,
                                                           std::function<void()> recorded);

} // namespace Gatehouse::App
