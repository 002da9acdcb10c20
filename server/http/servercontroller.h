// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "http/endpoint.h"
#include "http/limits.h"
#include "http/requesthandler.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Gatehouse::Http {

class ConnectionCensus;
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

    /// `workers` threads, 1 to 16.
    ServerController(HandlerFactory factory, Limits limits, int workers, QObject *parent = nullptr);
    /// Stops, waiting up to Limits::drainTime for requests under way.
    ~ServerController() override;

    State state() const { return m_state; }
    /// The address in use while Running (with the real port), else the one last asked for.
    Endpoint endpoint() const { return m_endpoint; }
    /// Why the state is Failed, or why the last move failed: what, why, what to do.
    Error error() const { return m_error; }
    /// A port near the wanted one that was free when start failed because it was taken; 0 if
    /// unknown.
    quint16 suggestedPort() const { return m_suggestedPort; }

    /// How many connections are open now.
    int connections() const;

    /// Starts, or moves to another endpoint when running: the new one is opened before the old one
    /// is closed, and if it cannot be opened the server goes on as it was and failed() is emitted.
    /// A move leaves the state Running and emits stateChanged() when the new endpoint is in use.
    /// An endpoint that cannot be opened is known, and failed() emitted, before this returns.
    void start(const Endpoint &endpoint);
    /// Stops accepting, lets requests under way finish, closes. The state is Stopped when all is
    /// done.
    void stop();

Q_SIGNALS:
    void stateChanged(Gatehouse::Http::ServerController::State state);
    void failed(const Gatehouse::Error &error);

private:
    void setState(State state);
    void fail(Error error);
    void onOpened(WorkerCrew *crew);
    void onFailed(WorkerCrew *crew, const Error &error);
    void onGone(WorkerCrew *crew);
    void dismiss(std::unique_ptr<WorkerCrew> crew);

    const HandlerFactory m_factory;
    const Limits m_limits;
    const int m_workers;
    const std::shared_ptr<ConnectionCensus> m_census; // one count through every move

    std::unique_ptr<WorkerCrew> m_serving;
    std::unique_ptr<WorkerCrew> m_opening;
    std::vector<std::unique_ptr<WorkerCrew>> m_leaving;

    State m_state = State::Stopped;
    Endpoint m_endpoint;
    Endpoint m_wanted; // by the last start()
    Error m_error;
    quint16 m_suggestedPort = 0;
};

} // namespace Gatehouse::Http
