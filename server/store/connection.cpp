// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"

#include "store/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

#include <atomic>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

// A plain name would let SQLite create the file; only the URI form can forbid that.
QString databaseName(const QString &path, Connection::Mode mode)
{
    if (mode == Connection::Mode::Memory)
        return u":memory:"_s;
    const auto access = mode == Connection::Mode::ReadOnly ? "?mode=ro"_L1 : "?mode=rw"_L1;
    return "file://"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + access;
}

} // namespace

Connection::Connection(QString path, QString name)
    : m_path(std::move(path))
    , m_name(std::move(name))
{
}

Connection::~Connection()
{
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode,
                                                     std::chrono::milliseconds busyTimeout)
{
    static std::atomic<quint64> opened = 0;
    std::unique_ptr<Connection> connection(new Connection(path, u"gatehouse-%1"_s.arg(++opened)));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    database.setDatabaseName(databaseName(path, mode));
    QString options =
        u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(qint64(busyTimeout.count()));
    if (mode == Mode::ReadOnly)
        options += ";QSQLITE_OPEN_READONLY"_L1;
    database.setConnectOptions(options);
    if (!database.isValid())
        return Error{Error::Kind::Internal,
                     u"Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite."_s};
    if (!database.open())
        return sqlError(database.lastError(), path);
    return connection;
}

Result<QSqlQuery> Connection::prepare(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return errorOf(query);
    return query;
}

Result<void> Connection::execute(const QString &sql, const QVariantList &parameters) const
{
    auto query = prepare(sql);
    if (!query)
        return query.error();
    for (const QVariant &parameter : parameters)
        query->addBindValue(parameter);
    if (!query->exec())
        return errorOf(*query);
    while (query->next()) { // rows nobody asked for, but a failure behind them counts
    }
    if (query->lastError().isValid())
        return errorOf(*query);
    return {};
}

Result<QVariant> Connection::value(const QString &sql) const
{
    auto query = prepare(sql);
    if (!query)
        return query.error();
    if (!query->exec())
        return errorOf(*query);
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return errorOf(*query);
    return QVariant();
}

Error Connection::errorOf(const QSqlQuery &query) const
{
    return sqlError(query.lastError(), m_path);
}

} // namespace Gatehouse::Store
