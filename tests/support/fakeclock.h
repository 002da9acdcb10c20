// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <atomic>

namespace Gatehouse::Test {

/// A clock that stands still until it is told otherwise. Thread: any.
class FakeClock final : public Clock
{
public:
    /// 2025-01-15T12:00:00Z, the hour of the contract's examples.
    static constexpr Timestamp start{std::chrono::milliseconds(1'736'942'400'000)};

    explicit FakeClock(Timestamp now = start)
        : m_now(now)
    {
    }

    Timestamp now() const override { return m_now.load(); }
    void set(Timestamp now) { m_now.store(now); }
    void advance(std::chrono::milliseconds by) { m_now.store(m_now.load() + by); }

private:
    std::atomic<Timestamp> m_now;
};

} // namespace Gatehouse::Test
