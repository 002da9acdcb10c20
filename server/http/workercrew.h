// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/httpworker.h"
#include "http/listener.h"
#include "http/serversetup.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <vector>

namespace Gatehouse::Http {

/// The workers on one listening socket, from opening to the end of their threads. Lives on the
/// ServerController's thread, which owns it; never blocks it but in the destructor.
class WorkerCrew final : public QObject
{
    Q_OBJECT
public:
    /// Starts the threads that `setup` asks for. opened() follows when all workers accept, or
    /// failed() at the first that cannot.
    WorkerCrew(Listener listener, const HandlerFactory &factory, const ServerSetup &setup,
               const std::shared_ptr<ConnectionCensus> &census);
    /// Closes, and waits for the threads.
    ~WorkerCrew() override;

    const Listener &listener() const { return m_listener; }

    /// Ends the work as HttpWorker::close() says; gone() when all threads have ended. HandOver
    /// leaves the socket open for whom it is shared with.
    void close(Ending ending);

    /// Shows this to connections to come; those that are open stay as they are.
    void setTls(const QSslConfiguration &tls);

    /// Asks every worker for a sign of life; answered() when all have given it, which is never
    /// while one is stuck. A round under way is not begun anew.
    void ask();

Q_SIGNALS:
    void answered();
    void opened();
    void failed(const Gatehouse::Error &error);
    void gone();

private:
    struct Member
    {
        std::unique_ptr<QThread> thread;
        std::unique_ptr<HttpWorker> worker; // goes after its thread has ended
    };
    void onOpened();
    void onFailed(const Error &error);
    void onThreadFinished();
    void onAnswer();

    Listener m_listener;
    std::vector<Member> m_members;
    size_t m_open = 0;
    size_t m_finished = 0;
    size_t m_owed = 0; // answers to ask()
    bool m_failed = false;
    std::optional<Ending> m_ending;
};

} // namespace Gatehouse::Http
