// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QByteArray>
#include <QStringList>

namespace Gatehouse::Crypto {

/// A certificate with those that issued it, and its private key; both PEM (RFC 7468).
struct CertificatePair
{
    QByteArray chain; ///< the certificate itself first
    QByteArray key;   ///< secret; the caller wipes it
};

/// Error Invalid: what there is no certificate or no key, the key is encrypted, weak (RSA of fewer
/// than 2048 bits) or not the certificate's.
Result<void> checkPair(const CertificatePair &pair);

/// A new key (P-256) and a certificate that it signs itself (RFC 5280), for `names`: host names and
/// addresses, the first of them also its common name. Good from an hour before `now`, for clocks
/// that are late, until `validity` after it.
CertificatePair makeSelfSigned(const QStringList &names, Timestamp now, std::chrono::days validity);

/// Whether a certificate (DER) names itself as its issuer and its own key has signed it.
bool isSelfSigned(const QByteArray &der);

} // namespace Gatehouse::Crypto
