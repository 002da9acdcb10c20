// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tlssettings.h"
#include "environment.h"
#include "http/servercontroller.h"
#include "logging.h"
#include "machineconfig.h"
#include "refusallog.h"
#include "servicemanager.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Gatehouse::App {

class CertificateWatch;
class Maintenance;

class TroubleWatch;

/// The server alone: listens, says so in one line on stdout, and serves until SIGINT or SIGTERM.
/// SIGHUP has it read gatehouse.conf and the certificate anew. Tells the service manager how it is.
/// Lives on the main thread, in a QCoreApplication (or more).
class ServerApplication final : public QObject
{
    Q_OBJECT
public:
    /// What is said elsewhere than in gatehouse.conf, and goes before it.
    struct Overrides
    {
        std::optional<Http::Endpoint> listen = {};
        std::optional<LogFormat> logFormat = {};
    };
    ServerApplication(QString dataPath, const Overrides &overrides);
    ~ServerApplication() override;

    /// Runs the event loop until the server has drained. Returns the Error that kept it from
    /// starting.
    Result<void> run();

private:
    Result<void> prepare();
    void onStateChanged(Http::ServerController::State state);
    void stop();
    void reload();
    void adoptReloaded();
    void noteTakenUp();
    void reloadIfAsked();
    void adoptLog(const MachineConfig &config);
    void onReloaded(const QString &outcome, QtMsgType level = QtWarningMsg);
    void watchCertificate(const TlsSettings &settings);
    void showCertificate(const QSslConfiguration &tls);
    void watchOver();
    void tellReady();

    const QString m_dataPath;
    const Overrides m_overrides;
    RefusalLog m_refusals;         // outlives the server
    RefusalLog m_failedHandshakes; // likewise; by itself, so that neither hides the other
    std::shared_ptr<Api::MetricsAccess> m_metricsAccess;
    std::unique_ptr<TroubleWatch> m_trouble;
    std::unique_ptr<Maintenance> m_maintenance;
    std::unique_ptr<Http::ServerController> m_server; // before m_maintenance goes
    Http::Endpoint m_endpoint;
    Http::Endpoint m_configuredListen;
    MachineConfig m_reloadedConfig; // by the latest reload, in use or not
    QString m_configPath;
    std::unique_ptr<CertificateWatch> m_certificates;
    const ServiceManager m_manager;
    QTimer m_watchdog;
    bool m_announced = false;
    bool m_reloading = false;
    bool m_reloadAgain = false; // a signal came before the last one's work was done
    bool m_stopping = false;
};

} // namespace Gatehouse::App
