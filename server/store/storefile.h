// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chainlink.h"
#include "domain/journalplace.h"
#include "domain/result.h"
#include "store/datafolder.h"

#include <QMutex>
#include <QString>

#include <functional>
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

    /// Has the chain kept on this file by who opens it from now on (Chain).
    using LinkerFactory = std::function<std::unique_ptr<ChainLinker>()>;
    void setLinkers(LinkerFactory linkers) { m_linkers = std::move(linkers); }
    const LinkerFactory &linkers() const { return m_linkers; }
    /// Who makes changes on this file from now on, and from where; for the journal.
    void setPlace(const JournalPlace &place) { m_place = place; }
    const JournalPlace &place() const { return m_place; }

private:
    explicit StoreFile(QString path);
    QString m_path;
    std::shared_ptr<QMutex> m_writers;
    LinkerFactory m_linkers;
    JournalPlace m_place;
};

} // namespace Gatehouse::Store
