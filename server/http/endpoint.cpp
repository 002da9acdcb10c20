// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/endpoint.h"

namespace Gatehouse::Http {

using namespace Qt::StringLiterals;

namespace {

std::optional<quint16> parsePort(QStringView text)
{
    if (text.isEmpty() || text.size() > 5)
        return std::nullopt;
    uint port = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        port = port * 10 + uint(c.unicode() - u'0');
    }
    return port <= 65535 ? std::optional(quint16(port)) : std::nullopt;
}

Error invalid(const QString &what)
{
    return {Error::Kind::Invalid,
            what + u" Write an address and a port, like 127.0.0.1:8080 or [::1]:8080."_s};
}

QString joined(const IpAddress &address, quint16 port)
{
    const QString host = address.toString();
    const bool v6 = address.family() == IpAddress::Family::V6;
    return (v6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(host).arg(port);
}

bool isWildcard(const IpAddress &address)
{
    return !address.isNull() && address.masked(0) == address;
}

} // namespace

Result<Endpoint> Endpoint::parse(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return invalid(u"“%1” has no port."_s.arg(text));
    QStringView host = text.first(colon);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.sliced(1, host.size() - 2);
    const std::optional<IpAddress> address = IpAddress::parse(host);
    // Without brackets `::1:80` could be an address and a port or an address alone.
    if (!address || bracketed != host.contains(u':'))
        return invalid(u"“%1” does not begin with an IP address."_s.arg(text));
    const std::optional<quint16> port = parsePort(text.sliced(colon + 1));
    if (!port)
        return invalid(u"“%1” does not end with a port from 0 to 65535."_s.arg(text));
    return Endpoint{*address, *port};
}

QString Endpoint::toString() const
{
    return joined(address, port);
}

QString Endpoint::url(QStringView scheme) const
{
    IpAddress host = address;
    if (isWildcard(address)) {
        IpAddress::Bytes loopback{};
        loopback.back() = 1;
        host = address.family() == IpAddress::Family::V6 ? IpAddress::fromV6(loopback)
                                                         : IpAddress::fromV4(0x7f000001);
    }
    return u"%1://%2"_s.arg(scheme, joined(host, port));
}

} // namespace Gatehouse::Http
