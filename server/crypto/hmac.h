// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <array>
#include <memory>

typedef struct evp_mac_ctx_st EVP_MAC_CTX;

namespace Gatehouse::Crypto {

/// HMAC-SHA-256 (RFC 2104) under one key, keyed once and used many times. Not for sharing: one
/// thread at a time, each with its own.
class Hmac
{
public:
    static constexpr int size = 32;
    using Tag = std::array<quint8, size>;

    explicit Hmac(QByteArrayView key);
    /// Of a key that nobody needs afterwards: it is wiped.
    static Hmac keyedOnce(QByteArray key);

    Tag operator()(QByteArrayView message);

private:
    struct Free
    {
        void operator()(EVP_MAC_CTX *context) const;
    };
    std::unique_ptr<EVP_MAC_CTX, Free> m_context;
};

/// Equality in time that depends on the lengths only.
bool equalInConstantTime(QByteArrayView left, QByteArrayView right);

} // namespace Gatehouse::Crypto
