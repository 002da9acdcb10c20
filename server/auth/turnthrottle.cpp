// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/turnthrottle.h"

#include "domain/loginattempt.h"

#include <algorithm>

namespace Gatehouse::Auth {

namespace {

constexpr int takenUp = 100'000; // more waits than that are an attack's; the longest come first

Result<void> obeyResets(Throttle &throttle, Store::ThrottleStore &store)
{
    const auto resets = store.resetsAfter(throttle.lastReset());
    if (!resets)
        return resets.error();
    for (const Store::ThrottleStore::NumberedReset &each : *resets)
        throttle.letGo(each.number, each.reset);
    return {};
}

// Whoever resets knows the store, where a row may stand for a key that only the Throttle can tell;
// and a turn may have decided before the reset, and committed its wait after it.
bool wasLetGo(const Throttle &throttle, const QList<Store::ThrottleStore::NumberedReset> &resets,
              const ThrottleWait &wait)
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
    const auto resets = store.resetsAfter(0);
    if (!resets)
        return resets.error();
    for (const Store::ThrottleStore::NumberedReset &each : *resets)
        throttle.letGo(each.number, each.reset);
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
        if (wait.apiKey == apiKey)
            wait.keyTag = 0;
        addUnrecorded({std::move(wait)});
    }
}

void TurnThrottle::addUnrecorded(std::vector<ThrottleWait> waits)
{
    std::move(waits.begin(), waits.end(), std::back_inserter(m_unrecorded));
    if (m_unrecorded.size() > unrecordedLimit)
        m_unrecorded.erase(m_unrecorded.begin(), m_unrecorded.end() - qsizetype(unrecordedLimit));
}

Result<void> TurnThrottle::record()
{
    for (const ThrottleWait &wait : m_unrecorded)
        if (auto saved = m_store.save(wait); !saved)
            return saved;
    return {};
}

} // namespace Gatehouse::Auth
