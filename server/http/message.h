// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ipaddress.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <utility>
#include <vector>

namespace Gatehouse::Http {

enum class Method : quint8 { Get, Head, Post, Put, Delete, Patch, Options, Other };

/// What every request has, refused or not. The text members are bytes as received.
struct RequestInfo
{
    Method method = Method::Other;
    QByteArray path; ///< origin-form target without its query, not decoded; empty if unreadable
    QByteArray userAgent;
    IpAddress peer;       ///< the other end of the connection
    IpAddress caller;     ///< the peer, or for whom it forwards if it is a trusted proxy
    QString forwardedFor; ///< what trusted proxies told (RequestWay::told)
    QByteArray requestId; ///< 16 characters; the answer's X-Request-Id
    std::chrono::steady_clock::time_point startedAt; ///< when its head was complete
};

/// A request that the guard found sound and the dispatcher has a function for.
struct Request : RequestInfo
{
    QByteArray query;
    bool isEncrypted = false; ///< it came over TLS
    QByteArray host;          ///< the Host header's value, sound; empty if absent (HTTP/1.0)
    QByteArray contentType;   ///< the header's value, empty if absent
    QByteArray authorization; ///< the header's value, empty if absent
    QByteArray body;
};

/// An answer before it is put on the wire. Headers that every answer has (contract section 1) are
/// added by the transport: Content-Type, Content-Length, Date, X-Request-Id, nosniff, and by status
/// WWW-Authenticate (401) and Retry-After (429, 503).
struct Response
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    bool noStore = false; ///< it carries a token: Cache-Control and Pragma
    QByteArray allow;     ///< the Allow header of a 405
    int retryAfter = 1;   ///< seconds, sent with 429 and 503
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< of this answer alone: name, value
};

} // namespace Gatehouse::Http
