// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/throttlecommands.h"

#include "admin/throttleadministration.h"
#include "cli/arguments.h"
#include "cli/options.h"
#include "cli/texttable.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

constexpr int listed = 100'000; // more are an attack's, and would not be read one by one

struct ListOptions
{
    bool json = false;
};

struct ResetOptions
{
    std::optional<std::string> key;
    std::optional<std::string> network;
    bool all = false;
    bool json = false;
};

qint64 secondsLeft(const ThrottleWait &wait, Timestamp now)
{
    return std::chrono::ceil<std::chrono::seconds>(wait.until - now).count();
}

QByteArray waitJson(const ThrottleWait &wait, Timestamp now)
{
    JsonObject json;
    json.add("scope"_L1, toString(wait.scope));
    if (wait.scope == ThrottleScope::Pair)
        json.add("api_key"_L1, wait.apiKey);
    else
        json.addNull("api_key"_L1);
    return json.add("network"_L1, wait.network.toString())
        .add("failures"_L1, qint64(wait.failures))
        .add("since"_L1, toIsoMillis(wait.since))
        .add("waits_until"_L1, toIsoMillis(wait.until))
        .add("seconds_left"_L1, secondsLeft(wait, now))
        .toJson();
}

Result<ExitCode> list(Session &session, const ListOptions &options)
{
    const auto admin = session.administration();
    if (!admin)
        return admin.error();
    const auto waits = Admin::ThrottleAdministration(**admin).waiting(listed);
    if (!waits)
        return waits.error();
    const Timestamp now = session.now();
    if (options.json) {
        QList<QByteArray> objects;
        for (const ThrottleWait &wait : *waits)
            objects.append(waitJson(wait, now));
        session.output().line(jsonArray(objects));
        return ExitCode::Done;
    }
    if (waits->isEmpty()) {
        session.output().line(u"Nobody has to wait."_s);
        return ExitCode::Done;
    }
    TextTable table(
        {u"NETWORK"_s, u"API KEY"_s, u"FAILURES"_s, u"SINCE"_s, u"UNTIL"_s, u"SECONDS LEFT"_s});
    for (const ThrottleWait &wait : *waits)
        table.add({wait.network.toString(),
                   wait.scope == ThrottleScope::Pair ? wait.apiKey : u"(all)"_s,
                   QString::number(wait.failures), toIsoSeconds(wait.since),
                   toIsoSeconds(wait.until), QString::number(secondsLeft(wait, now))});
    table.print(session.output());
    return ExitCode::Done;
}

Result<ThrottleReset> readReset(const ResetOptions &options)
{
    if (options.all == (options.key || options.network))
        return Error{Error::Kind::Invalid,
                     u"Say who is let go: --key, --network or both, or else --all."_s};
    ThrottleReset which;
    if (options.key) {
        const auto key = ApiKey::parse(toText(*options.key));
        if (!key)
            return Error{key.error().kind, u"--key: "_s + key.error().message};
        which.apiKey = *key;
    }
    if (options.network) {
        const auto range = Cidr::parse(toText(*options.network));
        if (!range)
            return Error{range.error().kind, u"--network: "_s + range.error().message};
        which.range = *range;
    }
    return which;
}

QString doneText(qint64 letGo)
{
    switch (letGo) {
    case 0: return u"Nobody of them had to wait; failures counted so far are forgotten."_s;
    case 1: return u"1 wait has ended."_s;
    default: return u"%1 waits have ended."_s.arg(letGo);
    }
}

Result<ExitCode> reset(Session &session, const ResetOptions &options)
{
    const auto which = readReset(options);
    if (!which)
        return which.error();
    const auto admin = session.administration();
    if (!admin)
        return admin.error();
    const auto letGo = Admin::ThrottleAdministration(**admin).reset(*which);
    if (!letGo)
        return letGo.error();
    if (options.json)
        session.output().line(JsonObject().add("ended"_L1, *letGo).toJson());
    else
        session.output().line(doneText(*letGo));
    return ExitCode::Done;
}

} // namespace

void addThrottleCommands(CLI::App &root, Command &chosen)
{
    CLI::App *group =
        root.add_subcommand("throttle", "Look at who has to wait after failed logins, or end it");
    group->require_subcommand(1);

    const auto listing = std::make_shared<ListOptions>();
    CLI::App *sub = group->add_subcommand("list", "List who has to wait now");
    sub->add_flag("--json", listing->json, "Print one JSON array");
    sub->callback([listing, &chosen] {
        chosen = [listing](Session &session) {
            return list(session, *listing);
        };
    });

    const auto resetting = std::make_shared<ResetOptions>();
    sub = group->add_subcommand(
        "reset", "End waits, and forget the failures counted so far, at the next login");
    addOptional(*sub, "--key", resetting->key, "Of this API key, from wherever");
    addOptional(*sub, "--network", resetting->network,
                "Of this address or range, and of all API keys from there; with --key, of that "
                "key from there. An IPv6 address stands for its /64")
        ->type_name("CIDR");
    sub->add_flag("--all", resetting->all, "Of everybody");
    sub->add_flag("--json", resetting->json, "Print one JSON object");
    sub->callback([resetting, &chosen] {
        chosen = [resetting](Session &session) {
            return reset(session, *resetting);
        };
    });
}

} // namespace Gatehouse::App
