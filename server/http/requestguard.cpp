// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestguard.h"

#include "http/fieldlines.h"
#include "http/lingerer.h"
#include "http/requesthandler.h"
#include "http/workercontext.h"

#include <QPointer>
#include <QSslSocket>

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

RequestGuard::RequestGuard(QTcpSocket *socket, Arrival arrival, WorkerContext &context)
    : QObject(socket)
    , Deadline(context.deadlines)
    , m_socket(socket)
    , m_encrypted(qobject_cast<QSslSocket *>(socket))
    , m_context(context)
    , m_arrival(std::move(arrival))
    , m_scanner(context.limits)
    , m_way{m_arrival.peer, {}}
    , m_state(m_encrypted ? State::Handshake : State::Idle)
    , m_fromProxy(context.proxies.contain(m_arrival.peer))
{
    connect(m_socket, &QTcpSocket::readyRead, this, &RequestGuard::onReadyRead);
    connect(m_socket, &QTcpSocket::disconnected, this, &RequestGuard::onDisconnected);
    connect(&m_context, &WorkerContext::retiring, this, [this] { m_closing = true; });
    connect(&m_context, &WorkerContext::finishing, this, &RequestGuard::finish);
    connect(&m_context, &WorkerContext::aborting, this, &RequestGuard::abort);
    if (m_encrypted)
        connect(m_encrypted, &QSslSocket::encrypted, this, &RequestGuard::onEncrypted);
    expireAt(Clock::now() + (m_encrypted ? m_context.limits.headTime : m_context.limits.idleTime));
}

RequestGuard::~RequestGuard()
{
    if (m_context.complete == this)
        m_context.complete = nullptr;
}

void RequestGuard::onEncrypted()
{
    m_state = State::Idle;
    expireAt(Clock::now() + m_context.limits.idleTime);
}

void RequestGuard::onReadyRead()
{
    switch (m_state) {
    case State::Idle:
    case State::Head: return receiveHead();
    case State::Body: return receiveBody();
    case State::Complete:
    case State::Answering:
    case State::Flushing: return receiveSurplus();
    case State::Handshake:
    case State::Closing:
    case State::Closed: return;
    }
}

void RequestGuard::receiveHead()
{
    const qint64 available = m_socket->bytesAvailable();
    if (available == 0)
        return;
    if (m_state == State::Idle) {
        m_state = State::Head;
        m_firstByteAt = Clock::now();
        expireAt(m_firstByteAt + m_context.limits.headTime);
    }
    const qsizetype before = m_head.size();
    m_head.resize(before + qMin<qint64>(available, m_context.limits.headBytes - before));
    const qint64 seen = m_socket->peek(m_head.data() + before, m_head.size() - before);
    m_head.truncate(before + qMax<qint64>(seen, 0));

    switch (m_scanner.scan(m_head)) {
    case HeadScanner::State::Incomplete: m_socket->skip(m_head.size() - before); return;
    case HeadScanner::State::Refused:
        if (m_fromProxy && m_scanner.isWhole())
            (void)findCaller(); // for the record; where the proxies contradict each other, the peer
        return refuse(m_scanner.refusal());
    case HeadScanner::State::Complete: break;
    }
    m_startedAt = Clock::now();
    m_bodyMissing = m_scanner.head().contentLength - (before + available - m_scanner.size());
    if (judgeHead())
        restateHead(m_scanner.size() - before);
}

// Whether QHttpServer shall have the request.
bool RequestGuard::judgeHead()
{
    const RequestHead &head = m_scanner.head();
    m_closing = m_closing || head.closes;
    const bool callerIsKnown = !m_fromProxy || findCaller();
    // Less than nothing: a second request behind the first, or a body longer than it says.
    if (!callerIsKnown || m_bodyMissing < 0) {
        refuse(ErrorCode::MalformedRequest);
        return false;
    }
    const Dispatcher::Decision decision =
        m_context.dispatcher.decide(head.method, head.path.in(m_head), head.contentType.in(m_head));
    if (!decision.route) {
        refuse(decision.refusal, decision.allow);
        return false;
    }
    m_route = decision.route;
    m_state = State::Body;
    expireAt(m_firstByteAt + m_context.limits.requestTime);
    completeIfWhole();
    return true;
}

