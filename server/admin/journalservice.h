// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "domain/chainreport.h"
#include "domain/journalentry.h"

namespace Gatehouse::Admin {

/// JournalAdministration for the console: every call returns at once. Thread: the AdminService's; a
/// value that borrows it.
class JournalService
{
public:
    explicit JournalService(AdminService &service)
        : m_service(service)
    {
    }

    /// Newest first, those before `beforeId`. On the prompt lane.
    QFuture<Result<QList<JournalEntry>>> before(qint64 beforeId, const JournalFilter &filter,
                                                int limit);
    /// Looks at all that is chained, which may take minutes; cancelling the future ends it. On the
    /// bulk lane.
    QFuture<Result<ChainReport>> verify();

private:
    AdminService &m_service;
};

} // namespace Gatehouse::Admin
