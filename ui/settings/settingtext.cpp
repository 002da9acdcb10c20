// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingtext.h"

#include "domain/cidrlist.h"
#include "domain/ipaddress.h"
#include "domain/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui::SettingText {

namespace {

constexpr qsizetype longestName = 200; // SettingsStore's
constexpr int firstFreePort = 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gatehouse::Ui::SettingText)
};

Reading faulty(const QString &fault)
{
    return {{}, fault, {}, {}};
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

struct Unit
{
    qint64 seconds;
    QString (*words)(int n);
};

const std::array<Unit, 4> &units()
{
    static const std::array<Unit, 4> all{
        Unit{86400,
             [](int n) {
                 return n == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, n);
             }},
        Unit{3600,
             [](int n) {
                 return n == 1 ? Words::tr("1 hour") : Words::tr("%n hours", nullptr, n);
             }},
        Unit{60,
             [](int n) {
                 return n == 1 ? Words::tr("1 minute") : Words::tr("%n minutes", nullptr, n);
             }},
        Unit{1, [](int n) {
                 return n == 1 ? Words::tr("1 second") : Words::tr("%n seconds", nullptr, n);
             }}};
    return all;
}

/// The number without group separators, or nothing.
std::optional<qint64> wholeNumber(const QString &text)
{
    bool ok = false;
    const QString trimmed = text.trimmed();
    qint64 number = trimmed.toLongLong(&ok);
    if (!ok)
        number = QLocale().toLongLong(trimmed, &ok);
    return ok ? std::optional(number) : std::nullopt;
}

/// A unit's factor, by the letters behind the number.
std::optional<qint64> sizeFactor(const QString &unit)
{
    const QString lower = unit.toLower();
    if (lower.isEmpty() || lower == "b"_L1 || lower == "bytes"_L1)
        return 1;
    if (lower == "k"_L1 || lower == "kb"_L1 || lower == "kib"_L1)
        return 1024;
    if (lower == "m"_L1 || lower == "mb"_L1 || lower == "mib"_L1)
        return 1024 * 1024;
    return {};
}

QString sizeText(qint64 bytes)
{
    return writeSize(QString::number(bytes));
}

} // namespace

Reading readDuration(const QString &text, qint64 least, qint64 most)
{
    if (text.trimmed().isEmpty())
        return faulty(
            Words::tr("A length of time is needed. Write a whole number and a unit, like 90s, "
                      "30m, 24h or 7d."));
    const auto duration = parseDuration(text);
    if (!duration)
        return faulty(
            Words::tr("“%1” is not a length of time. Write a whole number and a unit, like 90s, "
                      "30m, 24h or 7d.")
                .arg(text.trimmed()));
    const qint64 seconds = duration->count() / 1000;
    if (seconds < least)
        return faulty(
            Words::tr("That is too short. Choose at least %1.").arg(durationWords(least)));
    if (seconds > most)
        return faulty(Words::tr("That is too long. Choose at most %1.").arg(durationWords(most)));
    return {QString::number(seconds), {}, durationWords(seconds), {}};
}

QString writeDuration(const QString &seconds)
{
    return toDurationText(std::chrono::seconds(seconds.toLongLong()));
}

QString durationWords(qint64 seconds)
{
    QStringList words;
    for (const Unit &unit : units()) {
        const qint64 count = seconds / unit.seconds;
        if (count > 0 && words.size() < 2)
            words += unit.words(int(count));
        seconds %= unit.seconds;
    }
    return words.isEmpty() ? Words::tr("no time") : words.join(u' ');
}

QString sayDuration(const QString &seconds)
{
    return durationWords(seconds.toLongLong());
}

Reading readSize(const QString &text, qint64 least, qint64 most)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return faulty(Words::tr("A size is needed. Write a number of bytes, or like 16 KiB."));
    qsizetype digits = trimmed.size();
    while (digits > 0 && trimmed[digits - 1].isLetter())
        --digits;
    const auto number = wholeNumber(trimmed.first(digits));
    const auto factor = sizeFactor(trimmed.sliced(digits));
    if (!number || !factor)
        return faulty(
            Words::tr("“%1” is not a size. Write a number of bytes, or like 16 KiB.").arg(trimmed));
    if (*number > most / *factor)
        return faulty(Words::tr("That is too large. Choose at most %1.").arg(sizeText(most)));
    if (*number < 0 || *number * *factor < least)
        return faulty(Words::tr("That is too small. Choose at least %1.").arg(sizeText(least)));
    const qint64 bytes = *number * *factor;
    return {QString::number(bytes), {}, Words::tr("%1 bytes").arg(numberText(bytes)), {}};
}

