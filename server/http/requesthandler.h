// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/errorbody.h"
#include "http/message.h"

#include "domain/result.h"

#include <QList>

#include <functional>
#include <memory>

namespace Gatehouse::Http {

class ConnectionCensus;

/// The right and duty to answer one request, once, now or later, on the worker's thread. Moved
/// along with the request. Destroyed unsent, it answers 500: no request is left hanging. When the
/// client has gone meanwhile, or the worker has stopped, send() does nothing.
class Answer
{
public:
    using Sender = std::function<void(Response)>;

    Answer() = default;
    explicit Answer(Sender sender)
        : m_sender(std::move(sender))
    {
    }
    Answer(Answer &&other) noexcept
        : m_sender(std::exchange(other.m_sender, nullptr))
    {
    }
    Answer &operator=(Answer &&other) noexcept;
    ~Answer();

    void send(Response response);
    explicit operator bool() const { return bool(m_sender); }

private:
    Sender m_sender;
};

/// What stands behind the transport. One for each worker, made, used and destroyed on its thread.
///
/// A turn is one round of the worker's event loop: the worker hands over every request that was
/// ready in it, then calls endTurn() once. Whoever must record before answering keeps the Answers
/// until then, commits, and only then sends them.
class RequestHandler
{
public:
    virtual ~RequestHandler() = default;

    /// A sound request for a known path and method.
    virtual void handle(Request request, Answer answer) = 0;

    /// A request that the guard or the dispatcher turned away, for a reason of the table. The
    /// answer to give is `response`; it may wait for the turn's end so that a record comes first.
    virtual void refused(RequestInfo info, ErrorCode code, Response response, Answer answer) = 0;

    /// Everything that was ready has been handed over. Called only in turns that handed over
    /// something, and after callLater() work that asked for it.
    virtual void endTurn() = 0;
};

/// Which methods a path answers. The dispatcher makes 404, 405 and 415 from it.
struct Route
{
    QByteArray path;
    Method method = Method::Post;
    bool jsonBody = true; ///< 415 unless Content-Type is application/json
};

/// A connection that ended before the two sides had agreed on its encryption.
struct HandshakeFailure
{
    IpAddress peer;
    QString reason; ///< of a fixed set: nothing that the caller chose
};

/// Makes a worker's handler, on the worker's thread. `requestTurnEnd` may be called on that thread
/// at any later time (work that finished elsewhere) to have endTurn() called soon.
/// A handler that cannot be made (store gone) is an Error; the worker does not start.
struct HandlerFactory
{
    QList<Route> routes;
    /// Counts the server's connections, for whoever made it to read; null: the server makes one.
    std::shared_ptr<ConnectionCensus> census = {};
    /// When the server's certificate ends, in seconds since 1970, for whoever made it to read; 0
    /// for plain HTTP. Null: nobody asks.
    std::shared_ptr<std::atomic<qint64>> certificateEnds = {};
    /// Told of each, on the workers' threads; must be thread-safe. Null: nobody asks.
    std::function<void(const HandshakeFailure &)> handshakeFailed = {};
    std::function<Result<std::unique_ptr<RequestHandler>>(std::function<void()> requestTurnEnd)>
        make;
};

} // namespace Gatehouse::Http
