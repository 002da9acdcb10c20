// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <chrono>
#include <memory>

namespace Gatehouse::Store {

/// One SQLite connection under a name of its own, forgotten by Qt when it is destroyed. Made, used
/// and destroyed on one thread. Never creates a database file.
class Connection
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly, ///< looks and leaves no trace in the file
        Memory,   ///< a private empty database; the path is only for messages
    };

    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode,
                                                    std::chrono::milliseconds busyTimeout);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// A prepared statement, forward-only.
    Result<QSqlQuery> prepare(const QString &sql) const;

    /// Runs one statement that is not repeated. Parameters bind in order.
    Result<void> execute(const QString &sql, const QVariantList &parameters = {}) const;

    /// The first column of the first row; an invalid QVariant where there is no row.
    Result<QVariant> value(const QString &sql) const;

    /// What the query met last, as an Error.
    Error errorOf(const QSqlQuery &query) const;

    const QString &path() const { return m_path; }

private:
    Connection(QString path, QString name);
    QString m_path;
    QString m_name;
};

} // namespace Gatehouse::Store
