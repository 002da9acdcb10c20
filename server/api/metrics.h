// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"

#include <QStringList>

#include <array>
#include <atomic>
#include <vector>

namespace Gatehouse::Api {

/// What a server has done since its process began, as numbers that only rise. Shared by all
/// workers, any thread; each count is exact, the page of them no snapshot.
class Metrics
{
public:
    /// Upper bounds of the histogram's buckets, in microseconds; another one is without bound.
    static constexpr std::array<qint64, 12> bounds{500,     1'000,   2'500,     5'000,
                                                   10'000,  25'000,  50'000,    100'000,
                                                   250'000, 500'000, 1'000'000, 2'500'000};

    /// The names of the endpoints that record attempts, `other` for what is none of them.
    explicit Metrics(QStringList endpoints);

    /// An attempt that is recorded for good.
    void count(const LoginAttempt &attempt);
    /// Calls that were answered 503 because the store failed.
    void countStoreFailures(size_t calls) { m_storeFailures.fetch_add(calls, relaxed); }

    /// A TLS connection that did not come about.
    void countHandshakeFailure() { m_handshakeFailures.fetch_add(1, relaxed); }

    struct Series
    {
        QString endpoint;
        std::array<quint64, allOutcomes.size()> outcomes{};
        std::array<quint64, bounds.size() + 1> durations{}; ///< in each bucket, not added up
        quint64 totalMicroseconds = 0;
    };
    std::vector<Series> series() const;
    quint64 storeFailures() const { return m_storeFailures.load(relaxed); }
    quint64 handshakeFailures() const { return m_handshakeFailures.load(relaxed); }

private:
    static constexpr auto relaxed = std::memory_order_relaxed;
    using Counter = std::atomic<quint64>;
    struct Counters
    {
        std::array<Counter, allOutcomes.size()> outcomes{};
        std::array<Counter, bounds.size() + 1> durations{};
        Counter totalMicroseconds = 0;
    };

    const QStringList m_endpoints;
    std::vector<Counters> m_counters; // one for each endpoint
    Counter m_storeFailures = 0;
    Counter m_handshakeFailures = 0;
};

} // namespace Gatehouse::Api
