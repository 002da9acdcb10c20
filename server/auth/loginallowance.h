// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/boundedtable.h"
#include "domain/clock.h"

namespace Gatehouse::Auth {

/// How often each client that has a limit of its own may still log in: a bucket of as many logins
/// as it may make a minute, filled again at that rate. Kept as the one moment at which it will be
/// full (the generic cell rate algorithm of ITU-T I.371). Bounded: of clients beyond its capacity
/// the ones whose buckets are fullest are forgotten first, as if they were full. Not thread-safe.
class LoginAllowance
{
public:
    /// 65,536 clients at a time: 1 MiB.
    LoginAllowance();

    /// Takes a login out of the client's bucket; zero: it may. Else how long until it may, and
    /// nothing is taken. `perMinute` from 1.
    std::chrono::milliseconds take(qint64 clientId, int perMinute, Timestamp now);

    size_t bytes() const { return m_buckets.bytes(); }

private:
    using Moment = std::chrono::sys_time<std::chrono::microseconds>;
    struct Bucket
    {
        qint64 clientId = 0; // 0: free
        Moment fullAt{};
    };
    static_assert(sizeof(Bucket) == 16);

    BoundedTable<Bucket> m_buckets;
};

} // namespace Gatehouse::Auth
