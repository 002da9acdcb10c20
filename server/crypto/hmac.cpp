// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hmac.h"

#include "crypto/wipe.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace Gatehouse::Crypto {

namespace {

[[noreturn]] void failed()
{
    qFatal("OpenSSL could not compute HMAC-SHA-256; nothing can be verified or signed without it.");
    Q_UNREACHABLE();
}

const quint8 *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const quint8 *>(view.data());
}

} // namespace

void Hmac::Free::operator()(EVP_MAC_CTX *context) const
{
    EVP_MAC_CTX_free(context);
}

Hmac::Hmac(QByteArrayView key)
{
    EVP_MAC *mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    m_context.reset(EVP_MAC_CTX_new(mac));
    EVP_MAC_free(mac);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end()};
    if (!m_context ||
        EVP_MAC_init(m_context.get(), bytesOf(key), size_t(key.size()), parameters) != 1)
        failed();
}

Hmac Hmac::keyedOnce(QByteArray key)
{
    Hmac hmac(key);
    wipe(key);
    return hmac;
}

Hmac::Tag Hmac::operator()(QByteArrayView message)
{
    Tag tag;
    size_t length = 0;
    // Without a key, init starts a new message under the key given first.
    if (EVP_MAC_init(m_context.get(), nullptr, 0, nullptr) != 1 ||
        EVP_MAC_update(m_context.get(), bytesOf(message), size_t(message.size())) != 1 ||
        EVP_MAC_final(m_context.get(), tag.data(), &length, tag.size()) != 1 ||
        length != tag.size())
        failed();
    return tag;
}

bool equalInConstantTime(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() &&
           CRYPTO_memcmp(left.data(), right.data(), size_t(left.size())) == 0;
}

} // namespace Gatehouse::Crypto
