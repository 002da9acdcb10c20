// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The body of a refresh, as a stranger sends it: read as a token, or refused by a row of the
// contract's table.

#include "check.h"
#include "utf8.h"

#include "api/refreshbody.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    using Http::ErrorCode;
    const QByteArray body(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto parsed = Api::parseRefreshBody(body);
    if (const auto *token = std::get_if<QByteArray>(&parsed)) {
        FUZZ_CHECK(!token->isEmpty());
        FUZZ_CHECK(isUtf8(body) && isUtf8(*token));
        // Who holds the token can send it again and is understood the same way, but for what JSON
        // text or Qt cannot carry: a lone surrogate, and a byte order mark in front.
        const QString text = QString::fromUtf8(*token);
        if (text.contains(QChar::ReplacementCharacter) || token->startsWith("\xEF\xBB\xBF"))
            return 0;
        const QJsonObject object{{u"refresh_token"_s, text}};
        const auto again = Api::parseRefreshBody(QJsonDocument(object).toJson());
        const auto *same = std::get_if<QByteArray>(&again);
        FUZZ_CHECK(same && *same == *token);
        return 0;
    }
    const auto code = std::get<ErrorCode>(parsed);
    FUZZ_CHECK(code == ErrorCode::InvalidBody || code == ErrorCode::RefreshTokenNotString ||
               code == ErrorCode::RefreshTokenRequired);
    if (!isUtf8(body))
        FUZZ_CHECK(code == ErrorCode::InvalidBody);
    return 0;
}
