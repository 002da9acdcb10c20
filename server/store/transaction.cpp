// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/transaction.h"

#include "store/connection.h"
#include "store/databasestate.h"
#include "store/journalstore.h"
#include "store/sqlerror.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

constexpr int writersWait = 2000; // ms; as long as SQLite waits for another process

Error queueTooLong(const QString &path)
{
    return {Error::Kind::Unavailable, u"Other work of this program holds the store %1 for too "
                                      "long. Try again."_s.arg(path)};
}

} // namespace

Result<Snapshot> Snapshot::begin(Database &database)
{
    if (const auto begun = database.m_statements->beginRead.change(); !begun)
        return begun.error();
    database.m_snapshotOpen = true;
    return Snapshot(&database);
}

Snapshot::~Snapshot()
{
    if (m_database)
        m_database->endSnapshot();
}

void Database::endSnapshot()
{
    // Nothing was written, so it does not matter whether ending it is reported to work.
    if (std::exchange(m_snapshotOpen, false))
        (void)m_statements->rollback.change();
}

Result<Transaction> Transaction::begin(Database &database)
{
    database.endSnapshot();
    QMutex &writers = database.m_file.writers();
    if (!writers.tryLock(writersWait))
        return queueTooLong(database.m_file.path());
    if (const auto begun = database.m_statements->beginWrite.change(); !begun) {
        writers.unlock();
        return begun.error();
    }
    Transaction transaction(&database);
    if (database.signsJournal()) {
        const auto newest = database.m_statements->newestEntry.single();
        if (!newest)
            return newest.error();
        transaction.m_entriesBefore = *newest;
    }
    return transaction;
}

Result<void> Transaction::signJournal()
{
    if (!m_database->signsJournal())
        return {};
    const auto newest = m_database->m_statements->newestEntry.single();
    if (!newest)
        return newest.error();
    return *newest == m_entriesBefore
               ? Result<void>()
               : JournalStore(*m_database).sign(m_entriesBefore, m_database->file().place());
}

Transaction::~Transaction()
{
    if (m_database)
        rollBack();
}

void Transaction::rollBack()
{
    Database *database = std::exchange(m_database, nullptr);
    // SQLite may have rolled back by itself (full disk); then this one has nothing to do.
    (void)database->m_statements->rollback.change();
    database->m_file.writers().unlock();
}

Result<void> Transaction::commit()
{
    Q_ASSERT(m_database);
    Database *database = m_database;
    // SQLite would go on writing to a file that has lost its name. Asked before, so that nothing is
    // written there; asked after, because a removal in between must not pass for success.
    if (!database->isCurrent()) {
        rollBack();
        return replacedError(database->m_file.path());
    }
    if (auto noted = signJournal(); !noted) {
        rollBack();
        return noted;
    }
    if (const auto done = database->m_statements->commit.change(); !done) {
        rollBack();
        return done.error();
    }
    m_database = nullptr;
    database->m_file.writers().unlock();
    if (!database->isCurrent())
        return replacedError(database->m_file.path());
    return {};
}

} // namespace Gatehouse::Store
