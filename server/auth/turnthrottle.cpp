// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/turnthrottle.h"

#include "domain/loginattempt.h"

#include <algorithm>

namespace Gatehouse::Auth {

namespace {

constexpr int takenUp = 100'000; // more waits than that are an attack's; the longest come first

using Resets = QList<Store::ThrottleStore::NumberedReset>;

/// Those after that number, which the Throttle has obeyed then.
Result<Resets> obeyResets(Throttle &throttle, Store::ThrottleStore &store, qint64 after)
{
    const auto resets = store.resetsAfter(after);
    if (resets)
        for (const Store::ThrottleStore::NumberedReset &each : *resets)
            throttle.letGo(each.number, each.reset);
    return resets;
}

// Whoever resets knows the store, where a row may stand for a key that only the Throttle can tell;
// and a turn may have decided before the reset, and committed its wait after it.
bool wasLetGo(const Throttle &throttle, const Resets &resets, const ThrottleWait &wait)
{
    return std::any_of(resets.begin(), resets.end(), [&](const auto &each) {
        return each.at > wait.since && throttle.isAbout(each.reset, wait);
    });
}

} // namespace

TurnThrottle::TurnThrottle(Throttle &throttle, Store::Database &database)
    : m_throttle(throttle)
    , m_store(database)
{
}

Result<void> TurnThrottle::takeUp(Throttle &throttle, Store::Database &database, Timestamp now)
{
    Store::ThrottleStore store(database);
    // First, for a wait that began after a reset stands.
    const auto resets = obeyResets(throttle, store, 0);
    if (!resets)
        return resets.error();
    const auto waits = store.waiting(now, takenUp);
    if (!waits)
        return waits.error();
    for (const ThrottleWait &wait : *waits)
        if (!wasLetGo(throttle, *resets, wait))
            throttle.restore(wait);
    return {};
}

Result<void> TurnThrottle::renew(qint64 revision, const ThrottleRules &rules)
{
    if (revision == m_revision)
        return {};
    m_throttle.setRules(rules);
    if (const auto obeyed = obeyResets(m_throttle, m_store, m_throttle.lastReset()); !obeyed)
        return obeyed.error();
    m_revision = revision;
    return {};
}

void TurnThrottle::noteFailure(const QString &apiKey, bool isKnown, const Network &network,
                               Timestamp now)
{
    const auto begun = m_throttle.noteFailure(apiKey, network, now);
    for (ThrottleWait wait : begun) {
        wait.apiKey = recordableKey(wait.apiKey, isKnown);
        if (wait.apiKey == apiKey)
            wait.keyTag = 0;
        m_unrecorded.push_back(std::move(wait));
    }
}

void TurnThrottle::takeOver(std::vector<ThrottleWait> waits)
{
    if (waits.size() > unrecordedLimit)
        waits.erase(waits.begin(), waits.end() - qsizetype(unrecordedLimit));
    m_unrecorded = std::move(waits);
    m_late = !m_unrecorded.empty();
}

// Meanwhile they may have ended, or somebody may have let them go.
Result<void> TurnThrottle::siftLate(Timestamp now)
{
    const auto resets = m_store.resetsAfter(0);
    if (!resets)
        return resets.error();
    std::erase_if(m_unrecorded, [&](const ThrottleWait &wait) {
        return wait.until <= now || wasLetGo(m_throttle, *resets, wait);
    });
    m_late = false;
    return {};
}

Result<void> TurnThrottle::record(Timestamp now)
{
    if (m_late)
        if (auto sifted = siftLate(now); !sifted)
            return sifted;
    for (const ThrottleWait &wait : m_unrecorded)
        if (auto saved = m_store.save(wait); !saved)
            return saved;
    return {};
}

} // namespace Gatehouse::Auth
