// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringView>

#include <span>

namespace Gatehouse {

/// The public half of a client's credentials, the `username` of a login. Ours are `ak_` and 20
/// characters of Crockford's base32 in lower case; one chosen by a person may be any 3 to 64
/// printable ASCII characters without spaces. Compared exactly, case included.
class ApiKey
{
public:
    static constexpr int randomBytes = 13; ///< of which 100 bits are used

    ApiKey() = default;

    static ApiKey fromRandom(std::span<const quint8, randomBytes> random);

    /// Error Invalid when the text cannot be a key; the message says why.
    static Result<ApiKey> parse(QStringView text);

    /// True for `ak_` and 20 base32 characters: text that is surely a key and no misplaced secret.
    static bool looksGenerated(QStringView text);

    const QString &text() const { return m_text; }
    bool isNull() const { return m_text.isEmpty(); }

    friend bool operator==(const ApiKey &, const ApiKey &) = default;

private:
    explicit ApiKey(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace Gatehouse
