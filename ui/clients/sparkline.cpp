// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/sparkline.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Gatehouse::Ui {

namespace {

constexpr int leastBar = 2;

struct SparklineText
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::Sparkline)
};

int barHeight(qint64 value, double unit)
{
    return value == 0 ? 0 : std::max(leastBar, int(std::lround(double(value) * unit)));
}

QString hourText(Timestamp hour)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(hour.time_since_epoch().count());
    return QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

Sparkline Sparkline::of(const Activity &activity, const QRect &field)
{
    qint64 mostSuccesses = 0;
    qint64 mostFailures = 0;
    for (const Activity::Hour &hour : activity.hours()) {
        mostSuccesses = std::max(mostSuccesses, hour.successes);
        mostFailures = std::max(mostFailures, hour.failures);
    }
    const int room = field.height() - 1;
    const double unit = double(room) / double(std::max<qint64>(1, mostSuccesses + mostFailures));
    const int below = mostFailures == 0 ? 0
                                        : std::clamp(barHeight(mostFailures, unit), leastBar,
                                                     mostSuccesses == 0 ? room : room - leastBar);

    Sparkline line;
    line.baseLine = field.top() + room - below;
    const int above = room - below;
    for (int i = 0; i < Activity::hourCount; ++i) {
        const Activity::Hour &hour = activity.hours()[size_t(i)];
        const int x = field.left() + i * (barWidth + barGap);
        if (const int height = std::min(above, barHeight(hour.successes, unit)); height > 0)
            line.successes.append({x, line.baseLine - height, barWidth, height});
        if (const int height = std::min(below, barHeight(hour.failures, unit)); height > 0)
            line.failures.append({x, line.baseLine + 1, barWidth, height});
    }
    return line;
}

QString activityTip(const Activity &activity)
{
    const QLocale locale;
    const QString since = hourText(activity.startOf(0));
    if (activity.successes() + activity.failures() == 0)
        return SparklineText::tr("No attempts since %1.").arg(since);
    QString text = SparklineText::tr("Since %1: %2 succeeded, %3 failed.")
                       .arg(since, locale.toString(activity.successes()),
                            locale.toString(activity.failures()));
    const auto &hours = activity.hours();
    const auto busiest = std::max_element(
        hours.begin(), hours.end(), [](const Activity::Hour &one, const Activity::Hour &other) {
            return one.successes + one.failures < other.successes + other.failures;
        });
    text += u'\n' + SparklineText::tr("Most in one hour: %1, from %2.")
                        .arg(locale.toString(busiest->successes + busiest->failures),
                             hourText(activity.startOf(int(busiest - hours.begin()))));
    return text;
}

} // namespace Gatehouse::Ui
