// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chainreport.h"
#include "domain/journalentry.h"
#include "domain/result.h"

#include <QString>

#include <functional>

namespace Gatehouse::Store {
class Database;
}

namespace Gatehouse::Admin {

class Administration;

/// The journal and the chain, as plain calls that block. Borrows the Administration.
class JournalAdministration
{
public:
    explicit JournalAdministration(Administration &admin)
        : m_admin(admin)
    {
    }

    /// Newest first, those before `beforeId`.
    Result<QList<JournalEntry>> before(qint64 beforeId, const JournalFilter &filter, int limit);

    /// Called with the attempts looked at so far; false ends it (Cancelled).
    using Progress = std::function<bool(qint64 attempts)>;
    /// Looks at all that is chained. `expected`: ChainReport::head of an earlier one, or empty.
    /// Error Invalid where it is none.
    Result<ChainReport> verify(const QString &expected = {}, const Progress &progress = {});

private:
    Administration &m_admin;
};

/// Notes what changed no row of the store: an export, a backup, a setting of this machine. In a
/// transaction of its own.
Result<void> note(Store::Database &database, const JournalEntry &entry);

/// Notes that a client's tokens were revoked, within the transaction that does.
Result<void> noteRevocation(Store::Database &database, qint64 clientId);

} // namespace Gatehouse::Admin
