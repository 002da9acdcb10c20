// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/answerwriter.h"
#include "http/deadlines.h"
#include "http/dispatcher.h"
#include "http/requesthandler.h"
#include "http/requestids.h"
#include "http/serversetup.h"
#include "http/turn.h"

#include <QObject>
#include <QSslConfiguration>

#include <optional>

namespace Gatehouse::Http {

class RequestGuard;

/// What all connections of one worker share. Made and used on the worker's thread; outlives its
/// connections.
class WorkerContext final : public QObject
{
    Q_OBJECT
public:
    WorkerContext(const ServerSetup &setup, const QList<Route> &routes);

    const Limits limits;
    const TrustedProxies proxies;
    const Dispatcher dispatcher;
    Deadlines deadlines;
    AnswerWriter writer;
    RequestIds ids;
    Turn turn;
    /// The guard whose request is complete and that QHttpServer, next in the chain of receivers of
    /// the same signal, is about to deliver.
    RequestGuard *complete = nullptr;
    /// For connections to come; nothing for plain HTTP.
    std::optional<QSslConfiguration> tls;
    /// HandlerFactory's, or null.
    std::function<void(const HandshakeFailure &)> handshakeFailed;
    /// Parent of what goes on when a connection's socket has gone; goes before all it uses.
    QObject remains;

Q_SIGNALS:
    /// The next answer is the last one on its connection.
    void retiring();
    /// Idle connections close now, the others after the answer they wait for.
    void finishing();
    /// Whatever is still open closes now, unanswered.
    void aborting();
};

} // namespace Gatehouse::Http
