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

    /// Rotates where the key that signs has had its days. Whether it did. Cheap when it is not due.
    Result<bool> rotateIfDue(const Crypto::MasterKey &masterKey, const Clock &clock);

private:
    Store::Database &m_database;
};

} // namespace Gatehouse::Auth
