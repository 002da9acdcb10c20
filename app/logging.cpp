// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logging.h"

#include "domain/jsonobject.h"
#include "domain/timetext.h"
#include "logwriter.h"

#include <algorithm>
#include <atomic>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Gatehouse::App {

namespace {

constexpr std::chrono::seconds patience{1}; // with a reader, at the end
std::atomic<LogFormat> formatInUse{LogFormat::Text};

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

// As syslog(3) counts them.
int priorityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return 7;
    case QtInfoMsg: return 6;
    case QtWarningMsg: return 4;
    case QtCriticalMsg: return 3;
    case QtFatalMsg: return 2;
    }
    return 5;
}

// Also of the upper half, and what ends a line in Unicode.
bool isControl(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph;
}

QString visible(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text)
        isControl(c) ? result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0')) : result += c;
    return result;
}

// A value with blanks or quotes in it could pass for other fields.
QString fieldText(const QString &value)
{
    const bool isPlain = !value.isEmpty() && std::none_of(value.begin(), value.end(), [](QChar c) {
        return c.isSpace() || c == u'"' || c == u'=' || isControl(c);
    });
    return isPlain ? value : QString::fromUtf8(jsonString(value));
}

QByteArray textOf(const LogLine &line)
{
    QString text =
        u"%1 %2 %3: %4"_s.arg(toIsoMillis(line.time), levelName(line.level),
                              QLatin1StringView(line.category), visible(line.message.simplified()));
    for (const LogField &field : line.fields)
        text += u' ' + field.name + u'=' + visible(fieldText(field.value));
    return text.toUtf8();
}

QByteArray jsonOf(const LogLine &line)
{
    JsonObject json;
    json.add("time"_L1, toIsoMillis(line.time))
        .add("level"_L1, levelName(line.level))
        .add("category"_L1, QString::fromLatin1(line.category))
        .add("message"_L1, visible(line.message.simplified()));
    for (const LogField &field : line.fields)
        field.isNumber ? json.addJson(field.name, field.value.toUtf8())
                       : json.add(field.name, visible(field.value));
    return json.toJson();
}

/// Whether stderr is journald's (JOURNAL_STREAM, systemd.exec(5)), and not a pipe inherited since.
bool isJournal()
{
    struct stat status
    {
    };
    if (::fstat(STDERR_FILENO, &status) != 0)
        return false;
    return qgetenv("JOURNAL_STREAM") ==
           QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(status.st_ino);
}

QByteArray bytesOf(const LogLine &line)
{
    static const bool forJournal = isJournal();
    return toBytes(line, formatInUse.load(), forJournal);
}

QByteArray droppedLines(qint64 count)
{
    return bytesOf({SystemClock().now(),
                    QtWarningMsg,
                    "gatehouse.app",
                    u"Lines of the log were dropped, because nobody took them in time."_s,
                    {{"count"_L1, count}}});
}

// Never destroyed: whatever is still there at the end may have something to say.
LogWriter &writer()
{
    static auto *const writer = new LogWriter(STDERR_FILENO, droppedLines);
    return *writer;
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    log({SystemClock().now(), type, context.category ? context.category : "default", message});
}

void writeFatal(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtFatalMsg)
        writeLine(type, context, message);
}

} // namespace

QString toString(LogFormat format)
{
    return format == LogFormat::Json ? u"json"_s : u"text"_s;
}

std::optional<LogFormat> logFormatFromString(QStringView text)
{
    for (const LogFormat format : {LogFormat::Text, LogFormat::Json})
        if (toString(format) == text)
            return format;
    return std::nullopt;
}

QByteArray toBytes(const LogLine &line, LogFormat format, bool forJournal)
{
    if (format == LogFormat::Json)
        return jsonOf(line) + '\n';
    const QByteArray prefix =
        forJournal ? '<' + QByteArray::number(priorityOf(line.level)) + '>' : QByteArray();
    return prefix + textOf(line) + '\n';
}

void log(const LogLine &line)
{
    writer().write(bytesOf(line));
    if (line.level == QtFatalMsg)
        writer().flush(patience); // the end of the program follows
}

void logToStderr(LogFormat format)
{
    formatInUse = format;
    qInstallMessageHandler(writeLine);
}

void logFatalOnly()
{
    qInstallMessageHandler(writeFatal);
}

void finishLog()
{
    writer().finish(patience);
}

} // namespace Gatehouse::App
