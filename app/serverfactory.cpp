// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serverfactory.h"

#include "api/authroutes.h"
#include "environment.h"
#include "http/servercontroller.h"
#include "machineconfig.h"

namespace Gatehouse::App {

Result<std::unique_ptr<Http::ServerController>> makeServer(const Environment &environment,
                                                           const MachineConfig &config,
                                                           std::function<void()> recorded)
{
    auto factory = Api::makeHandlerFactory({.store = environment.store,
                                            .hasher = environment.hasher,
                                            .masterKey = environment.masterKey,
                                            .clock = environment.clock,
                                            .recorded = std::move(recorded)});
    if (!factory)
        return factory.error();
    return std::make_unique<Http::ServerController>(*std::move(factory), Http::Limits(),
                                                    config.workers);
}

} // namespace Gatehouse::App
