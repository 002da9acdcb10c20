// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cidr.h"

using namespace Qt::StringLiterals;

namespace Gatehouse {

struct Cidr::Parsed
{
    IpAddress address;
    int prefix;
};

namespace {

Error refused(QStringView text, const QString &why)
{
    return {Error::Kind::Invalid, u"\"%1\" is not an address range: %2"_s.arg(text, why)};
}

} // namespace

Result<Cidr::Parsed> Cidr::read(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView addressText = slash < 0 ? text : text.first(slash);
    const auto address = IpAddress::parse(addressText);
    if (!address)
        return refused(text,
                       u"write an IPv4 address like 203.0.113.7 (four numbers from 0 to 255, no "
                       "leading zeros) or an IPv6 address, and a prefix like /24 for a network."_s);
    // A mapped address counts its prefix from the IPv6 end; ::ffff:10.0.0.0/104 is 10.0.0.0/8.
    const bool mapped = address->family() == IpAddress::Family::V4 && addressText.contains(u':');
    const int bits = mapped ? 128 : address->bits();
    if (slash < 0)
        return Parsed{*address, address->bits()};

    const QStringView prefixText = text.sliced(slash + 1);
    int prefix = 0;
    bool sound = !prefixText.isEmpty() && prefixText.size() <= 3 &&
                 (prefixText.size() == 1 || prefixText[0] != u'0');
    for (QChar c : prefixText) {
        sound = sound && c >= u'0' && c <= u'9';
        prefix = sound ? prefix * 10 + (c.unicode() - u'0') : 0;
    }
    if (!sound || prefix > bits)
        return refused(text,
                       u"the prefix after the slash must be a number from 0 to %1."_s.arg(bits));
    if (mapped && prefix < 96)
        return refused(text, u"a prefix under 96 on an IPv4-mapped address spans IPv4 and IPv6. "
                             "Write the two ranges apart."_s);
    return Parsed{*address, mapped ? prefix - 96 : prefix};
}

Result<Cidr> Cidr::parse(QStringView text)
{
    const auto parsed = read(text);
    if (!parsed)
        return parsed.error();
    const Cidr range(parsed->address.masked(parsed->prefix), parsed->prefix);
    if (range.m_network != parsed->address)
        return refused(
            text, u"it has bits set after the prefix. Did you mean %1?"_s.arg(range.toString()));
    return range;
}

std::optional<Cidr> Cidr::fromNetwork(const IpAddress &network, int prefix)
{
    if (network.isNull() || prefix < 0 || prefix > network.bits() ||
        network.masked(prefix) != network)
        return {};
    return Cidr(network, prefix);
}

std::optional<Cidr> Cidr::corrected(QStringView text)
{
    const auto parsed = read(text);
    if (!parsed)
        return {};
    const Cidr range(parsed->address.masked(parsed->prefix), parsed->prefix);
    return range.m_network != parsed->address ? std::optional(range) : std::nullopt;
}

QString Cidr::toString() const
{
    return isNull() ? QString() : m_network.toString() + u'/' + QString::number(m_prefix);
}

} // namespace Gatehouse
