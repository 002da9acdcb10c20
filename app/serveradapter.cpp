// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveradapter.h"

#include "http/listener.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

using Http::ServerController;

namespace {

Error interrupted()
{
    return {Error::Kind::Cancelled,
            u"The server was started or stopped while the change was under way. Apply it again."_s};
}

} // namespace

ServerAdapter::ServerAdapter(ServerController &server, const Http::ServerSetup &setup,
                             std::function<void(const Http::Endpoint &)> chosen, QObject *parent)
    : Ui::ServerHandle(parent)
    , m_server(server)
    , m_setup(setup)
    , m_asked(setup)
    , m_chosen(std::move(chosen))
{
    connect(&m_server, &ServerController::stateChanged, this, &ServerAdapter::onStateChanged);
    connect(&m_server, &ServerController::failed, this, &ServerAdapter::onFailed);
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
    return m_server.url();
}

bool ServerAdapter::isSelfSigned() const
{
    const Http::ServerSetup running = setup();
    return running.tls && running.tls->localCertificate().isSelfSigned();
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
    settle(interrupted());
    ask(m_setup);
}

void ServerAdapter::startOnPort(int port)
{
    settle(interrupted());
    Http::ServerSetup setup = m_setup;
    setup.endpoint.port = quint16(port);
    ask(setup);
}

void ServerAdapter::stop()
{
    settle(interrupted());
    m_server.stop();
}

QFuture<Result<void>> ServerAdapter::change(const Http::ServerSetup &setup)
{
    const auto state = m_server.state();
    if (state != ServerController::State::Stopped && state != ServerController::State::Stopping) {
        settle(interrupted());
        m_pending = std::make_unique<Pending>();
        m_pending->start();
        const auto future = m_pending->future();
        ask(setup);
        return future;
    }
    Pending done;
    done.start();
    auto outcome = setup.check();
    if (outcome)
        if (const auto tried = Http::Listener::open(setup.endpoint); !tried)
            outcome = tried.error();
    if (outcome)
        m_setup = setup;
    done.addResult(outcome);
    done.finish();
    return done.future();
}

void ServerAdapter::ask(const Http::ServerSetup &setup)
{
    m_asked = setup;
    Http::ServerSetup real = setup;
    const bool running = m_server.state() == ServerController::State::Running;
    if (running && setup.endpoint == m_setup.endpoint)
        real.endpoint = m_server.endpoint(); // a free port that it took stays its port
    m_server.run(real);
    if (running && m_server.setup() == real) { // as it is, and so nothing will be told
        m_setup = setup;
        settle({});
    }
}

void ServerAdapter::settle(const Result<void> &result)
{
    if (const auto pending = std::exchange(m_pending, nullptr)) {
        pending->addResult(result);
        pending->finish();
    }
}

void ServerAdapter::onStateChanged(ServerController::State state)
{
    if (state == ServerController::State::Running) {
        const bool chosen = !m_pending && m_asked.endpoint != m_setup.endpoint;
        m_setup = m_asked;
        if (chosen)
            m_chosen(m_setup.endpoint);
        settle({});
    }
    Q_EMIT changed();
}

void ServerAdapter::onFailed(const Error &error)
{
    m_asked = m_setup;
    settle(error);
    Q_EMIT changed();
}

} // namespace Gatehouse::App
