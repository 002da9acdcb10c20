// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/storefile.h"

#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace Gatehouse::Store {

class Connection;

/// One thread's connection to the store. Made, used and destroyed on one thread; every store class
/// borrows it and must be gone before it. A failure of SQLite becomes an Error in one place
/// (sqlerror.h): busy or locked, full disk, read-only and vanished file are Unavailable, damage is
/// Corrupt, a value that must be unique is Conflict.
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

    /// False once the path names another file than the one that is open, or none. Nothing is
    /// committed any more then (Unavailable); destroy this Database and open another.
    bool isCurrent() const;

    const StoreFile &file() const { return m_file; }
    /// What this connection links rows with; null where the file has no chain.
    ChainLinker *linker() const { return m_linker.get(); }
    const Connection &connection() const { return *m_connection; }

private:
    friend class Snapshot;
    friend class Transaction;
    Database(const StoreFile &file, std::unique_ptr<Connection> connection, Role role);
    Result<void> configure();
    void endSnapshot();
    bool signsJournal() const { return m_linker && m_role == Role::Admin; }

    struct Statements;
    struct Identity;
    StoreFile m_file;
    Role m_role;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Statements> m_statements; // borrow m_connection; destroyed before it
    std::unique_ptr<Identity> m_identity;
    std::unique_ptr<ChainLinker> m_linker;
    bool m_snapshotOpen = false;
};

} // namespace Gatehouse::Store

#include "store/transaction.h" // IWYU pragma: export
