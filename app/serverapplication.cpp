// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serverapplication.h"

#include "certificatewatch.h"
#include "machineconfig.h"
#include "maintenance.h"
#include "serverfactory.h"
#include "settingsnote.h"
#include "signalwatcher.h"
#include "singleinstance.h"
#include "troublewatch.h"

#include <QCoreApplication>
#include <QDebug>

#include <cstdio>

namespace Gatehouse::App {

using Http::ServerController;
using namespace Qt::StringLiterals;

ServerApplication::ServerApplication(QString dataPath, const Overrides &overrides)
    : m_dataPath(std::move(dataPath))
    , m_overrides(overrides)
{
}

ServerApplication::~ServerApplication() = default;

Result<void> ServerApplication::run()
{
    // First, so that a stop during the start is a stop like any other.
    const SignalWatcher signalWatcher(SignalWatcher::Hangup::Reloads);
    connect(&signalWatcher, &SignalWatcher::stopRequested, this, &ServerApplication::stop);
    connect(&signalWatcher, &SignalWatcher::reloadRequested, this, &ServerApplication::reload);

    if (const auto prepared = prepare(); !prepared)
        return prepared;
    connect(m_server.get(), &ServerController::stateChanged, this,
            &ServerApplication::onStateChanged, Qt::QueuedConnection);
    connect(m_server.get(), &ServerController::failed, this, [this](const Error &error) {
        if (m_reloading)
            onReloaded(u"The settings cannot be used, the old ones stay. "_s + error.message);
    });
    watchOver();
    m_server->start(m_endpoint);
    QCoreApplication::exec();
    m_refusals.flush();
    m_failedHandshakes.flush();
    if (m_server->state() != ServerController::State::Failed)
        return {};
    if (m_server->error().kind == Error::Kind::Conflict && SingleInstance::isHeld(m_dataPath))
        return Error{
            Error::Kind::Conflict,
            u"Cannot listen on %1: the port is in use, most likely by the Gatehouse console "
            "that is open on the same data. Stop the server there, close it, or choose "
            "another port with --listen."_s.arg(m_endpoint.toString())};
    return m_server->error();
}

Result<void> ServerApplication::prepare()
{
    const auto environment = Environment::open(m_dataPath, u"server"_s);
    if (!environment)
        return environment.error();
    const auto config = MachineConfig::load(environment->folder.configPath());
    if (!config)
        return config.error();
    adoptLog(*config);
    m_configPath = environment->folder.configPath();
    m_certificates = std::make_unique<CertificateWatch>(TlsFiles(m_dataPath));
    m_configuredListen = config->listen;
    m_metricsAccess = std::make_shared<Api::MetricsAccess>(config->metricsAllow);
    m_endpoint = m_overrides.listen.value_or(config->listen);
    m_trouble = std::make_unique<TroubleWatch>(
        environment->clock, [this] { return TroubleWatch::factsOf(m_server.get()); });
    auto server =
        makeServer(*environment, *config,
                   {.decided = [this](const LoginAttempt &attempt) { m_refusals.note(attempt); },
                    .failed = m_trouble->storeObserver(),
                    .handshakeFailed =
                        [this](const Http::HandshakeFailure &failure) {
                            m_failedHandshakes.note(failure);
                        }},
                   m_metricsAccess);
    if (!server)
        return server.error();
    m_server = *std::move(server);
    watchCertificate(config->tls);
    m_maintenance = makeMaintenance(*environment, m_trouble->probe());
    m_reloadedConfig = *config;
    return {};
}

void ServerApplication::onStateChanged(ServerController::State state)
{
    switch (state) {
    case ServerController::State::Running:
        if (!std::exchange(m_announced, true)) {
            noteTakenUp();
            std::printf("Listening on %s\n", qUtf8Printable(m_server->url()));
            std::fflush(stdout);
            qInfo().noquote() << "Serving" << m_dataPath << "on" << m_server->url();
            tellReady();
            reloadIfAsked();
        } else if (m_reloading) {
            adoptReloaded();
            onReloaded(u"The settings were read again and are in use."_s, QtInfoMsg);
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
    if (!std::exchange(m_stopping, true))
        m_manager.stopping();
    if (m_server && m_server->state() == ServerController::State::Running)
        m_server->stop();
}

void ServerApplication::reload()
{
    if (m_stopping)
        return;
    if (!m_announced || m_reloading) { // what it reads may be older than what the signal is about
        m_reloadAgain = true;
        return;
    }
    m_reloading = true;
    m_manager.reloading();
    const auto config = MachineConfig::load(m_configPath);
    if (!config)
        return onReloaded(u"The settings cannot be read, the old ones stay. "_s +
                          config.error().message);
    adoptLog(*config);
    Http::ServerSetup setup = m_certificates->files().setupOf(*config);
    // What the command line said holds, and port 0 is not drawn again.
    if (m_overrides.listen || config->listen == m_configuredListen)
        setup.endpoint = m_server->endpoint();
    m_reloadedConfig = *config;
    if (setup == m_server->setup()) {
        adoptReloaded();
        return onReloaded(u"The settings were read again; the server stays as it is."_s, QtInfoMsg);
    }
    m_server->run(setup);
}

// Not before the server runs with them: what stays in use is watched and compared with.
void ServerApplication::adoptReloaded()
{
    noteTakenUp();
    m_configuredListen = m_reloadedConfig.listen;
    m_metricsAccess->setRanges(m_reloadedConfig.metricsAllow);
    m_certificates->setSettings(m_reloadedConfig.tls);
    m_certificates->tryAgain(); // what is in use was read before
}

// Nobody tells who changed the file; the journal says that it was changed.
void ServerApplication::noteTakenUp()
{
    m_maintenance->ask([config = m_reloadedConfig](Store::Database &database) {
        return noteSettings(database, config);
    });
}

void ServerApplication::reloadIfAsked()
{
    if (std::exchange(m_reloadAgain, false))
        QMetaObject::invokeMethod(this, &ServerApplication::reload, Qt::QueuedConnection);
}

void ServerApplication::watchCertificate(const TlsSettings &settings)
{
    m_certificates->setSettings(settings);
    connect(m_certificates.get(), &CertificateWatch::renewed, this,
            &ServerApplication::showCertificate);
    connect(m_certificates.get(), &CertificateWatch::unusable, this, [](const Error &error) {
        qWarning().noquote() << "The certificate has changed and cannot be used, the old one stays."
                             << error.message;
    });
}

void ServerApplication::showCertificate(const QSslConfiguration &tls)
{
    if (m_reloading) // which would be given up for it; and by then there may be another one
        return m_certificates->tryAgain();
    Http::ServerSetup setup = m_server->setup();
    if (m_stopping || !setup.tls || *setup.tls == tls)
        return;
    setup.tls = tls;
    m_server->run(setup);
    qInfo().noquote() << "The certificate was read anew and is in use.";
}

void ServerApplication::adoptLog(const MachineConfig &config)
{
    logToStderr(m_overrides.logFormat.value_or(config.logFormat));
    m_refusals.setEnabled(config.logsRefusals);
    m_failedHandshakes.setEnabled(config.logsRefusals);
    if (const QString caution = config.caution(); !caution.isEmpty())
        qWarning().noquote() << caution;
}

void ServerApplication::onReloaded(const QString &outcome, QtMsgType level)
{
    m_reloading = false;
    log({SystemClock().now(), level, "gatehouse.app", outcome});
    tellReady();
    reloadIfAsked();
}

void ServerApplication::watchOver()
{
    const auto period = m_manager.watchdogPeriod();
    if (!period)
        return;
    connect(&m_watchdog, &QTimer::timeout, m_server.get(), &ServerController::ask);
    connect(m_server.get(), &ServerController::answered, this, [this] { m_manager.alive(); });
    // Half of the time, so that a tick may be late.
    m_watchdog.start(std::chrono::ceil<std::chrono::milliseconds>(*period / 2));
}

void ServerApplication::tellReady()
{
    m_manager.ready("Serving on " + m_server->url().toUtf8());
}

} // namespace Gatehouse::App
