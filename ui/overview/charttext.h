// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"

#include <QList>
#include <QString>

/// What the overview says in words and numbers, by the locale and in local time.
namespace Gatehouse::Ui::ChartText {

/// "the last hour", as in "in the last hour".
QString periodText(Admin::Period period);

/// Which moment or span a bucket is: "13:05", "Tue 13:00–13:30", "Tuesday, 24 November".
QString bucketText(const Admin::Traffic &traffic, qsizetype bucket, Admin::Period period);

struct Tick
{
    qsizetype bucket = 0; ///< at the beginning of which it stands
    QString label;
    friend bool operator==(const Tick &, const Tick &) = default;
};
/// Few enough to be read at the smallest window.
QList<Tick> ticks(const QList<Timestamp> &edges, Admin::Period period);

/// The whole step of 1, 2 or 5 times a power of ten with which `steps` of them reach `highest`.
qint64 niceStep(qint64 highest, int steps);

/// The chart in words, for those who do not see it.
QString summary(const Admin::Traffic &traffic, Admin::Period period);

/// "850 µs", "2.4 ms", "1.25 s".
QString durationText(std::chrono::microseconds duration);
/// Attempts a second: "0", "0.3", "12", "18,204".
QString rateText(double rate);
/// "3.2 %"; a small share is never "0 %", and a large one never "100 %".
QString shareText(qint64 part, qint64 whole);

} // namespace Gatehouse::Ui::ChartText
