// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <span>

namespace Gatehouse::Crypto {

/// Fills with bytes of OpenSSL's CSPRNG. Small requests are served from a block fetched ahead per
/// thread, each byte handed out once and wiped. Aborts the program if the generator fails: there is
/// no safe way on. Thread: any.
void fillRandom(std::span<quint8> bytes);

/// `count` random bytes as base64url text without padding (RFC 4648 §5).
QByteArray randomBase64Url(int count);

} // namespace Gatehouse::Crypto
