// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/filterchoice.h"

#include "common/timelabel.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

struct Choice
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::FilterChoice)
};

constexpr auto dayForm = "yyyy-MM-dd"_L1;
constexpr auto minuteForm = "yyyy-MM-dd HH:mm"_L1;

std::optional<Timestamp> momentIn(const QVariantMap &map, const QString &name)
{
    bool ok = false;
    const qint64 milliseconds = map.value(name).toLongLong(&ok);
    return ok ? std::optional(Timestamp(std::chrono::milliseconds(milliseconds))) : std::nullopt;
}

QVariant variantOf(Timestamp moment)
{
    return qint64(moment.time_since_epoch().count());
}

QString lastText(std::chrono::minutes last)
{
    const auto minutes = last.count();
    if (minutes == 60)
        return Choice::tr("Last hour");
    if (minutes % (24 * 60) == 0 && minutes > 24 * 60)
        return Choice::tr("Last %1 days").arg(minutes / (24 * 60));
    if (minutes % 60 == 0)
        return Choice::tr("Last %1 hours").arg(minutes / 60);
    return Choice::tr("Last %1 minutes").arg(minutes);
}

} // namespace

FilterChoice FilterChoice::of(const AttemptFilter &filter)
{
    FilterChoice choice;
    choice.outcomes = filter.outcomes;
    choice.clientId = filter.clientId;
    choice.network = filter.network;
    choice.text = filter.text;
    choice.time.since = filter.since;
    choice.time.until = filter.until;
    return choice;
}

AttemptFilter FilterChoice::filter(Timestamp now) const
{
    AttemptFilter filter;
    filter.outcomes = outcomes;
    filter.clientId = clientId;
    filter.network = network;
    filter.text = text;
    filter.since = time.last.count() > 0 ? std::optional(now - time.last) : time.since;
    filter.until = time.until;
    return filter;
}

QVariantMap FilterChoice::toVariant() const
{
    QVariantMap map;
    QVariantList numbers;
    for (const int outcome : outcomes)
        numbers.append(outcome);
    if (!numbers.isEmpty())
        map.insert(u"outcomes"_s, numbers);
    if (clientId)
        map.insert(u"client"_s, *clientId);
    if (network)
        map.insert(u"network"_s, network->toString());
    if (!text.isEmpty())
        map.insert(u"text"_s, text);
    if (time.last.count() > 0)
        map.insert(u"last"_s, int(time.last.count()));
    if (time.since)
        map.insert(u"since"_s, variantOf(*time.since));
    if (time.until)
        map.insert(u"until"_s, variantOf(*time.until));
    return map;
}

FilterChoice FilterChoice::fromVariant(const QVariantMap &map)
{
    FilterChoice choice;
    const QVariantList numbers = map.value(u"outcomes"_s).toList();
    for (const QVariant &number : numbers) {
        const bool known = std::any_of(allOutcomes.begin(), allOutcomes.end(),
                                       [&](Outcome o) { return int(o) == number.toInt(); });
        if (known)
            choice.outcomes.insert(number.toInt());
    }
    if (const qint64 id = map.value(u"client"_s).toLongLong(); id > 0)
        choice.clientId = id;
    if (const auto network = Cidr::parse(map.value(u"network"_s).toString()))
        choice.network = *network;
    choice.text = map.value(u"text"_s).toString();
    choice.time.last = std::chrono::minutes(std::max(0, map.value(u"last"_s).toInt()));
    choice.time.since = momentIn(map, u"since"_s);
    choice.time.until = momentIn(map, u"until"_s);
    return choice;
}

QString timeChoiceText(const TimeChoice &choice, Timestamp now)
{
    if (choice.last.count() > 0)
        return lastText(choice.last);
    const auto text = [now](const std::optional<Timestamp> &moment) {
        return moment ? fixedMomentText(*moment, now) : QString();
    };
    if (choice.since && choice.until)
        return Choice::tr("%1 to %2").arg(text(choice.since), text(choice.until));
    return choice.since ? Choice::tr("From %1").arg(text(choice.since))
                        : Choice::tr("Until %1").arg(text(choice.until));
}

Result<Timestamp> parseLocalTime(QStringView text, Timestamp now)
{
    const QString typed = text.trimmed().toString().replace(u'T', u' ');
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count()).date();
    QDateTime time;
    if (const QTime clock = QTime::fromString(typed, u"H:mm"_s); clock.isValid())
        time = QDateTime(today, clock);
    else if (const QDate day = QDate::fromString(typed, dayForm); day.isValid())
        time = day.startOfDay();
    else
        time = QDateTime::fromString(typed, minuteForm);
    if (!time.isValid() || time.date().year() < 1970)
        return Error{Error::Kind::Invalid, Choice::tr("Write a time like 2026-11-24 13:00, a day "
                                                      "like 2026-11-24, or 13:00 for today.")};
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString localTimeText(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).toString(minuteForm);
}

} // namespace Gatehouse::Ui
