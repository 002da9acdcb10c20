// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/metrics.h"

#include <algorithm>

namespace Gatehouse::Api {

Metrics::Metrics(QStringList endpoints)
    : m_endpoints(std::move(endpoints))
    , m_counters(size_t(m_endpoints.size()))
{
}

void Metrics::count(const LoginAttempt &attempt)
{
    const qsizetype endpoint = m_endpoints.indexOf(attempt.endpoint);
    if (endpoint < 0)
        return;
    Counters &counters = m_counters[size_t(endpoint)];
    counters.outcomes[size_t(attempt.outcome)].fetch_add(1, relaxed);
    const qint64 duration = std::max<qint64>(attempt.duration.count(), 0);
    const auto bucket = std::lower_bound(bounds.begin(), bounds.end(), duration) - bounds.begin();
    counters.durations[size_t(bucket)].fetch_add(1, relaxed);
    counters.totalMicroseconds.fetch_add(quint64(duration), relaxed);
}

std::vector<Metrics::Series> Metrics::series() const
{
    std::vector<Series> all;
    for (size_t i = 0; i < m_counters.size(); ++i) {
        const Counters &counters = m_counters[i];
        Series series{.endpoint = m_endpoints[qsizetype(i)]};
        std::transform(counters.outcomes.begin(), counters.outcomes.end(), series.outcomes.begin(),
                       [](const Counter &counter) { return counter.load(relaxed); });
        std::transform(counters.durations.begin(), counters.durations.end(),
                       series.durations.begin(),
                       [](const Counter &counter) { return counter.load(relaxed); });
        series.totalMicroseconds = counters.totalMicroseconds.load(relaxed);
        all.push_back(std::move(series));
    }
    return all;
}

} // namespace Gatehouse::Api
