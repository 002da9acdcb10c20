// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/metrics.h"
#include "store/throttlestore.h"

#include <QByteArray>

#include <optional>

namespace Gatehouse::Api {

/// What the page of metrics tells besides the counts.
struct MetricsFacts
{
    int openConnections = 0;
    qint64 storeBytes = 0;      ///< the log included
    qint64 certificateEnds = 0; ///< in seconds since 1970; 0 for plain HTTP
    std::optional<std::chrono::milliseconds> signingKeyAge = {}; ///< nothing while it is unknown
    std::optional<Store::ThrottleStore::Counts> waiting = {};    ///< likewise
};

/// The metrics in Prometheus' text format, version 0.0.4.
QByteArray metricsPage(const Metrics &metrics, const MetricsFacts &facts);
inline constexpr char metricsPageType[] = "text/plain; version=0.0.4; charset=utf-8";

} // namespace Gatehouse::Api
