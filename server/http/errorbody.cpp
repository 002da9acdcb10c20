// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/errorbody.h"

#include <algorithm>

namespace Gatehouse::Http {

namespace {

struct Row
{
    int status;
    QByteArray body;
};

// Literals, so that a refusal costs no allocation and the bytes can be compared with the contract.
#define GATEHOUSE_ERROR(name, code, message)                                                       \
    QByteArrayLiteral("{\"error\":{\"name\":\"" name "\",\"code\":\"" code                         \
                      "\",\"message\":\"" message "\"}}")

Row row(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CredentialsRequired:
        return {400, GATEHOUSE_ERROR("ValidationException", "VALIDATION_FAILURE",
                                     "Username and password are required")};
    case ErrorCode::CredentialsNotStrings:
        return {400, GATEHOUSE_ERROR("ValidationException", "VALIDATION_FAILURE",
                                     "Username and password must be strings")};
    case ErrorCode::RefreshTokenRequired:
        return {400, GATEHOUSE_ERROR("ValidationException", "VALIDATION_FAILURE",
                                     "Refresh token is required")};
    case ErrorCode::RefreshTokenNotString:
        return {400, GATEHOUSE_ERROR("ValidationException", "VALIDATION_FAILURE",
                                     "Refresh token must be a string")};
    case ErrorCode::InvalidBody:
        return {400, GATEHOUSE_ERROR("SyntaxError", "SYNTAX_ERROR", "Invalid request body")};
    case ErrorCode::MalformedRequest:
        return {400, GATEHOUSE_ERROR("BadRequestError", "BAD_REQUEST", "Malformed request")};
    case ErrorCode::InvalidCredentials:
        return {401, GATEHOUSE_ERROR("UnauthorizedError", "UNAUTHORIZED", "Invalid credentials")};
    case ErrorCode::ClientNotActive:
        return {401, GATEHOUSE_ERROR("UnauthorizedError", "UNAUTHORIZED",
                                     "Client account is not active")};
    case ErrorCode::InvalidRefreshToken:
        return {401, GATEHOUSE_ERROR("UnauthorizedError", "UNAUTHORIZED", "Invalid refresh token")};
    case ErrorCode::AuthorizationRequired:
        return {401, GATEHOUSE_ERROR("UnauthorizedError", "UNAUTHORIZED",
                                     "Authorization header required")};
    case ErrorCode::InvalidToken:
        return {401, GATEHOUSE_ERROR("UnauthorizedError", "UNAUTHORIZED", "Invalid token")};
    case ErrorCode::AddressNotAuthorized:
        return {403, GATEHOUSE_ERROR("ForbiddenError", "FORBIDDEN", "IP address not authorized")};
    case ErrorCode::NotFound:
        return {404, GATEHOUSE_ERROR("NotFoundError", "NOT_FOUND", "Not found")};
    case ErrorCode::MethodNotAllowed:
        return {405, GATEHOUSE_ERROR("MethodNotAllowedError", "METHOD_NOT_ALLOWED",
                                     "Method not allowed")};
    case ErrorCode::RequestTimeout:
        return {408,
                GATEHOUSE_ERROR("RequestTimeoutError", "REQUEST_TIMEOUT", "Request timed out")};
    case ErrorCode::BodyTooLarge:
        return {413, GATEHOUSE_ERROR("PayloadTooLargeError", "PAYLOAD_TOO_LARGE",
                                     "Request body is too large")};
    case ErrorCode::UnsupportedMediaType:
        return {415, GATEHOUSE_ERROR("UnsupportedMediaTypeError", "UNSUPPORTED_MEDIA_TYPE",
                                     "Content-Type must be application/json")};
    case ErrorCode::ExpectationFailed:
        return {417, GATEHOUSE_ERROR("ExpectationFailedError", "EXPECTATION_FAILED",
                                     "Expectation not supported")};
    case ErrorCode::HeaderTooLarge:
        return {431, GATEHOUSE_ERROR("HeaderTooLargeError", "HEADER_TOO_LARGE",
                                     "Request header is too large")};
    case ErrorCode::InternalError: break;
    case ErrorCode::TransferEncoding:
        return {501, GATEHOUSE_ERROR("NotImplementedError", "NOT_IMPLEMENTED",
                                     "Transfer-Encoding is not supported")};
    case ErrorCode::ServiceUnavailable:
        return {503, GATEHOUSE_ERROR("ServiceUnavailableError", "SERVICE_UNAVAILABLE",
                                     "Service unavailable")};
    }
    return {500, GATEHOUSE_ERROR("InternalServerError", "INTERNAL_SERVER_ERROR",
                                 "Internal server error")};
}

} // namespace

Response errorResponse(ErrorCode code)
{
    Row found = row(code);
    Response response;
    response.status = found.status;
    response.body = std::move(found.body);
    return response;
}

Response tooManyRequests(std::chrono::seconds wait)
{
    Response response;
    response.status = 429;
    response.retryAfter = int(std::max<qint64>(wait.count(), 1));
    response.body = GATEHOUSE_ERROR("TooManyRequestsError", "TOO_MANY_REQUESTS",
                                    "Rate limit exceeded. Retry after %1 seconds.");
    response.body.replace("%1", QByteArray::number(response.retryAfter));
    return response;
}

#undef GATEHOUSE_ERROR

} // namespace Gatehouse::Http
