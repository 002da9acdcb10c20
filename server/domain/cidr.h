// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ipaddress.h"
#include "domain/result.h"

namespace Gatehouse {

/// A range of addresses in CIDR form (RFC 4632 §3.1, RFC 4291 §2.3), always canonical: host bits
/// are zero, and a range inside `::ffff:0:0/96` is the IPv4 range it stands for.
class Cidr
{
public:
    /// A range that contains nothing.
    Cidr() = default;

    /// The range of exactly this address.
    explicit Cidr(const IpAddress &address)
        : m_network(address)
        , m_prefix(address.bits())
    {
    }

    /// Exact: `address/prefix` with a plain decimal prefix, or an address alone (that one host).
    /// Error Invalid for anything else; set host bits are an error that names the range meant.
    static Result<Cidr> parse(QStringView text);

    /// Nothing where the prefix is longer than the address, or bits are set after it.
    static std::optional<Cidr> fromNetwork(const IpAddress &network, int prefix);

    /// The range with its host bits cleared, where set host bits are the only fault of `text`.
    static std::optional<Cidr> corrected(QStringView text);

    bool contains(const IpAddress &address) const
    {
        return !m_network.isNull() && m_network.sharesPrefix(address, m_prefix);
    }
    /// True when every address of `other` is in this range too (equal ranges included).
    bool covers(const Cidr &other) const
    {
        return m_prefix <= other.m_prefix && contains(other.m_network);
    }

    const IpAddress &network() const { return m_network; }
    int prefix() const { return m_prefix; }
    IpAddress::Family family() const { return m_network.family(); }
    bool isNull() const { return m_network.isNull(); }

    /// Wider than anybody's own network is likely to be: than /8, or /32 of IPv6.
    bool isWide() const { return m_prefix < (family() == IpAddress::Family::V4 ? 8 : 32); }

    /// Lowest and highest address of the range.
    IpAddress first() const { return m_network; }
    IpAddress last() const { return m_network.filled(m_prefix); }

    /// Canonical text, always with the prefix: `10.0.0.0/8`, `2001:db8::/32`, `10.0.0.1/32`.
    QString toString() const;

    friend bool operator==(const Cidr &, const Cidr &) = default;
    friend auto operator<=>(const Cidr &, const Cidr &) = default;

private:
    Cidr(const IpAddress &network, int prefix)
        : m_network(network)
        , m_prefix(prefix)
    {
    }
    struct Parsed;
    static Result<Parsed> read(QStringView text);

    IpAddress m_network;
    int m_prefix = 0;
};

} // namespace Gatehouse
