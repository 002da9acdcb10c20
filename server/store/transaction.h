// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtGlobal>

#include <utility>

namespace Gatehouse::Store {

class Database;

/// A read transaction: until it ends, all reads of this connection see the store of one moment, and
/// SQLite's locks are paid for once instead of at each read (some 6 µs each). For a turn's
/// decisions; short, for the log cannot be shortened past the oldest snapshot. Transaction::begin
/// ends it. Not nestable.
class Snapshot
{
public:
    static Result<Snapshot> begin(Database &database);
    Snapshot(Snapshot &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
    {
    }
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Database *database)
        : m_database(database)
    {
    }
    Database *m_database; // null once moved from
};

/// A write transaction (BEGIN IMMEDIATE), rolled back by its destructor unless commit() succeeded.
/// Holds the file's writer mutex while open. What its changes left in the journal is signed by
/// commit(), with the place of the StoreFile. Not nestable.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept
        : m_database(std::exchange(other.m_database, nullptr))
        , m_entriesBefore(other.m_entriesBefore)
    {
    }
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Success: the changes are in the file that the path names. After an error nothing of the
    /// transaction is in it.
    Result<void> commit();

private:
    explicit Transaction(Database *database)
        : m_database(database)
    {
    }
    void rollBack();
    Result<void> signJournal();
    Database *m_database;       // null once over or moved from
    qint64 m_entriesBefore = 0; // the newest of the journal when it began
};

} // namespace Gatehouse::Store
