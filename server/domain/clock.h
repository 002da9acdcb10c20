// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Gatehouse {

/// A point of wall-clock time, UTC, in whole milliseconds: what the store keeps and tokens carry.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the program learns the time. One is made in app/ and handed down, so that a test can set
/// it. Thread: now() may be called from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    Timestamp now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now());
    }
};

} // namespace Gatehouse
