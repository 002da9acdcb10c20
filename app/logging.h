// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Gatehouse::App {

/// The form of the servers' log lines.
enum class LogFormat {
    Text, ///< time (UTC), level, category, message, then `name=value`
    Json, ///< one object (RFC 8259) a line, with the same members
};

/// `text`, `json`
QString toString(LogFormat format);
std::optional<LogFormat> logFormatFromString(QStringView text);

/// What belongs to a line, for programs: its name is ours, of lower-case letters and underscores.
struct LogField
{
    LogField(QLatin1StringView fieldName, const QString &text)
        : name(fieldName)
        , value(text)
    {
    }
    LogField(QLatin1StringView fieldName, qint64 number)
        : name(fieldName)
        , value(QString::number(number))
        , isNumber(true)
    {
    }

    QLatin1StringView name;
    QString value;
    bool isNumber = false;
};

/// One line of the log. A value.
struct LogLine
{
    Timestamp time{};
    QtMsgType level = QtInfoMsg;
    QByteArray category;
    QString message;
    QList<LogField> fields = {};
};

/// With a line feed at its end and none before; control characters are made visible, so that
/// nothing that callers sent can begin a line or command a terminal. `forJournal`: text begins with
/// the priority that journald takes from it (sd-daemon(3)).
QByteArray toBytes(const LogLine &line, LogFormat format, bool forJournal = false);

/// Log lines of the servers go to stderr from now on, in this form. Lines of several threads do not
/// mix, and no thread waits for whoever reads them: what he does not take in time is dropped and
/// counted (LogWriter). Any thread.
void logToStderr(LogFormat format);
void log(const LogLine &line);

/// For the end of the program: waits until all is written, at most a second.
void finishLog();

/// For commands that end at once: what they have to say is their answer or their one error line,
/// so only what ends the program is logged.
void logFatalOnly();

} // namespace Gatehouse::App
