// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/failurecount.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace Gatehouse::Auth {

namespace {

constexpr quint8 most = std::numeric_limits<quint8>::max();

qint32 minuteOf(Timestamp time)
{
    return qint32(std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count());
}

// Doubled for each wait before it.
std::chrono::milliseconds waitAfter(int waits, const ThrottleRules &rules)
{
    constexpr int doublings = 20; // no longest wait is longer
    return std::min(rules.firstWait * (1 << std::min(waits, doublings)), rules.longestWait);
}

} // namespace

bool FailureCount::add(const ThrottleRule &rule, const ThrottleRules &rules, Timestamp now)
{
    goOnTo(now);
    quint8 &count = m_perMinute[size_t(m_minute % minutesKept)];
    count = quint8(std::min(count + 1, int(most)));
    const bool isOverdue = failures(now) >= rule.failures || (rule.staysStrict && m_waits > 0);
    if (!isOverdue || waitLeft(rules, now) > waitLeft(rules, now).zero())
        return false;
    m_waitsUntil = now + waitAfter(m_waits, rules);
    m_waits = quint8(std::min(m_waits + 1, int(most)));
    return true;
}

void FailureCount::restore(int failures, Timestamp since, Timestamp until,
                           const ThrottleRules &rules)
{
    goOnTo(since);
    m_perMinute[size_t(m_minute % minutesKept)] = quint8(std::min(failures, int(most)));
    m_waitsUntil = until;
    m_waits = quint8(std::bit_width(quint64((until - since) / rules.firstWait)));
}

std::chrono::milliseconds FailureCount::waitLeft(const ThrottleRules &rules, Timestamp now) const
{
    const auto left = m_waitsUntil - now;
    return left > left.zero() && left <= rules.longestWait ? left : left.zero();
}

int FailureCount::failures(Timestamp now) const
{
    const qint32 past = std::max(minuteOf(now) - m_minute, 0);
    int sum = 0;
    for (qint32 age = 0; age < minutesKept - past; ++age)
        if (m_minute >= age)
            sum += m_perMinute[size_t((m_minute - age) % minutesKept)];
    return sum;
}

FailureCount::Worth FailureCount::worth(const ThrottleRules &rules, Timestamp now) const
{
    if (isForgotten(now))
        return {};
    return {waitLeft(rules, now).count() > 0, m_waits, failures(now), m_minute};
}

bool FailureCount::isForgotten(Timestamp now) const
{
    const qint32 past = minuteOf(now) - m_minute;
    if (past < -1) // the clock was set back: what it said before means nothing
        return true;
    return past >= minutesKept && now - m_waitsUntil >= ThrottleRules::window;
}

void FailureCount::goOnTo(Timestamp now)
{
    if (isForgotten(now))
        *this = FailureCount();
    const qint32 minute = minuteOf(now);
    for (qint32 passed = std::max(m_minute + 1, minute - minutesKept + 1); passed <= minute;
         ++passed)
        m_perMinute[size_t(passed % minutesKept)] = 0;
    m_minute = std::max(m_minute, minute);
}

} // namespace Gatehouse::Auth
