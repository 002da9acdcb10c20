// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/adminthread.h"

#include "admin/administration.h"
#include "crypto/secrethasher.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

AdminThread::AdminThread(Store::StoreFile file, std::shared_ptr<const Crypto::SecretHasher> hasher,
                         std::shared_ptr<const Clock> clock)
    : m_file(std::move(file))
    , m_hasher(std::move(hasher))
    , m_clock(std::move(clock))
{
    setObjectName(u"admin"_s);
}

AdminThread::~AdminThread()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
    }
    m_wake.wakeOne();
    wait();
    cancelRest();
}

void AdminThread::enqueue(Job job)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_jobs.push_back(std::move(job));
    }
    if (!isRunning())
        start(); // a thread that nobody asks for anything costs nothing
    m_wake.wakeOne();
}

void AdminThread::run()
{
    while (const auto job = next()) {
        const auto done = (*job)(administration());
        // A store that failed is opened afresh for the next call: its file may be back, or another.
        if (!done && (done.error().kind == Error::Kind::Unavailable ||
                      done.error().kind == Error::Kind::Corrupt))
            m_administration.reset();
    }
    m_administration.reset();
}

std::optional<AdminThread::Job> AdminThread::next()
{
    const QMutexLocker lock(&m_mutex);
    while (m_jobs.empty() && !m_stopping)
        m_wake.wait(&m_mutex);
    if (m_stopping)
        return {};
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

Result<Administration *> AdminThread::administration()
{
    if (!m_administration) {
        auto database = Store::Database::open(m_file, Store::Database::Role::Admin);
        if (!database)
            return database.error();
        m_administration =
            std::make_unique<Administration>(*std::move(database), *m_hasher, *m_clock);
    }
    return m_administration.get();
}

void AdminThread::cancelRest()
{
    for (const Job &job : m_jobs) {
        const auto told = job(Error{Error::Kind::Cancelled, u"The program is closing."_s});
        Q_UNUSED(told);
    }
}

} // namespace Gatehouse::Admin
