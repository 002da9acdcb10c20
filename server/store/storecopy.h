// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/datafolder.h"

namespace Gatehouse::Store {

/// What examine() found in a store's file.
struct StoreFileFacts
{
    qint64 clients = 0;
    qint64 newestAttempt = 0; ///< its id
};

/// A whole copy of a store as it stood at one moment, in a file of its own in the data folder,
/// removed with this object. There is one at a time; what a killed process left is taken over.
class StoreCopy
{
public:
    /// Others go on reading and writing. The log cannot start over meanwhile, and grows by what
    /// they write. Errors: Conflict (another process is at it), Unavailable (no room for it), those
    /// of the store.
    static Result<StoreCopy> make(Database &database, const DataFolder &folder);
    StoreCopy(StoreCopy &&other) noexcept;
    StoreCopy &operator=(StoreCopy &&) = delete;
    ~StoreCopy();

    const QString &path() const { return m_path; }

private:
    StoreCopy(QString path, int lock);

    QString m_path;
    int m_lock; // the open file, claimed by flock(); -1 once it was moved away
};

/// Reads all of a store's file, which nobody else uses, and changes nothing. Error Corrupt where a
/// page, an index or a reference is wrong, or the file is no store or of a newer Gatehouse.
Result<StoreFileFacts> examine(const QString &path);

} // namespace Gatehouse::Store
