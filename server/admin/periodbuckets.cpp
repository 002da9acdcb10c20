// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/periodbuckets.h"

#include <QDateTime>

namespace Gatehouse::Admin {

namespace {

using namespace std::chrono_literals;

constexpr int minuteCount = 60;
constexpr int halfHourCount = 48;
constexpr int dayCount = 30;

QList<Timestamp> evenEdges(Timestamp end, std::chrono::milliseconds width, int count)
{
    QList<Timestamp> edges;
    for (int i = count; i >= 0; --i)
        edges.append(end - i * width);
    return edges;
}

Timestamp endOfMinute(Timestamp time)
{
    return std::chrono::floor<std::chrono::minutes>(time) + 1min;
}

Timestamp endOfHalfHour(Timestamp time, const QTimeZone &zone)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), zone);
    const auto offset = std::chrono::floor<std::chrono::minutes>(
        std::chrono::seconds(local.offsetFromUtc())); // odd seconds are long past
    const auto since = (time + offset).time_since_epoch() % 30min;
    return time - since + 30min;
}

QList<Timestamp> dayEdges(Timestamp now, const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), zone).date();
    QList<Timestamp> edges;
    for (int day = 1 - dayCount; day <= 1; ++day) {
        const qint64 midnight = today.addDays(day).startOfDay(zone).toMSecsSinceEpoch();
        edges.append(std::chrono::floor<std::chrono::minutes>(
            Timestamp(std::chrono::milliseconds(midnight))));
    }
    return edges;
}

} // namespace

QList<Timestamp> bucketEdges(Period period, Timestamp now, const QTimeZone &zone)
{
    switch (period) {
    case Period::Hour: return evenEdges(endOfMinute(now), 1min, minuteCount);
    case Period::Day: return evenEdges(endOfHalfHour(now, zone), 30min, halfHourCount);
    case Period::Month: break;
    }
    return dayEdges(now, zone);
}

} // namespace Gatehouse::Admin
