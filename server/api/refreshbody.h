// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/errorbody.h"

#include <QByteArray>

#include <variant>

namespace Gatehouse::Api {

/// Reads the body of POST /auth/refresh (contract section 4): the token, which may be anything but
/// empty, or the error to answer. As parseJsonBody() wants it; unknown members are ignored.
std::variant<QByteArray, Http::ErrorCode> parseRefreshBody(const QByteArray &body);

} // namespace Gatehouse::Api
