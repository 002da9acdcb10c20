// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trustedproxies.h"
#include "http/connectioncensus.h"
#include "http/deadlines.h"
#include "http/headscanner.h"
#include "http/httpcompat.h"
#include "http/intake.h"

#include <QObject>

class QSslSocket;
class QTcpSocket;

namespace Gatehouse::Http {

class Answer;
class WorkerContext;
struct Response;
struct Route;

/// Stands between one connection and QHttpServer. It sees all bytes first and lets QHttpServer read
/// on only while they are part of one sound request for a known route, within limits, in time. All
/// else it refuses itself: one answer from the contract's table, then the end of the connection. It
/// also writes the answers to requests that were let through. A child of the socket, on the
/// worker's thread; made before QHttpServer is told of the socket, which puts it first in line.
class RequestGuard final : public QObject, private Deadline
{
    Q_OBJECT
public:
    /// How much we throw away of what follows a last request, until its answer is out.
    static constexpr qint64 surplusBytes = 1024 * 1024;

    RequestGuard(QTcpSocket *socket, Arrival arrival, WorkerContext &context);
    ~RequestGuard() override;

    /// QHttpServer has read the request that this guard found complete.
    void deliver(const QHttpServerRequest &request, QHttpServerResponder &responder);

private:
    enum class State : quint8 {
        Handshake, ///< no agreement on the encryption yet
        Idle,      ///< nothing of a request yet
        Head,      ///< some of its head
        Body,      ///< all of its head, not all of its body
        Complete,  ///< all of it; QHttpServer is about to deliver it
        Answering, ///< somebody has the Answer
        Flushing,  ///< the answer is not with the system yet
        Closing,   ///< nothing more to say; the end of the encryption is on its way
        Closed,
    };

    void onEncrypted();
    void onReadyRead();
    void receiveHead();
    bool judgeHead();
    bool findCaller();
    void restateHead(qint64 unread);
    void receiveBody();
    void completeIfWhole();
    void receiveSurplus();
    void onBytesWritten();
    void onDisconnected();
    void finish();
    void abort();
    void endIdle();
    void tellOfHandshake(const QString &reason);
    void expired() override;

    void handOver(QByteArray body);
    void refuse(ErrorCode code, const QByteArray &allow = {});
    Answer makeAnswer();
    void answer(quint32 serial, const Response &response);
    void answered();
    void close();
    qint64 unsentBytes() const;
    void discard();
    void silenceServer();
    void describe(RequestInfo &info);
    QByteArray textOf(Slice slice) const;

    QTcpSocket *const m_socket;
    QSslSocket *const m_encrypted; // the same one; null for plain HTTP
    WorkerContext &m_context;
    Arrival m_arrival; // what it holds counts until the guard goes, or who lingers in its place
    OwnedDescriptor m_rest; // of a closing connection: what lingers

    HeadScanner m_scanner;
    QByteArray m_head; // everything received until the head was complete
    const Route *m_route = nullptr;
    Compat::KeptResponder m_responder;
    Clock::time_point m_firstByteAt;
    Clock::time_point m_startedAt;
    QByteArray m_requestId;
    RequestWay m_way;
    QByteArray m_userAgent; // of the last request: most clients say the same each time
    qint64 m_bodyMissing = 0;
    qint64 m_discarded = 0;
    quint32 m_serial = 0; // of the answer awaited
    State m_state;
    const bool m_fromProxy;  // a trusted one
    bool m_closing = false;  // the next answer is the last
    bool m_silenced = false; // QHttpServer hears no more of this connection
};

} // namespace Gatehouse::Http
