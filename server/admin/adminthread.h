// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/result.h"
#include "store/storefile.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>

namespace Gatehouse::Crypto {
class SecretHasher;
}

namespace Gatehouse::Admin {

class Administration;

/// The thread behind AdminService: runs jobs one after another, each with the Administration that
/// this thread opens at need and closes after a failure of the store. Made and destroyed on another
/// thread; the destructor lets the job under way finish and gives the rest Error Cancelled.
class AdminThread final : public QThread
{
public:
    /// Called once, with the Administration or with the Error why there is none. Returns how it
    /// went, so that the thread knows when to open the store anew.
    using Job = std::function<Result<void>(Result<Administration *>)>;

    AdminThread(Store::StoreFile file, std::shared_ptr<const Crypto::SecretHasher> hasher,
                std::shared_ptr<const Clock> clock);
    ~AdminThread() override;

    /// Starts the thread at the first call. Thread: the one that made it.
    void enqueue(Job job);

    /// True once the destructor waits for the job under way. Thread: any.
    bool isStopping() const { return m_stopping; }

protected:
    void run() override;

private:
    std::optional<Job> next();
    Result<Administration *> administration();
    void cancelRest();

    const Store::StoreFile m_file;
    const std::shared_ptr<const Crypto::SecretHasher> m_hasher;
    const std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<Administration> m_administration; // of this thread

    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<Job> m_jobs;               // under m_mutex, like all below
    std::atomic<bool> m_stopping = false; // changed under m_mutex
};

} // namespace Gatehouse::Admin
