// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/badge.h"
#include "tryout/requestsender.h"

namespace Gatehouse::Ui {

/// An answer in words; all pure.

/// JSON set out for reading, members in the order they came; any other text as it is.
QString prettyBody(const QByteArray &body);
/// "200 OK" with its tone.
Badge statusBadge(int status, const QByteArray &reason);
QString headersText(const ApiAnswer &answer);
/// `error.code` of an error's body, or empty.
QString errorCode(const QByteArray &body);

/// A token that an answer brought.
struct AnswerToken
{
    QString name; ///< `access_token`
    QString token;
};
QList<AnswerToken> tokensIn(const QByteArray &body);

} // namespace Gatehouse::Ui
