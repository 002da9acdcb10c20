// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/loginattempt.h"

#include <array>

namespace Gatehouse {

/// How many attempts of one client each of the last 24 clock hours (UTC) saw, the hour under way
/// included. Attempts are counted by id, each once, whatever the order it hears of them.
class Activity
{
public:
    static constexpr int hourCount = 24;
    struct Hour
    {
        qint64 successes = 0;
        qint64 failures = 0;
        friend bool operator==(const Hour &, const Hour &) = default;
    };

    /// Empty, ending with the hour of `now`.
    explicit Activity(Timestamp now = {});

    /// The first moment of an hour, oldest hour first.
    Timestamp startOf(int hour) const { return m_first + hour * std::chrono::hours(1); }
    Timestamp end() const { return startOf(hourCount); }
    const std::array<Hour, hourCount> &hours() const { return m_hours; }
    qint64 successes() const;
    qint64 failures() const;

    /// All attempts up to this id are counted.
    qint64 upToId() const { return m_upToId; }
    void setUpToId(qint64 id) { m_upToId = id; }

    /// Drops the hours that are past once `now` is. Never goes back.
    void advance(Timestamp now);
    void add(int hour, const Hour &counted);
    /// Counts one more, unless it is counted already or older than the window.
    void add(const LoginAttempt &attempt);
    /// Takes in what came after upToId().
    void add(const Activity &later);

    friend bool operator==(const Activity &, const Activity &) = default;

private:
    int hourOf(Timestamp time) const;

    Timestamp m_first{};
    std::array<Hour, hourCount> m_hours{};
    qint64 m_upToId = 0;
};

} // namespace Gatehouse
