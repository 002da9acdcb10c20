// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/seal.h"

#include "crypto/random.h"

#include <openssl/evp.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Gatehouse::Crypto {

namespace {

// Sealed form: version, nonce, ciphertext, tag.
constexpr char version = 1;
constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;
constexpr int keyBytes = 32;

struct Free
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, Free>;

const quint8 *in(QByteArrayView view)
{
    return reinterpret_cast<const quint8 *>(view.data());
}

quint8 *out(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<quint8 *>(bytes.data()) + at;
}

} // namespace

QByteArray seal(QByteArrayView key, QByteArrayView plain, QByteArrayView context)
{
    QByteArray sealed(1 + nonceBytes + plain.size() + tagBytes, Qt::Uninitialized);
    sealed[0] = version;
    fillRandom({out(sealed, 1), size_t(nonceBytes)});
    quint8 *const text = out(sealed, 1 + nonceBytes);

    const Cipher cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool done =
        key.size() == keyBytes &&
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key), out(sealed, 1)) ==
            1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &length, in(context), int(context.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), text, &length, in(plain), int(plain.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), text + length, &length) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, text + plain.size()) == 1;
    if (!done)
        qFatal("OpenSSL could not encrypt with AES-256-GCM.");
    return sealed;
}

Result<QByteArray> unseal(QByteArrayView key, QByteArrayView sealed, QByteArrayView context)
{
    const Error damaged{
        Error::Kind::Corrupt,
        u"Sealed data does not open: it was changed, or master.key is not the one it "
        "was sealed with. Restore both from the same backup."_s};
    const qsizetype plainBytes = sealed.size() - 1 - nonceBytes - tagBytes;
    if (plainBytes < 0 || sealed[0] != version || key.size() != keyBytes)
        return damaged;
    QByteArray plain(plainBytes, Qt::Uninitialized);
    QByteArray tag = sealed.last(tagBytes).toByteArray();

    const Cipher cipher(EVP_CIPHER_CTX_new());
    int length = 0;
    const bool done =
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, in(key), in(sealed) + 1) ==
            1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &length, in(context), int(context.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), out(plain), &length, in(sealed) + 1 + nonceBytes,
                          int(plainBytes)) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), out(plain) + length, &length) == 1;
    if (!done)
        return damaged;
    return plain;
}

} // namespace Gatehouse::Crypto
