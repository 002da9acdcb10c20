// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/journaladministration.h"

#include "admin/administration.h"
#include "store/chaincheck.h"
#include "store/clientstore.h"
#include "store/journalstore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Admin {

Result<QList<JournalEntry>> JournalAdministration::before(qint64 beforeId,
                                                          const JournalFilter &filter, int limit)
{
    return Store::JournalStore(m_admin.database()).before(beforeId, filter, limit);
}

Result<ChainReport> JournalAdministration::verify(const QString &expected, const Progress &progress)
{
    return Store::ChainCheck(m_admin.database()).run(expected, progress);
}

Result<void> note(Store::Database &database, const JournalEntry &entry)
{
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (const auto noted = Store::JournalStore(database).note(entry); !noted)
        return noted;
    return transaction->commit();
}

Result<void> noteRevocation(Store::Database &database, qint64 clientId)
{
    const auto record = Store::ClientStore(database).find(clientId);
    if (!record)
        return record.error();
    return Store::JournalStore(database).note(
        {.action = u"tokens_revoked"_s, .clientId = clientId, .subject = record->client.name});
}

} // namespace Gatehouse::Admin
