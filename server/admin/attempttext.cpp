// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/attempttext.h"

#include "admin/csv.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

namespace {

using MaybeNumber = std::optional<qint64>;

template <typename Visitor>
void visitMembers(const LoginAttempt &attempt, Visitor visit)
{
    visit("id"_L1, MaybeNumber(attempt.id));
    visit("time"_L1, toIsoMillis(attempt.time));
    visit("endpoint"_L1, attempt.endpoint);
    visit("outcome"_L1, toString(attempt.outcome));
    visit("client_id"_L1, attempt.clientId);
    visit("api_key"_L1, attempt.apiKey);
    visit("address"_L1, attempt.address.toString());
    visit("peer"_L1, attempt.peer.toString());
    visit("user_agent"_L1, attempt.userAgent);
    visit("status"_L1, MaybeNumber(attempt.status));
    visit("decided_by"_L1, attempt.decidedBy);
    visit("secret_id"_L1, attempt.secretId);
    visit("duration_us"_L1, MaybeNumber(attempt.duration.count()));
    visit("request_id"_L1, attempt.requestId);
}

struct JsonVisitor
{
    JsonObject &object;
    void operator()(QLatin1StringView name, const QString &text) { object.add(name, text); }
    void operator()(QLatin1StringView name, const MaybeNumber &number)
    {
        number ? object.add(name, *number) : object.addNull(name);
    }
};

// Where the list separator is a semicolon, a spreadsheet begins cells where we do not: behind each
// semicolon, and in quotes that it does not take for ours behind each line break.
QString disarmedInside(QString text)
{
    const bool isOneCell = !text.contains(u';') && !text.contains(u'\n') && !text.contains(u'\r');
    if (isOneCell) // nearly all, and an export has millions
        return text;
    static const QRegularExpression begin(u"([;\\r\\n])(?=\"*[=+\\-@\\t])"_s);
    return text.replace(begin, u"\\1'"_s);
}

struct CsvVisitor
{
    QStringList &cells;
    void operator()(QLatin1StringView, const QString &text)
    {
        cells += disarmedInside(Csv::disarmed(text));
    }
    void operator()(QLatin1StringView, const MaybeNumber &number)
    {
        cells += number ? QString::number(*number) : QString();
    }
};

} // namespace

QByteArray attemptJson(const LoginAttempt &attempt)
{
    JsonObject object;
    visitMembers(attempt, JsonVisitor{object});
    if (!attempt.forwardedFor.isEmpty()) // beyond the contract's record, so only where it says more
        object.add("forwarded_for"_L1, attempt.forwardedFor);
    if (attempt.count > 1)
        object.add("count"_L1, attempt.count);
    return object.toJson();
}

QByteArray attemptCsvHeading()
{
    QStringList cells;
    visitMembers({}, [&cells](QLatin1StringView name, const auto &) { cells += name; });
    cells += u"count"_s;
    return Csv::line(cells).toUtf8();
}

QByteArray attemptCsv(const LoginAttempt &attempt)
{
    QStringList cells;
    visitMembers(attempt, CsvVisitor{cells});
    cells += QString::number(attempt.count);
    return Csv::line(cells).toUtf8();
}

} // namespace Gatehouse::Admin
