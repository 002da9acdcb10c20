// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

namespace Gatehouse::Http {

/// What a byte may be in an HTTP/1 head (RFC 9110 §5.5, §5.6.2, RFC 3986 §3.3): one table, one
/// look-up for each byte, no locale.
enum CharClass : quint8 {
    TokenChar = 0x01,  ///< in a method or a field name
    TargetChar = 0x02, ///< in an origin-form target, besides `%` and two hex digits
    ValueChar = 0x04,  ///< in a field value: no control but the tab
    HostChar = 0x08,   ///< in a host name or IPv4 address
    DigitChar = 0x10,
    HexChar = 0x20,
};

namespace Detail {

consteval std::array<quint8, 256> makeCharClasses()
{
    std::array<quint8, 256> table{};
    const auto mark = [&table](const char *chars, int classes) {
        for (; *chars; ++chars)
            table[static_cast<unsigned char>(*chars)] |= quint8(classes);
    };
    for (int c = 0x20; c < 0x100; ++c) {
        if (c != 0x7f)
            table[size_t(c)] |= ValueChar;
    }
    table['\t'] |= ValueChar;
    mark("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
         TokenChar | TargetChar | HostChar);
    mark("0123456789", DigitChar | HexChar);
    mark("ABCDEFabcdef", HexChar);
    mark("!#$%&'*+-.^_`|~", TokenChar);
    mark("-._~!$&'()*+,;=:@/?", TargetChar);
    mark("-._~", HostChar);
    return table;
}

inline constexpr std::array<quint8, 256> charClasses = makeCharClasses();

} // namespace Detail

constexpr bool isChar(char c, CharClass wanted)
{
    return Detail::charClasses[static_cast<unsigned char>(c)] & wanted;
}

} // namespace Gatehouse::Http
