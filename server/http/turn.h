// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/requesthandler.h"

#include <QObject>

namespace Gatehouse::Http {

/// One round of a worker's event loop, as its RequestHandler sees it: requests are handed over as
/// their sockets become ready, and the end of the turn follows when all ready sockets have been
/// served. Lives on the worker's thread, owned by the worker.
class Turn final : public QObject
{
    Q_OBJECT
public:
    explicit Turn(QObject *parent = nullptr);

    /// Whom to serve; null when the worker has stopped. Not owned.
    void setHandler(RequestHandler *handler) { m_handler = handler; }

    void handle(Request request, Answer answer);
    void refused(RequestInfo info, ErrorCode code, Response response, Answer answer);

    /// Makes sure that the handler's endTurn() is called soon, once.
    void requestEnd();

    bool event(QEvent *event) override;

private:
    RequestHandler *m_handler = nullptr;
    bool m_endPosted = false;
};

} // namespace Gatehouse::Http
