// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/publickeysigner.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>

namespace Gatehouse::Crypto {

namespace {

constexpr int numberBytes = 32; // of R and of S (RFC 7518 §3.4)

const quint8 *in(QByteArrayView view)
{
    return reinterpret_cast<const quint8 *>(view.data());
}

quint8 *out(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<quint8 *>(bytes.data()) + at;
}

[[noreturn]] void failed()
{
    qFatal("OpenSSL could not sign; no token can be made without it.");
    Q_UNREACHABLE();
}

struct FreeEcdsa
{
    void operator()(ECDSA_SIG *signature) const { ECDSA_SIG_free(signature); }
};
using Ecdsa = std::unique_ptr<ECDSA_SIG, FreeEcdsa>;

QByteArray rawFromDer(QByteArrayView der)
{
    const quint8 *at = in(der);
    const Ecdsa signature(d2i_ECDSA_SIG(nullptr, &at, long(der.size())));
    QByteArray raw(2 * numberBytes, Qt::Uninitialized);
    if (!signature ||
        BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), out(raw), numberBytes) != numberBytes ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), out(raw, numberBytes), numberBytes) !=
            numberBytes)
        failed();
    return raw;
}

QByteArray derFromRaw(QByteArrayView raw)
{
    const Ecdsa signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(in(raw), numberBytes, nullptr);
    BIGNUM *s = BN_bin2bn(in(raw) + numberBytes, numberBytes, nullptr);
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r, s) != 1)
        failed();
    QByteArray der(i2d_ECDSA_SIG(signature.get(), nullptr), Qt::Uninitialized);
    quint8 *to = out(der);
    i2d_ECDSA_SIG(signature.get(), &to);
    return der;
}

// EdDSA hashes by itself.
const char *digestOf(SigningAlgorithm algorithm)
{
    return algorithm == SigningAlgorithm::EdDSA ? nullptr : "SHA256";
}

} // namespace

void PublicKeySigner::Free::operator()(EVP_MD_CTX *context) const
{
    EVP_MD_CTX_free(context);
}

PublicKeySigner::PublicKeySigner(SigningAlgorithm algorithm, PrivateKey key)
    : m_algorithm(algorithm)
    , m_key(std::move(key))
    , m_signatureBytes(algorithm == SigningAlgorithm::ES256 ? 2 * numberBytes
                                                            : EVP_PKEY_get_size(m_key.get()))
    , m_context(EVP_MD_CTX_new())
{
}

QByteArray PublicKeySigner::sign(QByteArrayView message)
{
    QByteArray signature(EVP_PKEY_get_size(m_key.get()), Qt::Uninitialized);
    size_t length = size_t(signature.size());
    if (EVP_DigestSignInit_ex(m_context.get(), nullptr, digestOf(m_algorithm), nullptr, nullptr,
                              m_key.get(), nullptr) != 1 ||
        EVP_DigestSign(m_context.get(), out(signature), &length, in(message),
                       size_t(message.size())) != 1)
        failed();
    signature.truncate(qsizetype(length));
    return m_algorithm == SigningAlgorithm::ES256 ? rawFromDer(signature) : signature;
}

bool PublicKeySigner::verifies(QByteArrayView message, QByteArrayView signature)
{
    if (signature.size() != m_signatureBytes)
        return false;
    const QByteArray der =
        m_algorithm == SigningAlgorithm::ES256 ? derFromRaw(signature) : QByteArray();
    const QByteArrayView given = der.isEmpty() ? signature : QByteArrayView(der);
    if (EVP_DigestVerifyInit_ex(m_context.get(), nullptr, digestOf(m_algorithm), nullptr, nullptr,
                                m_key.get(), nullptr) != 1)
        failed();
    const bool fits = EVP_DigestVerify(m_context.get(), in(given), size_t(given.size()),
                                       in(message), size_t(message.size())) == 1;
    if (!fits)
        ERR_clear_error(); // nobody else's business on this thread
    return fits;
}

QByteArray PublicKeySigner::secret() const
{
    return toPkcs8(m_key.get());
}

std::optional<JsonObject> PublicKeySigner::publicKey() const
{
    return publicJwkMembers(m_key.get(), m_algorithm);
}

} // namespace Gatehouse::Crypto
