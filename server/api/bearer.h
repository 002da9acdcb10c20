// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/endpoint.h"
#include "auth/tokengate.h"

namespace Gatehouse::Api {

/// The token of an Authorization header's value of the scheme Bearer, which is written in any case
/// (RFC 6750 §2.1, RFC 9110 §11.1); empty where there is no header, another scheme or no token.
QByteArray bearerToken(const QByteArray &authorization);

/// Lets a request with a bearer's access token in (contract section 4), or says what to settle it
/// with: 401 `Authorization header required` or `Invalid token`, 403; 503 for one damaged record.
/// Error: the store cannot be read.
Result<std::variant<Auth::Admission, Settlement>> admitBearer(Auth::TokenGate &gate,
                                                              const Http::Request &request);

} // namespace Gatehouse::Api
