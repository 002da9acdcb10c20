// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serverapplication.h"

#include "hourlychores.h"
#include "machineconfig.h"
#include "maintenance.h"
#include "serverfactory.h"
#include "signalwatcher.h"
#include "troublewatch.h"

#include <QCoreApplication>
#include <QDebug>

#include <cstdio>

namespace Gatehouse::App {

using Http::ServerController;

ServerApplication::ServerApplication(QString dataPath, std::optional<Http::Endpoint> listen)
    : m_dataPath(std::move(dataPath))
    , m_listen(listen)
{
}

ServerApplication::~ServerApplication() = default;

Result<void> ServerApplication::run()
{
    // First, so that a stop during the start is a stop like any other.
    const SignalWatcher signalWatcher;
    connect(&signalWatcher, &SignalWatcher::stopRequested, this, &ServerApplication::stop);

    if (const auto prepared = prepare(); !prepared)
        return prepared;
    connect(m_server.get(), &ServerController::stateChanged, this,
            &ServerApplication::onStateChanged, Qt::QueuedConnection);
    m_server->start(m_endpoint);
    QCoreApplication::exec();
    const bool failed = m_server->state() == ServerController::State::Failed;
    return failed ? Result<void>(m_server->error()) : Result<void>();
}

Result<void> ServerApplication::prepare()
{
    const auto environment = Environment::open(m_dataPath, QStringLiteral("server"));
    if (!environment)
        return environment.error();
    const auto config = MachineConfig::load(environment->folder.configPath());
    if (!config)
        return config.error();
    m_endpoint = m_listen.value_or(config->listen);
    m_trouble = std::make_unique<TroubleWatch>(
        environment->clock, [this] { return m_server ? m_server->refusedConnections() : 0; });
    auto server = makeServer(*environment, *config, {.failed = m_trouble->storeObserver()});
    if (!server)
        return server.error();
    m_server = *std::move(server);
    const auto retention = std::make_shared<Retention>(*environment);
    m_maintenance = std::make_unique<Maintenance>(
        environment->store, Maintenance::longLog, hourlyChores(*environment, retention),
        m_trouble->probe(),
        [retention](Store::Database &database) { return retention->step(database); });
    return {};
}

void ServerApplication::onStateChanged(ServerController::State state)
{
    switch (state) {
    case ServerController::State::Running:
        if (!std::exchange(m_announced, true)) {
            std::printf("Listening on %s\n", qUtf8Printable(m_server->endpoint().url()));
            std::fflush(stdout);
            qInfo().noquote() << "Serving" << m_dataPath << "on" << m_server->endpoint().url();
        }
        if (m_stopping)
            m_server->stop();
        break;
    case ServerController::State::Stopped:
        qInfo() << "Stopped.";
        QCoreApplication::quit();
        break;
    case ServerController::State::Failed: QCoreApplication::quit(); break;
    case ServerController::State::Starting:
    case ServerController::State::Stopping: break;
    }
}

void ServerApplication::stop()
{
    m_stopping = true;
    if (m_server && m_server->state() == ServerController::State::Running)
        m_server->stop();
}

} // namespace Gatehouse::App
