// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/network.h"

namespace Gatehouse {

namespace {

constexpr int v6Prefix = 64;

} // namespace

Network Network::of(const IpAddress &address)
{
    return Network(address.family() == IpAddress::Family::V6 ? address.masked(v6Prefix) : address);
}

std::optional<Network> Network::parse(QStringView text)
{
    const auto range = Cidr::parse(text);
    if (!range)
        return {};
    const Network network = of(range->network());
    return network.range() == *range ? std::optional(network) : std::nullopt;
}

Cidr Network::range() const
{
    if (m_first.family() != IpAddress::Family::V6)
        return Cidr(m_first);
    return Cidr::fromNetwork(m_first, v6Prefix).value_or(Cidr());
}

QString Network::toString() const
{
    return m_first.family() == IpAddress::Family::V6 ? range().toString() : m_first.toString();
}

} // namespace Gatehouse
