// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/certificatecommands.h"

#include "domain/jsonobject.h"
#include "domain/timetext.h"
#include "machineconfig.h"
#include "tlsfiles.h"

#include <CLI/CLI.hpp>

#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

void print(Session &session, const CertificateFacts &facts, const QString &path, bool asJson)
{
    Output &output = session.output();
    if (asJson) {
        QList<QByteArray> names;
        for (const QString &name : facts.names)
            names.append(jsonString(name));
        JsonObject json;
        json.add("file"_L1, path)
            .addJson("names"_L1, jsonArray(names))
            .add("issuer"_L1, facts.issuer)
            .addBool("self_signed"_L1, facts.isSelfSigned)
            .add("begins_at"_L1, toIsoSeconds(facts.begins))
            .add("ends_at"_L1, toIsoSeconds(facts.ends))
            .add("sha256"_L1, facts.fingerprint);
        return output.line(json.toJson());
    }
    output.line(u"File     %1"_s.arg(path));
    output.line(u"Names    %1"_s.arg(printable(facts.names.join(", "_L1))));
    output.line(u"Issuer   %1"_s.arg(facts.isSelfSigned ? u"none, it is self-signed"_s
                                                        : printable(facts.issuer)));
    output.line(u"Valid    %1 to %2"_s.arg(toIsoSeconds(facts.begins), toIsoSeconds(facts.ends)));
    output.line(u"SHA-256  %1"_s.arg(facts.fingerprint));
}

enum class What { Show, Renew };

Result<ExitCode> run(Session &session, What what, bool asJson)
{
    const auto environment = session.environment();
    if (!environment)
        return environment.error();
    const Store::DataFolder &folder = (*environment)->folder;
    const auto config = MachineConfig::load(folder.configPath());
    if (!config)
        return config.error();
    const TlsFiles files(folder.path());
    const TlsSettings &settings = config->tls;
    if (settings.mode == TlsSettings::Mode::Off)
        return Error{
            Error::Kind::NotFound,
            u"TLS is off, so no certificate is shown. Write mode=self-signed or mode=files "
            "under [tls] in %1."_s.arg(folder.configPath())};
    if (what == What::Renew && settings.mode == TlsSettings::Mode::Files)
        return Error{
            Error::Kind::Conflict,
            u"The certificate is a file of yours, %1: renew it with the tool that made it. "
            "The server reads it as soon as it changes."_s.arg(files.certificatePath(settings))};
    if (what == What::Renew)
        if (const auto made = files.makeSelfSigned(session.now()); !made)
            return made.error();
    const auto tls = files.load(settings);
    if (!tls)
        return tls.error();
    print(session, factsOf(tls->localCertificate()), files.certificatePath(settings), asJson);
    return ExitCode::Done;
}

void add(CLI::App &parent, const char *name, const char *about, What what, Command &chosen)
{
    const auto asJson = std::make_shared<bool>(false);
    CLI::App *sub = parent.add_subcommand(name, about);
    sub->add_flag("--json", *asJson, "Print one JSON object");
    sub->callback([asJson, what, &chosen] {
        chosen = [asJson, what](Session &session) {
            return run(session, what, *asJson);
        };
    });
}

} // namespace

void addCertificateCommands(CLI::App &root, Command &chosen)
{
    CLI::App *parent =
        root.add_subcommand("certificate", "The certificate that the server shows over TLS");
    parent->require_subcommand(1);
    add(*parent, "show", "Say for whom it is, how long it is valid, and its fingerprint",
        What::Show, chosen);
    add(*parent, "renew",
        "Make a new self-signed one; a running server shows it within seconds, and callers that "
        "trusted the old one must be told",
        What::Renew, chosen);
}

} // namespace Gatehouse::App
