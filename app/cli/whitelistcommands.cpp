// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/whitelistcommands.h"

#include "cli/arguments.h"
#include "cli/clienttext.h"
#include "cli/options.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

struct Options
{
    std::string id;
    std::string value; // range or address
    std::string note;
    std::optional<std::string> expires;
    bool json = false;
};

Result<ExitCode> list(Session &session, const Options &options)
{
    const auto id = readClientId(options.id);
    if (!id)
        return id.error();
    const auto admin = session.administration(Session::WhereNew::Refuse);
    if (!admin)
        return admin.error();
    const auto detail = (*admin)->client(*id);
    if (!detail)
        return detail.error();
    if (!options.json) {
        printWhitelist(session.output(), detail->whitelist, session.now());
        return ExitCode::Done;
    }
    QList<QByteArray> entries;
    for (const WhitelistEntry &entry : detail->whitelist)
        entries.append(whitelistEntryJson(entry));
    session.output().line(jsonArray(entries));
    return ExitCode::Done;
}

Result<WhitelistEntry> readEntry(const Options &options, Timestamp now)
{
    const auto range = Cidr::parse(toText(options.value));
    if (!range)
        return range.error();
    WhitelistEntry entry{.range = *range, .note = toText(options.note)};
    if (options.expires) {
        const auto expires = readMoment(*options.expires, now, +1);
        if (!expires)
            return expires.error();
        entry.expiresAt = *expires;
    }
    return entry;
}

Result<ExitCode> add(Session &session, const Options &options)
{
    const auto id = readClientId(options.id);
    if (!id)
        return id.error();
    const auto entry = readEntry(options, session.now());
    if (!entry)
        return entry.error();
    const auto admin = session.administration(Session::WhereNew::Refuse);
    if (!admin)
        return admin.error();
    const auto added = (*admin)->addWhitelistEntry(*id, *entry);
    if (!added)
        return added.error();
    if (options.json) {
        session.output().line(whitelistEntryJson(*added));
        return ExitCode::Done;
    }
    const QString until =
        added->expiresAt ? u" until %1"_s.arg(toIsoSeconds(*added->expiresAt)) : QString();
    session.output().line(u"Client %1 may now call from %2%3."_s.arg(
        QString::number(*id), added->range.toString(), until));
    return ExitCode::Done;
}

Result<ExitCode> remove(Session &session, const Options &options)
{
    const auto id = readClientId(options.id);
    if (!id)
        return id.error();
    const auto range = Cidr::parse(toText(options.value));
    if (!range)
        return range.error();
    const auto admin = session.administration(Session::WhereNew::Refuse);
    if (!admin)
        return admin.error();
    if (const auto removed = (*admin)->removeWhitelistEntry(*id, *range); !removed)
        return removed.error();
    // Whoever takes the last entry away has opened the door to everyone; say so.
    const auto detail = (*admin)->client(*id);
    const bool open = detail && detail->whitelist.isEmpty();
    session.output().line(u"%1 is no longer in the whitelist of client %2.%3"_s.arg(
        range->toString(), QString::number(*id),
        open ? u" It is empty now: any address may call."_s : QString()));
    return ExitCode::Done;
}

QString verdictText(const Admin::WhitelistVerdict &verdict, const QString &address)
{
    switch (verdict.reason) {
    case Whitelist::Reason::NoEntries:
        return u"%1 is allowed: the whitelist is empty, any address may call."_s.arg(address);
    case Whitelist::Reason::Matched:
        return u"%1 is allowed by the entry %2."_s.arg(address, verdict.entry->range.toString());
    case Whitelist::Reason::NotMatched:
    case Whitelist::Reason::OnlyExpired: break;
    }
    if (verdict.entry)
        return u"%1 is refused: the entry %2 ended at %3."_s.arg(
            address, verdict.entry->range.toString(),
            toIsoSeconds(verdict.entry->expiresAt.value_or(Timestamp())));
    return verdict.reason == Whitelist::Reason::OnlyExpired
               ? u"%1 is refused: every entry of the whitelist has ended."_s.arg(address)
               : u"%1 is refused: no entry contains it."_s.arg(address);
}

Result<ExitCode> test(Session &session, const Options &options)
{
    const auto id = readClientId(options.id);
    if (!id)
        return id.error();
    const auto address = readAddress(options.value);
    if (!address)
        return address.error();
    const auto admin = session.administration(Session::WhereNew::Refuse);
    if (!admin)
        return admin.error();
    const auto verdict = (*admin)->testAddress(*id, *address);
    if (!verdict)
        return verdict.error();
    if (options.json) {
        const Whitelist::Decision decision{verdict->allowed, verdict->reason,
                                           verdict->entry ? &*verdict->entry : nullptr};
        session.output().line(JsonObject()
                                  .add("client_id"_L1, *id)
                                  .add("address"_L1, address->toString())
                                  .addBool("allowed"_L1, verdict->allowed)
                                  .add("decided_by"_L1, decidedByText(decision))
                                  .add("client_status"_L1, toString(verdict->status))
                                  .toJson());
    } else {
        session.output().line(verdictText(*verdict, address->toString()));
        // The exit code is the whitelist's; who reads must not take it for the whole answer.
        if (verdict->allowed && verdict->status != ClientStatus::Active)
            session.output().line(
                u"But the client is %1, so no login of it succeeds until it is activated."_s.arg(
                    toString(verdict->status).toLower()));
    }
    return verdict->allowed ? ExitCode::Done : ExitCode::Refused;
}

} // namespace

void addWhitelistCommands(CLI::App &root, Command &chosen)
{
    CLI::App *group =
        root.add_subcommand("whitelist", "Say from which addresses a client may call");
    group->require_subcommand(1);

    using Function = Result<ExitCode> (*)(Session &, const Options &);
    const auto command = [&](const char *name, const char *description, Function function) {
        CLI::App *made = group->add_subcommand(name, description);
        const auto options = std::make_shared<Options>();
        made->add_option("ID", options->id, "The client's id")->required();
        made->callback([options, function, &chosen] {
            chosen = [options, function](Session &session) {
                return function(session, *options);
            };
        });
        return std::pair(made, options);
    };

    const auto listing = command("list", "List a client's entries", list);
    listing.first->add_flag("--json", listing.second->json, "Print one JSON array");

    const auto adding = command("add", "Add an entry", add);
    adding.first
        ->add_option("CIDR", adding.second->value, "Address range, like 10.0.0.0/8, or one address")
        ->required();
    adding.first->add_option("--note", adding.second->note, "What it is for");
    addOptional(*adding.first, "--expires", adding.second->expires,
                "When it ends: 2025-01-15T13:00:00Z, a date, or a length of time like 24h")
        ->type_name("TIME");
    adding.first->add_flag("--json", adding.second->json, "Print the entry as JSON");

    const auto removing = command("remove", "Remove an entry", remove);
    removing.first->add_option("CIDR", removing.second->value, "The entry's range")->required();

    const auto testing = command(
        "test", "Would this address get in? Exit code 0 if so, 1 if not; says what decided", test);
    testing.first->add_option("ADDRESS", testing.second->value, "The caller's address")->required();
    testing.first->add_flag("--json", testing.second->json, "Print one JSON object");
}

} // namespace Gatehouse::App
