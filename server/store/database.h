// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/storefile.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace Gatehouse::Store {

/// One thread's connection to the store. Made, used and destroyed on one thread; every store class
/// borrows it and must be gone before it. A failure of SQLite becomes an Error in one place here:
/// busy or locked, full disk, read-only and vanished file are Unavailable, damage is Corrupt,
/// a broken constraint is Conflict.
class Database
{
public:
    enum class Role {
        Worker, ///< logins: commits survive a killed process; checkpoints run elsewhere
        Admin,  ///< changes by people: commits survive a power cut too
        Reader, ///< never writes (query_only)
    };

    static Result<std::unique_ptr<Database>> open(const StoreFile &file, Role role);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// A prepared statement, forward-only. Error where the SQL does not compile or the file is
    /// gone.
    Result<QSqlQuery> prepare(const QString &sql);

    /// Runs a prepared statement; what SQLite refused, as an Error.
    static Result<void> run(QSqlQuery &query);

    /// Runs one statement that is not repeated. Parameters bind in order.
    Result<void> execute(const QString &sql, const QVariantList &parameters = {});

    /// The number that triggers raise whenever clients, secrets, whitelists, policy or keys change,
    /// whoever changes them. Cheap: one row by its id.
    Result<qint64> revision();

    /// SQLite's data_version: differs from the last call when another connection has committed.
    Result<qint64> dataVersion();

    /// Copies the write-ahead log into the file as far as readers allow (PASSIVE); never blocks a
    /// writer. Returns the pages that were in the log.
    Result<qint64> checkpoint();

    const StoreFile &file() const { return m_file; }

private:
    friend class Transaction;
    Database(StoreFile file, QString connection);
    StoreFile m_file;
    QString m_connection;
    std::unique_ptr<QSqlQuery> m_revision;
    std::unique_ptr<QSqlQuery> m_dataVersion;
    std::unique_ptr<QSqlQuery> m_begin;
    std::unique_ptr<QSqlQuery> m_commit;
    std::unique_ptr<QSqlQuery> m_rollback;
};

/// A write transaction (BEGIN IMMEDIATE), rolled back by its destructor unless commit() succeeded.
/// Holds the file's writer mutex while open. Not nestable.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// After an error nothing of the transaction is in the file.
    Result<void> commit();

private:
    explicit Transaction(Database *database)
        : m_database(database)
    {
    }
    Database *m_database; // null once committed or moved from
};

} // namespace Gatehouse::Store
