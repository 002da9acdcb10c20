// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/activity.h"

#include <algorithm>
#include <numeric>

namespace Gatehouse {

namespace {

Timestamp firstHourAt(Timestamp now)
{
    using std::chrono::hours;
    return Timestamp(std::chrono::floor<hours>(now)) - hours(Activity::hourCount - 1);
}

} // namespace

Activity::Activity(Timestamp now)
    : m_first(firstHourAt(now))
{
}

qint64 Activity::successes() const
{
    return std::accumulate(m_hours.begin(), m_hours.end(), qint64(0),
                           [](qint64 sum, const Hour &hour) { return sum + hour.successes; });
}

qint64 Activity::failures() const
{
    return std::accumulate(m_hours.begin(), m_hours.end(), qint64(0),
                           [](qint64 sum, const Hour &hour) { return sum + hour.failures; });
}

void Activity::advance(Timestamp now)
{
    const Timestamp first = firstHourAt(now);
    if (first <= m_first)
        return;
    const auto gone = std::min<qint64>((first - m_first) / std::chrono::hours(1), hourCount);
    std::shift_left(m_hours.begin(), m_hours.end(), gone);
    std::fill(m_hours.end() - gone, m_hours.end(), Hour());
    m_first = first;
}

void Activity::add(int hour, const Hour &counted)
{
    m_hours[size_t(hour)].successes += counted.successes;
    m_hours[size_t(hour)].failures += counted.failures;
}

void Activity::add(const LoginAttempt &attempt)
{
    if (attempt.id <= m_upToId)
        return;
    m_upToId = attempt.id;
    advance(attempt.time);
    const int hour = hourOf(attempt.time);
    if (hour < 0)
        return;
    const bool success = attempt.outcome == Outcome::Success;
    add(hour, {success ? attempt.count : 0, success ? 0 : attempt.count});
}

void Activity::add(const Activity &later)
{
    if (later.m_upToId <= m_upToId)
        return;
    advance(later.m_first + std::chrono::hours(hourCount - 1));
    for (int hour = 0; hour < hourCount; ++hour)
        if (const int here = hourOf(later.startOf(hour)); here >= 0)
            add(here, later.m_hours[size_t(hour)]);
    m_upToId = later.m_upToId;
}

int Activity::hourOf(Timestamp time) const
{
    if (time < m_first || time >= end())
        return -1;
    return int((time - m_first) / std::chrono::hours(1));
}

} // namespace Gatehouse
