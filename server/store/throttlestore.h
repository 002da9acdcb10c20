// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/throttlereset.h"
#include "store/database.h"
#include "store/statement.h"

namespace Gatehouse::Store {

/// The waits after failed logins, for whoever looks and for the next start, and what admins let go.
/// A wait that begins raises no revision, so that an attack does not make workers drop what they
/// hold in memory; a reset does. Borrows the thread's Database.
class ThrottleStore
{
public:
    explicit ThrottleStore(Database &database);

    /// Writes a wait that begins, in place of one of the same pair or network that ends earlier. On
    /// the path of failed logins.
    Result<void> save(const ThrottleWait &wait);
    /// Those that have not ended, the one that ends last first.
    Result<QList<ThrottleWait>> waiting(Timestamp now, int limit);
    struct Counts
    {
        qint64 pairs = 0;
        qint64 networks = 0;
    };
    /// How many have not ended.
    Result<Counts> count(Timestamp now);

    /// Removes the waits that it lets go of, and notes it for the servers. Within the caller's
    /// Transaction. How many had not ended.
    Result<qint64> reset(const ThrottleReset &reset, Timestamp now);
    struct NumberedReset
    {
        qint64 number = 0;
        Timestamp at{};
        ThrottleReset reset;
    };
    /// Those with higher numbers, in their order.
    Result<QList<NumberedReset>> resetsAfter(qint64 number);

    /// Removes some `limit` waits that had ended at `before` (all of one moment go together), and
    /// the resets that are older. True: there may be more.
    Result<bool> sweep(Timestamp before, int limit);

    const QString &waitingSql() const { return m_waiting.sql(); }
    const QString &resetsSql() const { return m_resets.sql(); }

private:
    Result<void> note(const ThrottleReset &reset, Timestamp now);
    Result<void> remove(const QList<ThrottleWait> &waits);

    Database &m_database;
    Statement m_save;
    Statement m_waiting;
    Statement m_resets;
};

} // namespace Gatehouse::Store
