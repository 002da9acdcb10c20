// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/doctorcommand.h"

#include "cli/texttable.h"
#include "doctor.h"
#include "domain/jsonobject.h"

#include <CLI/CLI.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

QString toString(Finding::State state)
{
    switch (state) {
    case Finding::State::Ok: return u"ok"_s;
    case Finding::State::Warning: return u"warning"_s;
    case Finding::State::Problem: return u"problem"_s;
    }
    return {};
}

ExitCode report(Session &session, bool asJson)
{
    const QList<Finding> findings = examine(session.dataPath());
    const bool well = std::none_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.state == Finding::State::Problem;
    });
    TextTable table({u"STATE"_s, u"CHECK"_s, u"FOUND"_s});
    QList<QByteArray> objects;
    for (const Finding &finding : findings) {
        table.add({toString(finding.state), finding.check, finding.text});
        JsonObject json;
        json.add("state"_L1, toString(finding.state))
            .add("check"_L1, finding.check)
            .add("finding"_L1, finding.text);
        objects.append(json.toJson());
    }
    if (asJson)
        session.output().line(jsonArray(objects));
    else
        table.print(session.output());
    return well ? ExitCode::Done : ExitCode::Refused;
}

} // namespace

void addDoctorCommand(CLI::App &root, Command &chosen)
{
    const auto asJson = std::make_shared<bool>(false);
    CLI::App *sub = root.add_subcommand(
        "doctor",
        "Look at everything the data folder needs to serve, and say what to do; exit code "
        "1 where there is a problem");
    sub->add_flag("--json", *asJson, "Print one JSON array");
    sub->callback([asJson, &chosen] {
        chosen = [asJson](Session &session) -> Result<ExitCode> {
            return report(session, *asJson);
        };
    });
}

} // namespace Gatehouse::App
