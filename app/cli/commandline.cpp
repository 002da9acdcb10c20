// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandline.h"

#include "cli/arguments.h"
#include "cli/attemptscommand.h"
#include "cli/backupcommands.h"
#include "cli/certificatecommands.h"
#include "cli/clientcommands.h"
#include "cli/doctorcommand.h"
#include "cli/journalcommands.h"
#include "cli/keycommands.h"
#include "cli/options.h"
#include "cli/servercommands.h"
#include "cli/throttlecommands.h"
#include "cli/tokencommand.h"
#include "cli/whitelistcommands.h"
#include "logging.h"

#include <QApplication>
#include <QDir>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>

#include <clocale>
#include <csignal>
#include <langinfo.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

int exitCode(ExitCode code)
{
    return int(code);
}

int usageError(const QString &message)
{
    Output::complain(message);
    return exitCode(ExitCode::Usage);
}

int finishWithoutSession(const QString &message)
{
    Output::complain(message);
    return exitCode(ExitCode::Refused);
}

void prepareProcess()
{
    ::umask(S_IRWXG | S_IRWXO);    // all that is kept is private
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is an error of write()
    // Qt needs UTF-8, and would say on stderr that it switches to it.
    std::setlocale(LC_ALL, "");
    if (std::string_view(::nl_langinfo(CODESET)) != "UTF-8")
        qputenv("LC_ALL", "C.UTF-8");
    QCoreApplication::setOrganizationName(u"gatehouse"_s); // where the window keeps its place
    QCoreApplication::setApplicationName(u"gatehouse"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GATEHOUSE_VERSION));
}

/// The grammar, and what one parse of it found.
struct Grammar
{
    CLI::App root{"Gatehouse: a login server with a desktop console.\n"
                  "Without a command it opens the console: window and server in one process."};
    std::optional<std::string> data;
    std::optional<std::string> listen;
    bool demo = false;
    Command chosen;

    Grammar()
    {
        root.name("gatehouse");
        root.set_version_flag("--version", "gatehouse " GATEHOUSE_VERSION);
        root.require_subcommand(0, 1);
        root.fallthrough();
        root.get_formatter()->column_width(34);
        addOptional(root, "--data", data,
                    "Folder that everything is kept in; default: GATEHOUSE_DATA, else the "
                    "platform's folder for application data")
            ->type_name("DIR");
        addOptional(root, "--listen", listen,
                    "Where the server listens; port 0 picks a free one; default: gatehouse.conf, "
                    "else 127.0.0.1:8080")
            ->type_name("ADDR:PORT");
        root.add_flag("--demo", demo,
                      "Open the console on a throw-away store with believable clients and live "
                      "traffic, to look around");
        addServeCommand(root, chosen);
        addClientCommands(root, chosen);
        addWhitelistCommands(root, chosen);
        addAttemptsCommand(root, chosen);
        addThrottleCommands(root, chosen);
        addKeyCommands(root, chosen);
        addTokenCommand(root, chosen);
        addJournalCommands(root, chosen);
        addBackupCommands(root, chosen);
        addCertificateCommands(root, chosen);
        addDoctorCommand(root, chosen);
        root.footer("Exit codes: 0 done, 1 it could not be done, 2 wrong usage.");
        for (CLI::App *command : root.get_subcommands({}))
            nameCommonOptions(*command);
    }

    /// What stands before every command can stand behind it as well.
    static void nameCommonOptions(CLI::App &command)
    {
        const std::string options =
            command.get_name() == "serve" ? "--data DIR, --listen ADDR:PORT" : "--data DIR";
        command.footer("Also: " + options + ". See \"gatehouse --help\".");
        for (CLI::App *part : command.get_subcommands({}))
            nameCommonOptions(*part);
    }

    /// The command, as far as it was understood.
    const CLI::App &last() const
    {
        const CLI::App *at = &root;
        while (!at->get_subcommands().empty())
            at = at->get_subcommands().back();
        return *at;
    }
    /// `gatehouse client add`
    QString commandPath() const
    {
        QStringList path;
        for (const CLI::App *at = &last(); at; at = at->get_parent())
            path.prepend(toText(at->get_name()));
        return path.join(u' ');
    }
};

