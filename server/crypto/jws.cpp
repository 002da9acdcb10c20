// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/jws.h"

#include "crypto/signingkey.h"

namespace Gatehouse::Crypto {

QByteArray base64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        QByteArray::fromRawData(text.data(), text.size()),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
            QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || base64Url(decoded.decoded) != text)
        return {};
    return decoded.decoded;
}

QByteArray compactJws(QByteArrayView encodedHeader, QByteArrayView payload, SigningKey &key)
{
    QByteArray token;
    token.reserve(encodedHeader.size() + payload.size() * 4 / 3 + 96);
    token.append(encodedHeader).append('.').append(base64Url(payload));
    const QByteArray signature = key.sign(token);
    token.append('.').append(base64Url(signature));
    return token;
}

} // namespace Gatehouse::Crypto
