// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/tokencommand.h"

#include "admin/tokensentences.h"
#include "cli/options.h"
#include "cli/standardinput.h"
#include "cli/texttable.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

using Admin::TokenReport;

QString stateText(TokenVerdict::State state)
{
    switch (state) {
    case TokenVerdict::State::Passed: return u"passed"_s;
    case TokenVerdict::State::Failed: return u"failed"_s;
    case TokenVerdict::State::NotReached: break;
    }
    return u"not_reached"_s;
}

QByteArray checksJson(const TokenReport &report)
{
    QList<QByteArray> checks;
    for (int i = 0; i < tokenCheckCount; ++i) {
        const auto check = TokenCheck(i);
        checks.append(JsonObject()
                          .add("check"_L1, toString(check))
                          .add("state"_L1, stateText(report.verdict.state(check)))
                          .add("finding"_L1, Admin::TokenSentences::finding(report.verdict, check,
                                                                            report.checkedAt))
                          .toJson());
    }
    return jsonArray(checks);
}

// What it says of itself only where the signature proves it.
QByteArray reportJson(const TokenReport &report)
{
    const TokenVerdict &verdict = report.verdict;
    const bool isOurs = verdict.state(TokenCheck::Claims) == TokenVerdict::State::Passed;
    JsonObject json;
    json.addBool("good"_L1, verdict.isGood());
    const auto failed = verdict.failed();
    failed ? json.add("failed"_L1, toString(*failed)) : json.addNull("failed"_L1);
    isOurs ? json.add("use"_L1, toString(*verdict.use)) : json.addNull("use"_L1);
    isOurs ? json.add("client_id"_L1, verdict.clientId) : json.addNull("client_id"_L1);
    isOurs ? json.add("expires_at"_L1, toIsoSeconds(*verdict.expiresAt))
           : json.addNull("expires_at"_L1);
    return json.addJson("checks"_L1, checksJson(report)).toJson();
}

void print(Output &output, const TokenReport &report)
{
    const TokenVerdict &verdict = report.verdict;
    output.line(printable(Admin::TokenSentences::headline(verdict, report.checkedAt)));
    output.line(QString());
    TextTable table({u"CHECK"_s, u"STATE"_s, u"FINDING"_s});
    for (int i = 0; i < tokenCheckCount; ++i) {
        const auto check = TokenCheck(i);
        const bool isReached = verdict.state(check) != TokenVerdict::State::NotReached;
        table.add({toString(check), isReached ? stateText(verdict.state(check)) : u"-"_s,
                   isReached ? Admin::TokenSentences::finding(verdict, check, report.checkedAt)
                             : u"-"_s});
    }
    table.print(output);
}

Result<ExitCode> verify(Session &session, bool json)
{
    const auto token = readTokenLine();
    if (!token)
        return token.error();
    const auto admin = session.keys();
    if (!admin)
        return admin.error();
    const auto report = (*admin)->examine(*token);
    if (!report)
        return report.error();
    if (json)
        session.output().line(reportJson(*report));
    else
        print(session.output(), *report);
    return report->verdict.isGood() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace

void addTokenCommand(CLI::App &root, Command &chosen)
{
    CLI::App *group = root.add_subcommand("token", "Examine tokens");
    group->require_subcommand(1);
    CLI::App *sub = group->add_subcommand(
        "verify", "Is this token good? Reads it from standard input; exit code 0 if so, 1 if not; "
                  "says what each check found");
    const auto json = std::make_shared<bool>(false);
    sub->add_flag("--json", *json, "Print one JSON object");
    sub->callback([json, &chosen] {
        chosen = [json](Session &session) {
            return verify(session, *json);
        };
    });
}

} // namespace Gatehouse::App
