// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>

namespace Gatehouse::Api {

/// Text as a form encodes it: `+` is a blank, `%` and two hexadecimal digits are a byte. Nothing
/// where a `%` stands alone, a byte is no printable ASCII, or what comes out is not UTF-8 or holds
/// a control character.
std::optional<QString> formDecoded(QByteArrayView text);

/// The fields of an `application/x-www-form-urlencoded` body, as strictly as RFC 6749 §3.2 asks: no
/// name twice. Nothing is guessed: an empty pair, a pair without a name and whatever formDecoded()
/// refuses make the whole body unreadable. An immutable value.
class FormBody
{
public:
    /// Nothing where the body cannot be read, or says something twice. An empty body has no fields.
    static std::optional<FormBody> parse(QByteArrayView body);

    /// Empty where there is no such field; one without a value counts as absent (RFC 6749 §3.2).
    QString value(const QString &name) const { return m_fields.value(name); }
    qsizetype size() const { return m_fields.size(); }

private:
    QHash<QString, QString> m_fields;
};

} // namespace Gatehouse::Api
