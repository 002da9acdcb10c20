// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/jsonobject.h"
#include "domain/signingalgorithm.h"

#include <QByteArray>

#include <memory>
#include <optional>

typedef struct evp_pkey_st EVP_PKEY;

namespace Gatehouse::Crypto {

struct FreePrivateKey
{
    void operator()(EVP_PKEY *key) const;
};
/// A key pair in OpenSSL's hands, which wipes it.
using PrivateKey = std::unique_ptr<EVP_PKEY, FreePrivateKey>;

/// The fewest bits of an RSA key that signs or verifies (RFC 7518 §3.3); new ones have as many.
inline constexpr int fewestRsaBits = 2048;

/// A new key pair. RSA takes some tenths of a second. For algorithms with a public key.
PrivateKey generatePrivateKey(SigningAlgorithm algorithm);

/// From PKCS#8 (RFC 5208), DER. Null where it is none, not of the kind that the algorithm uses
/// (P-256, Ed25519, RSA), or RSA of fewer than 2048 bits.
PrivateKey readPrivateKey(SigningAlgorithm algorithm, QByteArrayView pkcs8);

/// The key pair as PKCS#8, DER. The caller wipes it.
QByteArray toPkcs8(const EVP_PKEY *key);

/// `kty` and the members of the public key, coordinates at full length (RFC 7518 §6.2.1, §6.3.1;
/// RFC 8037 §2).
JsonObject publicJwkMembers(const EVP_PKEY *key, SigningAlgorithm algorithm);

} // namespace Gatehouse::Crypto
