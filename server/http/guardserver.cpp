// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/guardserver.h"

#include "http/requestguard.h"
#include "http/workercontext.h"

#include <QCoreApplication>
#include <QSslSocket>
#include <QTimer>

namespace Gatehouse::Http {

GuardServer::GuardServer(std::shared_ptr<ConnectionCensus> census, std::shared_ptr<Intake> intake,
                         WorkerContext &context)
    : m_census(std::move(census))
    , m_intake(std::move(intake))
    , m_context(context)
{
    connect(this, &QTcpServer::acceptError, this, &GuardServer::onAcceptError);
}

GuardServer::~GuardServer()
{
    m_intake->leave(this);
}

bool GuardServer::listenOn(OwnedDescriptor listener)
{
    if (!listener || !setSocketDescriptor(listener.get()))
        return false;
    listener.release();
    m_intake->join(this);
    return true;
}

void GuardServer::stopListening()
{
    m_intake->leave(this);
    // What was passed here before is on its way as events, and is a connection like any other.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    close();
}

void GuardServer::incomingConnection(qintptr descriptor)
{
    Arrival arrival;
    arrival.descriptor = OwnedDescriptor(int(descriptor));
    arrival.peer = peerOf(int(descriptor));
    if (arrival.peer.isNull())
        return;
    using Peer = ConnectionCensus::Peer;
    arrival.admission = m_census->admit(
        arrival.peer, m_context.proxies.contain(arrival.peer) ? Peer::Proxy : Peer::Stranger);
    if (arrival.admission)
        m_intake->place(std::move(arrival), this);
}

void GuardServer::adopt(Arrival arrival)
{
    QTcpSocket *const socket = makeSocket();
    if (!isListening() || !socket->setSocketDescriptor(arrival.descriptor.get())) {
        delete socket;
        return;
    }
    arrival.descriptor.release();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // A backstop behind the guard: not even a mistake of ours lets a client fill the memory.
    socket->setReadBufferSize(m_context.limits.headBytes + m_context.limits.bodyBytes + 1);
    new RequestGuard(socket, std::move(arrival), m_context);
    addPendingConnection(socket);
    if (auto *encrypted = qobject_cast<QSslSocket *>(socket))
        encrypted->startServerEncryption();
}

QTcpSocket *GuardServer::makeSocket()
{
    if (!m_context.tls)
        return new QTcpSocket(this);
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(*m_context.tls);
    return socket;
}

void GuardServer::onAcceptError()
{
    m_census->noteNoDescriptor();
    // Qt has stopped accepting and leaves it at that.
    QTimer::singleShot(acceptPause, this, &GuardServer::resume);
}

void GuardServer::resume()
{
    if (isListening()) // a closed server has nothing to resume, and Qt does not look
        resumeAccepting();
}

} // namespace Gatehouse::Http
