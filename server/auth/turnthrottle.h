// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/throttle.h"
#include "store/throttlestore.h"

#include <vector>

namespace Gatehouse::Auth {

/// The process's Throttle as one worker's turns use it: obeys what an admin let go, in whatever
/// process, and keeps the waits that begin in a turn until they are recorded with its attempts. One
/// for each worker thread, with that thread's Database; what is handed in must outlive it.
class TurnThrottle
{
public:
    /// Waits kept for a store that takes none; beyond that the oldest are in memory alone.
    static constexpr size_t unrecordedLimit = 1000;

    TurnThrottle(Throttle &throttle, Store::Database &database);

    /// Makes a process's Throttle go on where the last one stopped: takes up the recorded waits
    /// that have not ended.
    static Result<void> takeUp(Throttle &throttle, Store::Database &database, Timestamp now);

    /// Call before a turn's decisions, with the revision the store has now; cheap while that stays.
    /// Error: the store cannot be read.
    Result<void> renew(qint64 revision, const ThrottleRules &rules);

    /// `isKnown`: the key is a client's.
    void noteFailure(const QString &apiKey, bool isKnown, const Network &network, Timestamp now);
    /// Writes the waits that are not in the store yet. Within the turn's Transaction.
    Result<void> record(Timestamp now);
    /// That Transaction was committed.
    void noteCommit() { m_unrecorded.clear(); }

    /// After a turn that failed: what its successor shall record, by takeOver().
    std::vector<ThrottleWait> takeUnrecorded() { return std::exchange(m_unrecorded, {}); }
    void takeOver(std::vector<ThrottleWait> waits);

    Throttle &shared() { return m_throttle; }

private:
    Result<void> siftLate(Timestamp now);

    Throttle &m_throttle;
    Store::ThrottleStore m_store;
    qint64 m_revision = -1;
    std::vector<ThrottleWait> m_unrecorded; // at most unrecordedLimit
    bool m_late = false;                    // some of them are of a turn that failed
};

} // namespace Gatehouse::Auth
