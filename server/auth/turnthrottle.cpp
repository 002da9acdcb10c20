// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/turnthrottle.h"

#include "domain/loginattempt.h"

namespace Gatehouse::Auth {

namespace {

constexpr int takenUp = 100'000; // more waits than that are an attack's; the longest come first

Result<void> obeyResets(Throttle &throttle, Store::ThrottleStore &store)
{
    const auto resets = store.resetsAfter(throttle.lastReset());
    if (!resets)
        return resets.error();
    for (const auto &[number, reset] : *resets)
        throttle.letGo(number, reset);
    return {};
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
    if (auto obeyed = obeyResets(throttle, store); !obeyed)
        return obeyed;
    const auto waits = store.waiting(now, takenUp);
    if (!waits)
        return waits.error();
    for (const ThrottleWait &wait : *waits)
        throttle.restore(wait);
    return {};
}

Result<void> TurnThrottle::renew(qint64 revision, const ThrottleRules &rules)
{
    if (revision == m_revision)
        return {};
    m_throttle.setRules(rules);
    if (auto obeyed = obeyResets(m_throttle, m_store); !obeyed)
        return obeyed;
    m_revision = revision;
    return {};
}

void TurnThrottle::noteFailure(const QString &apiKey, bool isKnown, const Network &network,
                               Timestamp now)
{
    const auto begun = m_throttle.noteFailure(apiKey, network, now);
    for (ThrottleWait wait : begun) {
        wait.apiKey = recordableKey(wait.apiKey, isKnown);
        m_begun.push_back(std::move(wait));
    }
}

Result<void> TurnThrottle::record()
{
    for (const ThrottleWait &wait : m_begun)
        if (auto saved = m_store.save(wait); !saved)
            return saved;
    m_begun.clear();
    return {};
}

} // namespace Gatehouse::Auth
