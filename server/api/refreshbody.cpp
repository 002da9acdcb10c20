// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/refreshbody.h"

#include "api/jsonbody.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

using Http::ErrorCode;

std::variant<QByteArray, ErrorCode> parseRefreshBody(const QByteArray &body)
{
    const auto object = parseJsonBody(body);
    if (!object)
        return ErrorCode::InvalidBody;
    const QJsonValue token = object->value("refresh_token"_L1);
    if (!token.isString() && !token.isUndefined())
        return ErrorCode::RefreshTokenNotString;
    if (token.toString().isEmpty())
        return ErrorCode::RefreshTokenRequired;
    return token.toString().toUtf8();
}

} // namespace Gatehouse::Api
