// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/apikey.h"
#include "domain/throttlewait.h"

namespace Gatehouse {

/// Which waits, and which failures counted so far, an admin lets go: those of a key, from wherever;
/// those of the networks in a range, and of all keys from there; those of a key from there; or,
/// where neither is named, all.
struct ThrottleReset
{
    std::optional<ApiKey> apiKey;
    std::optional<Cidr> range; ///< touching a network is enough: a /64 counts as one

    bool isAll() const { return !apiKey && !range; }
    /// Whether it lets go of those whose network is this one.
    bool isAbout(const Network &network) const;
    bool isAbout(const ThrottleWait &wait) const;

    friend bool operator==(const ThrottleReset &, const ThrottleReset &) = default;
};

} // namespace Gatehouse
