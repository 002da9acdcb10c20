// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringView>

#include <span>

namespace Gatehouse {

/// The private half of a client's credentials, in clear: the `password` of a login. It exists only
/// on its way from the generator or the caller to the hash and to the one hand-over; it is never
/// stored or logged. Ours are `sk_`, 43 base64url characters (256 random bits, RFC 4648 §5) and 6
/// base62 characters of CRC-32 over all before them, so that secret scanners find it for certain
/// and a typing error is known without asking the store.
class Secret
{
public:
    static constexpr int randomBytes = 32;
    static constexpr qsizetype generatedLength = 3 + 43 + 6;

    static Secret fromRandom(std::span<const quint8, randomBytes> random);

    /// A secret a person chose: 12 to 256 printable characters. Error Invalid says what is wrong,
    /// a mistyped generated secret (`sk_`, right length, wrong checksum) included.
    static Result<Secret> parse(QStringView text);

    /// True for text of our own form with a matching checksum. This alone decides how it is hashed,
    /// so the work done never depends on whether the key exists.
    static bool isGenerated(QStringView text);

    /// True for text of our own form whatever its checksum: surely a secret, perhaps mistyped.
    static bool looksGenerated(QStringView text);

    const QString &text() const { return m_text; }

    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &) = default;
    Secret &operator=(Secret &&) noexcept = default;
    ~Secret() = default;

private:
    explicit Secret(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

} // namespace Gatehouse
