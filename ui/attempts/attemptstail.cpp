// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptstail.h"

#include "attempts/attemptsmodel.h"
#include "common/whendone.h"

#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

QList<LoginAttempt> oldestFirst(QList<LoginAttempt> newestFirst)
{
    std::reverse(newestFirst.begin(), newestFirst.end());
    return newestFirst;
}

} // namespace

AttemptsTail::AttemptsTail(Admin::AdminService &service, Admin::AttemptFeed &feed,
                           AttemptsModel &model, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_model(model)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &AttemptsTail::flush);
    connect(&feed, &Admin::AttemptFeed::arrived, this, &AttemptsTail::receive);
    connect(&feed, &Admin::AttemptFeed::started, this, &AttemptsTail::joinUp);
}

void AttemptsTail::reload()
{
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_loadingOlder = false;
    m_search.cancel();
    m_search = m_service.attemptsBefore(std::numeric_limits<qint64>::max(), m_filter, pageSize);
    whenDone(this, m_search, [this, generation](Result<QList<LoginAttempt>> rows) {
        if (generation != m_generation)
            return;
        m_loading = false;
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        m_hasOlder = rows->size() == pageSize;
        m_leftOut = 0;
        m_model.reset(oldestFirst(std::move(*rows)));
        // What arrived meanwhile and is not among them is newer than all of them.
        const qint64 newest = m_model.newestId();
        m_waiting.removeIf([newest](const LoginAttempt &a) { return a.id <= newest; });
        m_waitingCount = m_waiting.size();
        Q_EMIT waitingChanged(m_waitingCount);
        Q_EMIT reloaded();
        flush();
    });
}

void AttemptsTail::joinUp(qint64 newestId)
{
    // The feed brings what is newer than this id. What was read before it began may end below it.
    if (m_loading || m_model.newestId() < newestId)
        reload();
}

void AttemptsTail::setFilter(const AttemptFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    forgetWaiting();
    reload();
}

void AttemptsTail::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    if (held)
        return;
    if (m_waitingCount > m_waiting.size()) {
        forgetWaiting();
        reload(); // more came than were kept: the store knows the newest
    } else {
        flush();
    }
}

void AttemptsTail::loadOlder()
{
    if (m_loading || m_loadingOlder || !m_hasOlder || m_model.isFull() || m_model.rowCount() == 0)
        return;
    m_loadingOlder = true;
    const quint64 generation = m_generation;
    m_search = m_service.attemptsBefore(m_model.oldestId(), m_filter, pageSize);
    whenDone(this, m_search, [this, generation](Result<QList<LoginAttempt>> rows) {
        if (generation != m_generation)
            return;
        m_loadingOlder = false;
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        m_hasOlder = rows->size() == pageSize;
        const int before = m_model.rowCount();
        m_model.prepend(oldestFirst(std::move(*rows)));
        Q_EMIT olderLoaded(m_model.rowCount() - before);
    });
}

void AttemptsTail::receive(const QList<LoginAttempt> &attempts, qint64 skipped)
{
    for (const LoginAttempt &attempt : attempts) {
        if (m_filter.matches(attempt)) {
            m_waiting.append(attempt);
            ++m_waitingCount;
        }
    }
    if (m_filter.isEmpty())
        m_waitingCount += skipped; // of a filtered view nobody knows how many of them it wants
    if (m_waiting.size() > maxWaiting)
        m_waiting.remove(0, m_waiting.size() - maxWaiting);
    if (m_held)
        Q_EMIT waitingChanged(m_waitingCount);
    else if (!m_loading && !m_next.isActive())
        m_next.start(untilNextUpdate());
}

std::chrono::milliseconds AttemptsTail::untilNextUpdate() const
{
    if (!m_sinceUpdate.isValid())
        return 0ms;
    return std::max(0ms, pace - std::chrono::milliseconds(m_sinceUpdate.elapsed()));
}

void AttemptsTail::flush()
{
    if (m_held || m_loading || m_waitingCount == 0)
        return;
    m_leftOut += m_waitingCount - m_waiting.size();
    m_model.append(m_waiting);
    m_sinceUpdate.start();
    forgetWaiting();
    Q_EMIT appended();
}

void AttemptsTail::forgetWaiting()
{
    m_waiting.clear();
    m_waitingCount = 0;
    Q_EMIT waitingChanged(0);
}

} // namespace Gatehouse::Ui
