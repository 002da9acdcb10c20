// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "admin/adminthread.h"

#include <QFuture>
#include <QPromise>

namespace Gatehouse::Admin {

/// What a long call tells whoever waits for it, and asks of them. Used on the lane's thread, during
/// the call only.
class Progress
{
public:
    Progress(std::function<bool()> isCancelled, std::function<void(int, int)> report)
        : m_isCancelled(std::move(isCancelled))
        , m_report(std::move(report))
    {
    }

    /// True once nobody waits any more: end with Error Cancelled and leave nothing half-made.
    bool isCancelled() const { return m_isCancelled(); }
    /// Becomes the future's progressValue() and progressMaximum(); 0 of 0 while that is unknown.
    void report(int done, int total) const { m_report(done, total); }

private:
    std::function<bool()> m_isCancelled;
    std::function<void(int, int)> m_report;
};

/// A line of calls, done one after another on a thread of their own with the Administration of that
/// thread. What the console's services are made of: AdminService has one for what is quick, and one
/// for what takes long (reports, exports), so that the latter never holds up the former. Each call
/// delivers a Result as a QFuture; cancelling the future takes the call back. Made and destroyed on
/// one thread; the destructor calls the call under way off and waits for it.
class AdminLane
{
public:
    template <typename T>
    using Call = std::function<Result<T>(Administration &, const Progress &)>;

    AdminLane(Store::StoreFile file, std::shared_ptr<const Crypto::SecretHasher> hasher,
              std::shared_ptr<const Clock> clock)
        : m_thread(std::move(file), std::move(hasher), std::move(clock))
    {
    }

    template <typename T>
    QFuture<Result<T>> run(Call<T> call)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>(); // shared: std::function copies
        promise->start();
        const auto future = promise->future();
        m_thread.enqueue([this, promise, call = std::move(call)](
                             Result<Administration *> administration) -> Result<void> {
            if (promise->isCanceled()) {
                promise->finish();
                return {};
            }
            const Progress progress(
                [this, &promise] { return promise->isCanceled() || m_thread.isStopping(); },
                [&promise](int done, int total) {
                    promise->setProgressRange(0, total);
                    promise->setProgressValue(done);
                });
            Result<T> result =
                administration ? call(**administration, progress) : administration.error();
            const auto done = result ? Result<void>() : Result<void>(result.error());
            promise->addResult(std::move(result));
            promise->finish();
            return done;
        });
        return future;
    }

private:
    AdminThread m_thread;
};

} // namespace Gatehouse::Admin
