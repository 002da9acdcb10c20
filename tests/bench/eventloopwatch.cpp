// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/eventloopwatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

using namespace std::chrono_literals;

namespace Gatehouse::Test {

namespace {

constexpr auto beat = 2ms;

qint64 nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

class Knock final : public QEvent
{
public:
    Knock()
        : QEvent(type())
    {
    }
    static QEvent::Type type()
    {
        static const auto registered = QEvent::Type(QEvent::registerEventType());
        return registered;
    }
    const qint64 posted = nowNs();
};

} // namespace

EventLoopWatch::EventLoopWatch()
    : m_poster(QThread::create([this] {
        while (!m_stopping) {
            // One at a time: the one that waits stands for all that would have come meanwhile.
            if (!m_posted.exchange(true))
                QCoreApplication::postEvent(this, new Knock, Qt::HighEventPriority);
            std::this_thread::sleep_for(beat);
        }
    }))
{
    m_poster->start(QThread::HighPriority);
}

EventLoopWatch::~EventLoopWatch()
{
    m_stopping = true;
    m_poster->wait();
}

bool EventLoopWatch::event(QEvent *event)
{
    if (event->type() != Knock::type())
        return QObject::event(event);
    const qint64 waited = nowNs() - static_cast<Knock *>(event)->posted;
    // Those that were not posted while this one waited are counted as if they had been.
    for (qint64 wait = waited; wait > 0; wait -= std::chrono::nanoseconds(beat).count())
        m_waits.push_back(wait);
    m_posted = false;
    return true;
}

double EventLoopWatch::percentile(double share) const
{
    if (m_waits.empty())
        return 0;
    std::vector<qint64> sorted = m_waits;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = size_t(std::ceil(share * double(sorted.size())));
    return double(sorted[std::clamp<size_t>(rank, 1, sorted.size()) - 1]) / 1e6;
}

} // namespace Gatehouse::Test
