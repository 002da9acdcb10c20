// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/settlements.h"

#include <QDebug>

using namespace Qt::StringLiterals;

namespace Gatehouse::Api {

using Http::ErrorCode;

QString ruleOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound: return u"path"_s;
    case ErrorCode::MethodNotAllowed: return u"method"_s;
    case ErrorCode::UnsupportedMediaType: return u"media-type"_s;
    case ErrorCode::InvalidBody: return u"body"_s;
    case ErrorCode::CredentialsRequired:
    case ErrorCode::RefreshTokenRequired:
    case ErrorCode::RefreshTokenNotString:
    case ErrorCode::CredentialsNotStrings: return u"fields"_s;
    case ErrorCode::BodyTooLarge:
    case ErrorCode::HeaderTooLarge: return u"size"_s;
    case ErrorCode::RequestTimeout: return u"time"_s;
    default: return u"http"_s;
    }
}

Settlement invalidRequest(ErrorCode code, const QString &apiKey)
{
    return {.outcome = Outcome::InvalidRequest,
            .decidedBy = ruleOf(code),
            .response = errorResponse(code),
            .apiKey = apiKey};
}

Settlement damagedRecord(const Error &error, const QString &apiKey)
{
    qWarning().noquote() << "Answering 503 to one call:" << error.message;
    return {.outcome = Outcome::Error,
            .decidedBy = u"damaged"_s,
            .response = errorResponse(ErrorCode::ServiceUnavailable),
            .apiKey = apiKey};
}

std::chrono::seconds wholeSeconds(std::chrono::milliseconds wait)
{
    return std::chrono::ceil<std::chrono::seconds>(wait);
}

Settlement settlementOf(const Auth::Admission &admission, Http::Response response)
{
    return {.outcome = admission.outcome,
            .decidedBy = admission.decidedBy,
            .response = std::move(response),
            .apiKey = admission.apiKey,
            .clientId = admission.clientId};
}

} // namespace Gatehouse::Api
