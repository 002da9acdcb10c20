// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/backupcommands.h"

#include "admin/backup.h"
#include "admin/restore.h"
#include "cli/arguments.h"
#include "cli/options.h"
#include "cli/standardinput.h"
#include "domain/jsonobject.h"
#include "store/privatefile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

struct PassphraseOptions
{
    std::optional<std::string> file;
    bool standardInput = false;
};

struct BackupOptions
{
    std::string file;
    PassphraseOptions passphrase;
    bool force = false;
    bool json = false;
};

struct RestoreOptions
{
    std::string file;
    PassphraseOptions passphrase;
    bool json = false;
};

Result<QString> readPassphraseFile(const QString &path)
{
    if (QFileInfo(path).isDir())
        return Error{
            Error::Kind::Invalid,
            u"--passphrase-file: %1 is a folder. Name the file that has the passphrase."_s.arg(
                path)};
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Error{Error::Kind::NotFound,
                     u"--passphrase-file: %1 cannot be read: %2."_s.arg(path, file.errorString())};
    return readPassphraseFrom(file);
}

/// `repeated`: a person at a terminal types it twice, for nobody can open what was mistyped.
Result<QString> readPassphrase(const PassphraseOptions &options, bool repeated)
{
    if (options.file)
        return readPassphraseFile(toText(*options.file));
    if (!options.standardInput && !standardInputIsTerminal())
        return Error{Error::Kind::Invalid,
                     u"A backup is sealed by a passphrase, and there is no terminal to type it at. "
                     "Use --passphrase-file FILE or --passphrase-stdin."_s};
    const auto passphrase = askPassphrase(u"Passphrase: "_s);
    if (!passphrase || !repeated || options.standardInput)
        return passphrase;
    if (const auto strong = Admin::checkPassphrase(*passphrase); !strong)
        return strong.error();
    const auto again = askPassphrase(u"The same again: "_s);
    if (again && *again != *passphrase)
        return Error{Error::Kind::Invalid, u"These were two different passphrases. Nothing was "
                                           "written; try again."_s};
    return again;
}

Result<ExitCode> backUp(Session &session, const BackupOptions &options)
{
    Admin::BackupOrder order;
    order.file = toText(options.file);
    order.replaces = options.force;
    if (QFileInfo(order.file).isDir())
        return Error{
            Error::Kind::Invalid,
            u"%1 is a folder. Name the file in it that the backup shall be."_s.arg(order.file)};
    if (!options.force && QFileInfo::exists(order.file))
        return Error{
            Error::Kind::Conflict,
            u"%1 exists. Choose another name, or replace it with --force."_s.arg(order.file)};
    const auto environment = session.environment(Session::WhereNew::Refuse);
    if (!environment)
        return environment.error();
    const auto passphrase = readPassphrase(options.passphrase, true);
    if (!passphrase)
        return passphrase.error();
    order.passphrase = *passphrase;
    order.alongside = (*environment)->filesAlongside();
    const auto admin = session.administration();
    if (!admin)
        return admin.error();
    const auto report = Admin::writeBackup((*admin)->database(), (*environment)->folder, order);
    if (!report)
        return report.error();
    if (options.json) {
        JsonObject json;
        json.add("file"_L1, report->file)
            .add("bytes"_L1, report->bytes)
            .add("clients"_L1, report->clients)
            .add("newest_attempt"_L1, report->newestAttempt);
        session.output().line(json.toJson());
        return ExitCode::Done;
    }
    session.output().line(
        u"Written: %1 (%2 KiB; clients: %3, attempts up to number %4). Keep the passphrase apart "
        "from it: without it nobody can open it."_s.arg(
            report->file, QString::number((report->bytes + 1023) / 1024),
            QString::number(report->clients), QString::number(report->newestAttempt)));
    return ExitCode::Done;
}

Result<ExitCode> restore(Session &session, const RestoreOptions &options)
{
    const auto passphrase = readPassphrase(options.passphrase, false);
    if (!passphrase)
        return passphrase.error();
    const QString dataPath = session.fullDataPath();
    const auto opens = [](const QString &folder) {
        const auto opened = Environment::open(folder);
        return opened ? Result<void>() : Result<void>(opened.error());
    };
    const auto facts = Admin::restoreBackup({.file = toText(options.file),
                                             .passphrase = *passphrase,
                                             .dataPath = dataPath,
                                             .check = opens});
    if (!facts)
        return facts.error();
    if (options.json) {
        JsonObject json;
        json.add("data"_L1, dataPath)
            .add("clients"_L1, facts->clients)
            .add("newest_attempt"_L1, facts->newestAttempt);
        session.output().line(json.toJson());
        return ExitCode::Done;
    }
    session.output().line(
        u"Restored: %1 (clients: %2, attempts up to number %3). Start Gatehouse with: gatehouse "
        "--data %4"_s.arg(dataPath, QString::number(facts->clients),
                          QString::number(facts->newestAttempt), Store::shellQuoted(dataPath)));
    return ExitCode::Done;
}

void addPassphraseOptions(CLI::App &command, PassphraseOptions &options)
{
    auto *file = addOptional(command, "--passphrase-file", options.file,
                             "File whose first line is the passphrase")
                     ->type_name("FILE");
    command
        .add_flag("--passphrase-stdin", options.standardInput,
                  "Read the passphrase as one line from standard input")
        ->excludes(file);
}

} // namespace

void addBackupCommands(CLI::App &root, Command &chosen)
{
    const auto backup = std::make_shared<BackupOptions>();
    CLI::App *sub = root.add_subcommand(
        "backup", "Write all that is needed to start elsewhere into one file, sealed by a "
                  "passphrase, while the server runs");
    sub->add_option("FILE", backup->file, "Where to")->required()->type_name("");
    addPassphraseOptions(*sub, backup->passphrase);
    sub->add_flag("--force", backup->force, "Replace the file if it exists");
    sub->add_flag("--json", backup->json, "Print what was written as JSON");
    sub->callback([backup, &chosen] {
        chosen = [backup](Session &session) {
            return backUp(session, *backup);
        };
    });

    const auto restoring = std::make_shared<RestoreOptions>();
    sub = root.add_subcommand("restore",
                              "Make an empty or missing data folder (--data) that of a backup");
    sub->add_option("FILE", restoring->file, "The backup")->required()->type_name("");
    addPassphraseOptions(*sub, restoring->passphrase);
    sub->add_flag("--json", restoring->json, "Print what was restored as JSON");
    sub->callback([restoring, &chosen] {
        chosen = [restoring](Session &session) {
            return restore(session, *restoring);
        };
    });
}

} // namespace Gatehouse::App
