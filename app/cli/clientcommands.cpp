// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/clientcommands.h"

#include "cli/arguments.h"
#include "cli/clientaddcommand.h"
#include "cli/clienttext.h"
#include "cli/options.h"
#include "cli/texttable.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

constexpr int pageSize = 500;

struct ClientOptions
{
    std::string id;
    std::string value; // name, status, switch, limit, grace or secret
    bool confirmed = false;
    bool json = false;
};

Result<QList<Cidr>> wholeWhitelist(Admin::Administration &admin, const Admin::ClientRow &row)
{
    if (row.whitelistEntries == row.ranges.size())
        return row.ranges;
    const auto detail = admin.client(row.client.id);
    if (!detail)
        return detail.error();
    QList<Cidr> ranges;
    for (const WhitelistEntry &entry : detail->whitelist)
        ranges.append(entry.range);
    return ranges;
}

QString rangesSummary(const Admin::ClientRow &row)
{
    QStringList texts;
    for (const Cidr &range : row.ranges)
        texts.append(range.toString());
    if (row.whitelistEntries > row.ranges.size())
        texts.append(u"%1 more"_s.arg(row.whitelistEntries - row.ranges.size()));
    return texts.isEmpty() ? u"any address"_s : texts.join(u", "_s);
}

Result<ExitCode> list(Session &session, const ClientOptions &options)
{
    const auto opened = session.administration();
    if (!opened)
        return opened.error();
    Admin::Administration &admin = **opened;
    TextTable table({u"ID"_s, u"NAME"_s, u"STATUS"_s, u"API KEY"_s, u"MAY CALL FROM"_s,
                     u"LAST SUCCESS"_s, u"RESOURCE SERVER"_s});
    QList<QByteArray> objects;
    Admin::ClientListQuery query;
    query.limit = pageSize;
    for (bool more = true; more;) {
        const auto rows = admin.clients(query);
        if (!rows)
            return rows.error();
        more = !rows->isEmpty();
        for (const Admin::ClientRow &row : *rows) {
            query.after = row.client;
            if (!options.json) {
                table.add({QString::number(row.client.id), row.client.name,
                           toString(row.client.status), row.client.apiKey.text(),
                           rangesSummary(row),
                           row.lastSuccess ? toIsoSeconds(*row.lastSuccess) : u"-"_s,
                           row.client.resourceServer ? u"yes"_s : u"-"_s});
                continue;
            }
            const auto whitelist = wholeWhitelist(admin, row);
            if (!whitelist)
                return whitelist.error();
            objects.append(clientRowJson(row, *whitelist));
        }
    }
    if (options.json)
        session.output().line(jsonArray(objects));
    else
        table.print(session.output());
    return ExitCode::Done;
}

// What most commands begin with: the id, and the store behind it.
struct Target
{
    qint64 id;
    Admin::Administration &admin;
};

Result<Target> target(Session &session, const ClientOptions &options)
{
    const auto id = readClientId(options.id);
    if (!id)
        return id.error();
    const auto admin = session.administration(Session::WhereNew::Refuse);
    if (!admin)
        return admin.error();
    return Target{*id, **admin};
}

Result<ExitCode> printClient(Session &session, const Target &target, bool json)
{
    const auto detail = target.admin.client(target.id);
    if (!detail)
        return detail.error();
    if (json)
        session.output().line(clientDetailJson(*detail, session.now()));
    else
        printClientDetail(session.output(), *detail, session.now());
    return ExitCode::Done;
}

Result<ExitCode> show(Session &session, const ClientOptions &options)
{
    const auto client = target(session, options);
    if (!client)
        return client.error();
    return printClient(session, *client, options.json);
}

Result<ExitCode> rename(Session &session, const ClientOptions &options)
{
    const auto name = checkedClientName(toText(options.value));
    if (!name)
        return name.error();
    const auto client = target(session, options);
    if (!client)
        return client.error();
    if (const auto renamed = client->admin.renameClient(client->id, *name); !renamed)
        return renamed.error();
    if (options.json)
        return printClient(session, *client, true);
    session.output().line(
        u"Client %1 is now called \"%2\"."_s.arg(QString::number(client->id), printable(*name)));
    return ExitCode::Done;
}

Result<ExitCode> setStatus(Session &session, const ClientOptions &options)
{
    const auto status = readStatus(options.value);
    if (!status)
        return status.error();
    const auto client = target(session, options);
    if (!client)
        return client.error();
    if (const auto set = client->admin.setStatus(client->id, *status); !set)
        return set.error();
    if (options.json)
        return printClient(session, *client, true);
    session.output().line(
        u"Client %1 is now %2."_s.arg(QString::number(client->id), toString(*status)));
    return ExitCode::Done;
}

Result<ExitCode> setResourceServer(Session &session, const ClientOptions &options)
{
    const auto isOne = readSwitch(options.value);
    if (!isOne)
        return isOne.error();
    const auto client = target(session, options);
    if (!client)
        return client.error();
    if (const auto set = client->admin.setResourceServer(client->id, *isOne); !set)
        return set.error();
    if (options.json)
        return printClient(session, *client, true);
    session.output().line((*isOne ? u"Client %1 is a resource server now: it may ask what tokens "
                                    "are worth."_s
                                  : u"Client %1 is no resource server now."_s)
                              .arg(client->id));
    return ExitCode::Done;
}

Result<ExitCode> setLimit(Session &session, const ClientOptions &options)
{
    const auto limit = parseLoginLimit(toText(options.value));
    if (!limit)
        return limit.error();
    const auto client = target(session, options);
    if (!client)
        return client.error();
    if (const auto set = client->admin.setLoginsPerMinute(client->id, *limit); !set)
        return set.error();
    if (options.json)
        return printClient(session, *client, true);
    session.output().line(
        *limit ? u"Client %1 may log in %2 a minute now."_s.arg(QString::number(client->id),
                                                                timesText(**limit))
               : u"Client %1 may log in as often as it likes now."_s.arg(client->id));
    return ExitCode::Done;
}

