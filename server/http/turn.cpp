// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/turn.h"

#include <QCoreApplication>
#include <QEvent>

namespace Gatehouse::Http {

namespace {

QEvent::Type endOfTurn()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

Turn::Turn(QObject *parent)
    : QObject(parent)
{
}

void Turn::handle(Request request, Answer answer)
{
    if (!m_handler)
        return; // the answer's own end says 500 to whoever is still there
    requestEnd();
    m_handler->handle(std::move(request), std::move(answer));
}

void Turn::refused(RequestInfo info, ErrorCode code, Response response, Answer answer)
{
    if (!m_handler)
        return answer.send(std::move(response));
    requestEnd();
    m_handler->refused(std::move(info), code, std::move(response), std::move(answer));
}

void Turn::requestEnd()
{
    // A posted event is delivered after the socket notifiers of this round, so all of them share
    // one end.
    if (!std::exchange(m_endPosted, true))
        QCoreApplication::postEvent(this, new QEvent(endOfTurn()));
}

bool Turn::event(QEvent *event)
{
    if (event->type() != endOfTurn())
        return QObject::event(event);
    m_endPosted = false; // first, so that the handler may ask for another turn
    if (m_handler)
        m_handler->endTurn();
    return true;
}

} // namespace Gatehouse::Http
