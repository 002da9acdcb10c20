// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/trustedproxies.h"

#include "domain/forwardedhops.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

IpAddress callerOf(const TrustedProxies &proxies, const IpAddress &peer,
                   const QList<ForwardedHop> &hops)
{
    IpAddress caller = peer;
    for (auto hop = hops.crbegin(); hop != hops.crend() && hop->address; ++hop) {
        caller = *hop->address;
        if (!proxies.contain(caller))
            break;
    }
    return caller;
}

QString textOf(const QList<ForwardedHop> &hops)
{
    QStringList nodes;
    for (const ForwardedHop &hop : hops)
        nodes.append(hop.node.isEmpty() ? u"?"_s : QString::fromUtf8(hop.node));
    const QString text = nodes.join(u", "_s);
    return text.size() <= TrustedProxies::keptChars
               ? text
               : u'…' + text.last(TrustedProxies::keptChars - 1);
}

} // namespace

bool TrustedProxies::contain(const IpAddress &address) const
{
    return std::any_of(m_ranges.begin(), m_ranges.end(),
                       [&](const Cidr &range) { return range.contains(address); });
}

std::optional<RequestWay> TrustedProxies::wayOf(const IpAddress &peer, QByteArrayView forwarded,
                                                QByteArrayView xForwardedFor) const
{
    if ((forwarded.isEmpty() && xForwardedFor.isEmpty()) || !contain(peer))
        return RequestWay{peer, {}};
    if (forwarded.isEmpty()) {
        const auto hops = readXForwardedFor(xForwardedFor);
        return RequestWay{callerOf(*this, peer, hops), textOf(hops)};
    }
    const auto hops = readForwarded(forwarded);
    if (!hops)
        return {};
    RequestWay way{callerOf(*this, peer, *hops), textOf(*hops)};
    if (!xForwardedFor.isEmpty() &&
        callerOf(*this, peer, readXForwardedFor(xForwardedFor)) != way.caller)
        return {};
    return way;
}

} // namespace Gatehouse
