// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/ipaddress.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

constexpr std::array<quint8, 12> mappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

std::optional<quint32> parseV4(QStringView text)
{
    quint32 address = 0;
    int parts = 0;
    qsizetype at = 0;
    while (parts < 4) {
        qsizetype digits = 0;
        quint32 part = 0;
        while (at < text.size() && text[at] >= u'0' && text[at] <= u'9' && digits < 4) {
            part = part * 10 + (text[at].unicode() - u'0');
            ++at;
            ++digits;
        }
        const bool leadingZero = digits > 1 && text[at - digits] == u'0';
        if (digits == 0 || digits > 3 || part > 255 || leadingZero)
            return {};
        address = address << 8 | part;
        if (++parts < 4) {
            if (at >= text.size() || text[at] != u'.')
                return {};
            ++at;
        }
    }
    if (at != text.size())
        return {};
    return address;
}

int hexDigit(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'a' && u <= u'f')
        return u - u'a' + 10;
    if (u >= u'A' && u <= u'F')
        return u - u'A' + 10;
    return -1;
}

// Reads groups separated by single colons; the last may be a dotted quad where `quadAllowed`.
// Returns how many 16-bit groups were written, or -1.
int parseGroups(QStringView text, quint16 *groups, int room, bool quadAllowed)
{
    if (text.isEmpty())
        return 0;
    int count = 0;
    for (QStringView part : text.split(u':')) {
        const bool last = part.end() == text.end();
        if (last && quadAllowed && part.contains(u'.')) {
            const auto quad = parseV4(part);
            if (!quad || count + 2 > room)
                return -1;
            groups[count++] = quint16(*quad >> 16);
            groups[count++] = quint16(*quad);
            return count;
        }
        if (part.isEmpty() || part.size() > 4 || count == room)
            return -1;
        int value = 0;
        for (QChar c : part) {
            const int digit = hexDigit(c);
            if (digit < 0)
                return -1;
            value = value << 4 | digit;
        }
        groups[count++] = quint16(value);
    }
    return count;
}

std::optional<IpAddress::Bytes> parseV6(QStringView text)
{
    std::array<quint16, 8> groups{};
    const qsizetype gap = text.indexOf("::"_L1);
    if (gap < 0) {
        if (parseGroups(text, groups.data(), 8, true) != 8)
            return {};
    } else {
        std::array<quint16, 8> tail{};
        const QStringView after = text.sliced(gap + 2);
        const int before = parseGroups(text.first(gap), groups.data(), 7, false);
        const int behind = parseGroups(after, tail.data(), 7, true);
        if (before < 0 || behind < 0 || before + behind > 7)
            return {};
        std::copy_n(tail.begin(), behind, groups.end() - behind);
    }
    IpAddress::Bytes bytes;
    for (size_t i = 0; i < groups.size(); ++i) {
        bytes[2 * i] = quint8(groups[i] >> 8);
        bytes[2 * i + 1] = quint8(groups[i]);
    }
    return bytes;
}

QString v6Text(const IpAddress::Bytes &bytes)
{
    std::array<quint16, 8> groups;
    for (size_t i = 0; i < groups.size(); ++i)
        groups[i] = quint16(bytes[2 * i] << 8 | bytes[2 * i + 1]);

    // RFC 5952 §4.2: the longest run of two or more zero groups, the first of equals.
    int bestStart = -1;
    int bestLength = 1;
    for (int i = 0; i < 8;) {
        int end = i;
        while (end < 8 && groups[size_t(end)] == 0)
            ++end;
        if (end - i > bestLength) {
            bestStart = i;
            bestLength = end - i;
        }
        i = std::max(end, i + 1);
    }

    QString text;
    for (int i = 0; i < 8; ++i) {
        if (i == bestStart) {
            text += "::"_L1;
            i += bestLength - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u':'))
            text += u':';
        text += QString::number(groups[size_t(i)], 16);
    }
    return text;
}

} // namespace