Result<ExitCode> remove(Session &session, const ClientOptions &options)
{
    const auto id = readClientId(options.id);
    if (!id)
        return id.error();
    if (!options.confirmed)
        return Error{Error::Kind::Invalid,
                     u"Deleting client %1 ends its secrets and its whitelist for good. Add --yes "
                     "to do it."_s.arg(*id)};
    const auto client = target(session, options);
    if (!client)
        return client.error();
    if (const auto removed = client->admin.deleteClient(client->id); !removed)
        return removed.error();
    session.output().line(u"Client %1 is deleted. Its attempts stay on record."_s.arg(client->id));
    return ExitCode::Done;
}

Result<ExitCode> revokeTokens(Session &session, const ClientOptions &options)
{
    const auto client = target(session, options);
    if (!client)
        return client.error();
    if (const auto revoked = client->admin.revokeTokens(client->id); !revoked)
        return revoked.error();
    session.output().line(
        u"All tokens of client %1 have ended. It can log in again."_s.arg(client->id));
    return ExitCode::Done;
}

Result<ExitCode> rotate(Session &session, const ClientOptions &options)
{
    const auto grace = parseDuration(toText(options.value));
    if (!grace)
        return Error{grace.error().kind, u"--grace: "_s + grace.error().message};
    const auto client = target(session, options);
    if (!client)
        return client.error();
    const auto made = client->admin.rotateSecret(client->id, *grace);
    if (!made)
        return made.error();
    reportHandover(session, *made, options.json);
    if (!options.json && grace->count() > 0) {
        session.output().line(QString());
        session.output().line(
            u"The old secret works until %1."_s.arg(toIsoSeconds(session.now() + *grace)));
    }
    return ExitCode::Done;
}

Result<ExitCode> retire(Session &session, const ClientOptions &options)
{
    const auto secretId = readSecretId(options.value);
    if (!secretId)
        return secretId.error();
    const auto client = target(session, options);
    if (!client)
        return client.error();
    if (const auto retired = client->admin.retireSecret(client->id, *secretId); !retired)
        return retired.error();
    if (options.json)
        return printClient(session, *client, true);
    session.output().line(u"Secret %1 of client %2 has ended."_s.arg(QString::number(*secretId),
                                                                     QString::number(client->id)));
    return ExitCode::Done;
}

} // namespace

void addClientCommands(CLI::App &root, Command &chosen)
{
    CLI::App *group = root.add_subcommand("client", "Make, look at and change clients");
    group->require_subcommand(1);

    addClientAddCommand(*group, chosen);

    using Function = Result<ExitCode> (*)(Session &, const ClientOptions &);
    const auto command = [&](const char *name, const char *description, Function function) {
        CLI::App *made = group->add_subcommand(name, description);
        const auto options = std::make_shared<ClientOptions>();
        made->callback([options, function, &chosen] {
            chosen = [options, function](Session &session) {
                return function(session, *options);
            };
        });
        return std::pair(made, options);
    };
    const auto ofClient = [&](const char *name, const char *description, Function function) {
        const auto made = command(name, description, function);
        made.first->add_option("ID", made.second->id, "The client's id")->required();
        return made;
    };

    const auto listing = command("list", "List all clients", list);
    listing.first->add_flag("--json", listing.second->json, "Print one JSON array");

    const auto showing = ofClient("show", "Show one client: all but its secrets", show);
    showing.first->add_flag("--json", showing.second->json, "Print one JSON object");

    const auto renaming = ofClient("rename", "Give a client another name", rename);
    renaming.first->add_option("NAME", renaming.second->value, "The new name")->required();
    renaming.first->add_flag("--json", renaming.second->json, "Print the client as JSON");

    const auto setting = ofClient("status", "Let a client in or shut it out", setStatus);
    setting.first->add_option("STATUS", setting.second->value, "Active, Suspended or Disabled")
        ->required();
    setting.first->add_flag("--json", setting.second->json, "Print the client as JSON");

    const auto marking =
        ofClient("resource-server", "Let a client ask what the tokens of others are worth, or not",
                 setResourceServer);
    marking.first->add_option("SWITCH", marking.second->value, "on or off")->required();
    marking.first->add_flag("--json", marking.second->json, "Print the client as JSON");

    const auto limiting = ofClient("limit", "Limit how often a client may log in", setLimit);
    limiting.first->add_option("LIMIT", limiting.second->value, "Logins a minute, or off")
        ->required();
    limiting.first->add_flag("--json", limiting.second->json, "Print the client as JSON");

    const auto removing = ofClient("delete", "Delete a client for good", remove);
    removing.first->add_flag("--yes", removing.second->confirmed, "Yes, delete it");

    ofClient("revoke-tokens", "End all tokens of a client at once", revokeTokens);

    const auto rotating =
        ofClient("rotate", "Make a second secret; the old one ends after the grace", rotate);
    rotating.second->value = "24h";
    rotating.first
        ->add_option(
            "--grace", rotating.second->value,
            "How long the old secret still works, like 90s, 30m, 24h or 7d; 0s ends it now")
        ->capture_default_str();
    rotating.first->add_flag("--json", rotating.second->json, "Print one JSON object");

    const auto retiring =
        ofClient("retire", "End one of a client's two live secrets at once", retire);
    retiring.first
        ->add_option("SECRET", retiring.second->value, "The secret's number, as \"show\" lists it")
        ->required();
    retiring.first->add_flag("--json", retiring.second->json, "Print the client as JSON");
}

} // namespace Gatehouse::App
