// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httpworker.h"

#include "http/httpcompat.h"
#include "http/requestguard.h"

#include <QPointer>

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

HttpWorker::HttpWorker(Setup setup)
    : m_setup(std::move(setup))
    , m_drainTimer(this)
{
    m_drainTimer.setSingleShot(true);
    connect(&m_drainTimer, &QTimer::timeout, this, &HttpWorker::finish);
}

HttpWorker::~HttpWorker() = default;

void HttpWorker::open()
{
    if (m_ending)
        return;
    if (const Result<void> result = tryOpen(); !result)
        Q_EMIT failed(result.error());
    else
        Q_EMIT opened();
}

Result<void> HttpWorker::tryOpen()
{
    m_context.emplace(m_setup.server, m_setup.factory.routes);
    m_context->handshakeFailed = m_setup.factory.handshakeFailed;
    Result<std::unique_ptr<RequestHandler>> handler =
        m_setup.factory.make([turn = QPointer(&m_context->turn)] {
            if (turn)
                turn->requestEnd();
        });
    if (!handler)
        return handler.error();
    m_handler = std::move(*handler);
    m_context->turn.setHandler(m_handler.get());

    m_http = std::make_unique<QHttpServer>();
    Compat::setOnlyHandler(*m_http, this,
                           [context = &*m_context](const QHttpServerRequest &request,
                                                   QHttpServerResponder &responder) {
                               RequestGuard *guard = std::exchange(context->complete, nullptr);
                               if (guard)
                                   guard->deliver(request, responder);
                           });
    m_server = new GuardServer(m_setup.census, m_setup.intake, *m_context);
    m_server->setParent(m_http.get());
    if (!m_server->listenOn(std::move(m_setup.listener)) || !Compat::bind(*m_http, m_server))
        return Error{Error::Kind::Unavailable,
                     u"Cannot start a server thread: the process has too many open files. Close "
                     "some or raise its limit (ulimit -n)."_s};
    return {};
}

void HttpWorker::close(Ending ending)
{
    const std::optional<Ending> before = m_ending;
    if (before == ending || before == Ending::Stop)
        return;
    m_ending = ending;
    if (m_server && !before)
        m_server->stopListening();
    if (m_context && ending == Ending::HandOver)
        Q_EMIT m_context->retiring();
    else if (m_context)
        Q_EMIT m_context->finishing();
    if (!m_server || m_context->deadlines.isEmpty())
        return finish();
    if (before)
        return; // the drain time runs already
    connect(&m_context->deadlines, &Deadlines::emptied, this, &HttpWorker::finish,
            Qt::QueuedConnection);
    m_drainTimer.start(m_setup.server.limits.drainTime);
}

void HttpWorker::setTls(const QSslConfiguration &tls)
{
    if (m_context)
        m_context->tls = tls;
}

void HttpWorker::finish()
{
    if (!m_context)
        return; // has been here
    m_drainTimer.stop();
    Q_EMIT m_context->finishing();
    Q_EMIT m_context->aborting();
    m_context->turn.setHandler(nullptr);
    m_handler.reset();
    m_server = nullptr;
    m_http.reset();
    m_context.reset();
    Q_EMIT closed();
}

} // namespace Gatehouse::Http
