// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/journalservice.h"

#include "admin/journaladministration.h"

namespace Gatehouse::Admin {

QFuture<Result<QList<JournalEntry>>> JournalService::before(qint64 beforeId,
                                                            const JournalFilter &filter, int limit)
{
    return m_service.promptLane().run<QList<JournalEntry>>(
        [=](Administration &admin, const Progress &) {
            return JournalAdministration(admin).before(beforeId, filter, limit);
        });
}

QFuture<Result<ChainReport>> JournalService::verify()
{
    return m_service.bulkLane().run<ChainReport>(
        [](Administration &admin, const Progress &progress) {
            return JournalAdministration(admin).verify(
                {}, [&progress](qint64) { return !progress.isCancelled(); });
        });
}

} // namespace Gatehouse::Admin
