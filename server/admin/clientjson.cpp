// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/clientjson.h"

#include "domain/timetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin::ClientJson {

namespace {

// The line that each of the array's members begins on. The text is JSON already.
QList<int> memberLines(const QByteArray &utf8)
{
    QList<int> lines;
    int line = 1;
    int depth = 0;
    bool inString = false;
    bool memberSeen = false;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        line += c == '\n' ? 1 : 0;
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        if (depth == 1 && c == ',')
            memberSeen = false;
        else if (depth == 1 && !memberSeen && c != ']') {
            lines.append(line);
            memberSeen = true;
        }
        inString = c == '"';
        depth += (c == '[' || c == '{') - (c == ']' || c == '}');
    }
    return lines;
}

std::optional<QString> textOf(const QJsonObject &object, const QString &name, QString &fault)
{
    const QJsonValue value = object[name];
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isString())
        fault = u"\"%1\" must be a text."_s.arg(name);
    return value.toString();
}

std::optional<QString> truthOf(const QJsonObject &object, const QString &name, QString &fault)
{
    const QJsonValue value = object[name];
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isBool())
        fault = u"\"%1\" must be true or false."_s.arg(name);
    return value.toBool() ? u"true"_s : u"false"_s;
}

// What is no whole number is left to whoever reads the text.
std::optional<QString> limitOf(const QJsonObject &object, const QString &name, QString &fault)
{
    const QJsonValue value = object[name];
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15)
                            : textOf(object, name, fault);
}

RangeLine rangeOf(const QJsonValue &member, QString &fault)
{
    if (member.isString())
        return RangeLine::fromText(member.toString());
    if (!member.isObject()) {
        fault = u"\"whitelist\" must be an array of texts or objects."_s;
        return {};
    }
    static const QStringList known{u"range"_s, u"expires_at"_s, u"note"_s};
    const QJsonObject object = member.toObject();
    for (const QString &name : object.keys())
        if (!known.contains(name))
            fault = u"\"%1\" is not known in a whitelist entry."_s.arg(name.left(40));
    return {textOf(object, u"range"_s, fault).value_or(QString()).trimmed(),
            textOf(object, u"expires_at"_s, fault), textOf(object, u"note"_s, fault)};
}

ClientLine lineOf(const QJsonValue &member, int line)
{
    ClientLine read;
    read.line = line;
    if (!member.isObject()) {
        read.fault = u"It is not an object."_s;
        return read;
    }
    static const QStringList known{
        u"name"_s,      u"api_key"_s,         u"api_secret"_s,        u"status"_s,
        u"note"_s,      u"resource_server"_s, u"logins_per_minute"_s, u"whitelist"_s,
        u"created_at"_s};
    const QJsonObject object = member.toObject();
    for (const QString &name : object.keys())
        if (!known.contains(name))
            read.fault = u"\"%1\" is not known."_s.arg(name.left(40));
    read.name = textOf(object, u"name"_s, read.fault);
    read.apiKey = textOf(object, u"api_key"_s, read.fault);
    read.secret = textOf(object, u"api_secret"_s, read.fault);
    read.status = textOf(object, u"status"_s, read.fault);
    read.note = textOf(object, u"note"_s, read.fault);
    read.resourceServer = truthOf(object, u"resource_server"_s, read.fault);
    read.loginsPerMinute = limitOf(object, u"logins_per_minute"_s, read.fault);
    const QJsonValue whitelist = object[u"whitelist"_s];
    if (whitelist.isUndefined() || whitelist.isNull())
        return read;
    if (!whitelist.isArray()) {
        read.fault = u"\"whitelist\" must be an array of texts or objects."_s;
        return read;
    }
    QList<RangeLine> ranges;
    const QJsonArray members = whitelist.toArray();
    for (const QJsonValue &range : members)
        ranges.append(rangeOf(range, read.fault));
    read.whitelist = ranges;
    return read;
}

QJsonValue valueOf(const WhitelistEntry &entry)
{
    if (!entry.expiresAt && entry.note.isEmpty())
        return entry.range.toString();
    QJsonObject object{{u"range"_s, entry.range.toString()}};
    if (entry.expiresAt)
        object[u"expires_at"_s] = ClientFile::expiryText(*entry.expiresAt);
    if (!entry.note.isEmpty())
        object[u"note"_s] = entry.note;
    return object;
}

} // namespace

Result<QList<ClientLine>> read(const QByteArray &utf8)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(utf8, &fault);
    if (fault.error != QJsonParseError::NoError)
        return Error{
            Error::Kind::Invalid,
            u"Line %1 is not JSON: %2."_s
                .arg(utf8.first(std::min<qsizetype>(fault.offset, utf8.size())).count('\n') + 1)
                .arg(fault.errorString())};
    if (!document.isArray())
        return Error{Error::Kind::Invalid,
                     u"The file must hold an array of clients: [ { \"name\": … }, … ]."_s};
    const QJsonArray members = document.array();
    const QList<int> lines = memberLines(utf8);
    QList<ClientLine> read;
    read.reserve(members.size());
    for (qsizetype i = 0; i < members.size(); ++i)
        read.append(lineOf(members[i], lines.value(i)));
    return read;
}

QByteArray entry(const Client &client, const QList<WhitelistEntry> &whitelist)
{
    QJsonArray ranges;
    for (const WhitelistEntry &each : whitelist)
        ranges.append(valueOf(each));
    const QJsonObject object{
        {u"name"_s, client.name},
        {u"api_key"_s, client.apiKey.text()},
        {u"status"_s, toString(client.status)},
        {u"note"_s, client.note},
        {u"resource_server"_s, client.resourceServer},
        {u"logins_per_minute"_s,
         client.loginsPerMinute ? QJsonValue(*client.loginsPerMinute) : QJsonValue()},
        {u"whitelist"_s, ranges},
        {u"created_at"_s, toIsoSeconds(client.createdAt)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Gatehouse::Admin::ClientJson
