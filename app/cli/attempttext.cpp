// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/attempttext.h"

#include "cli/jsonobject.h"
#include "cli/texttable.h"
#include "domain/timetext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

const QList<qsizetype> widths{24, 8, 17, 6, 23, 15, 4, 0};

QString numberOrDash(const std::optional<qint64> &number)
{
    return number ? QString::number(*number) : u"-"_s;
}

QByteArray numberJson(const std::optional<qint64> &number)
{
    return number ? QByteArray::number(*number) : QByteArray("null");
}

} // namespace

QByteArray attemptJson(const LoginAttempt &attempt)
{
    return JsonObject()
        .add("id"_L1, attempt.id)
        .add("time"_L1, toIsoMillis(attempt.time))
        .add("endpoint"_L1, attempt.endpoint)
        .add("outcome"_L1, toString(attempt.outcome))
        .addJson("client_id"_L1, numberJson(attempt.clientId))
        .add("api_key"_L1, attempt.apiKey)
        .add("address"_L1, attempt.address.toString())
        .add("peer"_L1, attempt.peer.toString())
        .add("user_agent"_L1, attempt.userAgent)
        .add("status"_L1, qint64(attempt.status))
        .add("decided_by"_L1, attempt.decidedBy)
        .addJson("secret_id"_L1, numberJson(attempt.secretId))
        .add("duration_us"_L1, qint64(attempt.duration.count()))
        .add("request_id"_L1, attempt.requestId)
        .toJson();
}

QString attemptHeading()
{
    return TextTable::row({u"TIME (UTC)"_s, u"ENDPOINT"_s, u"OUTCOME"_s, u"CLIENT"_s, u"API KEY"_s,
                           u"ADDRESS"_s, u"HTTP"_s, u"DECIDED BY"_s},
                          widths);
}

QString attemptLine(const LoginAttempt &attempt)
{
    return TextTable::row({toIsoMillis(attempt.time), attempt.endpoint, toString(attempt.outcome),
                           numberOrDash(attempt.clientId), attempt.apiKey,
                           attempt.address.toString(), QString::number(attempt.status),
                           attempt.decidedBy},
                          widths);
}

} // namespace Gatehouse::App
