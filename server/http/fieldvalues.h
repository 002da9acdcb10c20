// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace Gatehouse::Http {

/// The header values that the transport itself understands. Values come without the white space
/// around them. Thread: any; nothing here allocates.

/// True for `host` or `host:port`: a name, an IPv4 address or a bracketed IPv6 address, and a
/// decimal port up to 65535. An empty value is refused.
bool isValidHost(QByteArrayView value);

/// The length that a Content-Length of digits alone means; nothing for any other form, a sign, a
/// list or an empty value included. A number beyond 64 bits is the greatest qint64.
std::optional<qint64> parseContentLength(QByteArrayView value);

/// True for `application/json`, in any case and with any parameters.
bool isJsonMediaType(QByteArrayView value);
/// The same for `application/x-www-form-urlencoded`.
bool isFormMediaType(QByteArrayView value);

struct ConnectionOptions
{
    bool close = false;
    bool upgrade = false;
};

/// Reads a Connection field's list (RFC 9110 §7.6.1).
ConnectionOptions parseConnection(QByteArrayView value);

} // namespace Gatehouse::Http
