// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "store/connection.h"
#include "store/databasestate.h"
#include "store/sqlerror.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Store {

namespace {

// A login does not wait as long as a person does.
std::chrono::milliseconds busyTimeout(Database::Role role)
{
    return role == Database::Role::Worker ? 1000ms : 2000ms;
}

QStringList settings(Database::Role role)
{
    using Role = Database::Role;
    QStringList pragmas{
        u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA trusted_schema = OFF"_s,
        u"PRAGMA temp_store = MEMORY"_s,
        // What is deleted is overwritten where that costs no further write.
        u"PRAGMA secure_delete = FAST"_s,
        // Reads come from the system's cache in place (as far as SQLite maps at most, 2 GiB); our
        // own holds only pages still in the log.
        u"PRAGMA mmap_size = 2147418112"_s,
        u"PRAGMA cache_size = -4096"_s,
        // Checkpoints run on a thread that no caller waits for.
        u"PRAGMA wal_autocheckpoint = 0"_s,
        u"PRAGMA journal_size_limit = 67108864"_s,
        role == Role::Admin ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s,
    };
    if (role == Role::Reader)
        pragmas += u"PRAGMA query_only = ON"_s;
    return pragmas;
}

} // namespace

Database::Statements::Statements(const Connection &connection)
    : revision(connection, u"SELECT value FROM revision WHERE id = 1"_s)
    , dataVersion(connection, u"PRAGMA data_version"_s)
    , checkpoint(connection, u"PRAGMA wal_checkpoint(PASSIVE)"_s)
    , beginRead(connection, u"BEGIN"_s)
    , beginWrite(connection, u"BEGIN IMMEDIATE"_s)
    , commit(connection, u"COMMIT"_s)
    , rollback(connection, u"ROLLBACK"_s)
    , newestEntry(connection, u"SELECT coalesce(max(id), 0) FROM journal"_s)
{
}

Database::Database(const StoreFile &file, std::unique_ptr<Connection> connection, Role role)
    : m_file(file)
    , m_role(role)
    , m_connection(std::move(connection))
    , m_statements(std::make_unique<Statements>(*m_connection))
    , m_identity(std::make_unique<Identity>())
    , m_linker(file.linkers() ? file.linkers()() : nullptr)
{
    m_identity->filePath = QFile::encodeName(file.path());
    m_identity->logPath = m_identity->filePath + "-wal";
}

Database::~Database() = default;

Result<std::unique_ptr<Database>> Database::open(const StoreFile &file, Role role)
{
    const auto before = FileIdentity::of(QFile::encodeName(file.path()));
    auto connection = Connection::open(file.path(), Connection::Mode::ReadWrite, busyTimeout(role));
    if (!connection)
        return connection.error();
    std::unique_ptr<Database> database(new Database(file, *std::move(connection), role));
    if (const auto configured = database->configure(); !configured)
        return configured.error();
    // The first read opens the log; from now on neither file changes its identity.
    if (const auto revision = database->revision(); !revision)
        return revision.error();
    database->m_identity->file = FileIdentity::of(database->m_identity->filePath);
    database->m_identity->log = FileIdentity::of(database->m_identity->logPath);
    if (database->m_identity->file != before)
        return replacedError(file.path());
    return database;
}

Result<void> Database::configure()
{
    for (const QString &pragma : settings(m_role)) {
        if (const auto done = m_connection->execute(pragma); !done)
            return done;
    }
    return {};
}

Result<QSqlQuery> Database::prepare(const QString &sql)
{
    return m_connection->prepare(sql);
}

Result<void> Database::execute(const QString &sql, const QVariantList &parameters)
{
    return m_connection->execute(sql, parameters);
}

Result<qint64> Database::revision()
{
    return m_statements->revision.single();
}

Result<qint64> Database::dataVersion()
{
    return m_statements->dataVersion.single();
}

Result<qint64> Database::checkpoint()
{
    auto rows = m_statements->checkpoint.query();
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->noRow();
    constexpr int pagesInLog = 1; // columns: busy, pages in the log, pages copied
    return rows->integer(pagesInLog);
}

bool Database::isCurrent() const
{
    return FileIdentity::of(m_identity->filePath) == m_identity->file &&
           FileIdentity::of(m_identity->logPath) == m_identity->log;
}

} // namespace Gatehouse::Store
