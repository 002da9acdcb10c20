// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"

#include <QList>
#include <QMutex>

#include <algorithm>

namespace Gatehouse::Api {

/// Who may read the metrics: changed by whoever runs the server, asked by its workers. Any thread.
class MetricsAccess
{
public:
    explicit MetricsAccess(QList<Cidr> ranges)
        : m_ranges(std::move(ranges))
    {
    }

    /// From the next question on.
    void setRanges(const QList<Cidr> &ranges)
    {
        const QMutexLocker lock(&m_mutex);
        m_ranges = ranges;
    }
    bool admits(const IpAddress &address) const
    {
        const QMutexLocker lock(&m_mutex);
        return std::any_of(m_ranges.begin(), m_ranges.end(),
                           [&](const Cidr &range) { return range.contains(address); });
    }

private:
    mutable QMutex m_mutex;
    QList<Cidr> m_ranges; // under m_mutex
};

} // namespace Gatehouse::Api
