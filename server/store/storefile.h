// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/datafolder.h"

#include <QMutex>
#include <QString>

#include <memory>

namespace Gatehouse::Store {

/// The store's file, made ready once per process: created or migrated to this program's version,
/// found whole, and writable. Copies share one mutex that lines up this process's writers, so that
/// worker threads queue fairly instead of sleeping in SQLite's busy handler.
/// A value; may be copied across threads.
class StoreFile
{
public:
    /// Creates the file (mode 0600) or brings it up to date in one transaction. A small file is
    /// read through and checked; of a large one the header, the length and the schema, so that a
    /// start stays short: damage deeper in it is told (Corrupt) by the first statement that meets
    /// it.
    /// Errors, each saying what to do: Corrupt (damaged, not ours, or of a newer Gatehouse: never
    /// touched), Denied (read-only), Unavailable (locked by another program, disk full).
    static Result<StoreFile> prepare(const DataFolder &folder);

    const QString &path() const { return m_path; }
    QMutex &writers() const { return *m_writers; }

private:
    explicit StoreFile(QString path);
    QString m_path;
    std::shared_ptr<QMutex> m_writers;
};

} // namespace Gatehouse::Store
