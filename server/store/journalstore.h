// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalentry.h"
#include "store/chain.h"

namespace Gatehouse::Store {

/// The journal. Triggers note each change of what an admin manages; what they cannot see is noted
/// here; and Transaction::commit() has all of it signed. Borrows the thread's Database.
class JournalStore
{
public:
    explicit JournalStore(Database &database)
        : m_database(database)
    {
    }

    /// Something that no trigger sees. To be called in a Transaction; time and place are set.
    Result<void> note(const JournalEntry &entry);

    /// Says of all entries behind `afterId` that they were made from there, and links them. In the
    /// transaction that made them.
    Result<void> sign(qint64 afterId, const JournalPlace &place);

    /// Newest first, those before `beforeId`.
    Result<QList<JournalEntry>> before(qint64 beforeId, const JournalFilter &filter, int limit);

    /// An entry with what it is linked by.
    struct Linked
    {
        JournalEntry entry;
        qint64 attemptId = 0; ///< the newest attempt of its time
        ChainLink attemptLink{};
        std::optional<ChainLink> link; ///< nothing: never linked
    };
    /// Oldest first, those behind `afterId`.
    Result<QList<Linked>> linkedAfter(qint64 afterId, int limit);
    /// Everything of an entry but its id, to be linked by.
    static QByteArray encode(const Linked &linked);

private:
    Database &m_database;
};

} // namespace Gatehouse::Store
