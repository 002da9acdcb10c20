// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/statement.h"

#include "store/connection.h"

#include <QSqlError>

#include <deque>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

const QString &parameterName(int index)
{
    // A deque, so that the names handed out stay where they are.
    thread_local std::deque<QString> names;
    while (int(names.size()) <= index)
        names.push_back(u":%1"_s.arg(names.size() + 1));
    return names[size_t(index)];
}

} // namespace

Result<void> Rows::end() const
{
    if (m_query->lastError().isValid())
        return m_connection->errorOf(*m_query);
    return {};
}

Error Rows::noRow() const
{
    if (m_query->lastError().isValid())
        return m_connection->errorOf(*m_query);
    return {Error::Kind::Corrupt,
            u"The store %1 is damaged: a row that it cannot be without is missing. Stop Gatehouse, "
            "keep a copy of the folder and restore a backup."_s.arg(m_connection->path())};
}

Result<void> Statement::prepare()
{
    if (m_query)
        return {};
    auto query = m_connection->prepare(m_sql);
    if (!query)
        return query.error();
    m_query = *std::move(query);
    return {};
}

Result<Rows> Statement::queryList(const QVariantList &values)
{
    if (auto ready = prepare(); !ready)
        return ready.error();
    for (int index = 0; index < values.size(); ++index)
        bind(index, values[index]);
    if (auto done = run(); !done)
        return done.error();
    return Rows(*m_connection, *m_query);
}

void Statement::bind(int index, const QVariant &value)
{
    m_query->bindValue(parameterName(index), value);
}

Result<void> Statement::run()
{
    if (m_query->exec())
        return {};
    const Error error = m_connection->errorOf(*m_query);
    m_query.reset(); // after some failures the driver has thrown the compiled statement away
    return error;
}

} // namespace Gatehouse::Store
