// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/loginbody.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

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

} // namespace

std::variant<LoginBody, BadLoginBody> parseLoginBody(const QByteArray &body)
{
    using Http::ErrorCode;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject() || hasUnsoundString(body))
        return BadLoginBody{ErrorCode::InvalidBody, {}};

    const QJsonObject object = document.object();
    const QJsonValue username = object.value("username"_L1);
    const QJsonValue password = object.value("password"_L1);
    const auto soundOrMissing = [](const QJsonValue &value) {
        return value.isString() || value.isUndefined();
    };
    if (!soundOrMissing(username) || !soundOrMissing(password))
        return BadLoginBody{ErrorCode::CredentialsNotStrings, username.toString()};
    LoginBody login{username.toString(), password.toString()};
    if (login.username.isEmpty() || login.password.isEmpty())
        return BadLoginBody{ErrorCode::CredentialsRequired, login.username};
    return login;
}

} // namespace Gatehouse::Api
