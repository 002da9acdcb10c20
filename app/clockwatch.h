// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <functional>
#include <memory>

namespace Gatehouse::App {

/// Notices that the machine's clock was set, by a person or a time server, by comparing it with one
/// that nobody can set. Used on one thread.
class ClockWatch
{
public:
    /// A clock that drifts is corrected by less; what lives by the clock bears that.
    static constexpr std::chrono::minutes tolerated{5};

    /// Time since the machine was started, sleep included.
    using Uptime = std::function<std::chrono::milliseconds()>;
    static std::chrono::milliseconds machineUptime();

    explicit ClockWatch(std::shared_ptr<const Clock> clock, Uptime uptime = machineUptime);

    /// By how much the clock was set since the last look, or since this was made: more than zero is
    /// forward. Zero for what is tolerated.
    std::chrono::milliseconds look();

private:
    std::chrono::milliseconds offset() const;

    std::shared_ptr<const Clock> m_clock;
    Uptime m_uptime;
    std::chrono::milliseconds m_offset; // of the clock to the uptime, at the last look
};

} // namespace Gatehouse::App
