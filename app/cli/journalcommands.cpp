// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/journalcommands.h"

#include "admin/journaladministration.h"
#include "cli/arguments.h"
#include "cli/options.h"
#include "cli/texttable.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

struct ListOptions
{
    std::optional<std::string> client;
    std::optional<std::string> since;
    std::string limit = "50";
    bool json = false;
};

struct VerifyOptions
{
    std::optional<std::string> expected;
    bool json = false;
};

void addText(JsonObject &json, QLatin1StringView name, const QString &text)
{
    text.isEmpty() ? json.addNull(name) : json.add(name, text);
}

void addObject(JsonObject &json, QLatin1StringView name, const QString &object)
{
    object.isEmpty() ? json.addNull(name) : json.addJson(name, object.toUtf8());
}

QByteArray entryJson(const JournalEntry &entry)
{
    const JournalPlace place = entry.place.value_or(JournalPlace());
    JsonObject json;
    json.add("id"_L1, entry.id).add("time"_L1, toIsoMillis(entry.time));
    addText(json, "who"_L1, place.who);
    addText(json, "host"_L1, place.host);
    addText(json, "via"_L1, place.via);
    json.add("action"_L1, entry.action);
    entry.clientId ? json.add("client_id"_L1, *entry.clientId) : json.addNull("client_id"_L1);
    addText(json, "subject"_L1, entry.subject);
    addObject(json, "before"_L1, entry.before);
    addObject(json, "after"_L1, entry.after);
    return json.toJson();
}

QString valueText(const QString &name, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return u"-"_s;
    const bool isTime = name.endsWith("_at"_L1) || name == "signs_from"_L1;
    if (isTime && value.isDouble())
        return toIsoSeconds(Timestamp(std::chrono::milliseconds(value.toInteger())));
    return value.isString() ? value.toString() : value.toVariant().toString();
}

/// What is different: `name: Billing → Invoices`.
QString changeText(const JournalEntry &entry)
{
    const QJsonObject before = QJsonDocument::fromJson(entry.before.toUtf8()).object();
    const QJsonObject after = QJsonDocument::fromJson(entry.after.toUtf8()).object();
    QStringList changes;
    if (!before.isEmpty() && !after.isEmpty())
        for (auto each = after.begin(); each != after.end(); ++each)
            if (before.value(each.key()) != each.value())
                changes += u"%1: %2 → %3"_s.arg(each.key(),
                                                valueText(each.key(), before.value(each.key())),
                                                valueText(each.key(), each.value()));
    return changes.join(", "_L1);
}

Result<ExitCode> list(Session &session, const ListOptions &options)
{
    JournalFilter filter;
    if (options.client) {
        const auto id = readClientId(*options.client);
        if (!id)
            return id.error();
        filter.clientId = *id;
    }
    if (options.since) {
        const auto since = readMoment(*options.since, session.now(), -1);
        if (!since)
            return since.error();
        filter.since = *since;
    }
    const auto limit = readCount("--limit", options.limit);
    if (!limit)
        return limit.error();
    const auto admin = session.administration();
    if (!admin)
        return admin.error();
    constexpr qint64 most = std::numeric_limits<int>::max();
    auto entries = Admin::JournalAdministration(**admin).before(
        std::numeric_limits<qint64>::max(), filter, int(std::min(*limit, most)));
    if (!entries)
        return entries.error();
    std::reverse(entries->begin(), entries->end()); // oldest first, as attempts are
    if (options.json) {
        QList<QByteArray> objects;
        for (const JournalEntry &entry : std::as_const(*entries))
            objects.append(entryJson(entry));
        session.output().line(jsonArray(objects));
        return ExitCode::Done;
    }
    TextTable table({u"ID"_s, u"TIME (UTC)"_s, u"WHO"_s, u"VIA"_s, u"ACTION"_s, u"CLIENT"_s,
                     u"SUBJECT"_s, u"CHANGED"_s});
    for (const JournalEntry &entry : std::as_const(*entries)) {
        const JournalPlace place =
            entry.place.value_or(JournalPlace{u"?"_s, {}, u"another program"_s});
        table.add({QString::number(entry.id), toIsoSeconds(entry.time),
                   place.host.isEmpty() ? place.who : place.who + u'@' + place.host, place.via,
                   entry.action, entry.clientId ? QString::number(*entry.clientId) : u"-"_s,
                   entry.subject.isEmpty() ? u"-"_s : entry.subject, changeText(entry)});
    }
    table.print(session.output());
    return ExitCode::Done;
}

