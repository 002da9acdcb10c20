// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <optional>

namespace Gatehouse {

/// One IPv4 or IPv6 address, as a value. An IPv4-mapped IPv6 address (`::ffff:a.b.c.d`,
/// RFC 4291 §2.5.5.2) is always folded to the IPv4 address it stands for, so equal hosts are equal.
class IpAddress
{
public:
    enum class Family : quint8 { None, V4, V6 };
    using Bytes = std::array<quint8, 16>;

    /// No address at all; isNull() is true.
    IpAddress() = default;

    static IpAddress fromV4(quint32 hostOrder);
    static IpAddress fromV6(const Bytes &networkOrder);

    /// 4 or 16 bytes in network order, as toBytes() gives them; nothing for any other length.
    static std::optional<IpAddress> fromBytes(QByteArrayView bytes);

    /// The exact text form: four decimal numbers without leading zeros, or RFC 4291 §2.2.
    /// Refuses short and octal forms, zones (`%eth0`), brackets, ports and white space.
    static std::optional<IpAddress> parse(QStringView text);

    bool isNull() const { return m_family == Family::None; }
    Family family() const { return m_family; }
    int bits() const { return m_family == Family::V4 ? 32 : m_family == Family::V6 ? 128 : 0; }
    bool isLoopback() const;

    /// The address with all bits after the first `prefix` cleared.
    IpAddress masked(int prefix) const;

    /// The address with all bits after the first `prefix` set. Unlike all else here it is never
    /// folded, so that the highest address of `::/80` stays an IPv6 address.
    IpAddress filled(int prefix) const;

    /// True when the first `prefix` bits and the family agree.
    bool sharesPrefix(const IpAddress &other, int prefix) const;

    /// 4 or 16 bytes, network order; empty for no address.
    QByteArray toBytes() const;

    /// Canonical text (RFC 5952 for IPv6); empty for no address.
    QString toString() const;

    friend bool operator==(const IpAddress &, const IpAddress &) = default;
    friend auto operator<=>(const IpAddress &, const IpAddress &) = default;
    friend size_t qHash(const IpAddress &address, size_t seed = 0)
    {
        return qHashBits(address.m_bytes.data(), address.m_bytes.size(),
                         seed ^ size_t(address.m_family));
    }

private:
    Family m_family = Family::None;
    Bytes m_bytes{}; // IPv4 in the first four, the rest zero
};

} // namespace Gatehouse
