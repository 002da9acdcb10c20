// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/signingalgorithm.h"

#include <QByteArray>
#include <QJsonObject>

namespace Gatehouse::Test {

/// A published example: what the private key signs, to which signature, and its public key.
struct JwsVector
{
    SigningAlgorithm algorithm;
    QByteArray pkcs8; ///< DER
    QByteArray message;
    QByteArray signature; ///< base64url
    QJsonObject publicKey;
    bool isDeterministic; ///< whoever signs anew gets the same signature
};

/// RFC 7515 appendix A.2 (RS256) and A.3 (ES256), RFC 8037 appendix A.1 to A.5 (EdDSA).
const JwsVector &rfcVector(SigningAlgorithm algorithm);

/// Keys that must not be used: RSA of 1024 bits, and P-384. PKCS#8, DER.
QByteArray smallRsaKey();
QByteArray p384Key();

} // namespace Gatehouse::Test
