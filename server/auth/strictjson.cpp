// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

/// The end of the string that begins at `from`, its closing quote.
qsizetype closingQuote(QByteArrayView json, qsizetype from)
{
    for (qsizetype i = from + 1; i < json.size(); ++i) {
        if (json[i] == '\\')
            ++i;
        else if (json[i] == '"')
            return i;
    }
    return json.size();
}

/// A member's name as it is meant: `a` may be written `\u0061`.
QByteArray meaning(QByteArrayView quoted)
{
    if (!quoted.contains('\\')) // nearly all: nothing is copied
        return QByteArray::fromRawData(quoted.data() + 1, quoted.size() - 2);
    const auto array = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array();
    return array.at(0).toString().toUtf8();
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// A member by the object or array it stands in, which are numbered as they open.
using Member = std::pair<int, QByteArray>;

/// Of what Qt has parsed, so that a string with a colon behind it is a member's name.
std::vector<Member> membersOf(QByteArrayView json)
{
    std::vector<Member> members;
    std::vector<int> open;
    int opened = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[') {
            open.push_back(++opened);
        } else if (c == '}' || c == ']') {
            open.pop_back();
        } else if (c == '"') {
            const qsizetype end = closingQuote(json, i);
            qsizetype next = end + 1;
            while (next < json.size() && isSpace(json[next]))
                ++next;
            if (next < json.size() && json[next] == ':')
                members.emplace_back(open.back(), meaning(json.sliced(i, end - i + 1)));
            i = end;
        }
    }
    return members;
}

bool namesAMemberTwice(QByteArrayView json)
{
    std::vector<Member> members = membersOf(json);
    std::sort(members.begin(), members.end());
    return std::adjacent_find(members.begin(), members.end()) != members.end();
}

} // namespace

std::optional<QJsonObject> parseStrictObject(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject() ||
        json.startsWith("\xef\xbb\xbf") || namesAMemberTwice(json))
        return {};
    return document.object();
}

} // namespace Gatehouse::Auth
