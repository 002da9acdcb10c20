// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/formbody.h"

#include <QStringDecoder>

#include <algorithm>

namespace Gatehouse::Api {

namespace {

std::optional<char> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return char(c - '0');
    if (c >= 'a' && c <= 'f')
        return char(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return char(c - 'A' + 10);
    return {};
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

} // namespace

std::optional<QString> formDecoded(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c <= ' ' || c > '~')
            return {};
        if (c == '%') {
            if (text.size() - i < 3)
                return {};
            const auto high = hexDigit(text[i + 1]);
            const auto low = hexDigit(text[i + 2]);
            if (!high || !low)
                return {};
            bytes.append(char(*high << 4 | *low));
            i += 2;
        } else {
            bytes.append(c == '+' ? ' ' : c);
        }
    }
    // A byte order mark would be dropped: two bodies, one meaning.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless |
                                                     QStringDecoder::Flag::ConvertInitialBom);
    QString decoded = decoder(bytes);
    if (decoder.hasError() || std::any_of(decoded.cbegin(), decoded.cend(), isControl))
        return {};
    return decoded;
}

std::optional<FormBody> FormBody::parse(QByteArrayView body)
{
    FormBody form;
    while (!body.isEmpty()) {
        const qsizetype end = body.indexOf('&');
        const QByteArrayView pair = end < 0 ? body : body.first(end);
        body = end < 0 ? QByteArrayView() : body.sliced(end + 1);
        if (end >= 0 && body.isEmpty())
            return {};
        const qsizetype equals = pair.indexOf('=');
        const auto name = formDecoded(equals < 0 ? pair : pair.first(equals));
        const auto value = formDecoded(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1));
        if (!name || !value || name->isEmpty() || form.m_fields.contains(*name))
            return {};
        form.m_fields.insert(*name, *value);
    }
    return form;
}

} // namespace Gatehouse::Api
