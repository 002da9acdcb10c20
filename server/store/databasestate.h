// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/privatefile.h"
#include "store/statement.h"

namespace Gatehouse::Store {

/// The statements that Database and its transactions repeat every turn.
struct Database::Statements
{
    explicit Statements(const Connection &connection);

    Statement revision;
    Statement dataVersion;
    Statement checkpoint;
    Statement beginRead;
    Statement beginWrite;
    Statement commit;
    Statement rollback;
    Statement newestEntry; ///< of the journal
};

/// The files that are open, and where they should be found.
struct Database::Identity
{
    QByteArray filePath;
    QByteArray logPath;
    FileIdentity file;
    FileIdentity log;
};

} // namespace Gatehouse::Store
