// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logging.h"

#include "domain/clock.h"
#include "domain/timetext.h"

#include <QByteArray>
#include <QString>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

QLatin1StringView levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug"_L1;
    case QtInfoMsg: return "info"_L1;
    case QtWarningMsg: return "warning"_L1;
    case QtCriticalMsg: return "error"_L1;
    case QtFatalMsg: return "fatal"_L1;
    }
    return "log"_L1;
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    QString text = message;
    text.replace(u'\n', u' ');
    const QByteArray line =
        u"%1 %2 %3: %4\n"_s
            .arg(toIsoMillis(SystemClock().now()), levelName(type),
                 QLatin1StringView(context.category ? context.category : "default"), text)
            .toUtf8();
    // One call, so that lines of several threads do not mix.
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

void writeFatal(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg)
        writeLine(type, context, message);
}

} // namespace

void logToStderr()
{
    qInstallMessageHandler(writeLine);
}

void logFatalOnly()
{
    qInstallMessageHandler(writeFatal);
}

} // namespace Gatehouse::App
