// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

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
QString meaning(QByteArrayView quoted)
{
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
    const auto array = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array();
    return array.at(0).toString();
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Of what Qt has parsed, so that a string with a colon behind it is a member's name.
bool namesAMemberTwice(QByteArrayView json)
{
    std::vector<QSet<QString>> open; // one for each brace or bracket around
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[') {
            open.emplace_back();
        } else if (c == '}' || c == ']') {
            open.pop_back();
        } else if (c == '"') {
            const qsizetype end = closingQuote(json, i);
            qsizetype next = end + 1;
            while (next < json.size() && isSpace(json[next]))
                ++next;
            if (next < json.size() && json[next] == ':') {
                const QString name = meaning(json.sliced(i, end - i + 1));
                if (open.back().contains(name))
                    return true;
                open.back().insert(name);
            }
            i = end;
        }
    }
    return false;
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
