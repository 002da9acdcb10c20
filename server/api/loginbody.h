// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/errorbody.h"

#include <QByteArrayView>
#include <QString>

#include <variant>

namespace Gatehouse::Api {

/// The body of POST /auth/login (contract section 2).
struct LoginBody
{
    QString username;
    QString password;
};

/// A body that is none: the error to answer, and the username where one could be read.
struct BadLoginBody
{
    Http::ErrorCode code;
    QString username;
};

/// Reads a login's body: as parseJsonBody() wants it, both members strings and not empty. Unknown
/// members are ignored.
std::variant<LoginBody, BadLoginBody> parseLoginBody(const QByteArray &body);

} // namespace Gatehouse::Api
