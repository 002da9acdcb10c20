// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/wipe.h"

#include <openssl/crypto.h>

namespace Gatehouse::Crypto {

void wipe(QByteArray &secret)
{
    if (secret.isDetached())
        OPENSSL_cleanse(secret.data(), size_t(secret.size()));
}

} // namespace Gatehouse::Crypto
