// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace Gatehouse::Http {

/// The contract's error table (section 1), one row each but for 429. The
/// 400, 401 and 403 rows have several messages, each its own code.
enum class ErrorCode : quint8 {
    CredentialsRequired,   ///< 400 Username and password are required
    CredentialsNotStrings, ///< 400 Username and password must be strings
    RefreshTokenRequired,  ///< 400 Refresh token is required
    RefreshTokenNotString, ///< 400 Refresh token must be a string
    InvalidBody,           ///< 400 Invalid request body
    MalformedRequest,      ///< 400 Malformed request
    InvalidCredentials,    ///< 401 Invalid credentials
    ClientNotActive,       ///< 401 Client account is not active
    InvalidRefreshToken,   ///< 401 Invalid refresh token
    AuthorizationRequired, ///< 401 Authorization header required
    InvalidToken,          ///< 401 Invalid token
    AddressNotAuthorized,  ///< 403 IP address not authorized
    NotFound,              ///< 404
    MethodNotAllowed,      ///< 405
    RequestTimeout,        ///< 408
    BodyTooLarge,          ///< 413
    UnsupportedMediaType,  ///< 415
    ExpectationFailed,     ///< 417
    HeaderTooLarge,        ///< 431
    InternalError,         ///< 500
    TransferEncoding,      ///< 501 Transfer-Encoding is not supported
    ServiceUnavailable,    ///< 503
};

/// The whole answer for a row: status and the JSON body, byte for byte.
Response errorResponse(ErrorCode code);

/// The row that says how long: 429 with `Retry-After`, both in seconds, from 1.
Response tooManyRequests(std::chrono::seconds wait);

} // namespace Gatehouse::Http
