// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/tokenanswer.h"

#include "domain/timetext.h"

namespace Gatehouse::Api {

namespace {

QByteArray loginBody(qint64 clientId, const Auth::TokenPair &tokens)
{
    QByteArray json;
    json.reserve(tokens.accessToken.size() + tokens.refreshToken.size() + 256);
    json.append(R"({"success":true,"data":{"access_token":")").append(tokens.accessToken);
    json.append(R"(","refresh_token":")").append(tokens.refreshToken);
    json.append(R"(","access_expires_at":")")
        .append(toIsoSeconds(tokens.accessExpiresAt).toLatin1());
    json.append(R"(","refresh_expires_at":")")
        .append(toIsoSeconds(tokens.refreshExpiresAt).toLatin1());
    json.append(R"(","client_id":)").append(QByteArray::number(clientId)).append("}}");
    return json;
}

} // namespace

Http::Response tokenAnswer(qint64 clientId, const Auth::TokenPair &tokens)
{
    return {.status = 200, .body = loginBody(clientId, tokens), .noStore = true};
}

} // namespace Gatehouse::Api