QString writeSize(const QString &bytes)
{
    const qint64 number = bytes.toLongLong();
    constexpr qint64 kilo = 1024;
    if (number >= kilo * kilo && number % (kilo * kilo) == 0)
        return Words::tr("%1 MiB").arg(numberText(number / (kilo * kilo)));
    if (number >= kilo && number % kilo == 0)
        return Words::tr("%1 KiB").arg(numberText(number / kilo));
    return numberText(number);
}

Reading readCount(const QString &text, qint64 least, qint64 most)
{
    if (text.trimmed().isEmpty())
        return faulty(Words::tr("A number from %1 to %2 is needed.")
                          .arg(numberText(least), numberText(most)));
    const auto number = wholeNumber(text);
    if (!number)
        return faulty(Words::tr("“%1” is not a whole number. Write one from %2 to %3.")
                          .arg(text.trimmed(), numberText(least), numberText(most)));
    if (*number < least)
        return faulty(Words::tr("That is too few. Choose at least %1.").arg(numberText(least)));
    if (*number > most)
        return faulty(Words::tr("That is too many. Choose at most %1.").arg(numberText(most)));
    return {QString::number(*number), {}, {}, {}};
}

QString writeCount(const QString &number)
{
    return numberText(number.toLongLong());
}

Reading readName(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return faulty(
            Words::tr("It must not be empty: tokens name it. Write a word, or the address of "
                      "your service."));
    if (trimmed.size() > longestName)
        return faulty(
            Words::tr("It must not be longer than %1 characters. Shorten it.").arg(longestName));
    return {trimmed, {}, {}, {}};
}

Reading readAddress(const QString &text)
{
    QString given = text.trimmed();
    if (given.startsWith(u'[') && given.endsWith(u']'))
        given = given.sliced(1, given.size() - 2);
    if (given.isEmpty())
        return faulty(
            Words::tr("An address is needed: 127.0.0.1 for this machine only, 0.0.0.0 for all "
                      "networks."));
    const auto address = IpAddress::parse(given);
    if (!address)
        return faulty(Words::tr("“%1” is not an IP address. Write 127.0.0.1 for this machine only, "
                                "0.0.0.0 for all networks, or one of this machine's own.")
                          .arg(given));
    Reading reading{address->toString(), {}, {}, {}};
    if (address->isLoopback()) {
        reading.words = Words::tr("this machine only");
        return reading;
    }
    if (address->masked(0) == *address)
        reading.words = Words::tr("every network of this machine");
    reading.remark = Words::tr("Reachable from other machines.");
    return reading;
}

Reading readProxies(const QString &text)
{
    const auto ranges = parseCidrList(text);
    if (!ranges)
        return faulty(Words::tr("%1 Write your proxies' addresses with commas between them, like "
                                "127.0.0.1, 10.0.0.0/24.")
                          .arg(ranges.error().message));
    Reading reading{toText(*ranges), {}, {}, {}};
    if (std::any_of(ranges->begin(), ranges->end(), std::mem_fn(&Cidr::isWide)))
        reading.remark = Words::tr("That is very wide: whoever is in it can call from any address "
                                   "it likes, also from those on a whitelist. Name your proxies "
                                   "only.");
    return reading;
}

Reading readPort(const QString &text)
{
    Reading reading = readCount(text, 0, 65535);
    if (text.trimmed().isEmpty() || !reading.fault.isEmpty()) {
        reading.fault =
            Words::tr("A port is a whole number from 0 to 65535. Choose one from 1024 up.");
        return reading;
    }
    const int port = reading.value.toInt();
    if (port == 0)
        reading.words = Words::tr("a free port at each start");
    else if (port < firstFreePort)
        reading.remark = Words::tr("Ports below 1024 need a privilege (CAP_NET_BIND_SERVICE).");
    return reading;
}

} // namespace Gatehouse::Ui::SettingText
