// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serverfactory.h"

#include "api/routes.h"
#include "environment.h"
#include "hourlychores.h"
#include "http/servercontroller.h"
#include "machineconfig.h"
#include "tlsfiles.h"

#include <algorithm>
#include <sys/resource.h>

namespace Gatehouse::App {

namespace {

// The usual soft limit of 1,024 is less than the connections of the contract and our own files.
void allowManyFiles()
{
    constexpr rlim_t wanted = 8192;
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= wanted)
        return;
    files.rlim_cur = std::min(files.rlim_max, wanted);
    ::setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace

Result<std::unique_ptr<Http::ServerController>>
makeServer(const Environment &environment, const MachineConfig &config, ServerObserver observer,
           std::shared_ptr<Api::MetricsAccess> metricsAccess)
{
    allowManyFiles();
    auto factory = Api::makeHandlerFactory({.store = environment.store,
                                            .hasher = environment.hasher,
                                            .masterKey = environment.masterKey,
                                            .clock = environment.clock,
                                            .recorded = std::move(observer.recorded),
                                            .decided = std::move(observer.decided),
                                            .failed = std::move(observer.failed),
                                            .handshakeFailed = std::move(observer.handshakeFailed),
                                            .metricsAllow = config.metricsAllow,
                                            .metricsAccess = std::move(metricsAccess)});
    if (!factory)
        return factory.error();
    return std::make_unique<Http::ServerController>(
        *std::move(factory), TlsFiles(environment.folder.path()).setupOf(config));
}

std::unique_ptr<Maintenance> makeMaintenance(const Environment &environment,
                                             Maintenance::Probe probe)
{
    const auto retention = std::make_shared<Retention>(environment);
    return std::make_unique<Maintenance>(
        environment.store, Maintenance::longLog, hourlyChores(environment, retention), probe,
        [retention, retained = probe.retained](Store::Database &database) {
            auto done = retention->step(database);
            if (retained)
                retained(retention->obstacle());
            return done;
        });
}

} // namespace Gatehouse::App
