// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/hmac.h"
#include "domain/client.h"
#include "domain/network.h"

#include <QCache>
#include <QHash>
#include <QMutex>
#include <QThreadPool>

#include <functional>

namespace Gatehouse::Auth {

/// A check that takes scrypt's time: does `presented` fit `hash`? An empty hash is nobody's: the
/// same work, and the answer no.
struct SlowCheck
{
    Crypto::Hmac::Tag presented{};
    QByteArray hash;
    Network caller; ///< who asks
};

/// Where secrets that people chose are checked, away from the worker threads, and remembered after
/// their first success, in this process's memory only. Shared by a server's workers; thread-safe.
class SlowLane
{
public:
    /// Checks that may wait; one more is turned away, so that a flood of guesses costs bounded
    /// memory and a bounded wait.
    static constexpr int waitingLimit = 64;
    /// Checks of one caller that may wait, so that it cannot take all places. Here a whole /48 of
    /// IPv6 is one: who has that has 65,536 networks to ask from (RFC 6177).
    static constexpr int waitingLimitPerCaller = waitingLimit / 4;

    /// `threads` checks run at a time, each taking 32 MiB for some 0.2 s.
    explicit SlowLane(int threads = 1);
    /// Waits for the checks that are running; the waiting ones are dropped, their `done` uncalled.
    ~SlowLane();
    Q_DISABLE_COPY_MOVE(SlowLane)

    /// Calls `done` with the answer, later, on another thread. False: too many wait, in all or of
    /// this caller; nothing is done.
    [[nodiscard]] bool check(SlowCheck check, std::function<void(bool fits)> done);

    void remember(const ClientSecret &secret, const Crypto::Hmac::Tag &presented);
    bool remembers(const ClientSecret &secret, const Crypto::Hmac::Tag &presented);

private:
    bool enter(const IpAddress &site);
    void leave(const IpAddress &site);
    static QByteArray memory(const QByteArray &hash, const Crypto::Hmac::Tag &presented,
                             Crypto::Hmac &mac);

    QMutex m_mutex;
    Crypto::Hmac m_processMac;          // under a key that dies with the process
    QCache<qint64, QByteArray> m_known; // secret id -> MAC over its hash and the right HMAC
    int m_waiting = 0;
    QHash<IpAddress, int> m_waitingOf; // by site; no entry for zero
    QThreadPool m_pool;
};

} // namespace Gatehouse::Auth
