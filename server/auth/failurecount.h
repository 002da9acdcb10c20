// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/throttlerules.h"

#include <QtGlobal>

#include <array>
#include <tuple>

namespace Gatehouse::Auth {

/// The failures of one pair or one network lately, minute by minute, and its wait. Counts those of
/// the last 15 whole minutes and the one under way, so never fewer than the rules' window has. A
/// small value; a moment may come twice or, when the machine's clock is set back, run backwards:
/// then nobody waits longer than the longest wait.
class FailureCount
{
public:
    /// One more. True: with it a wait begins, until waitsUntil(). One that comes during a wait (it
    /// was under way before) counts, and lengthens nothing.
    bool add(const ThrottleRule &rule, const ThrottleRules &rules, Timestamp now);

    /// A wait that began before this process did.
    void restore(int failures, Timestamp since, Timestamp until, const ThrottleRules &rules);

    /// How long it still has to wait; zero: not at all.
    std::chrono::milliseconds waitLeft(const ThrottleRules &rules, Timestamp now) const;
    Timestamp waitsUntil() const { return m_waitsUntil; }
    int failures(Timestamp now) const;

    /// What would be lost with it: more for who waits, then for who waited often, then for many
    /// failures, then for late ones. The least: nothing counts any more.
    using Worth = std::tuple<bool, quint8, int, qint32>;
    Worth worth(const ThrottleRules &rules, Timestamp now) const;

private:
    static constexpr int minutesKept = int(ThrottleRules::window.count()) + 1;

    bool isForgotten(Timestamp now) const;
    void goOnTo(Timestamp now);

    Timestamp m_waitsUntil{};
    qint32 m_minute = 0;                           // since 1970, of the newest failure
    std::array<quint8, minutesKept> m_perMinute{}; // each in its minute's place, up to 255
    quint8 m_waits = 0;                            // that began since it was last forgotten
};

} // namespace Gatehouse::Auth
