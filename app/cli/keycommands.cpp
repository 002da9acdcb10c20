// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/keycommands.h"

#include "cli/arguments.h"
#include "cli/options.h"
#include "cli/texttable.h"
#include "domain/jsonobject.h"
#include "domain/timetext.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

struct ListOptions
{
    bool json = false;
};

struct RotateOptions
{
    std::optional<std::string> algorithm;
    std::string lead = "0s";
    bool json = false;
};

QByteArray keyJson(const Admin::SigningKeyInfo &key, Timestamp now)
{
    JsonObject json;
    json.add("kid"_L1, key.kid)
        .add("algorithm"_L1, key.algorithm)
        .add("state"_L1, toString(key.state(now)))
        .add("created_at"_L1, toIsoSeconds(key.createdAt))
        .add("signs_from"_L1, toIsoSeconds(key.period.signsFrom));
    if (key.period.retiresAt)
        json.add("retires_at"_L1, toIsoSeconds(*key.period.retiresAt));
    else
        json.addNull("retires_at"_L1);
    return json.toJson();
}

Result<ExitCode> list(Session &session, const ListOptions &options)
{
    const auto admin = session.keys();
    if (!admin)
        return admin.error();
    const auto found = (*admin)->keys();
    if (!found)
        return found.error();
    TextTable table(
        {u"KEY ID"_s, u"ALGORITHM"_s, u"STATE"_s, u"CREATED"_s, u"SIGNS FROM"_s, u"RETIRES"_s});
    QList<QByteArray> objects;
    for (const Admin::SigningKeyInfo &key : found->keys) {
        objects.append(keyJson(key, session.now()));
        table.add({key.kid, key.algorithm, toString(key.state(session.now())),
                   toIsoSeconds(key.createdAt), toIsoSeconds(key.period.signsFrom),
                   key.period.retiresAt ? toIsoSeconds(*key.period.retiresAt) : u"-"_s});
    }
    if (options.json)
        session.output().line(jsonArray(objects));
    else
        table.print(session.output());
    return ExitCode::Done;
}

Result<KeyRotation> readRotation(const RotateOptions &options)
{
    KeyRotation wanted;
    if (options.algorithm) {
        const auto algorithm = readAlgorithm(*options.algorithm);
        if (!algorithm)
            return algorithm.error();
        wanted.algorithm = *algorithm;
    }
    const auto lead = parseDuration(toText(options.lead));
    if (!lead)
        return Error{lead.error().kind, u"--lead: "_s + lead.error().message};
    wanted.lead = *lead;
    return wanted;
}

Result<ExitCode> rotate(Session &session, const RotateOptions &options)
{
    const auto wanted = readRotation(options);
    if (!wanted)
        return wanted.error();
    const auto admin = session.keys();
    if (!admin)
        return admin.error();
    const auto made = (*admin)->rotate(*wanted);
    if (!made)
        return made.error();
    if (options.json) {
        session.output().line(keyJson(*made, session.now()));
        return ExitCode::Done;
    }
    const QString since =
        wanted->lead.count() > 0
            ? u"is published, and signs from %1 on"_s.arg(toIsoSeconds(made->period.signsFrom))
            : u"signs from now on"_s;
    session.output().line(
        u"The key %1 for %2 %3. What older keys signed stays good until it expires."_s.arg(
            made->kid, made->algorithm, since));
    return ExitCode::Done;
}

} // namespace

void addKeyCommands(CLI::App &root, Command &chosen)
{
    CLI::App *group = root.add_subcommand("keys", "Look at and replace the keys that sign tokens");
    group->require_subcommand(1);

    const auto listing = std::make_shared<ListOptions>();
    CLI::App *sub = group->add_subcommand("list", "List all signing keys");
    sub->add_flag("--json", listing->json, "Print one JSON array");
    sub->callback([listing, &chosen] {
        chosen = [listing](Session &session) {
            return list(session, *listing);
        };
    });

    const auto rotating = std::make_shared<RotateOptions>();
    sub = group->add_subcommand("rotate", "Make a new key, which signs in place of the last one");
    addOptional(*sub, "--algorithm", rotating->algorithm,
                "HS256 (only this server verifies), or ES256, EdDSA, RS256 (others verify by the "
                "public keys); left out, as before")
        ->type_name("ALG");
    sub->add_option("--lead", rotating->lead,
                    "How long the key is published before it signs, like 10m or 24h")
        ->capture_default_str();
    sub->add_flag("--json", rotating->json, "Print the key as JSON");
    sub->callback([rotating, &chosen] {
        chosen = [rotating](Session &session) {
            return rotate(session, *rotating);
        };
    });
}

} // namespace Gatehouse::App
