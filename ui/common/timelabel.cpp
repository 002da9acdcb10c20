// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/timelabel.h"

#include "domain/timetext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cstdlib>

namespace Gatehouse::Ui {

namespace {

using namespace std::chrono;
using namespace Qt::StringLiterals;

struct Moment
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::Moment)
};

QDateTime local(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

QString dateText(QDate date)
{
    return QLocale().toString(date, Moment::tr("d MMM yyyy", "a date"));
}

/// Without the year where it is today's.
QString shortDateText(QDate date, QDate today)
{
    return date.year() == today.year() ? dayText(date) : dateText(date);
}

QString withDate(const QDateTime &time, const QDateTime &today, const QString &clock)
{
    if (time.date() == today.date())
        return clock;
    return u"%1, %2"_s.arg(shortDateText(time.date(), today.date()), clock);
}

/// The one form of a clock in this window, whatever the language: lists are compared by eye.
QString clockText(const QDateTime &time)
{
    return time.time().toString(u"HH:mm"_s);
}

} // namespace

QString dayText(QDate date)
{
    return QLocale().toString(date, Moment::tr("d MMM", "a date"));
}

QString momentText(Timestamp moment, Timestamp now)
{
    const auto past = now - moment;
    if (past >= 0ms && past < 1min)
        return Moment::tr("just now");
    if (past >= 0ms && past < 1h)
        return Moment::tr("%1 min ago").arg(floor<minutes>(past).count());
    if (past < 0ms && -past < 1h)
        return Moment::tr("in %1 min").arg(ceil<minutes>(-past).count());
    return fixedMomentText(moment, now);
}

QString fixedMomentText(Timestamp moment, Timestamp now)
{
    const QDateTime time = local(moment);
    return withDate(time, local(now), clockText(time));
}

QString briefMomentText(Timestamp moment, Timestamp now)
{
    const QDate day = local(moment).date();
    const QDate today = local(now).date();
    const bool isFar = day != today && (moment > now ? moment - now : now - moment) >= 1h;
    return isFar ? shortDateText(day, today) : momentText(moment, now);
}

QString datedMomentText(Timestamp moment, Timestamp now)
{
    const QDateTime time = local(moment);
    return u"%1, %2"_s.arg(shortDateText(time.date(), local(now).date()), clockText(time));
}

QString exactMomentText(Timestamp moment, Timestamp now)
{
    const QDateTime time = local(moment);
    return withDate(time, local(now), time.time().toString(u"HH:mm:ss.zzz"_s));
}

QString fullMomentText(Timestamp moment)
{
    const QDateTime time = local(moment);
    return u"%1, %2"_s.arg(dateText(time.date()), time.time().toString(u"HH:mm:ss.zzz"_s));
}

QString momentTip(Timestamp moment)
{
    const QDateTime time = local(moment);
    return Moment::tr("%1 local time\n%2")
        .arg(QLocale().toString(time, QLocale::LongFormat), toIsoMillis(moment));
}

QString zoneText(Timestamp moment)
{
    const int offset = local(moment).offsetFromUtc() / 60;
    return u"UTC%1%2:%3"_s.arg(offset < 0 ? u"-"_s : u"+"_s)
        .arg(std::abs(offset) / 60, 2, 10, QChar(u'0'))
        .arg(std::abs(offset) % 60, 2, 10, QChar(u'0'));
}

QString ageText(Timestamp since, Timestamp now)
{
    const auto age = floor<days>(now - since).count();
    if (age < 1)
        return Moment::tr("today");
    if (age < 60)
        return Moment::tr("%1 d", "days").arg(age);
    if (age < 730)
        return Moment::tr("%1 mo", "months").arg(age / 30);
    return Moment::tr("%1 y", "years").arg(age / 365);
}

Timestamp displayNow()
{
    return SystemClock().now();
}

} // namespace Gatehouse::Ui
