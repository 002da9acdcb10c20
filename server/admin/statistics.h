// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"
#include "domain/result.h"

#include <QTimeZone>

namespace Gatehouse::Admin {

class Administration;

/// What the attempts on record add up to, for the overview. The calls block: milliseconds on a
/// small store, tenths of a second with ten million attempts. Lives on the thread of the
/// Administration that it borrows.
class Statistics
{
public:
    static constexpr int sampleSize = 2'000;       ///< attempts that the percentiles are taken of
    static constexpr qint64 mostExamined = 50'000; ///< failures that the top lists are taken of
    static constexpr int topCount = 8;

    /// `zone` is where the days of a month begin and end.
    explicit Statistics(Administration &administration,
                        QTimeZone zone = QTimeZone::systemTimeZone())
        : m_administration(administration)
        , m_zone(std::move(zone))
    {
    }

    Result<Traffic> traffic(Period period);
    Result<Failing> failing(Period period);

private:
    Result<void> addDurations(Traffic &traffic);

    Administration &m_administration;
    QTimeZone m_zone;
};

} // namespace Gatehouse::Admin
