// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clockwatch.h"

#include <ctime>
#include <utility>

namespace Gatehouse::App {

std::chrono::milliseconds ClockWatch::machineUptime()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::seconds(now.tv_sec) +
                                                         std::chrono::nanoseconds(now.tv_nsec));
}

ClockWatch::ClockWatch(std::shared_ptr<const Clock> clock, Uptime uptime)
    : m_clock(std::move(clock))
    , m_uptime(std::move(uptime))
    , m_offset(offset())
{
}

std::chrono::milliseconds ClockWatch::offset() const
{
    return m_clock->now().time_since_epoch() - m_uptime();
}

std::chrono::milliseconds ClockWatch::look()
{
    const auto now = offset();
    const auto shift = now - std::exchange(m_offset, now);
    return std::chrono::abs(shift) > tolerated ? shift : shift.zero();
}

} // namespace Gatehouse::App
