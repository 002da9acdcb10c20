// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/whitelist.h"

namespace Gatehouse::Admin {

class Administration;

/// A whitelist as a person found it and as they want it.
struct WhitelistChange
{
    qint64 clientId = 0;
    QList<WhitelistEntry> before;
    QList<WhitelistEntry> after;
};

/// Saves an edited whitelist in one transaction: what is gone is removed, what is new is added,
/// what has another note or expiry is changed, and all of it or nothing. Blocks; borrows its
/// arguments for the call.
class WhitelistEdit
{
public:
    explicit WhitelistEdit(Administration &administration)
        : m_administration(administration)
    {
    }

    /// The list as it is stored then. An entry that was stored before (its createdAt says so) is
    /// put back as it was, even if it has expired; of new ones the expiry must be ahead. Errors:
    /// Conflict where the stored list is not `before` any more (someone else changed it), Invalid
    /// (expiry, note, a range given twice), NotFound (no such client).
    Result<QList<WhitelistEntry>> save(const WhitelistChange &change);

private:
    Administration &m_administration;
};

} // namespace Gatehouse::Admin
