// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/jsonbody.h"

#include <QByteArrayView>
#include <QJsonDocument>

#include <algorithm>

namespace Gatehouse::Api {

namespace {

// What Qt's parser lets pass in a string though RFC 8259 §7 does not: a control character that is
// not escaped, and an escape that JSON does not know (behind which Qt takes any byte, UTF-8 or
// not).
bool hasUnsoundString(QByteArrayView json)
{
    constexpr QByteArrayView escapes("\"\\/bfnrtu");
    bool inString = false;
    bool escaped = false;
    for (const char c : json) {
        if (inString && uchar(c) < 0x20)
            return true;
        if (escaped) {
            if (!escapes.contains(c))
                return true;
            escaped = false;
        } else if (c == '"') {
            inString = !inString;
        } else {
            escaped = inString && c == '\\';
        }
    }
    return false;
}

qsizetype digitsIn(QByteArrayView text)
{
    const auto end =
        std::find_if(text.begin(), text.end(), [](char c) { return c < '0' || c > '9'; });
    return end - text.begin();
}

// RFC 8259 §6.
bool isNumber(QByteArrayView text)
{
    const auto skip = [&text](qsizetype count) {
        text = text.sliced(count);
    };
    if (text.startsWith('-'))
        skip(1);
    const qsizetype whole = text.startsWith('0') ? 1 : digitsIn(text);
    if (whole == 0)
        return false;
    skip(whole);
    if (text.startsWith('.')) {
        const qsizetype fraction = digitsIn(text.sliced(1));
        if (fraction == 0)
            return false;
        skip(1 + fraction);
    }
    if (text.startsWith('e') || text.startsWith('E')) {
        skip(1);
        if (text.startsWith('+') || text.startsWith('-'))
            skip(1);
        const qsizetype exponent = digitsIn(text);
        if (exponent == 0)
            return false;
        skip(exponent);
    }
    return text.isEmpty();
}

// Qt lets numbers pass that RFC 8259 §6 does not: `1.`, `-.5`. Asked of what Qt has parsed, so
// outside strings these characters stand in numbers and in `true`, `false` alone.
bool hasUnsoundNumber(QByteArrayView json)
{
    const auto isPart = [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    };
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '"')
            inString = !inString;
        else if (inString && c == '\\')
            ++i;
        else if (!inString && isPart(c) && c != 'e') {
            qsizetype end = i;
            while (end < json.size() && isPart(json[end]))
                ++end;
            if (!isNumber(json.sliced(i, end - i)))
                return true;
            i = end - 1;
        }
    }
    return false;
}

} // namespace

std::optional<QJsonObject> parseJsonBody(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject() ||
        body.startsWith("\xef\xbb\xbf") || hasUnsoundString(body) || hasUnsoundNumber(body))
        return {};
    return document.object();
}

} // namespace Gatehouse::Api
