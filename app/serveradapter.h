// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/servercontroller.h"
#include "mainwindow/serverhandle.h"

#include <functional>

namespace Gatehouse::App {

/// The server as the window sees it: ServerHandle's words for ServerController's. Lives on the GUI
/// thread, as the controller does, which must outlive it.
class ServerAdapter final : public Ui::ServerHandle
{
    Q_OBJECT
public:
    /// `chosen` is called when the server has come up on a port that the user picked here.
    ServerAdapter(Http::ServerController &server, const Http::Endpoint &endpoint,
                  std::function<void(const Http::Endpoint &)> chosen, QObject *parent = nullptr);

    State state() const override;
    QString baseUrl() const override;
    QString errorText() const override;
    int suggestedPort() const override;
    void start() override;
    void startOnPort(int port) override;
    void stop() override;

private:
    void ask(const Http::Endpoint &endpoint);
    void onStateChanged(Http::ServerController::State state);

    Http::ServerController &m_server;
    Http::Endpoint m_endpoint; // where start() listens
    Http::Endpoint m_asked;    // becomes m_endpoint once the server runs there
    std::function<void(const Http::Endpoint &)> m_chosen;
};

} // namespace Gatehouse::App
