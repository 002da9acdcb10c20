// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/credentials.h"

#include "crypto/random.h"

#include <array>

namespace Gatehouse::Admin {

ApiKey newApiKey()
{
    std::array<quint8, ApiKey::randomBytes> random;
    Crypto::fillRandom(random);
    return ApiKey::fromRandom(random);
}

Secret newSecret()
{
    std::array<quint8, Secret::randomBytes> random;
    Crypto::fillRandom(random);
    return Secret::fromRandom(random);
}

Result<ApiKey> apiKeyOrNew(const std::optional<QString> &chosen)
{
    return chosen ? ApiKey::parse(*chosen) : newApiKey();
}

Result<Secret> secretOrNew(const std::optional<QString> &chosen)
{
    return chosen ? Secret::parse(*chosen) : newSecret();
}

} // namespace Gatehouse::Admin
