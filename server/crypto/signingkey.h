// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hmac.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace Gatehouse::Crypto {

/// A key that signs tokens: HS256 (RFC 7518 §3.2) with 256 random bits. Used by one thread at a
/// time; each worker has its own copy.
class SigningKey
{
public:
    /// A new key with a random `kid`.
    static SigningKey generate();

    /// From a secret known elsewhere.
    static SigningKey fromSecret(const QString &kid, const QByteArray &secret)
    {
        return {kid, secret};
    }

    /// From the stored, sealed form. Error Corrupt where it does not open or the algorithm is not
    /// known to this version.
    static Result<SigningKey> open(const QString &kid, const QString &algorithm,
                                   QByteArrayView sealed, QByteArrayView sealingKey);

    /// The form to store: the secret under `sealingKey`, bound to kid and algorithm.
    QByteArray sealed(QByteArrayView sealingKey) const;

    const QString &kid() const { return m_kid; }
    QString algorithm() const { return QStringLiteral("HS256"); }

    QByteArray sign(QByteArrayView message);
    /// Whether `signature` is this key's over `message`; takes the same time whatever it is.
    bool verifies(QByteArrayView message, QByteArrayView signature);

    SigningKey(SigningKey &&) noexcept = default;
    SigningKey &operator=(SigningKey &&) noexcept = default;
    ~SigningKey();

private:
    SigningKey(QString kid, QByteArray secret);
    QString m_kid;
    QByteArray m_secret;
    Hmac m_hmac;
};

} // namespace Gatehouse::Crypto
