// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/signingalgorithm.h"

#include <chrono>

namespace Gatehouse {

/// What a rotation of the signing keys is to bring.
struct KeyRotation
{
    std::optional<SigningAlgorithm> algorithm = {}; ///< none: that of the key before
    /// How long the new key is published before it signs, for whoever keeps a copy of the public
    /// keys. 0: it signs at once.
    std::chrono::milliseconds lead{0};
};

} // namespace Gatehouse
