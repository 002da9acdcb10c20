// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/servercommands.h"

#include "application.h"
#include "cli/options.h"
#include "demo/demostore.h"
#include "demo/demotraffic.h"
#include "logging.h"
#include "serverapplication.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QMessageBox>
#include <QThread>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

// A QThread counts as finished before the system's thread has let go of its own data, and that must
// not happen while OpenSSL, which has some of it, is cleaning up at exit.
void awaitThreads()
{
    const QDir threads(u"/proc/self/task"_s);
    for (const QDeadlineTimer deadline(std::chrono::seconds(1)); !deadline.hasExpired();
         QThread::msleep(1))
        if (threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() <= 1)
            return;
}

} // namespace

void addServeCommand(CLI::App &root, Command &chosen)
{
    CLI::App *sub = root.add_subcommand(
        "serve", "Run the server alone, without a window, until SIGINT or SIGTERM");
    const auto typed = std::make_shared<std::optional<std::string>>();
    addOptional(*sub, "--log-format", *typed,
                "Form of the log lines on stderr, text or json; default: gatehouse.conf, else text")
        ->type_name("FORMAT");
    sub->callback([typed, &chosen] {
        chosen = [typed](Session &session) -> Result<ExitCode> {
            if (!*typed)
                return serve(session);
            const QString format = QString::fromStdString(**typed);
            if (const auto known = logFormatFromString(format))
                return serve(session, known);
            return Error{Error::Kind::Invalid,
                         u"--log-format: \"%1\" is no format. Write text or json."_s.arg(format)};
        };
    });
}

Result<ExitCode> serve(Session &session, std::optional<LogFormat> format)
{
    logToStderr(format.value_or(LogFormat::Text));
    std::unique_ptr<DemoTraffic> traffic;
    if (session.isDemo()) {
        const auto environment = session.environment();
        if (!environment)
            return environment.error();
        auto script = fillDemoStore((*environment)->store, *(*environment)->hasher, session.now());
        if (!script)
            return script.error();
        traffic = std::make_unique<DemoTraffic>((*environment)->store, *std::move(script));
    }
    const auto served = ServerApplication(session.dataPath(), {session.listen(), format}).run();
    traffic.reset();
    finishLog();
    awaitThreads();
    if (!served)
        return served.error();
    return ExitCode::Done;
}

Result<ExitCode> openConsole(Session &session)
{
    for (;;) {
        const auto application = Application::start(session.dataPath(), session.listen(),
                                                    session.isDemo() ? Application::Kind::Demo
                                                                     : Application::Kind::Real);
        if (application)
            return (*application)->run() == 0 ? ExitCode::Done : ExitCode::Refused;
        if (application.error().kind == Error::Kind::Cancelled) {
            Output::complain(application.error().message);
            return ExitCode::Done;
        }
        // There is no window yet to say it in, and whoever clicked an icon sees no stderr.
        Output::complain(application.error().message);
        const auto answer = QMessageBox::critical(
            nullptr, QCoreApplication::translate("Console", "Gatehouse cannot start"),
            application.error().message, QMessageBox::Retry | QMessageBox::Close);
        if (answer != QMessageBox::Retry)
            return ExitCode::Refused;
    }
}

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

} // namespace Gatehouse::App
