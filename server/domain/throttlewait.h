// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/network.h"

namespace Gatehouse {

/// What has to wait. The numbers are stored; they never change.
enum class ThrottleScope : quint8 {
    Pair = 0,    ///< one API key from one network
    Network = 1, ///< all of a network
};

/// `pair`, `network`: the form of records and of the command line.
QString toString(ThrottleScope scope);

/// A wait after failed logins: until it ends, logins are answered 429 without a look at their
/// credentials.
struct ThrottleWait
{
    ThrottleScope scope = ThrottleScope::Pair;
    QString apiKey; ///< of a Pair, made harmless by recordableKey(); else empty
    Network network;
    int failures = 0; ///< that were counted when it began
    Timestamp since{};
    Timestamp until{};
    /// Where only the beginning of the key was kept: what tells it from others, under the master
    /// key (Crypto::KeyTagger); else 0.
    quint64 keyTag = 0;

    friend bool operator==(const ThrottleWait &, const ThrottleWait &) = default;
};

} // namespace Gatehouse
