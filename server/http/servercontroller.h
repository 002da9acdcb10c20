// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "http/requesthandler.h"
#include "http/serversetup.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Gatehouse::Http {

class ConnectionCensus;
class Listener;
class WorkerCrew;

/// The server as one object with a state: start, rebind, stop. Lives on any one thread (the GUI's
/// in the console) and never blocks it: workers live on threads of their own, answers come as
/// signals. The socket is opened once and shared by all workers, so a port is taken whole or not at
/// all.
class ServerController final : public QObject
{
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Running, Stopping, Failed };
    Q_ENUM(State)

    /// `setup`, but for its endpoint, is that of start(endpoint) until another has been in use.
    ServerController(HandlerFactory factory, const ServerSetup &setup, QObject *parent = nullptr);
    /// Stops, waiting up to Limits::drainTime for requests under way.
    ~ServerController() override;

    State state() const { return m_state; }
    /// The address in use while Running (with the real port), else the one last asked for.
    Endpoint endpoint() const { return m_endpoint; }
    /// How it runs while Running, else how it ran last; the endpoint as endpoint() says it.
    ServerSetup setup() const;
    /// Why the state is Failed, or why the last move failed: what, why, what to do.
    Error error() const { return m_error; }
    /// What a program on this machine would call.
    QString url() const { return setup().url(); }
    /// A port near the wanted one that was free when start failed because it was taken; 0 if
    /// unknown.
    quint16 suggestedPort() const { return m_suggestedPort; }

    /// How many connections are open now.
    int connections() const;
    /// How often a connection could not be accepted since this was made: no descriptor was left.
    qint64 refusedConnections() const;

    /// Starts, or changes over to another setup when running: new workers are ready before the old
    /// ones finish, and if they cannot be the server goes on as it was and failed() is emitted. A
    /// change leaves the state Running and emits stateChanged() when the new setup is in use.
    /// Where the endpoint stays, the new workers take over the open socket: no connection is
    /// refused, and those that are open get an answer to what they ask next. Where no more than the
    /// certificate changes, the workers stay, and every open connection goes on.
    /// A setup that may not be (ServerSetup::check()) and an endpoint that cannot be opened are
    /// known, and failed() emitted, before this returns.
    void run(const ServerSetup &setup);
    /// run() with setup(), but for the endpoint.
    void start(const Endpoint &endpoint);
    /// Stops accepting, lets requests under way finish, closes. The state is Stopped when all is
    /// done.
    void stop();

    /// Asks the workers in service for a sign of life; answered() follows once all of them have
    /// come round to it. It does not while one is stuck, nor unless Running.
    void ask();

Q_SIGNALS:
    void answered();
    void stateChanged(Gatehouse::Http::ServerController::State state);
    void failed(const Gatehouse::Error &error);

private:
    void setState(State state);
    Result<Listener> openListener() const;
    void fail(Error error);
    void onOpened(WorkerCrew *crew);
    void onFailed(WorkerCrew *crew, const Error &error);
    void onGone(WorkerCrew *crew);
    void tellCertificate();
    void dismiss(std::unique_ptr<WorkerCrew> crew, const WorkerCrew *heir = nullptr);

    const HandlerFactory m_factory;
    const std::shared_ptr<ConnectionCensus> m_census; // one count through every move

    std::unique_ptr<WorkerCrew> m_serving;
    std::unique_ptr<WorkerCrew> m_opening;
    std::vector<std::unique_ptr<WorkerCrew>> m_leaving;

    State m_state = State::Stopped;
    Endpoint m_endpoint;
    ServerSetup m_setup;  // of those serving now or last
    ServerSetup m_wanted; // by the last run()
    Error m_error;
    quint16 m_suggestedPort = 0;
};

} // namespace Gatehouse::Http
