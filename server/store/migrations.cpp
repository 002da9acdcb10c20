// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/connection.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace Gatehouse::Store::Migrations {

namespace {

Error corrupt(const QString &message)
{
    return {Error::Kind::Corrupt, message};
}

Result<void> takeSteps(const Connection &connection)
{
    // Asked again under the lock: another process may have come first.
    const auto state = stateOf(connection);
    if (!state)
        return state.error();
    if (const auto allowed = checkState(*state, connection.path()); !allowed)
        return allowed;
    const auto steps = schemaSteps();
    for (int step = state->version; step < steps.size(); ++step) {
        for (const QString &statement : steps[step]) {
            if (const auto done = connection.execute(statement); !done)
                return done;
        }
    }
    if (state->version == currentVersion())
        return {};
    if (const auto done = connection.execute(u"PRAGMA application_id = %1"_s.arg(applicationId));
        !done)
        return done;
    return connection.execute(u"PRAGMA user_version = %1"_s.arg(currentVersion()));
}

Result<QMap<QString, QString>> schemaOf(const Connection &connection)
{
    Statement select(connection, u"SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                 "AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"_s);
    auto rows = select.query();
    if (!rows)
        return rows.error();
    QMap<QString, QString> schema;
    while (rows->next())
        schema.insert(rows->text(0), rows->text(1));
    if (const auto end = rows->end(); !end)
        return end.error();
    return schema;
}

} // namespace

int currentVersion()
{
    return int(schemaSteps().size());
}

Result<State> stateOf(const Connection &connection)
{
    // In one statement: between two, another process may make the store.
    Statement select(connection,
                     u"SELECT id.application_id, version.user_version, "
                     "(SELECT count(*) FROM sqlite_schema) "
                     "FROM pragma_application_id AS id, pragma_user_version AS version"_s);
    auto rows = select.query();
    if (!rows)
        return rows.error();
    if (!rows->next()) {
        const auto end = rows->end();
        return end ? corrupt(u"%1 has no header."_s.arg(connection.path())) : end.error();
    }
    return State{int(rows->integer(0)), int(rows->integer(1)), rows->integer(2) == 0};
}

Result<void> checkState(const State &state, const QString &path)
{
    const bool untouched = state.applicationId == 0 && state.version == 0 && state.empty;
    if (untouched)
        return {};
    if (state.applicationId != applicationId || state.version < 1)
        return corrupt(u"%1 is a database of another program, not a Gatehouse store. Move it away "
                       "or choose another folder with --data."_s.arg(path));
    if (state.version > currentVersion())
        return corrupt(
            u"The store %1 was made by a newer Gatehouse (version %2 of the store; this program "
            "knows %3). Use the newer Gatehouse; the file was not touched."_s.arg(
                path, QString::number(state.version), QString::number(currentVersion())));
    return {};
}

Result<void> apply(const Connection &connection)
{
    if (const auto begun = connection.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = takeSteps(connection);
    if (done)
        done = connection.execute(u"COMMIT"_s);
    if (!done)
        (void)connection.execute(u"ROLLBACK"_s); // the first error is the one to tell
    return done;
}

namespace {

Error partIsDamaged(const Connection &connection, const QString &part)
{
    return corrupt(u"The store %1 is damaged: its part “%2” is missing or was altered. Stop "
                   "Gatehouse, keep a copy of the folder and restore a backup."_s.arg(
                       connection.path(), part));
}

} // namespace

Result<void> checkSchema(const Connection &connection)
{
    const auto fresh = Connection::open(connection.path(), Connection::Mode::Memory, {});
    if (!fresh)
        return fresh.error();
    if (const auto made = apply(**fresh); !made)
        return made;
    const auto expected = schemaOf(**fresh);
    if (!expected)
        return expected.error();
    const auto found = schemaOf(connection);
    if (!found)
        return found.error();
    for (auto it = expected->cbegin(); it != expected->cend(); ++it) {
        if (found->value(it.key()) != it.value())
            return partIsDamaged(connection, it.key());
    }
    const auto revision = connection.value(u"SELECT value FROM revision WHERE id = 1"_s);
    if (!revision)
        return revision.error();
    return revision->isValid() ? Result<void>() : partIsDamaged(connection, u"revision"_s);
}

} // namespace Gatehouse::Store::Migrations
