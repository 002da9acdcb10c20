// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/loginbody.h"

#include "api/jsonbody.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

std::variant<LoginBody, BadLoginBody> parseLoginBody(const QByteArray &body)
{
    using Http::ErrorCode;
    const auto object = parseJsonBody(body);
    if (!object)
        return BadLoginBody{ErrorCode::InvalidBody, {}};
    const QJsonValue username = object->value("username"_L1);
    const QJsonValue password = object->value("password"_L1);
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
