// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QList>

namespace Gatehouse::Ui {

/// How many attempts a second arrive now: counts them as the feed brings them, and forgets what is
/// older than ten seconds.
class RateMeter
{
public:
    static constexpr auto window = std::chrono::seconds(10);

    explicit RateMeter(Timestamp now)
        : m_since(now)
    {
    }

    void add(Timestamp now, qint64 attempts);
    /// Attempts a second over the window, or over the time since the meter began to count.
    double rate(Timestamp now);

private:
    void forget(Timestamp now);

    struct Arrival
    {
        Timestamp at;
        qint64 attempts;
    };
    QList<Arrival> m_arrivals; // oldest first; the feed sends ten a second at most
    qint64 m_sum = 0;
    Timestamp m_since;
};

} // namespace Gatehouse::Ui
