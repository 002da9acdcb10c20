// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Gatehouse {

/// After how many failed logins somebody has to wait.
struct ThrottleRule
{
    int failures = 0; ///< within ThrottleRules::window
    /// Once it has waited, each further failure makes it wait again, until all is forgotten. Else
    /// only as long as there are too many within the window.
    bool staysStrict = false;

    friend bool operator==(const ThrottleRule &, const ThrottleRule &) = default;
};

/// Who has to wait for how long after failed logins (contract section 6). Each wait is twice as
/// long as the one before; all is forgotten after a window without failure and wait.
struct ThrottleRules
{
    static constexpr std::chrono::minutes window{15};

    /// One API key from one network: somebody who guesses a secret, or has the wrong one.
    ThrottleRule pair{.failures = 10, .staysStrict = true};
    /// A whole network. Not strict, for one broken client must not hold up all who share its
    /// address once somebody else there has misbehaved.
    ThrottleRule network{.failures = 100};
    std::chrono::milliseconds firstWait{std::chrono::seconds(1)};
    std::chrono::milliseconds longestWait{std::chrono::minutes(5)};

    // What they may be set to. More failures than that no count of a minute holds.
    static constexpr int mostFailures = 200;
    static constexpr std::chrono::seconds leastWait{1};
    static constexpr std::chrono::seconds mostWait{3600};

    friend bool operator==(const ThrottleRules &, const ThrottleRules &) = default;
};

} // namespace Gatehouse
