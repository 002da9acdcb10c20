// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveradapter.h"

namespace Gatehouse::App {

using Http::ServerController;

ServerAdapter::ServerAdapter(ServerController &server, const Http::Endpoint &endpoint,
                             std::function<void(const Http::Endpoint &)> chosen, QObject *parent)
    : Ui::ServerHandle(parent)
    , m_server(server)
    , m_endpoint(endpoint)
    , m_chosen(std::move(chosen))
{
    connect(&m_server, &ServerController::stateChanged, this, &ServerAdapter::onStateChanged);
    connect(&m_server, &ServerController::failed, this, &ServerAdapter::changed);
}

ServerAdapter::State ServerAdapter::state() const
{
    switch (m_server.state()) {
    case ServerController::State::Stopped: return State::Stopped;
    case ServerController::State::Starting: return State::Starting;
    case ServerController::State::Running: return State::Running;
    case ServerController::State::Stopping: return State::Stopping;
    case ServerController::State::Failed: return State::Failed;
    }
    Q_UNREACHABLE();
}

QString ServerAdapter::baseUrl() const
{
    return m_server.endpoint().url();
}

QString ServerAdapter::errorText() const
{
    return m_server.error().message;
}

int ServerAdapter::suggestedPort() const
{
    return m_server.suggestedPort();
}

void ServerAdapter::start()
{
    ask(m_endpoint);
}

void ServerAdapter::startOnPort(int port)
{
    Http::Endpoint endpoint = m_endpoint;
    endpoint.port = quint16(port);
    ask(endpoint);
}

void ServerAdapter::stop()
{
    m_server.stop();
}

void ServerAdapter::onStateChanged(ServerController::State state)
{
    if (state == ServerController::State::Running && m_asked != m_endpoint) {
        m_endpoint = m_asked;
        m_chosen(m_endpoint);
    }
    Q_EMIT changed();
}

void ServerAdapter::ask(const Http::Endpoint &endpoint)
{
    m_asked = endpoint;
    m_server.start(endpoint);
}

} // namespace Gatehouse::App
