// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <utility>

namespace Gatehouse::Store {

class Connection;

/// A value as a statement takes it: never a null QString or QByteArray by accident, which SQL would
/// read as NULL.
inline QVariant bound(qint64 value)
{
    return QVariant(value);
}
inline QVariant bound(int value)
{
    return QVariant(value);
}
inline QVariant bound(const QString &text)
{
    return text.isNull() ? QString(QLatin1StringView("")) : text;
}
inline QVariant bound(const QByteArray &blob)
{
    return blob.isNull() ? QByteArray("", 0) : blob;
}
inline QVariant bound(Timestamp time)
{
    return qint64(time.time_since_epoch().count());
}
template <typename T>
QVariant bound(const std::optional<T> &value)
{
    return value ? bound(*value) : QVariant();
}

/// The rows of a statement that has run; the statement rests again when this is destroyed, so that
/// no read lasts longer than its reader.
class Rows
{
public:
    Rows(const Connection &connection, QSqlQuery &query)
        : m_connection(&connection)
        , m_query(&query)
    {
    }
    Rows(Rows &&other) noexcept
        : m_connection(other.m_connection)
        , m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Rows &operator=(Rows &&) = delete;
    ~Rows()
    {
        if (m_query)
            m_query->finish();
    }

    bool next() { return m_query->next(); }
    /// Whether next() ended at the last row, or the Error that ended it. Ask after every loop.
    Result<void> end() const;

    /// For a look-up that found no row: nothing, or the Error that ended the statement.
    template <typename T>
    Result<std::optional<T>> nothing() const
    {
        if (const auto ended = end(); !ended)
            return ended.error();
        return std::optional<T>();
    }

    /// Why there is no row where one must be: the Error that ended the statement, or damage.
    Error noRow() const;

    bool isNull(int column) const { return m_query->value(column).isNull(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray blob(int column) const { return m_query->value(column).toByteArray(); }
    Timestamp time(int column) const
    {
        return Timestamp(std::chrono::milliseconds(integer(column)));
    }
    std::optional<qint64> optionalInteger(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(integer(column));
    }
    std::optional<Timestamp> optionalTime(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(time(column));
    }

private:
    const Connection *m_connection;
    QSqlQuery *m_query; // null once moved from
};

/// One statement with parameters `:1`, `:2`, … (each once), compiled at its first use and kept.
/// Bound by name: QSqlQuery takes three times as long to bind by position.
class Statement
{
public:
    Statement(const Connection &connection, QString sql)
        : m_connection(&connection)
        , m_sql(std::move(sql))
    {
    }

    const QString &sql() const { return m_sql; }

    /// Binds all parameters in order and runs; for statements that yield rows.
    template <typename... Values>
    Result<Rows> query(const Values &...values)
    {
        if (auto ready = prepare(); !ready)
            return ready.error();
        int index = 0;
        (bind(index++, bound(values)), ...);
        if (auto done = run(); !done)
            return done.error();
        return Rows(*m_connection, *m_query);
    }

    /// The same with as many values as a filter happens to need, each of them from bound().
    Result<Rows> queryList(const QVariantList &values);

    /// Binds all parameters in order and runs to the end; the number of rows it changed.
    template <typename... Values>
    Result<qint64> change(const Values &...values)
    {
        const auto rows = query(values...);
        if (!rows)
            return rows.error();
        return m_query->numRowsAffected();
    }

    /// Binds all parameters in order and runs to the end; the first column of its one row.
    template <typename... Values>
    Result<qint64> single(const Values &...values)
    {
        auto rows = query(values...);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return rows->noRow();
        const qint64 value = rows->integer(0);
        // A failure to write may come only with the step behind the row.
        while (rows->next()) {
        }
        if (const auto end = rows->end(); !end)
            return end.error();
        return value;
    }

    /// The parts of query(), for statements whose parameters come in a loop.
    Result<void> prepare();
    void bind(int index, const QVariant &value);
    Result<void> run();
    qint64 lastInsertId() const { return m_query->lastInsertId().toLongLong(); }

private:
    const Connection *m_connection;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};

} // namespace Gatehouse::Store
