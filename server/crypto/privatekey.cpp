// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/privatekey.h"

#include "crypto/jws.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Gatehouse::Crypto {

namespace {

constexpr char curve[] = "prime256v1"; // OpenSSL's name of P-256
constexpr int coordinateBytes = 32;

[[noreturn]] void failed(const char *what)
{
    qFatal("OpenSSL could not %s a signing key.", what);
    Q_UNREACHABLE();
}

bool fits(const EVP_PKEY *key, SigningAlgorithm algorithm)
{
    switch (algorithm) {
    case SigningAlgorithm::HS256: return false;
    case SigningAlgorithm::ES256: {
        std::array<char, 32> name{};
        return EVP_PKEY_is_a(key, "EC") &&
               EVP_PKEY_get_group_name(key, name.data(), name.size(), nullptr) == 1 &&
               qstrcmp(name.data(), curve) == 0;
    }
    case SigningAlgorithm::EdDSA: return EVP_PKEY_is_a(key, "ED25519");
    case SigningAlgorithm::RS256:
        return EVP_PKEY_is_a(key, "RSA") && EVP_PKEY_get_bits(key) >= fewestRsaBits;
    }
    return false;
}

// A number of the key, big-endian; `bytes` long, or as long as it needs to be.
QByteArray number(const EVP_PKEY *key, const char *name, int bytes = 0)
{
    BIGNUM *value = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &value) != 1)
        failed("read");
    QByteArray text(bytes > 0 ? bytes : BN_num_bytes(value), Qt::Uninitialized);
    const int written =
        BN_bn2binpad(value, reinterpret_cast<quint8 *>(text.data()), int(text.size()));
    BN_free(value);
    if (written < 0)
        failed("read");
    return text;
}

QByteArray ed25519Public(const EVP_PKEY *key)
{
    size_t length = coordinateBytes;
    QByteArray bytes(coordinateBytes, Qt::Uninitialized);
    if (EVP_PKEY_get_raw_public_key(key, reinterpret_cast<quint8 *>(bytes.data()), &length) != 1 ||
        length != coordinateBytes)
        failed("read");
    return bytes;
}

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(base64Url(bytes));
}

} // namespace

void FreePrivateKey::operator()(EVP_PKEY *key) const
{
    EVP_PKEY_free(key);
}

PrivateKey generatePrivateKey(SigningAlgorithm algorithm)
{
    PrivateKey key;
    switch (algorithm) {
    case SigningAlgorithm::HS256: break;
    case SigningAlgorithm::ES256: key.reset(EVP_EC_gen(curve)); break;
    case SigningAlgorithm::EdDSA: key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")); break;
    case SigningAlgorithm::RS256: key.reset(EVP_RSA_gen(fewestRsaBits)); break;
    }
    if (!key)
        failed("make");
    return key;
}

PrivateKey readPrivateKey(SigningAlgorithm algorithm, QByteArrayView pkcs8)
{
    const auto *at = reinterpret_cast<const quint8 *>(pkcs8.data());
    const quint8 *const end = at + pkcs8.size();
    PKCS8_PRIV_KEY_INFO *info = d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, long(pkcs8.size()));
    PrivateKey key;
    if (info && at == end)
        key.reset(EVP_PKCS82PKEY(info));
    PKCS8_PRIV_KEY_INFO_free(info);
    ERR_clear_error();
    return key && fits(key.get(), algorithm) ? std::move(key) : nullptr;
}

QByteArray toPkcs8(const EVP_PKEY *key)
{
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
    const int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info, nullptr) : 0;
    if (length <= 0)
        failed("encode");
    QByteArray bytes(length, Qt::Uninitialized);
    auto *to = reinterpret_cast<quint8 *>(bytes.data());
    i2d_PKCS8_PRIV_KEY_INFO(info, &to);
    PKCS8_PRIV_KEY_INFO_free(info);
    return bytes;
}

JsonObject publicJwkMembers(const EVP_PKEY *key, SigningAlgorithm algorithm)
{
    JsonObject jwk;
    switch (algorithm) {
    case SigningAlgorithm::HS256: break;
    case SigningAlgorithm::ES256:
        jwk.add("kty"_L1, u"EC"_s)
            .add("crv"_L1, u"P-256"_s)
            .add("x"_L1, text(number(key, OSSL_PKEY_PARAM_EC_PUB_X, coordinateBytes)))
            .add("y"_L1, text(number(key, OSSL_PKEY_PARAM_EC_PUB_Y, coordinateBytes)));
        break;
    case SigningAlgorithm::EdDSA:
        jwk.add("kty"_L1, u"OKP"_s)
            .add("crv"_L1, u"Ed25519"_s)
            .add("x"_L1, text(ed25519Public(key)));
        break;
    case SigningAlgorithm::RS256:
        jwk.add("kty"_L1, u"RSA"_s)
            .add("n"_L1, text(number(key, OSSL_PKEY_PARAM_RSA_N)))
            .add("e"_L1, text(number(key, OSSL_PKEY_PARAM_RSA_E)));
        break;
    }
    return jwk;
}

} // namespace Gatehouse::Crypto
