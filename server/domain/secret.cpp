// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/secret.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Gatehouse {

namespace {

constexpr auto prefix = "sk_"_L1;
constexpr qsizetype checksumLength = 6;
constexpr qsizetype checkedLength = Secret::generatedLength - checksumLength;
constexpr char base62[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value >> 1) ^ (value & 1 ? 0xedb88320u : 0u);
        table[i] = value;
    }
    return table;
}();

// CRC-32 (IEEE 802.3) of ASCII text, as six base62 digits, most significant first.
std::array<char16_t, checksumLength> checksum(QStringView text)
{
    quint32 crc = 0xffffffffu;
    for (QChar c : text)
        crc = crcTable[(crc ^ c.unicode()) & 0xff] ^ crc >> 8;
    crc = ~crc;
    std::array<char16_t, checksumLength> digits;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
        *digit = char16_t(base62[crc % 62]);
        crc /= 62;
    }
    return digits;
}

bool isBase64Url(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
           c == u'-' || c == u'_';
}

// By code point: half a surrogate pair has no UTF-8 form, so two such texts would hash alike.
bool isPrintable(QStringView text)
{
    const QList<uint> points = text.toUcs4();
    return text.isValidUtf16() && std::all_of(points.begin(), points.end(), [](uint point) {
               const auto category = QChar::category(char32_t(point));
               return QChar::isPrint(char32_t(point)) && category != QChar::Separator_Line &&
                      category != QChar::Separator_Paragraph;
           });
}

} // namespace

Secret Secret::fromRandom(std::span<const quint8, randomBytes> random)
{
    const auto bytes = QByteArrayView(random.data(), qsizetype(random.size()));
    QString text = prefix + QString::fromLatin1(bytes.toByteArray().toBase64(
                                QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    for (char16_t digit : checksum(text))
        text += QChar(digit);
    return Secret(text);
}

bool Secret::looksGenerated(QStringView text)
{
    return text.size() == generatedLength && text.startsWith(prefix) &&
           std::all_of(text.begin() + prefix.size(), text.end(), isBase64Url);
}

bool Secret::isGenerated(QStringView text)
{
    if (!looksGenerated(text))
        return false;
    const auto expected = checksum(text.first(checkedLength));
    return std::equal(expected.begin(), expected.end(), text.utf16() + checkedLength);
}

Result<Secret> Secret::parse(QStringView text)
{
    constexpr qsizetype shortest = 12;
    constexpr qsizetype longest = 256;
    if (looksGenerated(text) && !isGenerated(text))
        return Error{Error::Kind::Invalid,
                     u"This looks like a Gatehouse secret, but its checksum does not match: a "
                     "character was lost or changed. Copy it again."_s};
    if (text.size() < shortest || text.size() > longest)
        return Error{
            Error::Kind::Invalid,
            u"A chosen secret has %1 to %2 characters; this one has %3. Or leave it out, and "
            "a strong one is made."_s.arg(shortest)
                .arg(longest)
                .arg(text.size())};
    if (!isPrintable(text))
        return Error{
            Error::Kind::Invalid,
            u"A secret holds printable characters only; this one holds a control character "
            "such as a tab or a line break."_s};
    return Secret(text.toString());
}

} // namespace Gatehouse
