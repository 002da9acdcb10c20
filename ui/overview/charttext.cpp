// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/charttext.h"

#include "common/timelabel.h"
#include "overview/outcomegroups.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui::ChartText {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::ChartText)
};

QDateTime local(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString clockText(const QDateTime &time)
{
    // No bucket begins in the middle of a minute, and some locales' short time has seconds.
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    return locale.toString(time.time(), format.remove(u":ss"_s));
}

} // namespace

QString periodText(Admin::Period period)
{
    switch (period) {
    case Admin::Period::Hour: return Words::tr("the last hour");
    case Admin::Period::Day: return Words::tr("the last 24 hours");
    case Admin::Period::Month: break;
    }
    return Words::tr("the last 30 days");
}

QString bucketText(const Admin::Traffic &traffic, qsizetype bucket, Admin::Period period)
{
    const QDateTime begin = local(traffic.edges[bucket]);
    const QLocale locale;
    switch (period) {
    case Admin::Period::Hour: return clockText(begin);
    case Admin::Period::Day:
        return u"%1 %2–%3"_s.arg(locale.toString(begin.date(), u"ddd"_s), clockText(begin),
                                 clockText(local(traffic.edges[bucket + 1])));
    case Admin::Period::Month: break;
    }
    return locale.toString(begin.date(), Words::tr("dddd, d MMMM", "a date"));
}

QList<Tick> ticks(const QList<Timestamp> &edges, Admin::Period period)
{
    QList<Tick> found;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        const QDateTime begin = local(edges[i]);
        const QTime time = begin.time();
        switch (period) {
        case Admin::Period::Hour:
            if (time.minute() % 10 == 0)
                found.append({i, clockText(begin)});
            break;
        case Admin::Period::Day:
            if (time.hour() % 4 == 0 && time.minute() == 0)
                found.append({i, clockText(begin)});
            break;
        case Admin::Period::Month:
            if ((edges.size() - 2 - i) % 5 == 0)
                found.append({i, dayText(begin.date())});
            break;
        }
    }
    return found;
}

qint64 niceStep(qint64 highest, int steps)
{
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 digit : {1, 2, 5}) {
            if (digit * power * steps >= highest)
                return digit * power;
        }
    }
}

QString summary(const Admin::Traffic &traffic, Admin::Period period)
{
    const QLocale locale;
    if (traffic.sum.total() == 0)
        return Words::tr("No attempts in %1.").arg(periodText(period));
    const GroupCounts counts = groupCounts(traffic.sum);
    QStringList parts;
    for (const OutcomeGroup group : allOutcomeGroups) {
        if (const qint64 count = counts[size_t(group)]; count > 0)
            parts += u"%1: %2"_s.arg(groupName(group), locale.toString(count));
    }
    const auto busiest = std::max_element(
        traffic.buckets.begin(), traffic.buckets.end(),
        [](const auto &one, const auto &other) { return one.total() < other.total(); });
    const qsizetype bucket = busiest - traffic.buckets.begin();
    return Words::tr("%1 attempts in %2. %3. Busiest: %4, with %5.")
        .arg(locale.toString(traffic.sum.total()), periodText(period), parts.join("; "_L1),
             bucketText(traffic, bucket, period), locale.toString(busiest->total()));
}

QString durationText(std::chrono::microseconds duration)
{
    const QLocale locale;
    if (duration < 1ms)
        return Words::tr("%1 µs").arg(locale.toString(qint64(duration.count())));
    const double millis = std::chrono::duration<double, std::milli>(duration).count();
    const auto precise = [&locale](double value) {
        return locale.toString(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
    };
    if (duration < 1s)
        return Words::tr("%1 ms").arg(precise(millis));
    return Words::tr("%1 s").arg(precise(millis / 1000));
}

QString rateText(double rate)
{
    const bool isFraction = rate > 0 && rate < 10;
    return QLocale().toString(rate, 'f', isFraction ? 1 : 0);
}

QString shareText(qint64 part, qint64 whole)
{
    if (whole == 0 || part == 0 || part == whole)
        return Words::tr("%1 %").arg(QLocale().toString(whole == 0 || part == 0 ? 0 : 100));
    const double share = std::clamp(100.0 * double(part) / double(whole), 0.1, 99.9);
    return Words::tr("%1 %").arg(QLocale().toString(share, 'f', 1));
}

} // namespace Gatehouse::Ui::ChartText