// QHttpServer reads a head byte by byte, keeps every field, and believes more than it should. Now
// that all is known that the head says, it gets the least that leads it to the body: in our words,
// in place of the `unread` bytes of the head that the socket still has.
void RequestGuard::restateHead(qint64 unread)
{
    if (m_socket->isTransactionStarted()) // QHttpServer's, who found nothing to read until now
        m_socket->commitTransaction();
    m_socket->skip(unread);
    const qint64 length = m_scanner.head().contentLength;
    const QByteArray head =
        length == 0
            ? QByteArrayLiteral("POST / HTTP/1.1\r\n\r\n")
            : "POST / HTTP/1.1\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n";
    for (auto c = head.crbegin(); c != head.crend(); ++c)
        m_socket->ungetChar(*c);
}

// False where the proxies contradict each other.
bool RequestGuard::findCaller()
{
    const QByteArrayView head = QByteArrayView(m_head).first(m_scanner.size());
    const auto way = m_context.proxies.wayOf(m_arrival.peer, fieldValues(head, "forwarded"),
                                             fieldValues(head, "x-forwarded-for"));
    if (way)
        m_way = *way;
    return way.has_value();
}

void RequestGuard::receiveBody()
{
    const qint64 available = m_socket->bytesAvailable();
    if (available > m_bodyMissing)
        return refuse(ErrorCode::MalformedRequest);
    m_bodyMissing -= available;
    completeIfWhole();
}

void RequestGuard::completeIfWhole()
{
    if (m_bodyMissing > 0)
        return;
    m_state = State::Complete;
    m_context.complete = this;
}

// Pipelining: the request being answered is decided already, so it is answered, as the last one.
void RequestGuard::receiveSurplus()
{
    if (m_socket->bytesAvailable() == 0)
        return; // QHttpServer asks whether there is more after each answer
    m_closing = true;
    discard();
}

void RequestGuard::deliver(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    if (m_state != State::Complete)
        return;
    if (request.body().size() == m_scanner.head().contentLength)
        handOver(request.body());
    else
        refuse(ErrorCode::MalformedRequest); // it was read in two ways
    // Answered already, or gone, it needs no keeping.
    if (m_state != State::Idle && m_state != State::Closed)
        m_responder.keep(responder);
}

void RequestGuard::handOver(QByteArray body)
{
    m_state = State::Answering;
    expireNever();
    Request request;
    describe(request);
    request.query = textOf(m_scanner.head().query);
    request.isEncrypted = m_encrypted != nullptr;
    request.host = textOf(m_scanner.head().host);
    request.contentType = textOf(m_scanner.head().contentType);
    request.authorization = textOf(m_scanner.head().authorization);
    request.body = std::move(body);
    m_context.turn.handle(std::move(request), makeAnswer());
}

void RequestGuard::refuse(ErrorCode code, const QByteArray &allow)
{
    m_state = State::Answering;
    m_closing = true;
    expireNever();
    discard();

    Response response = errorResponse(code);
    response.allow = allow;
    RequestInfo info;
    if (m_scanner.state() != HeadScanner::State::Complete)
        m_startedAt = Clock::now();
    describe(info);
    Answer last = makeAnswer();
    if (m_scanner.head().targetRead)
        m_context.turn.refused(std::move(info), code, std::move(response), std::move(last));
    else
        last.send(std::move(response)); // nothing is known that a record could keep
}

Answer RequestGuard::makeAnswer()
{
    return Answer([self = QPointer(this), serial = ++m_serial](const Response &response) {
        if (self)
            self->answer(serial, response);
    });
}

void RequestGuard::answer(quint32 serial, const Response &response)
{
    if (serial != m_serial || m_state != State::Answering)
        return; // the client has gone
    const bool toHead = m_scanner.head().method == Method::Head;
    m_socket->write(m_context.writer.toWire(response, m_requestId, {m_closing, toHead}));
    m_state = State::Flushing;
    m_socket->flush(); // now, not after another look at all sockets
    if (m_state != State::Flushing)
        return; // flush() found that the client has gone
    if (unsentBytes() == 0)
        return answered();
    expireAt(Clock::now() + m_context.limits.answerTime);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &RequestGuard::onBytesWritten);
    if (m_encrypted)
        connect(m_encrypted, &QSslSocket::encryptedBytesWritten, this,
                &RequestGuard::onBytesWritten);
}

