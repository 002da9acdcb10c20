// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/servercontroller.h"

#include <QHash>
#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>

namespace Gatehouse::Test {

/// What the handlers of a TestServer do and what they have seen. Shared by all workers; every
/// function may be called from any thread.
class Script
{
public:
    enum class Manner {
        AtEndOfTurn, ///< answers when the turn ends, as a recording handler does
        AtOnce,      ///< answers while the request is handed over
        Hold,        ///< keeps every Answer until release()
        Drop,        ///< lets every Answer go unsent
    };

    struct Seen
    {
        QList<Http::Request> handled;
        QList<Http::RequestInfo> refused;
        QList<Http::ErrorCode> codes;     ///< of the refused
        QList<int> batches;               ///< how many Answers each turn's end found
        QHash<Qt::HANDLE, int> handledBy; ///< requests for each worker's thread
        int handlers = 0;                 ///< alive now
    };

    Script(Manner manner, Http::Response response);

    Seen seen() const;
    /// What else every handler does at the end of each turn, before it answers.
    void setAtEndOfTurn(std::function<void()> what);
    /// Has the answers sent that are held, by every handler on its own thread.
    void release();

    Http::HandlerFactory factory();

private:
    class Handler;
    const Manner m_manner;
    const Http::Response m_response;
    mutable QMutex m_mutex;
    Seen m_seen;
    std::function<void()> m_atEndOfTurn;
    QList<Handler *> m_handlers;
};

/// A running server on a free port of the loopback address, with a Script behind it, for the
/// routes `POST /auth/login` (JSON), `GET /auth/verify` and `POST /plain`.
class TestServer
{
public:
    using Manner = Script::Manner;

    explicit TestServer(const Limits &limits = {}, Manner manner = Manner::AtEndOfTurn,
                        int workers = 1);
    ~TestServer();

    /// Waits for it; false if it does not run.
    bool start();
    quint16 port() const { return m_controller->endpoint().port; }
    Script &script() { return *m_script; }
    Http::ServerController &controller() { return *m_controller; }
    /// Destroys the controller now.
    void destroy() { m_controller.reset(); }

    /// The body of every answer of the script.
    static QByteArray goodBody();
    static QByteArray goodRequest();
    /// True when a good request, on a connection of its own, gets its answer.
    bool isAlive(quint32 source = 0x7f000001);

private:
    std::unique_ptr<Script> m_script;
    std::unique_ptr<Http::ServerController> m_controller;
};

/// Waits until no worker's thread is left, for the end of a test program. A QThread counts as
/// finished before its thread-local data is gone; to exit at that moment looks like a leak to the
/// address sanitizer, of what OpenSSL keeps for each thread.
bool awaitWorkerThreads();

} // namespace Gatehouse::Test
