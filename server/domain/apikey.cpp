// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/apikey.h"

#include "domain/secret.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

constexpr auto prefix = "ak_"_L1;
constexpr qsizetype codeLength = 20;
// Crockford's base32: no i, l, o, u, so that a key survives being read aloud.
constexpr char crockford[] = "0123456789abcdefghjkmnpqrstvwxyz";

} // namespace

ApiKey ApiKey::fromRandom(std::span<const quint8, randomBytes> random)
{
    QString text = prefix;
    quint32 bits = 0;
    int have = 0;
    size_t next = 0;
    for (qsizetype i = 0; i < codeLength; ++i) {
        if (have < 5) {
            bits = bits << 8 | random[next++];
            have += 8;
        }
        have -= 5;
        text += QLatin1Char(crockford[bits >> have & 31]);
    }
    return ApiKey(text);
}

bool ApiKey::looksGenerated(QStringView text)
{
    return text.size() == prefix.size() + codeLength && text.startsWith(prefix) &&
           std::all_of(text.begin() + prefix.size(), text.end(), [](QChar c) {
               return c.unicode() < 128 && c.unicode() != 0 &&
                      std::string_view(crockford).find(char(c.unicode())) != std::string_view::npos;
           });
}

Result<ApiKey> ApiKey::parse(QStringView text)
{
    constexpr qsizetype shortest = 3;
    constexpr qsizetype longest = 64;
    if (text.size() < shortest || text.size() > longest)
        return Error{Error::Kind::Invalid,
                     u"An API key has %1 to %2 characters; this one has %3."_s.arg(shortest)
                         .arg(longest)
                         .arg(text.size())};
    if (!std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; }))
        return Error{
            Error::Kind::Invalid,
            u"An API key is printable ASCII without spaces. Use letters, digits, - and _."_s};
    if (Secret::looksGenerated(text))
        return Error{
            Error::Kind::Invalid,
            u"That is an API secret (it begins with sk_), not a key. Never use a secret as "
            "a key: keys are shown and logged."_s};
    return ApiKey(text.toString());
}

} // namespace Gatehouse
