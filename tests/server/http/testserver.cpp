// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testserver.h"

#include "rawclient.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <QThread>

namespace Gatehouse::Test {

using namespace Http;

class Script::Handler final : public RequestHandler
{
public:
    explicit Handler(Script &script)
        : m_script(script)
    {
        const QMutexLocker lock(&script.m_mutex);
        script.m_handlers.append(this);
        ++script.m_seen.handlers;
    }

    ~Handler() override
    {
        const QMutexLocker lock(&m_script.m_mutex);
        m_script.m_handlers.removeOne(this);
        --m_script.m_seen.handlers;
    }

    void handle(Request request, Answer answer) override
    {
        {
            const QMutexLocker lock(&m_script.m_mutex);
            m_script.m_seen.handled.append(std::move(request));
            ++m_script.m_seen.handledBy[QThread::currentThreadId()];
        }
        take(m_script.m_response, std::move(answer));
    }

    void refused(RequestInfo info, ErrorCode code, Response response, Answer answer) override
    {
        {
            const QMutexLocker lock(&m_script.m_mutex);
            m_script.m_seen.refused.append(std::move(info));
            m_script.m_seen.codes.append(code);
        }
        take(std::move(response), std::move(answer));
    }

    void endTurn() override
    {
        std::function<void()> also;
        {
            const QMutexLocker lock(&m_script.m_mutex);
            m_script.m_seen.batches.append(int(m_waiting.size()));
            also = m_script.m_atEndOfTurn;
        }
        if (also)
            also();
        if (m_script.m_manner == Manner::AtEndOfTurn)
            sendAll();
    }

    void sendAll()
    {
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &[answer, response] : waiting)
            answer->send(response);
    }

    QObject *context() { return &m_context; }

private:
    void take(Response response, Answer answer)
    {
        if (m_script.m_manner == Manner::AtOnce)
            answer.send(std::move(response));
        else if (m_script.m_manner != Manner::Drop)
            m_waiting.push_back({std::make_unique<Answer>(std::move(answer)), std::move(response)});
    }

    Script &m_script;
    QObject m_context; // on the worker's thread
    std::vector<std::pair<std::unique_ptr<Answer>, Response>> m_waiting;
};

Script::Script(Manner manner, Response response)
    : m_manner(manner)
    , m_response(std::move(response))
{
}

Script::Seen Script::seen() const
{
    const QMutexLocker lock(&m_mutex);
    return m_seen;
}

void Script::setAtEndOfTurn(std::function<void()> what)
{
    const QMutexLocker lock(&m_mutex);
    m_atEndOfTurn = std::move(what);
}

void Script::release()
{
    const QMutexLocker lock(&m_mutex);
    for (Handler *handler : std::as_const(m_handlers))
        QMetaObject::invokeMethod(
            handler->context(), [handler] { handler->sendAll(); }, Qt::QueuedConnection);
}

HandlerFactory Script::factory()
{
    HandlerFactory factory;
    factory.routes = {{QByteArrayLiteral("/auth/login"), Method::Post, true},
                      {QByteArrayLiteral("/auth/verify"), Method::Get, false},
                      {QByteArrayLiteral("/plain"), Method::Post, false}};
    factory.make =
        [this](const std::function<void()> &) -> Result<std::unique_ptr<RequestHandler>> {
        return std::unique_ptr<RequestHandler>(std::make_unique<Handler>(*this));
    };
    return factory;
}

TestServer::TestServer(const Limits &limits, Manner manner, int workers)
{
    Response response;
    response.body = goodBody();
    m_script = std::make_unique<Script>(manner, response);
    m_controller = std::make_unique<ServerController>(
        m_script->factory(),
        ServerSetup{.limits = limits, .workers = workers, .plainHttpAnywhere = true});
}

TestServer::~TestServer() = default;

bool TestServer::start()
{
    m_controller->start({IpAddress::fromV4(0x7f000001), 0});
    return QTest::qWaitFor(
        [this] { return m_controller->state() == ServerController::State::Running; });
}

QByteArray TestServer::goodBody()
{
    return QByteArrayLiteral("{\"success\":true,\"data\":{}}");
}

QByteArray TestServer::goodRequest()
{
    return QByteArrayLiteral("POST /auth/login HTTP/1.1\r\nHost: gate.example\r\n"
                             "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
}

bool TestServer::isAlive(quint32 source)
{
    RawClient client(port(), source);
    return client.send(goodRequest()) && bodyOf(client.readAnswer()) == goodBody();
}

bool awaitWorkerThreads()
{
    return QTest::qWaitFor([] {
        QDirIterator threads(QStringLiteral("/proc/self/task"), QDir::Dirs | QDir::NoDotAndDotDot);
        while (threads.hasNext()) {
            QFile name(threads.next() + QStringLiteral("/comm"));
            if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("http-"))
                return false;
        }
        return true;
    });
}

} // namespace Gatehouse::Test
