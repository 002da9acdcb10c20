// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/loginbody.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

namespace {

// Qt's parser lets them pass; RFC 8259 §7 wants them escaped.
bool hasBareControlInString(QByteArrayView json)
{
    bool inString = false;
    bool escaped = false;
    for (const char c : json) {
        if (inString && uchar(c) < 0x20)
            return true;
        if (escaped)
            escaped = false;
        else if (c == '"')
            inString = !inString;
        else
            escaped = inString && c == '\\';
    }
    return false;
}

} // namespace

std::variant<LoginBody, BadLoginBody> parseLoginBody(const QByteArray &body)
{
    using Http::ErrorCode;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject() ||
        hasBareControlInString(body))
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
