// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace Gatehouse::Store {

/// What can be said of a database file by reading its first hundred bytes
/// (https://sqlite.org/fileformat2.html#the_database_header) and its length, without SQLite, which
/// would leave traces: a file that is refused must stay as it is.
struct FileHeader
{
    bool empty = false; ///< no byte was ever written
    int applicationId = 0;
    int version = 0;
    bool hasLog = false; ///< a write-ahead log lies beside it, which may know better
    /// A rollback journal lies beside it that takes all of it back: the process that first wrote to
    /// the new file ended in the middle. Only a connection that may write can open such a file.
    bool undone = false;
    qint64 size = 0;

    /// Error Corrupt: not a SQLite file, cut short, or emptied while a log still lies beside it.
    static Result<FileHeader> read(const QString &path);
};

} // namespace Gatehouse::Store
