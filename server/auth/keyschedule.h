// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keyring.h"

namespace Gatehouse::Auth {

/// How often the signing key is replaced by itself: a setting in the store, obeyed by whichever
/// program serves from it. Borrows the thread's Database.
class KeySchedule
{
public:
    static constexpr int mostDays = 3650;

    explicit KeySchedule(Store::Database &database)
        : m_database(database)
    {
    }

    /// 0: never, which is the default.
    Result<int> days();
    /// Error Invalid outside 0 to mostDays.
    Result<void> setDays(int days);

    /// How long before it signs a new key is published: a day, or half of a shorter interval.
    static std::chrono::milliseconds lead(std::chrono::days interval);

    /// Publishes the next key, of the algorithm before, in time for it to take over when the last
    /// has had its days. Whether it did. Cheap when it is not due.
    Result<bool> rotateIfDue(const Crypto::MasterKey &masterKey, const Clock &clock);

private:
    Store::Database &m_database;
};

} // namespace Gatehouse::Auth
