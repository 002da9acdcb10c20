// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/attempttext.h"

#include "cli/texttable.h"
#include "domain/timetext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

const QList<qsizetype> widths{24, 8, 19, 6, 23, 15, 4, 0};

QString numberOrDash(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : u"-"_s;
}

QString outcomeText(const LoginAttempt &attempt)
{
    const QString outcome = toString(attempt.outcome);
    return attempt.count == 1 ? outcome : u"%1 x%2"_s.arg(outcome).arg(attempt.count);
}

} // namespace

QString attemptHeading()
{
    return TextTable::row({u"TIME (UTC)"_s, u"ENDPOINT"_s, u"OUTCOME"_s, u"CLIENT"_s, u"API KEY"_s,
                           u"ADDRESS"_s, u"HTTP"_s, u"DECIDED BY"_s},
                          widths);
}

QString attemptLine(const LoginAttempt &attempt)
{
    return TextTable::row({toIsoMillis(attempt.time), attempt.endpoint, outcomeText(attempt),
                           numberOrDash(attempt.clientId), attempt.apiKey,
                           attempt.address.toString(), QString::number(attempt.status),
                           attempt.decidedBy},
                          widths);
}

} // namespace Gatehouse::App
