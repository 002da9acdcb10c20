// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace Gatehouse::Crypto {

class SigningKey;

/// Base64url without padding (RFC 7515 §2).
QByteArray base64Url(QByteArrayView bytes);

/// The bytes of a text that base64Url() would have made, letter for letter: no padding, no other
/// characters, no stray bits at the end. Nothing for any other text.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

/// A JWS in compact form (RFC 7515 §7.1) over header and payload as given, byte for byte. The
/// header comes encoded, since it is the same for many tokens.
QByteArray compactJws(QByteArrayView encodedHeader, QByteArrayView payload, SigningKey &key);

} // namespace Gatehouse::Crypto
