// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/servercontroller.h"
#include "mainwindow/serverhandle.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>

namespace Gatehouse::App {

/// The server as the window sees it: ServerHandle's words for ServerController's. Lives on the GUI
/// thread, as the controller does, which must outlive it.
class ServerAdapter final : public Ui::ServerHandle
{
    Q_OBJECT
public:
    /// `setup` is what start() starts. `chosen` is called when the server has come up on a port
    /// that the user picked here.
    ServerAdapter(Http::ServerController &server, const Http::ServerSetup &setup,
                  std::function<void(const Http::Endpoint &)> chosen, QObject *parent = nullptr);

    /// Has the server run so from now on; delivered once it does. A server that is stopped stays
    /// so, and its endpoint is only tried. Where it cannot be, everything stays as it was and the
    /// Error says why: those of Listener::open(), Cancelled where another start or stop came
    /// between.
    QFuture<Result<void>> change(const Http::ServerSetup &setup);

    /// How the server runs, or ran last.
    Http::ServerSetup setup() const { return m_server.setup(); }

    State state() const override;
    QString baseUrl() const override;
    bool isSelfSigned() const override;
    QString errorText() const override;
    int suggestedPort() const override;
    void start() override;
    void startOnPort(int port) override;
    void stop() override;

private:
    using Pending = QPromise<Result<void>>;
    void ask(const Http::ServerSetup &setup);
    void settle(const Result<void> &result);
    void onStateChanged(Http::ServerController::State state);
    void onFailed(const Error &error);

    Http::ServerController &m_server;
    Http::ServerSetup m_setup;          // what start() starts
    Http::ServerSetup m_asked;          // becomes m_setup once the server runs so
    std::unique_ptr<Pending> m_pending; // of change()
    std::function<void(const Http::Endpoint &)> m_chosen;
};

} // namespace Gatehouse::App
