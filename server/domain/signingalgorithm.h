// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace Gatehouse {

/// How tokens are signed (contract section 3). The names are those of `alg` (RFC 7518 §3.1,
/// RFC 8037 §3.1), which the store keeps.
enum class SigningAlgorithm {
    HS256, ///< HMAC with SHA-256: who verifies could sign as well
    ES256, ///< ECDSA on P-256 with SHA-256
    EdDSA, ///< Ed25519
    RS256, ///< RSASSA-PKCS1-v1_5 with SHA-256
};

inline constexpr std::array allSigningAlgorithms{SigningAlgorithm::HS256, SigningAlgorithm::ES256,
                                                 SigningAlgorithm::EdDSA, SigningAlgorithm::RS256};

/// Whether there is a public key, by which others verify without being able to sign.
constexpr bool hasPublicKey(SigningAlgorithm algorithm)
{
    return algorithm != SigningAlgorithm::HS256;
}

QString toString(SigningAlgorithm algorithm);
/// Letter for letter, as RFC 7515 §4.1.1 compares `alg`.
std::optional<SigningAlgorithm> signingAlgorithmFromString(QStringView text);

} // namespace Gatehouse
