// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QString>

#include <optional>

namespace Gatehouse {

/// What a signing key does at some moment. All but a retired one verify.
enum class KeyState {
    Published, ///< known to whoever verifies, and about to sign
    Signing,
    Verifying, ///< another signs in its place; what it signed may still be good
    Retired,
};

/// `published`, `signing`, `verifying`, `retired`: the words of the command line.
QString toString(KeyState state);

/// The moments of a signing key's life. Every process obeys them by its own clock, so that a
/// rotation which lies ahead needs no one to carry it out.
struct KeyPeriod
{
    Timestamp signsFrom{};
    std::optional<Timestamp> rotatedAt = {}; ///< from when on another signs in its place
    std::optional<Timestamp> retiresAt = {}; ///< from when on it verifies no more

    KeyState state(Timestamp now) const;

    friend bool operator==(const KeyPeriod &, const KeyPeriod &) = default;
};

} // namespace Gatehouse
