// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "admin/whitelistedit.h"
#include "admin/whitelistreplay.h"

namespace Gatehouse::Admin {

/// The whitelist editor's side of the store. Every call returns at once, and cancelling its future
/// takes it back. Borrows the AdminService; GUI thread.
class WhitelistService
{
public:
    explicit WhitelistService(AdminService &service)
        : m_service(service)
    {
    }

    /// See WhitelistEdit.
    QFuture<Result<QList<WhitelistEntry>>> save(const WhitelistChange &change);
    /// See WhitelistReplay; reports progress.
    QFuture<Result<ReplayVerdict>> replay(qint64 clientId, const Whitelist &edited,
                                          const Whitelist &saved);

private:
    AdminService &m_service;
};

} // namespace Gatehouse::Admin