IpAddress IpAddress::fromV4(quint32 hostOrder)
{
    IpAddress address;
    address.m_family = Family::V4;
    for (int i = 0; i < 4; ++i)
        address.m_bytes[size_t(i)] = quint8(hostOrder >> (24 - 8 * i));
    return address;
}

IpAddress IpAddress::fromV6(const Bytes &networkOrder)
{
    IpAddress address;
    if (std::equal(mappedPrefix.begin(), mappedPrefix.end(), networkOrder.begin())) {
        address.m_family = Family::V4;
        std::copy(networkOrder.begin() + 12, networkOrder.end(), address.m_bytes.begin());
    } else {
        address.m_family = Family::V6;
        address.m_bytes = networkOrder;
    }
    return address;
}

std::optional<IpAddress> IpAddress::fromBytes(QByteArrayView bytes)
{
    const auto *from = reinterpret_cast<const quint8 *>(bytes.data());
    if (bytes.size() == 4)
        return fromV4(quint32(from[0]) << 24 | quint32(from[1]) << 16 | quint32(from[2]) << 8 |
                      from[3]);
    if (bytes.size() == 16) {
        Bytes all;
        std::copy_n(from, 16, all.begin());
        return fromV6(all);
    }
    return {};
}

std::optional<IpAddress> IpAddress::parse(QStringView text)
{
    constexpr qsizetype longest = 45; // eight groups, the last two as a dotted quad
    if (text.isEmpty() || text.size() > longest)
        return {};
    if (text.contains(u':')) {
        const auto bytes = parseV6(text);
        return bytes ? std::optional(fromV6(*bytes)) : std::nullopt;
    }
    const auto v4 = parseV4(text);
    return v4 ? std::optional(fromV4(*v4)) : std::nullopt;
}

bool IpAddress::isLoopback() const
{
    if (m_family == Family::V4)
        return m_bytes[0] == 127;
    return m_family == Family::V6 && m_bytes[15] == 1 &&
           std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](quint8 b) { return b == 0; });
}

IpAddress IpAddress::masked(int prefix) const
{
    IpAddress result = *this;
    for (int i = 0; i < 16; ++i) {
        const int keep = std::clamp(prefix - 8 * i, 0, 8);
        result.m_bytes[size_t(i)] &= quint8(0xff00 >> keep);
    }
    return result;
}

IpAddress IpAddress::filled(int prefix) const
{
    IpAddress result = *this;
    for (int i = 0; i < bits() / 8; ++i) {
        const int keep = std::clamp(prefix - 8 * i, 0, 8);
        result.m_bytes[size_t(i)] |= quint8(0xff >> keep);
    }
    return result;
}

bool IpAddress::sharesPrefix(const IpAddress &other, int prefix) const
{
    if (m_family != other.m_family)
        return false;
    const auto whole = size_t(prefix / 8);
    if (!std::equal(m_bytes.begin(), m_bytes.begin() + whole, other.m_bytes.begin()))
        return false;
    const int rest = prefix % 8;
    const auto mask = quint8(0xff00 >> rest);
    return rest == 0 || (m_bytes[whole] & mask) == (other.m_bytes[whole] & mask);
}

QByteArray IpAddress::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), bits() / 8);
}

QString IpAddress::toString() const
{
    if (m_family == Family::None)
        return {};
    if (m_family == Family::V6)
        return v6Text(m_bytes);
    char16_t text[15];
    qsizetype length = 0;
    for (int i = 0; i < 4; ++i) {
        const quint8 part = m_bytes[size_t(i)];
        if (part >= 100)
            text[length++] = char16_t(u'0' + part / 100);
        if (part >= 10)
            text[length++] = char16_t(u'0' + part / 10 % 10);
        text[length++] = char16_t(u'0' + part % 10);
        if (i < 3)
            text[length++] = u'.';
    }
    return QString(reinterpret_cast<const QChar *>(text), length);
}

} // namespace Gatehouse
