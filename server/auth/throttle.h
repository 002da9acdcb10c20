// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/failurecount.h"
#include "auth/loginallowance.h"
#include "domain/throttlereset.h"
#include "domain/throttlerules.h"

#include <QList>
#include <QMutex>

#include <functional>

namespace Gatehouse::Auth {

/// Who has to wait before its credentials are looked at (contract sections 2 and 6): a pair of an
/// API key and a network after too many failures of that pair, and a network after too many
/// failures of all keys from there. A key's failures count for the network they came from and no
/// other, exactly, so nobody elsewhere can hold up a client. Also how often a client that has a
/// limit may log in; there only logins that would succeed count, for the same reason.
///
/// One for a process, shared by all its workers; any thread. One short mutex: a login looks twice
/// into memory under it. Generated keys are kept as hashes under a seed of the process, chosen ones
/// as the tagger's, which are the same after a restart.
///
/// Memory is bounded, whatever is sprayed at it: records of 64 bytes in 96 chunks of 256 KiB for
/// pairs (393,216 of them: 24 MiB) and 24 for networks (98,304: 6 MiB), and 1 MiB for clients with
/// a limit: 31 MiB. Beyond that the one whose loss matters least goes, but never one that waits for
/// one that does not. That loses counts of somebody who failed, never a login of who did not.
class Throttle
{
public:
    static constexpr size_t memoryLimit = size_t(32) * 1024 * 1024;

    /// Tells chosen keys apart, in this process and the next, and never says 0; any thread.
    using KeyTagger = std::function<quint64(QStringView)>;

    /// Without a tagger, waits of chosen keys are taken up only where the whole key was kept.
    explicit Throttle(const ThrottleRules &rules = {}, KeyTagger tagger = {});

    /// In force from the next login on. A wait that has begun stays as long as it is, unless that
    /// is longer than any may be now: then it is over.
    void setRules(const ThrottleRules &rules);

    struct Hold
    {
        ThrottleScope scope = ThrottleScope::Pair;
        std::chrono::milliseconds left{};
    };
    struct Standing
    {
        std::optional<Hold> hold; ///< the longer one, where both wait
        bool pairHasFailed = false;
    };
    /// Where somebody who presents this key from this network stands.
    Standing standingOf(const QString &apiKey, const Network &network, Timestamp now);

    /// Unknown key or wrong secret. The waits that begin with it, for who records them: at most one
    /// of the pair and one of the network. Keys in them are as presented, chosen ones with their
    /// tag.
    QList<ThrottleWait> noteFailure(const QString &apiKey, const Network &network, Timestamp now);
    /// The secret was right: the pair's failures are forgotten. Not the network's, for somebody
    /// with one right secret may be guessing others.
    void noteProof(const QString &apiKey, const Network &network);

    /// See LoginAllowance::take().
    std::chrono::milliseconds takeLogin(qint64 clientId, int perMinute, Timestamp now);

    /// A wait that was recorded, by an earlier process perhaps.
    void restore(const ThrottleWait &wait);
    /// Lets go, once for each number: numbers rise, and those up to the last one are known already.
    void letGo(qint64 number, const ThrottleReset &reset);
    qint64 lastReset() const;
    /// As ThrottleReset::isAbout(), also where only the beginning of the wait's key was kept.
    bool isAbout(const ThrottleReset &reset, const ThrottleWait &wait) const;

    /// The memory it holds, by its own count.
    size_t bytes() const;

private:
    struct Record
    {
        Network network;    // none: a free place
        quint64 apiKey = 0; // its hash; of a network's record 0
        FailureCount count;
    };
    static_assert(sizeof(Record) == 64);

    struct Place; // whose record

    struct KeyHash
    {
        quint64 value = 0;
        bool isTag = false;
    };
    KeyHash hashOf(const QString &apiKey) const;
    Place pairOf(quint64 key, const Network &network);
    Place networkOf(const Network &network);
    static Record *find(const Place &place);
    Record *findOrMake(const Place &place, Timestamp now);
    std::chrono::milliseconds waitLeft(const Record *record, Timestamp now) const;

    const size_t m_seed;
    const KeyTagger m_tagger;
    mutable QMutex m_mutex;
    ThrottleRules m_rules; // under m_mutex, like all below
    BoundedTable<Record> m_pairs;
    BoundedTable<Record> m_networks;
    LoginAllowance m_allowance;
    qint64 m_lastReset = 0;
};

} // namespace Gatehouse::Auth
