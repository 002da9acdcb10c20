// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/statement.h"

namespace Gatehouse::Store {

/// One row that is written to find out whether the store takes writes: on a full disk a transaction
/// that writes nothing succeeds. Borrows the thread's Database.
class ReadinessStore
{
public:
    explicit ReadinessStore(Database &database);

    /// Writes the row, once a second of `now` at most, so that asking often costs no more. To be
    /// called in a Transaction; the store is ready once that is committed.
    Result<void> touch(Timestamp now);

private:
    Statement m_touch;
};

} // namespace Gatehouse::Store
