// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/secret.h"

#include <QString>

#include <optional>

namespace Gatehouse::Admin {

/// Fresh credentials from the CSPRNG. Thread: any.
ApiKey newApiKey();
Secret newSecret();

/// What a person chose, checked, or a fresh one where they chose none.
Result<ApiKey> apiKeyOrNew(const std::optional<QString> &chosen);
Result<Secret> secretOrNew(const std::optional<QString> &chosen);

} // namespace Gatehouse::Admin