QByteArray reportJson(const ChainReport &report)
{
    QList<QByteArray> faults;
    for (const QString &fault : report.faults)
        faults += jsonString(fault);
    JsonObject json;
    json.addBool("sound"_L1, report.isSound())
        .add("attempts"_L1, report.attempts)
        .add("journal_entries"_L1, report.entries)
        .add("first_attempt"_L1, report.firstAttempt)
        .add("faults"_L1, report.faultCount)
        .addJson("named"_L1, jsonArray(faults));
    addText(json, "head"_L1, report.head);
    return json.toJson();
}

Result<ExitCode> verify(Session &session, const VerifyOptions &options)
{
    const auto admin = session.administration();
    if (!admin)
        return admin.error();
    const QString expected = options.expected ? toText(*options.expected) : QString();
    const auto report = Admin::JournalAdministration(**admin).verify(expected);
    if (!report)
        return report.error();
    Output &output = session.output();
    if (options.json) {
        output.line(reportJson(*report));
        return report->isSound() ? ExitCode::Done : ExitCode::Refused;
    }
    for (const QString &fault : report->faults)
        output.line(fault);
    if (report->faultCount > report->faults.size())
        output.line(u"And %1 more faults."_s.arg(report->faultCount - report->faults.size()));
    output.line(u"%1: %2 attempts, from number %3 on, and %4 journal entries were looked at."_s.arg(
        report->isSound() ? u"Sound"_s : u"Not sound"_s, QString::number(report->attempts),
        QString::number(report->firstAttempt), QString::number(report->entries)));
    if (!report->head.isEmpty())
        output.line(
            u"Note this head elsewhere, and give it to --expect next time: %1"_s.arg(report->head));
    return report->isSound() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace

void addJournalCommands(CLI::App &root, Command &chosen)
{
    CLI::App *group = root.add_subcommand(
        "journal", "See who changed what, and check that nobody changed the record itself");
    group->require_subcommand(1);

    const auto listing = std::make_shared<ListOptions>();
    CLI::App *sub = group->add_subcommand("list", "List administrative changes, oldest first");
    addOptional(*sub, "--client", listing->client, "Only of the client with this id")
        ->type_name("ID");
    addOptional(*sub, "--since", listing->since,
                "Only from this time on: 2025-01-15T12:00:00Z, or a length like 24h before now")
        ->type_name("TIME");
    sub->add_option("--limit", listing->limit, "No more than the newest N")
        ->type_name("N")
        ->capture_default_str();
    sub->add_flag("--json", listing->json, "Print one JSON array");
    sub->callback([listing, &chosen] {
        chosen = [listing](Session &session) {
            return list(session, *listing);
        };
    });

    const auto verifying = std::make_shared<VerifyOptions>();
    sub = group->add_subcommand("verify",
                                "Find attempts and journal entries that somebody changed, removed "
                                "or put in by hand; exit code 1 where there are any");
    addOptional(*sub, "--expect", verifying->expected,
                "What an earlier run printed as the head: an older store put back is found too")
        ->type_name("HEAD");
    sub->add_flag("--json", verifying->json, "Print one JSON object");
    sub->callback([verifying, &chosen] {
        chosen = [verifying](Session &session) {
            return verify(session, *verifying);
        };
    });
}

} // namespace Gatehouse::App