void RequestGuard::onBytesWritten()
{
    if (m_state != State::Flushing || unsentBytes() > 0)
        return;
    disconnect(m_socket, &QTcpSocket::bytesWritten, this, nullptr);
    if (m_encrypted)
        disconnect(m_encrypted, &QSslSocket::encryptedBytesWritten, this, nullptr);
    answered();
}

// Not with the system yet, in whatever form.
qint64 RequestGuard::unsentBytes() const
{
    return m_socket->bytesToWrite() + (m_encrypted ? m_encrypted->encryptedBytesToWrite() : 0);
}

void RequestGuard::answered()
{
    if (m_closing)
        return close();
    m_state = State::Idle;
    m_scanner.reset();
    m_head.resize(0);
    m_route = nullptr;
    m_way = {m_arrival.peer, {}};
    expireAt(Clock::now() + m_context.limits.idleTime);
    m_responder.release();
}

// In stages, or a reset takes the answer from a client that is still sending: the socket can only
// say a proper end (for TLS, RFC 8446 §6.1) and close, so what lingers is a second descriptor.
void RequestGuard::close()
{
    m_state = State::Closing;
    expireAt(Clock::now() + m_context.limits.answerTime);
    m_rest = duplicateOf(m_socket->socketDescriptor());
    m_socket->disconnectFromHost();
}

void RequestGuard::discard()
{
    silenceServer();
    if (m_discarded > surplusBytes)
        return; // the socket's full buffer stops the client until the answer is out
    if (m_socket->isTransactionStarted())
        m_socket->commitTransaction();
    m_discarded += m_socket->skip(m_socket->bytesAvailable());
}

// From here on nobody but this guard hears of new bytes.
void RequestGuard::silenceServer()
{
    if (std::exchange(m_silenced, true))
        return;
    disconnect(m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(m_socket, &QTcpSocket::readyRead, this, &RequestGuard::onReadyRead);
}

void RequestGuard::finish()
{
    m_closing = true;
    if (m_state == State::Idle)
        endIdle();
    else if (m_state == State::Handshake)
        abort();
}

// With a deadline, since the end of the encryption may wait for a peer that reads nothing.
void RequestGuard::endIdle()
{
    m_state = State::Closing;
    expireAt(Clock::now() + m_context.limits.answerTime);
    m_socket->disconnectFromHost();
}

void RequestGuard::tellOfHandshake(const QString &reason)
{
    if (m_context.handshakeFailed)
        m_context.handshakeFailed({m_arrival.peer, reason});
}

void RequestGuard::abort()
{
    m_rest = {};
    if (m_state == State::Handshake)
        m_state = State::Closing; // by our own doing
    m_socket->abort();
}

void RequestGuard::expired()
{
    switch (m_state) {
    case State::Idle: return endIdle();
    case State::Head:
    case State::Body:
    case State::Complete: return refuse(ErrorCode::RequestTimeout);
    case State::Handshake: tellOfHandshake(u"it took too long"_s); return abort();
    case State::Flushing:
    case State::Closing: return abort();
    case State::Answering:
    case State::Closed: return;
    }
}

void RequestGuard::onDisconnected()
{
    if (m_state == State::Handshake)
        tellOfHandshake(m_encrypted->error() == QAbstractSocket::RemoteHostClosedError
                            ? u"the caller went away"_s
                            : m_encrypted->errorString());
    if (m_state == State::Closing && m_rest)
        new Lingerer(std::move(m_rest), std::move(m_arrival), m_context);
    m_state = State::Closed;
    expireNever();
    if (m_context.complete == this)
        m_context.complete = nullptr;
    m_responder.release(); // while QHttpServer still knows the connection
}

void RequestGuard::describe(RequestInfo &info)
{
    const RequestHead &head = m_scanner.head();
    const QByteArrayView userAgent = head.userAgent.in(m_head);
    if (userAgent != QByteArrayView(m_userAgent))
        m_userAgent = userAgent.toByteArray();
    m_requestId = m_context.ids.next();
    info.method = head.method;
    info.path = m_route ? m_route->path : textOf(head.path);
    info.userAgent = m_userAgent;
    info.peer = m_arrival.peer;
    info.caller = m_way.caller;
    info.forwardedFor = m_way.told;
    info.requestId = m_requestId;
    info.startedAt = m_startedAt;
}

QByteArray RequestGuard::textOf(Slice slice) const
{
    return slice.in(m_head).toByteArray();
}

} // namespace Gatehouse::Http
