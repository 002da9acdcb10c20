// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "admin/administration.h"
#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "admin/keyservice.h"
#include "common/preferences.h"
#include "common/theme.h"
#include "common/translation.h"
#include "demo/demostore.h"
#include "demo/demotraffic.h"
#include "machineconfig.h"
#include "machinesettingsadapter.h"
#include "maintenance.h"
#include "mainwindow/mainwindow.h"
#include "networksender.h"
#include "serveradapter.h"
#include "serverfactory.h"
#include "settingsnote.h"
#include "singleinstance.h"
#include "troublewatch.h"

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcApplication, "gatehouse.app", QtInfoMsg)

namespace Gatehouse::App {

Application::Application(Environment environment)
    : m_environment(std::move(environment))
{
}

Application::~Application() = default;

Result<std::unique_ptr<Application>>
Application::start(const QString &dataPath, std::optional<Http::Endpoint> listen, Kind kind)
{
    auto environment = Environment::open(dataPath, u"console"_s);
    if (!environment)
        return environment.error();
    std::unique_ptr<Application> application(new Application(*std::move(environment)));
    if (kind == Kind::Demo)
        if (const auto filled = application->fillDemo(); !filled)
            return filled.error();
    if (const auto composed = application->compose(listen); !composed)
        return composed.error();
    return application;
}

Result<void> Application::fillDemo()
{
    auto script =
        fillDemoStore(m_environment.store, *m_environment.hasher, m_environment.clock->now());
    if (!script)
        return script.error();
    m_demo = std::make_unique<DemoTraffic>(m_environment.store, *std::move(script));
    return {};
}

Result<void> Application::compose(std::optional<Http::Endpoint> listen)
{
    auto claimed = SingleInstance::claim(m_environment.folder.path());
    if (!claimed)
        return claimed.error();
    if (!*claimed)
        return Error{Error::Kind::Cancelled,
                     u"Gatehouse is open on %1 already; its window was brought forward."_s.arg(
                         m_environment.folder.path())};
    m_instance = *std::move(claimed);

    const QString configPath = m_environment.folder.configPath();
    const auto config = MachineConfig::load(configPath);
    if (!config)
        return config.error();

    if (const QString caution = config->caution(); !caution.isEmpty())
        qCWarning(lcApplication).noquote() << caution;
    m_feed = std::make_unique<Admin::AttemptFeed>(m_environment.store);
    m_trouble = std::make_unique<TroubleWatch>(
        m_environment.clock, [this] { return TroubleWatch::factsOf(m_server.get()); });
    auto server = makeServer(m_environment, *config,
                             {.recorded = [feed = m_feed.get()] { feed->nudge(); },
                              .failed = m_trouble->storeObserver()});
    if (!server)
        return server.error();
    m_server = *std::move(server);
    Http::ServerSetup setup = m_server->setup();
    setup.endpoint = listen.value_or(config->listen);
    m_adapter =
        std::make_unique<ServerAdapter>(*m_server, setup, [this](const Http::Endpoint &chosen) {
            if (const auto saved = m_machine->keepListen(chosen); !saved)
                qCWarning(lcApplication).noquote() << saved.error().message;
        });
    m_adapter->start();

    m_maintenance = makeMaintenance(m_environment, m_trouble->probe());
    m_admin = std::make_unique<Admin::AdminService>(m_environment.store, m_environment.hasher,
                                                    m_environment.clock);
    noteKept(*config); // somebody may have changed it by hand
    m_keys = std::make_unique<Admin::KeyService>(*m_admin, m_environment.masterKey);
    m_sender = std::make_unique<NetworkSender>([this] {
        const Http::ServerSetup running = m_server->setup();
        return NetworkSender::Target{running.url(), running.tls ? running.tls->localCertificate()
                                                                : QSslCertificate()};
    });
    m_machine = std::make_unique<MachineSettingsAdapter>(
        MachineSettingsAdapter::Origin{m_environment.folder.path(), configPath, *config, listen,
                                       m_environment.filesAlongside(),
                                       [this](const MachineConfig &kept) {
                                           noteKept(kept);
                                       }},
        *m_adapter);
    m_preferences = std::make_unique<Ui::Preferences>();
    Ui::Translation::install(
        *qApp, Ui::Translation::chosen(m_preferences->language(), QLocale::system().uiLanguages()));
    Ui::Theme::install(*qApp, m_preferences->scheme());
    m_window = std::make_unique<Ui::MainWindow>(Ui::Services{
        *m_admin, *m_feed, *m_adapter, *m_trouble, *m_sender, *m_machine, *m_preferences, *m_keys});
    if (m_demo)
        m_window->markAsDemo();
    return {};
}

void Application::noteKept(const MachineConfig &config)
{
    m_admin->promptLane().run<void>(
        [config](Admin::Administration &admin, const Admin::Progress &) {
            return noteSettings(admin.database(), config);
        });
}

int Application::run()
{
    // A window in the tray is not the end, nor is a dialog that was closed meanwhile.
    QApplication::setQuitOnLastWindowClosed(false);
    // A signal ends the program whatever dialog is open; a person is first asked by the dialog.
    QObject::connect(&m_signals, &SignalWatcher::stopRequested, qApp,
                     [] { QApplication::exit(0); });
    QObject::connect(m_window.get(), &Ui::MainWindow::quitRequested, qApp, &QApplication::quit);
    QObject::connect(m_instance.get(), &SingleInstance::raiseRequested, m_window.get(),
                     &Ui::MainWindow::bringForward);
    m_window->show();
    return QApplication::exec();
}

} // namespace Gatehouse::App
