// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace Gatehouse::Crypto {

/// Data at rest under a 32-byte key: AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce.
/// `context` is authenticated with it, so that sealed data moved elsewhere does not open.
QByteArray seal(QByteArrayView key, QByteArrayView plain, QByteArrayView context);

/// Error Corrupt where a byte was changed, or key or context are others.
Result<QByteArray> unseal(QByteArrayView key, QByteArrayView sealed, QByteArrayView context);

} // namespace Gatehouse::Crypto
