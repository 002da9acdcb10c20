// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ipaddress.h"
#include "domain/result.h"
#include "http/limits.h"
#include "http/requesthandler.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <vector>

namespace Gatehouse::Http {

/// Where the server listens.
struct Endpoint
{
    IpAddress address = IpAddress::fromV4(0x7f000001);
    quint16 port = 8080; ///< 0 picks a free one

    /// `127.0.0.1:8080`, `[::1]:0`. Error Invalid says what is wrong.
    static Result<Endpoint> parse(QStringView text);
    QString toString() const;
    QString url() const; ///< `http://127.0.0.1:8080`
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

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
    /// Why the state is Failed: what, why, what to do.
    Error error() const { return m_error; }
    /// A port near the wanted one that was free when start failed because it was taken; 0 if
    /// unknown.
    quint16 suggestedPort() const { return m_suggestedPort; }

    /// Starts, or moves to another endpoint when running: the new one is opened before the old one
    /// is closed, and if it cannot be opened the server goes on as it was and failed() is emitted.
    void start(const Endpoint &endpoint);
    /// Stops accepting, lets requests under way finish, closes. stopped() when all is done.
    void stop();

Q_SIGNALS:
    void stateChanged(Gatehouse::Http::ServerController::State state);
    void failed(const Gatehouse::Error &error);

private:
    void setState(State state);
    State m_state = State::Stopped;
    Endpoint m_endpoint;
    Error m_error;
    quint16 m_suggestedPort = 0;
};

} // namespace Gatehouse::Http
