// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/fieldvalues.h"

#include "http/httpchars.h"

#include <limits>

namespace Gatehouse::Http {

namespace {

bool isPort(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 5)
        return false;
    int port = 0;
    for (const char c : text) {
        if (!isChar(c, DigitChar))
            return false;
        port = port * 10 + (c - '0');
    }
    return port <= 65535;
}

bool isIpLiteral(QByteArrayView text)
{
    bool colon = false;
    for (const char c : text) {
        colon = colon || c == ':';
        if (!isChar(c, HexChar) && c != ':' && c != '.')
            return false;
    }
    return colon;
}

bool isName(QByteArrayView text)
{
    for (const char c : text) {
        if (!isChar(c, HostChar))
            return false;
    }
    return !text.isEmpty();
}

bool equalsIgnoringCase(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() &&
           qstrnicmp(left.data(), right.data(), size_t(left.size())) == 0;
}

bool isMediaType(QByteArrayView value, QByteArrayView wanted)
{
    const qsizetype end = value.indexOf(';');
    const QByteArrayView type = end < 0 ? value : value.first(end).trimmed();
    return equalsIgnoringCase(type, wanted);
}

} // namespace

bool isValidHost(QByteArrayView value)
{
    if (value.startsWith('[')) {
        const qsizetype end = value.indexOf(']');
        if (end < 0 || !isIpLiteral(value.sliced(1, end - 1)))
            return false;
        const QByteArrayView rest = value.sliced(end + 1);
        return rest.isEmpty() || (rest.front() == ':' && isPort(rest.sliced(1)));
    }
    const qsizetype colon = value.indexOf(':');
    if (colon < 0)
        return isName(value);
    return isName(value.first(colon)) && isPort(value.sliced(colon + 1));
}

std::optional<qint64> parseContentLength(QByteArrayView value)
{
    if (value.isEmpty())
        return std::nullopt;
    constexpr qint64 greatest = std::numeric_limits<qint64>::max();
    qint64 length = 0;
    for (const char c : value) {
        if (!isChar(c, DigitChar))
            return std::nullopt;
        const qint64 digit = c - '0';
        length = length > (greatest - digit) / 10 ? greatest : length * 10 + digit;
    }
    return length;
}

bool isJsonMediaType(QByteArrayView value)
{
    return isMediaType(value, "application/json");
}

bool isFormMediaType(QByteArrayView value)
{
    return isMediaType(value, "application/x-www-form-urlencoded");
}

ConnectionOptions parseConnection(QByteArrayView value)
{
    ConnectionOptions options;
    while (!value.isEmpty()) {
        const qsizetype comma = value.indexOf(',');
        const QByteArrayView option = (comma < 0 ? value : value.first(comma)).trimmed();
        options.close = options.close || equalsIgnoringCase(option, "close");
        options.upgrade = options.upgrade || equalsIgnoringCase(option, "upgrade");
        value = comma < 0 ? QByteArrayView() : value.sliced(comma + 1);
    }
    return options;
}

} // namespace Gatehouse::Http
