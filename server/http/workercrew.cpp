// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/workercrew.h"

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

WorkerCrew::WorkerCrew(Listener listener, const HandlerFactory &factory, const ServerSetup &setup,
                       const std::shared_ptr<ConnectionCensus> &census)
    : m_listener(std::move(listener))
{
    const auto intake = std::make_shared<Intake>();
    for (int i = 0; i < setup.workers; ++i) {
        auto thread = std::make_unique<QThread>();
        thread->setObjectName(u"http-%1"_s.arg(i + 1));
        auto worker = std::make_unique<HttpWorker>(
            HttpWorker::Setup{m_listener.duplicate(), factory, setup, census, intake});
        worker->moveToThread(thread.get());
        connect(worker.get(), &HttpWorker::opened, this, &WorkerCrew::onOpened);
        connect(worker.get(), &HttpWorker::failed, this, &WorkerCrew::onFailed);
        // Direct, as the crew's own thread may be waiting for just this.
        connect(worker.get(), &HttpWorker::closed, thread.get(), &QThread::quit,
                Qt::DirectConnection);
        connect(thread.get(), &QThread::finished, this, &WorkerCrew::onThreadFinished);
        thread->start();
        QMetaObject::invokeMethod(worker.get(), &HttpWorker::open, Qt::QueuedConnection);
        m_members.push_back({std::move(thread), std::move(worker)});
    }
}

WorkerCrew::~WorkerCrew()
{
    disconnect(this, nullptr, nullptr, nullptr);
    close(Ending::Stop);
    for (const Member &member : m_members)
        member.thread->wait();
}

void WorkerCrew::close(Ending ending)
{
    if (m_ending == ending || m_ending == Ending::Stop)
        return;
    m_ending = ending;
    if (ending == Ending::Stop)
        m_listener.close();
    else
        m_listener.release();
    for (const Member &member : m_members) {
        HttpWorker *const worker = member.worker.get();
        QMetaObject::invokeMethod(
            worker, [worker, ending] { worker->close(ending); }, Qt::QueuedConnection);
    }
}

void WorkerCrew::setTls(const QSslConfiguration &tls)
{
    for (const Member &member : m_members) {
        HttpWorker *const worker = member.worker.get();
        QMetaObject::invokeMethod(
            worker, [worker, tls] { worker->setTls(tls); }, Qt::QueuedConnection);
    }
}

void WorkerCrew::ask()
{
    if (m_owed > 0 || m_ending)
        return;
    m_owed = m_members.size();
    for (const Member &member : m_members) {
        // The destructor waits for the threads, so that this outlives what they do.
        QMetaObject::invokeMethod(
            member.worker.get(),
            [this] {
                QMetaObject::invokeMethod(this, &WorkerCrew::onAnswer, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }
}

void WorkerCrew::onAnswer()
{
    if (--m_owed == 0)
        Q_EMIT answered();
}

void WorkerCrew::onOpened()
{
    if (++m_open == m_members.size() && !m_failed && !m_ending)
        Q_EMIT opened();
}

void WorkerCrew::onFailed(const Error &error)
{
    if (!std::exchange(m_failed, true) && !m_ending)
        Q_EMIT failed(error);
}

void WorkerCrew::onThreadFinished()
{
    if (++m_finished == m_members.size())
        Q_EMIT gone();
}

} // namespace Gatehouse::Http
