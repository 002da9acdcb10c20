// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "environment.h"
#include "http/servercontroller.h"
#include "signalwatcher.h"

#include <QString>

#include <memory>

namespace Gatehouse::Admin {
class AdminService;
class AttemptFeed;
class KeyService;
} // namespace Gatehouse::Admin

namespace Gatehouse::Ui {
class MainWindow;
class Preferences;
} // namespace Gatehouse::Ui

namespace Gatehouse::App {

class DemoTraffic;
class MachineSettingsAdapter;
class Maintenance;
class NetworkSender;
class ServerAdapter;
class SingleInstance;
class TroubleWatch;
struct MachineConfig;

/// The console: window and server in one process. Owns both and what connects them, and takes them
/// down in the right order. Lives on the GUI thread, in a QApplication.
class Application final
{
public:
    /// Opens the data and starts the server. `listen` overrides what gatehouse.conf says. Error
    /// Cancelled where another console has this data open; that one was brought forward.
    /// A demo's store is filled first, and attempts go on arriving in it.
    enum class Kind { Real, Demo };
    static Result<std::unique_ptr<Application>>
    start(const QString &dataPath, std::optional<Http::Endpoint> listen, Kind kind = Kind::Real);
    ~Application();
    Q_DISABLE_COPY_MOVE(Application)

    /// Shows the window and runs the event loop until it is closed, or SIGINT or SIGTERM.
    int run();

    Ui::MainWindow &window() { return *m_window; }

private:
    explicit Application(Environment environment);
    Result<void> compose(std::optional<Http::Endpoint> listen);
    void noteKept(const MachineConfig &config);
    Result<void> fillDemo();

    // In the order they are made; each may use those above it until its own end.
    const SignalWatcher m_signals;
    const Environment m_environment;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<TroubleWatch> m_trouble;
    std::unique_ptr<Maintenance> m_maintenance;
    std::unique_ptr<DemoTraffic> m_demo;
    std::unique_ptr<Admin::AttemptFeed> m_feed;
    std::unique_ptr<Admin::AdminService> m_admin;
    std::unique_ptr<Admin::KeyService> m_keys;
    std::unique_ptr<Http::ServerController> m_server;
    std::unique_ptr<ServerAdapter> m_adapter;
    std::unique_ptr<NetworkSender> m_sender;
    std::unique_ptr<MachineSettingsAdapter> m_machine;
    std::unique_ptr<Ui::Preferences> m_preferences;
    std::unique_ptr<Ui::MainWindow> m_window;
};

} // namespace Gatehouse::App
