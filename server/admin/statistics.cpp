// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/statistics.h"

#include "admin/administration.h"
#include "admin/periodbuckets.h"
#include "store/attemptstatistics.h"
#include "store/clientreview.h"

#include <algorithm>

namespace Gatehouse::Admin {

namespace {

using Store::AttemptStatistics;

// The nearest rank: the least value that so much of the sample does not exceed.
std::chrono::microseconds percentile(const QList<std::chrono::microseconds> &sorted, int percent)
{
    const qsizetype rank = (sorted.size() * percent + 99) / 100;
    return sorted[std::max<qsizetype>(rank, 1) - 1];
}

Failing::Row row(const AttemptStatistics::Failing &found)
{
    return {.address = IpAddress::fromBytes(found.address).value_or(IpAddress()),
            .key = found.key,
            .clientId = found.clientId,
            .failures = found.failures,
            .latest = found.latest,
            .most = found.most};
}

} // namespace

Result<Traffic> Statistics::traffic(Period period)
{
    AttemptStatistics statistics(m_administration.database());
    Traffic traffic;
    traffic.edges = bucketEdges(period, m_administration.clock().now(), m_zone);
    for (qsizetype i = 0; i + 1 < traffic.edges.size(); ++i) {
        const auto counts = statistics.counts(traffic.edges[i], traffic.edges[i + 1]);
        if (!counts)
            return counts.error();
        traffic.buckets.append(OutcomeCounts(*counts));
        traffic.sum += traffic.buckets.last();
    }
    if (const auto added = addDurations(traffic); !added)
        return added.error();
    return traffic;
}

Result<void> Statistics::addDurations(Traffic &traffic)
{
    auto durations = AttemptStatistics(m_administration.database()).newestDurations(sampleSize);
    if (!durations)
        return durations.error();
    traffic.sampled = durations->size();
    traffic.isFirstUse = durations->isEmpty();
    if (durations->isEmpty())
        return {};
    std::sort(durations->begin(), durations->end());
    traffic.median = percentile(*durations, 50);
    traffic.p99 = percentile(*durations, 99);
    return {};
}

Result<Failing> Statistics::failing(Period period)
{
    const auto edges = bucketEdges(period, m_administration.clock().now(), m_zone);
    AttemptStatistics statistics(m_administration.database());
    Store::ClientReview clients(m_administration.database());
    Failing failing{.since = edges.first()};
    const auto all = statistics.counts(edges.first(), edges.last());
    if (!all)
        return all.error();
    const qint64 failures = OutcomeCounts(*all).failures();
    failing.isCut = failures > mostExamined;
    failing.examined = std::min(failures, mostExamined);

    const auto addresses = statistics.failing(AttemptStatistics::Who::Address, failing.since,
                                              mostExamined, 1, topCount);
    if (!addresses)
        return addresses.error();
    for (const auto &found : *addresses) {
        failing.addresses.append(row(found));
        failing.addresses.last().clientId.reset(); // one of many, perhaps
    }
    const auto keys =
        statistics.failing(AttemptStatistics::Who::Key, failing.since, mostExamined, 1, topCount);
    if (!keys)
        return keys.error();
    for (const auto &found : *keys) {
        Failing::Row one = row(found);
        if (one.clientId) {
            const auto name = clients.name(*one.clientId);
            if (!name)
                return name.error();
            one.clientName = *name;
        }
        failing.keys.append(one);
    }
    return failing;
}

} // namespace Gatehouse::Admin
