// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/timetext.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;

char16_t *putNumber(char16_t *to, int value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        to[i] = char16_t(u'0' + value % 10);
        value /= 10;
    }
    return to + digits;
}

QString isoText(Timestamp time, bool millis)
{
    const auto day = std::chrono::floor<days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);

    QString text(millis ? 24 : 20, Qt::Uninitialized);
    auto *to = reinterpret_cast<char16_t *>(text.data());
    to = putNumber(to, int(date.year()), 4);
    *to++ = u'-';
    to = putNumber(to, int(unsigned(date.month())), 2);
    *to++ = u'-';
    to = putNumber(to, int(unsigned(date.day())), 2);
    *to++ = u'T';
    to = putNumber(to, int(clock.hours().count()), 2);
    *to++ = u':';
    to = putNumber(to, int(clock.minutes().count()), 2);
    *to++ = u':';
    to = putNumber(to, int(clock.seconds().count()), 2);
    if (millis) {
        *to++ = u'.';
        to = putNumber(to, int(clock.subseconds().count()), 3);
    }
    *to = u'Z';
    return text;
}

} // namespace

QString toIsoSeconds(Timestamp time)
{
    return isoText(time, false);
}

QString toIsoMillis(Timestamp time)
{
    return isoText(time, true);
}

Result<Timestamp> parseTime(QStringView text)
{
    const QString given = text.trimmed().toString();
    const bool dateOnly = given.size() == 10;
    QDateTime time =
        QDateTime::fromString(dateOnly ? given + "T00:00:00Z"_L1 : given, Qt::ISODateWithMs);
    const bool hasZone = time.timeSpec() == Qt::UTC || time.timeSpec() == Qt::OffsetFromUTC;
    const int year = time.isValid() ? time.toUTC().date().year() : 0;
    if (!time.isValid() || !hasZone || year < 1970 || year > 9999)
        return Error{
            Error::Kind::Invalid,
            u"\"%1\" is not a time. Write it like 2025-01-15T13:00:00Z, or a date alone."_s.arg(
                given)};
    return Timestamp(milliseconds(time.toMSecsSinceEpoch()));
}

Result<milliseconds> parseDuration(QStringView text)
{
    const QStringView given = text.trimmed();
    const auto refused = Error{
        Error::Kind::Invalid,
        u"\"%1\" is not a length of time. Write a whole number and a unit, like 90s, 30m, 24h or 7d, and no more than 3653d."_s
            .arg(given)};
    if (given.size() < 2 || given.size() > 12)
        return refused;
    qint64 number = 0;
    for (QChar c : given.chopped(1)) {
        if (c < u'0' || c > u'9')
            return refused;
        number = number * 10 + (c.unicode() - u'0');
    }
    qint64 unit = 0;
    switch (given.back().unicode()) {
    case u's': unit = 1; break;
    case u'm': unit = 60; break;
    case u'h': unit = 3600; break;
    case u'd': unit = 86400; break;
    default: return refused;
    }
    constexpr qint64 tenYears = 3653LL * 86400;
    if (number > tenYears / unit)
        return refused;
    return milliseconds(number * unit * 1000);
}

QString toDurationText(milliseconds duration)
{
    const qint64 seconds = duration.count() / 1000;
    for (const auto &[unit, letter] : {std::pair(86400, u'd'), {3600, u'h'}, {60, u'm'}}) {
        if (seconds > 0 && seconds % unit == 0)
            return QString::number(seconds / unit) + letter;
    }
    return QString::number(seconds) + u's';
}

} // namespace Gatehouse
