// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/attemptfeed.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Admin {

namespace {

constexpr auto shortestInterval = 40ms; // so that a table paced at 80 ms finds news each time
constexpr auto pollInterval = 200ms;    // leaves time to read within the promised 250 ms

} // namespace

/// The reading thread. Looks at the tail when nudged or when the poll is due, and hands what it saw
/// to the feed's thread, one piece at a time.
class AttemptFeed::Worker final : public QThread
{
public:
    Worker(Store::StoreFile file, AttemptFeed *feed)
        : m_file(std::move(file))
        , m_feed(feed)
    {
        setObjectName(u"attempt feed"_s);
    }
    ~Worker() override
    {
        m_stopping = true;
        wake();
        wait();
    }

    void nudge()
    {
        if (!m_nudged.exchange(true))
            wake();
    }

protected:
    void run() override
    {
        AttemptTail tail(m_file, batchLimit);
        while (waitForTurn())
            report(tail.look());
    }

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    void wake()
    {
        // Under the mutex, so that it cannot fall between the other side's check and its wait.
        const QMutexLocker lock(&m_mutex);
        m_wake.wakeOne();
    }

    bool waitForTurn()
    {
        const QMutexLocker lock(&m_mutex);
        while (!m_stopping) {
            const TimePoint now = std::chrono::steady_clock::now();
            const TimePoint due = m_lastLook + (m_nudged ? shortestInterval : pollInterval);
            if (!m_delivering && now >= due) {
                m_nudged = false;
                m_lastLook = now;
                return true;
            }
            m_wake.wait(&m_mutex, m_delivering ? QDeadlineTimer(QDeadlineTimer::Forever)
                                               : QDeadlineTimer(due, Qt::PreciseTimer));
        }
        return false;
    }

    void report(const Result<AttemptTail::News> &seen)
    {
        if (!seen) {
            if (!std::exchange(m_failing, true))
                deliver([feed = m_feed, error = seen.error()] { Q_EMIT feed->failed(error); });
            return;
        }
        const bool recovered = std::exchange(m_failing, false);
        if (recovered || seen->first || seen->revised || !seen->attempts.isEmpty())
            deliver([feed = m_feed, recovered, news = *seen] {
                if (recovered)
                    Q_EMIT feed->recovered();
                feed->deliver(news);
            });
    }

    template <typename Delivery>
    void deliver(Delivery delivery)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_delivering = true;
        }
        // The feed is the context: what is still queued when it goes is never run.
        QMetaObject::invokeMethod(
            m_feed,
            [this, delivery] {
                delivery();
                delivered();
            },
            Qt::QueuedConnection);
    }

    void delivered()
    {
        const QMutexLocker lock(&m_mutex);
        m_delivering = false;
        m_wake.wakeOne();
    }

    const Store::StoreFile m_file;
    AttemptFeed *const m_feed;
    bool m_failing = false; // of this thread

    std::atomic_bool m_stopping = false;
    std::atomic_bool m_nudged = false;
    QMutex m_mutex;
    QWaitCondition m_wake;
    bool m_delivering = false; // under m_mutex
    TimePoint m_lastLook{};    // under m_mutex
};

AttemptFeed::AttemptFeed(Store::StoreFile file, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(std::move(file), this))
{
}

AttemptFeed::~AttemptFeed() = default;

void AttemptFeed::start()
{
    m_worker->start();
}

void AttemptFeed::nudge()
{
    m_worker->nudge();
}

void AttemptFeed::deliver(const AttemptTail::News &news)
{
    if (news.first)
        Q_EMIT started(news.newestId);
    if (news.revised)
        Q_EMIT revisionChanged();
    if (!news.attempts.isEmpty())
        Q_EMIT arrived(news.attempts, news.skipped);
}

} // namespace Gatehouse::Admin
