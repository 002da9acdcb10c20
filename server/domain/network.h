// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cidr.h"

namespace Gatehouse {

/// Who counts as one caller wherever callers are counted: an IPv4 address, or the /64 of an IPv6
/// one, for that is the least that a subscriber gets (RFC 6177) and it may call from any address in
/// it (contract section 6). A value.
class Network
{
public:
    /// No network at all.
    Network() = default;

    static Network of(const IpAddress &address);
    /// Reads the form that toString() writes.
    static std::optional<Network> parse(QStringView text);

    Cidr range() const;
    bool isNull() const { return m_first.isNull(); }

    /// `203.0.113.7`, `2001:db8::/64`
    QString toString() const;

    friend bool operator==(const Network &, const Network &) = default;
    friend size_t qHash(const Network &network, size_t seed = 0)
    {
        return qHash(network.m_first, seed);
    }

private:
    explicit Network(const IpAddress &first)
        : m_first(first)
    {
    }
    IpAddress m_first;
};

} // namespace Gatehouse
