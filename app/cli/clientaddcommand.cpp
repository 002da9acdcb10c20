// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clientaddcommand.h"

#include "cli/arguments.h"
#include "cli/clienttext.h"
#include "cli/options.h"
#include "cli/standardinput.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

struct AddOptions
{
    std::string name;
    std::optional<std::string> key;
    bool secretFromInput = false;
    std::optional<std::string> status;
    std::vector<std::string> ranges;
    bool resourceServer = false;
    std::optional<std::string> loginsPerMinute;
    bool json = false;
};

Result<Admin::NewClient> readNewClient(const AddOptions &options)
{
    Admin::NewClient wanted;
    wanted.name = toText(options.name);
    wanted.resourceServer = options.resourceServer;
    if (options.key)
        wanted.apiKey = toText(*options.key);
    if (options.status) {
        const auto status = readStatus(*options.status);
        if (!status)
            return status.error();
        wanted.status = *status;
    }
    if (options.loginsPerMinute) {
        const auto limit = parseLoginLimit(toText(*options.loginsPerMinute));
        if (!limit)
            return Error{limit.error().kind, u"--logins-per-minute: "_s + limit.error().message};
        wanted.loginsPerMinute = *limit;
    }
    for (const std::string &text : options.ranges) {
        const auto range = Cidr::parse(toText(text));
        if (!range)
            return range.error();
        wanted.whitelist.append({.range = *range});
    }
    // Last: whoever has mistyped an option is told so before typing a secret.
    if (options.secretFromInput) {
        const auto secret = readSecretLine();
        if (!secret)
            return secret.error();
        wanted.secret = *secret;
    }
    return wanted;
}

Result<ExitCode> add(Session &session, const AddOptions &options)
{
    const auto wanted = readNewClient(options);
    if (!wanted)
        return wanted.error();
    // The first client may come before the first start.
    const auto admin = session.administration(Session::WhereNew::Begin);
    if (!admin)
        return admin.error();
    const auto made = (*admin)->createClient(*wanted);
    if (!made)
        return made.error();
    reportHandover(session, *made, options.json);
    return ExitCode::Done;
}

} // namespace

void reportHandover(Session &session, const Admin::Handover &handover, bool json)
{
    if (json)
        session.output().line(handoverJson(handover));
    else
        printHandover(session.output(), handover, session.serverUrl());
}

void addClientAddCommand(CLI::App &group, Command &chosen)
{
    const auto adding = std::make_shared<AddOptions>();
    CLI::App *sub =
        group.add_subcommand("add", "Make a client; prints its key and, once, its secret");
    sub->add_option("--name", adding->name, "What people call it")->required();
    addOptional(*sub, "--key", adding->key, "API key of your choice; left out, one is made");
    sub->add_flag("--secret-stdin", adding->secretFromInput,
                  "Read the API secret from one line of standard input; left out, one is made");
    addOptional(*sub, "--status", adding->status, "Active (default), Suspended or Disabled");
    sub->add_option("--allow", adding->ranges,
                    "Address range it may call from, like 10.0.0.0/8; may be repeated; left out, "
                    "any address may call")
        ->expected(1)
        ->take_all()
        ->type_name("CIDR");
    sub->add_flag("--resource-server", adding->resourceServer,
                  "It is an API that is handed tokens: it may ask what they are worth");
    addOptional(*sub, "--logins-per-minute", adding->loginsPerMinute,
                "How often it may log in; left out, as often as it likes")
        ->type_name("N");
    sub->add_flag("--json", adding->json, "Print one JSON object");
    sub->callback([adding, &chosen] {
        chosen = [adding](Session &session) {
            return add(session, *adding);
        };
    });
}

} // namespace Gatehouse::App
