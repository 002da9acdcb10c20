// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/throttlerules.h"

#include <QString>

#include <algorithm>
#include <chrono>

namespace Gatehouse {

/// What an admin decides about tokens and the record, kept in the store so that every process obeys
/// it. The defaults are the contract's (sections 2 and 3).
struct Policy
{
    QString issuer = QStringLiteral("gatehouse");   ///< `iss`
    QString audience = QStringLiteral("gatehouse"); ///< `aud`
    std::chrono::seconds accessLifetime = std::chrono::hours(1);
    std::chrono::seconds refreshLifetime = std::chrono::days(7);
    /// From a login on: no refresh token that goes back to it is good for longer (section 4).
    std::chrono::seconds familyLifetime = std::chrono::days(30);
    /// How long a token just spent may be sent again, because the answer was lost; 0: never.
    std::chrono::seconds lostAnswerWindow{10};
    /// How long attempts are kept, and how many at most; whichever comes first.
    std::chrono::seconds attemptsKept = std::chrono::days(90);
    qint64 attemptsMost = 10'000'000;
    /// Where attempts are written before they are removed; empty: nowhere.
    QString attemptsFolder = {};
    ThrottleRules throttle = {};

    /// How long a token signed now can be good.
    std::chrono::seconds longestLifetime() const
    {
        return std::max(accessLifetime, refreshLifetime);
    }

    friend bool operator==(const Policy &, const Policy &) = default;
};

} // namespace Gatehouse
