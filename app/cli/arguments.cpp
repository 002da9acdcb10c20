// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include "domain/timetext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

Error invalid(const QString &message)
{
    return {Error::Kind::Invalid, message};
}

// Decimal digits and nothing else; none where the number does not fit.
std::optional<qint64> readNumber(const QString &text)
{
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
    bool fits = false;
    const qint64 number = text.toLongLong(&fits);
    return digits && fits ? std::optional(number) : std::nullopt;
}

Result<qint64> readId(const std::string &argument, const QString &whatIsWrong)
{
    const QString text = toText(argument);
    const auto number = readNumber(text);
    if (!number || *number < 1)
        return invalid(whatIsWrong.arg(text));
    return *number;
}

QString alternatives(const QStringList &words)
{
    return words.mid(0, words.size() - 1).join(u", "_s) + " or "_L1 + words.last();
}

} // namespace

Result<qint64> readClientId(const std::string &argument)
{
    return readId(argument, u"\"%1\" is not a client's ID. It is a whole number from 1; "
                            "\"gatehouse client list\" shows them."_s);
}

Result<qint64> readSecretId(const std::string &argument)
{
    return readId(argument, u"\"%1\" is not a secret's number. It is a whole number from 1; "
                            "\"gatehouse client show\" lists them."_s);
}

Result<ClientStatus> readStatus(const std::string &argument)
{
    const QString text = toText(argument);
    if (const auto status = clientStatusFromString(text))
        return *status;
    return invalid(u"\"%1\" is not a status. Write Active, Suspended or Disabled."_s.arg(text));
}

Result<bool> readSwitch(const std::string &argument)
{
    const QString text = toText(argument);
    for (const auto &[word, isOn] : {std::pair("on"_L1, true), std::pair("off"_L1, false)})
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return isOn;
    return invalid(u"\"%1\" is neither. Write on or off."_s.arg(text));
}

Result<Outcome> readOutcome(const std::string &argument)
{
    const QString text = toText(argument);
    if (const auto outcome = outcomeFromString(text))
        return *outcome;
    QStringList words;
    for (const Outcome outcome : allOutcomes)
        words += toString(outcome);
    return invalid(u"\"%1\" is not an outcome. Write %2."_s.arg(text, alternatives(words)));
}

Result<SigningAlgorithm> readAlgorithm(const std::string &argument)
{
    const QString text = toText(argument);
    QStringList words;
    for (const SigningAlgorithm algorithm : allSigningAlgorithms) {
        words += toString(algorithm);
        if (text.compare(words.last(), Qt::CaseInsensitive) == 0)
            return algorithm;
    }
    return invalid(u"\"%1\" is not an algorithm. Write %2."_s.arg(text, alternatives(words)));
}

Result<IpAddress> readAddress(const std::string &argument)
{
    const QString text = toText(argument);
    if (const auto address = IpAddress::parse(text))
        return *address;
    return invalid(
        u"\"%1\" is not an address. Write one like 203.0.113.7 or 2001:db8::1."_s.arg(text));
}

Result<qint64> readCount(const std::string &option, const std::string &argument)
{
    const QString text = toText(argument);
    if (const auto number = readNumber(text))
        return *number;
    return invalid(
        u"%1: \"%2\" is not a number. Write a whole number from 0."_s.arg(toText(option), text));
}

Result<Timestamp> readMoment(const std::string &argument, Timestamp now, int direction)
{
    const QString text = toText(argument);
    if (const auto length = parseDuration(text))
        return now + direction * *length;
    const auto time = parseTime(text);
    if (!time)
        return invalid(u"\"%1\" is not a time. Write one like 2025-01-15T13:00:00Z, a date alone, "
                       "or a length of time like 90s, 30m, 24h or 7d."_s.arg(text));
    return *time;
}

} // namespace Gatehouse::App
