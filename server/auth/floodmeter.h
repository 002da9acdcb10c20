// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/network.h"

#include <QHash>
#include <QMutex>

namespace Gatehouse::Auth {

/// Tells which refused attempts of a network are too many in a second to have a row of their own
/// (contract section 7). One for a process, shared by all its workers; any thread. Knows one second
/// at a time and no more than mostNetworks in it (4 MiB): where there are more, it is no flood of
/// one network, and each attempt beyond them has its row.
class FloodMeter
{
public:
    static constexpr int rowsPerSecond = 10;
    static constexpr int mostNetworks = 32'768;

    /// Counts an attempt that was throttled or no request. True: it is beyond the rowsPerSecond.
    bool isBeyond(const Network &network, Timestamp time);

private:
    QMutex m_mutex;
    qint64 m_second = 0; // under m_mutex, like all below
    QHash<Network, int> m_counts;
};

} // namespace Gatehouse::Auth
