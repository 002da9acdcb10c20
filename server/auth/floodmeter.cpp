// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/floodmeter.h"

#include <utility>

namespace Gatehouse::Auth {

bool FloodMeter::isBeyond(const Network &network, Timestamp time)
{
    const qint64 second = std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
    const QMutexLocker lock(&m_mutex);
    if (std::exchange(m_second, second) != second)
        m_counts.clear();
    const auto found = m_counts.find(network);
    if (found != m_counts.end())
        return ++*found > rowsPerSecond;
    if (m_counts.size() < mostNetworks)
        m_counts.insert(network, 1);
    return false;
}

} // namespace Gatehouse::Auth
