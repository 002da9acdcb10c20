// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/guardserver.h"
#include "http/requesthandler.h"
#include "http/workercontext.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QHttpServer;

namespace Gatehouse::Http {

/// What becomes of connections that wait for nothing when workers end.
enum class Ending {
    Stop,     ///< they are closed
    HandOver, ///< others serve the port now: each gets an answer to what it asks next, the last
};

/// One thread's whole server: listener, guard, QHttpServer, and the RequestHandler behind them.
/// Moved to its thread before open() and used by queued calls only; everything it owns is made and
/// destroyed there.
class HttpWorker final : public QObject
{
    Q_OBJECT
public:
    struct Setup
    {
        OwnedDescriptor listener;
        HandlerFactory factory;
        ServerSetup server;
        std::shared_ptr<ConnectionCensus> census;
        std::shared_ptr<Intake> intake;
    };

    explicit HttpWorker(Setup setup);
    ~HttpWorker() override;

    /// Makes the handler and begins to accept; opened() or failed() follows.
    void open();
    /// Stops accepting, lets requests under way finish within Limits::drainTime, then closes what
    /// is left and destroys the handler; closed() follows, also after failed(). Stop may follow
    /// HandOver, for those who cannot wait.
    void close(Ending ending);

    /// Shows this to connections to come, where it speaks TLS.
    void setTls(const QSslConfiguration &tls);

Q_SIGNALS:
    void opened();
    void failed(const Gatehouse::Error &error);
    void closed();

private:
    Result<void> tryOpen();
    void finish();

    Setup m_setup;
    // Destroyed from the last to the first: connections before what they share.
    std::optional<WorkerContext> m_context;
    std::unique_ptr<RequestHandler> m_handler;
    std::unique_ptr<QHttpServer> m_http;
    GuardServer *m_server = nullptr; // QHttpServer's
    QTimer m_drainTimer;
    std::optional<Ending> m_ending;
};

} // namespace Gatehouse::Http