QString explain(const CLI::ParseError &error, const Grammar &grammar)
{
    QString what = QString::fromStdString(error.what()).simplified();
    // CLI11 calls a word in a command's place unexpected, or misses the command.
    const auto unexpected = grammar.root.remaining(true);
    const bool isWord = !unexpected.empty() && unexpected.front().rfind('-', 0) != 0;
    if (isWord && !grammar.last().get_subcommands({}).empty())
        what = u"\"%1\" is not a command"_s.arg(toText(unexpected.front()));
    if (!what.endsWith(u'.'))
        what += u'.';
    return u"%1 See \"%2 --help\"."_s.arg(what, grammar.commandPath());
}

int finish(Session &session, const Result<ExitCode> &result)
{
    // What was printed before a failure is still worth reading.
    const auto written = session.output().flush();
    const Error *error = !result ? &result.error() : !written ? &written.error() : nullptr;
    const QString remark = session.takeRemark();
    const bool done = !error || error->kind == Error::Kind::Cancelled;
    if (done) {
        if (!remark.isEmpty())
            Output::complain(remark);
        return exitCode(error ? ExitCode::Done : *result);
    }
    Output::complain(remark.isEmpty() ? error->message : error->message + u' ' + remark);
    return exitCode(error->kind == Error::Kind::Invalid ? ExitCode::Usage : ExitCode::Refused);
}

int runConsole(int argc, char **argv, Session &session)
{
    logToStderr(LogFormat::Text);
    const auto logged = qScopeGuard(finishLog);
    if (hasDisplay()) {
        const QApplication application(argc, argv);
        return finish(session, openConsole(session));
    }
    Output::complain(u"There is no display, so no window; serving without one."_s);
    const QCoreApplication application(argc, argv);
    return finish(session, serve(session));
}

// On a port that is free, since the usual one may be serving somebody in earnest.
int runDemo(int argc, char **argv, const Grammar &grammar, std::optional<Http::Endpoint> listen)
{
    if (grammar.chosen || grammar.data)
        return usageError(
            u"--demo opens the console on a store of its own, so it goes with neither "
            "a command nor --data. Leave them out."_s);
    const QTemporaryDir folder(QDir::tempPath() + "/gatehouse-demo"_L1);
    if (!folder.isValid())
        return finishWithoutSession(u"No folder for the demo can be made in %1: %2."_s.arg(
            QDir::tempPath(), folder.errorString()));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       folder.filePath(u"settings"_s));
    Http::Endpoint free;
    free.port = 0;
    Session session(folder.filePath(u"data"_s), listen.value_or(free), true);
    return runConsole(argc, argv, session);
}

int runChosen(int argc, char **argv, const Grammar &grammar)
{
    std::optional<Http::Endpoint> listen;
    if (grammar.listen) {
        const auto endpoint = Http::Endpoint::parse(toText(*grammar.listen));
        if (!endpoint)
            return usageError(u"--listen: "_s + endpoint.error().message);
        listen = *endpoint;
    }
    if (grammar.data && grammar.data->empty())
        return usageError(u"--data: the folder's name is empty. Name one, or leave it out."_s);
    if (grammar.demo)
        return runDemo(argc, argv, grammar, listen);
    Session session(grammar.data ? toText(*grammar.data) : Environment::defaultDataPath(), listen);
    if (!grammar.chosen)
        return runConsole(argc, argv, session);
    logFatalOnly();
    const QCoreApplication application(argc, argv);
    return finish(session, grammar.chosen(session));
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    prepareProcess();
    for (int i = 1; i < argc; ++i)
        if (!QUtf8StringView(argv[i]).isValidUtf8())
            return usageError(u"Argument %1 is not UTF-8 text."_s.arg(i));
    Grammar grammar;
    try {
        grammar.root.parse(argc, argv);
    } catch (const CLI::CallForHelp &) {
        std::fputs(grammar.root.help().c_str(), stdout);
        return exitCode(ExitCode::Done);
    } catch (const CLI::CallForVersion &version) {
        std::puts(version.what());
        return exitCode(ExitCode::Done);
    } catch (const CLI::ParseError &error) {
        return usageError(explain(error, grammar));
    }
    return runChosen(argc, argv, grammar);
}

} // namespace Gatehouse::App
