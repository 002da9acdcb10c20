// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/schema.h"

#include "store/journalschema.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Store {

namespace {

// Times are milliseconds since 1970, UTC.
QStringList clientTables()
{
    return {
        // AUTOINCREMENT: an id stands in tokens and attempts, so it never comes back.
        // record_slot: where the login record is; NULL since anything in it changed (LoginRecord).
        uR"(CREATE TABLE clients (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            api_key TEXT NOT NULL UNIQUE CHECK (length(api_key) > 0),
            status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
            generation INTEGER NOT NULL DEFAULT 0 CHECK (generation >= 0),
            record_slot INTEGER,
            resource_server INTEGER NOT NULL DEFAULT 0 CHECK (resource_server IN (0, 1)),
            name TEXT NOT NULL CHECK (length(name) > 0),
            note TEXT NOT NULL DEFAULT '',
            created_at INTEGER NOT NULL) STRICT)"_s,
        u"CREATE INDEX clients_to_pack ON clients (id) WHERE record_slot IS NULL"_s,
        // For lists in these orders; no login reads or writes them.
        u"CREATE INDEX clients_by_name ON clients (name COLLATE NOCASE, id)"_s,
        u"CREATE INDEX clients_by_status ON clients (status, id)"_s,
        u"CREATE TABLE login_records (slot INTEGER PRIMARY KEY, record BLOB NOT NULL) STRICT"_s,

        uR"(CREATE TABLE secrets (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            client_id INTEGER NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
            scheme INTEGER NOT NULL CHECK (scheme BETWEEN 0 AND 1),
            hash BLOB NOT NULL CHECK (length(hash) > 0),
            created_at INTEGER NOT NULL,
            expires_at INTEGER) STRICT)"_s,
        u"CREATE INDEX secrets_by_client ON secrets (client_id)"_s,
        u"CREATE INDEX secrets_by_scheme ON secrets (scheme)"_s,

        // Kept in the order of its key: a client's ranges lie side by side.
        uR"(CREATE TABLE whitelist_entries (
            id INTEGER NOT NULL UNIQUE,
            client_id INTEGER NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
            cidr TEXT NOT NULL CHECK (length(cidr) > 0),
            note TEXT NOT NULL DEFAULT '',
            expires_at INTEGER,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (client_id, cidr)) STRICT, WITHOUT ROWID)"_s,
    };
}

// Ids rise with the order of commit as long as the newest row is never deleted.
// An index on client or address alone would touch another page for every row of a turn. Led by the
// block of 4096 ids, each touches the few pages of the newest block, and a search visits the blocks
// one by one: a third of the time for a turn of 64, milliseconds for a search in ten million rows.
QStringList attemptTables()
{
    return {
        uR"(CREATE TABLE attempts (
            id INTEGER PRIMARY KEY,
            time INTEGER NOT NULL,
            endpoint TEXT NOT NULL,
            outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 9),
            client_id INTEGER,
            api_key TEXT NOT NULL,
            address BLOB NOT NULL,
            peer BLOB,
            user_agent TEXT NOT NULL,
            status INTEGER NOT NULL,
            decided_by TEXT NOT NULL,
            secret_id INTEGER,
            duration_us INTEGER NOT NULL,
            request_id TEXT NOT NULL) STRICT)"_s,
        u"CREATE INDEX attempts_by_outcome ON attempts (outcome) WHERE outcome <> 0"_s,
        // Unknown clients too: a wrong secret must not cost more than an unknown key.
        u"CREATE INDEX attempts_by_client ON attempts (id / 4096, client_id, outcome)"_s,
        u"CREATE INDEX attempts_by_address ON attempts (id / 4096, address)"_s,

        uR"(CREATE TABLE attempts_per_minute (
            minute INTEGER NOT NULL CHECK (minute % 60000 = 0),
            outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 9),
            count INTEGER NOT NULL CHECK (count > 0),
            total_us INTEGER NOT NULL,
            first_id INTEGER NOT NULL,
            last_id INTEGER NOT NULL CHECK (last_id >= first_id),
            PRIMARY KEY (minute, outcome)) STRICT, WITHOUT ROWID)"_s,
    };
}

QStringList settingTables()
{
    return {
        u"CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) "
        "STRICT, WITHOUT ROWID"_s,
        // signs_from: from when on it signs; until then it is published, and verifies.
        // rotated_at: from when on another signs in its place, retires_at: from when on it
        // verifies no more; NULL while no other is to follow. longest_seconds: the longest life of
        // a token that it may have signed under an earlier policy.
        uR"(CREATE TABLE signing_keys (
            kid TEXT NOT NULL PRIMARY KEY CHECK (length(kid) > 0),
            algorithm TEXT NOT NULL CHECK (length(algorithm) > 0),
            sealed BLOB NOT NULL CHECK (length(sealed) > 0),
            created_at INTEGER NOT NULL,
            signs_from INTEGER NOT NULL,
            rotated_at INTEGER,
            retires_at INTEGER,
            longest_seconds INTEGER NOT NULL DEFAULT 0,
            CHECK ((rotated_at IS NULL) = (retires_at IS NULL))) STRICT, WITHOUT ROWID)"_s,
    };
}

// One row from a login's first refresh on (FamilyStore). No client's id, for it is in every token:
// no row of a client that is gone can make a token of it good.
QString familyTable()
{
    return uR"(CREATE TABLE token_families (
        family BLOB NOT NULL PRIMARY KEY CHECK (length(family) = 16),
        sequence INTEGER NOT NULL,
        spent INTEGER NOT NULL,
        live_from INTEGER NOT NULL,
        spent_at INTEGER NOT NULL,
        started_at INTEGER NOT NULL,
        revoked_at INTEGER,
        expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID)"_s;
}

// Packing a login record changes nothing that anybody could notice, so it raises no revision.
QString noticed(const QString &table, const QString &change)
{
    return table == "clients"_L1 && change == "UPDATE"_L1
               ? u"UPDATE OF id, name, api_key, status, generation, resource_server, note, "
                 "created_at"_s
               : change;
}

// Whoever writes, by whatever program, raises the revision in the same transaction.
QStringList revisionAndTriggers()
{
    QStringList statements{
        u"CREATE TABLE revision (id INTEGER PRIMARY KEY CHECK (id = 1), value INTEGER NOT NULL) "
        "STRICT"_s,
        u"INSERT INTO revision (id, value) VALUES (1, 1)"_s,
    };
    for (const QString &table :
         {u"clients"_s, u"secrets"_s, u"whitelist_entries"_s, u"settings"_s, u"signing_keys"_s}) {
        for (const QString &change : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s})
            statements += u"CREATE TRIGGER %1_%2_raises_revision AFTER %3 ON %1 BEGIN "
                          "UPDATE revision SET value = value + 1 WHERE id = 1; END"_s.arg(
                              table, change.toLower(), noticed(table, change));
    }
    return statements;
}

QStringList recordTriggers()
{
    QStringList statements;
    for (const QString &table : {u"secrets"_s, u"whitelist_entries"_s}) {
        for (const auto &[change, clients] : {std::pair{u"INSERT"_s, u"NEW.client_id"_s},
                                              {u"UPDATE"_s, u"OLD.client_id, NEW.client_id"_s},
                                              {u"DELETE"_s, u"OLD.client_id"_s}})
            statements += u"CREATE TRIGGER %1_%2_unpacks_record AFTER %3 ON %1 BEGIN "
                          "UPDATE clients SET record_slot = NULL "
                          "WHERE id IN (%4) AND record_slot IS NOT NULL; END"_s.arg(
                              table, change.toLower(), change, clients);
    }
    // REPLACE removes the rows it displaces without telling a trigger, so they are looked up
    // before.
    for (const QString &change : {u"INSERT"_s, u"UPDATE"_s}) {
        statements +=
            u"CREATE TRIGGER clients_%1_displaces_record BEFORE %2 ON clients BEGIN "
            "DELETE FROM login_records WHERE slot IN (SELECT record_slot FROM clients "
            "WHERE id = NEW.id OR api_key = NEW.api_key); END"_s.arg(
                change.toLower(), change == "UPDATE"_L1 ? u"UPDATE OF id, api_key"_s : change);
        for (const QString &table : {u"secrets"_s, u"whitelist_entries"_s})
            statements += u"CREATE TRIGGER %1_%2_displaces_record BEFORE %3 ON %1 BEGIN "
                          "UPDATE clients SET record_slot = NULL WHERE record_slot IS NOT NULL "
                          "AND id IN (SELECT client_id FROM %1 WHERE id = NEW.id); END"_s.arg(
                              table, change.toLower(), change);
    }
    statements += u"CREATE TRIGGER clients_update_unpacks_record "
                  "AFTER UPDATE OF id, api_key, status, generation, resource_server ON clients "
                  "BEGIN "
                  "UPDATE clients SET record_slot = NULL "
                  "WHERE id = NEW.id AND record_slot IS NOT NULL; END"_s;
    for (const QString &end : {u"UPDATE OF record_slot"_s, u"DELETE"_s})
        statements += u"CREATE TRIGGER clients_%1_frees_slot AFTER %2 ON clients "
                      "WHEN OLD.record_slot IS NOT NULL BEGIN "
                      "DELETE FROM login_records WHERE slot = OLD.record_slot; END"_s.arg(
                          end.section(u' ', 0, 0).toLower(), end);
    return statements;
}

// A client's own limit: a part of its login record, and a change that workers must notice, so the
// two triggers that name the columns are made anew. Records packed before do not have it.
QStringList loginLimit()
{
    return {
        u"ALTER TABLE clients ADD COLUMN logins_per_minute INTEGER "
        "CHECK (logins_per_minute BETWEEN 1 AND 60000)"_s,
        u"DROP TRIGGER clients_update_raises_revision"_s,
        u"CREATE TRIGGER clients_update_raises_revision AFTER UPDATE OF id, name, api_key, status, "
        "generation, resource_server, note, created_at, logins_per_minute ON clients BEGIN "
        "UPDATE revision SET value = value + 1 WHERE id = 1; END"_s,
        u"DROP TRIGGER clients_update_unpacks_record"_s,
        u"CREATE TRIGGER clients_update_unpacks_record AFTER UPDATE OF id, api_key, status, "
        "generation, resource_server, logins_per_minute ON clients BEGIN "
        "UPDATE clients SET record_slot = NULL "
        "WHERE id = NEW.id AND record_slot IS NOT NULL; END"_s,
        u"UPDATE clients SET record_slot = NULL WHERE record_slot IS NOT NULL"_s,
    };
}

// api_key: as in attempts; empty for a network. A wait that begins raises no revision, or an attack
// would make workers drop what they hold in memory; what an admin lets go does.
QStringList throttleTables()
{
    return {
        uR"(CREATE TABLE throttles (
            scope INTEGER NOT NULL CHECK (scope BETWEEN 0 AND 1),
            network TEXT NOT NULL CHECK (length(network) > 0),
            api_key TEXT NOT NULL,
            failures INTEGER NOT NULL CHECK (failures > 0),
            since INTEGER NOT NULL,
            waits_until INTEGER NOT NULL CHECK (waits_until > since),
            PRIMARY KEY (scope, network, api_key)) STRICT, WITHOUT ROWID)"_s,
        u"CREATE INDEX throttles_by_end ON throttles (waits_until)"_s,
        // AUTOINCREMENT: servers ask for what is newer than the last one they know.
        uR"(CREATE TABLE throttle_resets (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            reset_at INTEGER NOT NULL,
            api_key TEXT,
            networks TEXT) STRICT)"_s,
        u"CREATE TRIGGER throttle_resets_insert_raises_revision AFTER INSERT ON throttle_resets "
        "BEGIN UPDATE revision SET value = value + 1 WHERE id = 1; END"_s,
    };
}

// An attempt may stand for many; those of a second that is not over are counted aside (FloodStore).
QStringList floodTable()
{
    return {
        u"ALTER TABLE attempts ADD COLUMN count INTEGER CHECK (count > 1)"_s,
        // So that what counts attempts by attempts_by_client finds the few that count for more.
        u"CREATE INDEX attempts_that_count ON attempts (client_id, id, count) "
        "WHERE count IS NOT NULL"_s,
        uR"(CREATE TABLE floods (
            second INTEGER NOT NULL,
            network TEXT NOT NULL,
            time INTEGER NOT NULL,
            endpoint TEXT NOT NULL,
            outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 9),
            client_id INTEGER,
            api_key TEXT NOT NULL,
            address BLOB NOT NULL,
            peer BLOB,
            user_agent TEXT NOT NULL,
            status INTEGER NOT NULL,
            decided_by TEXT NOT NULL,
            secret_id INTEGER,
            duration_us INTEGER NOT NULL,
            request_id TEXT NOT NULL,
            forwarded_for TEXT,
            count INTEGER CHECK (count > 1),
            PRIMARY KEY (second, network, outcome)) STRICT, WITHOUT ROWID)"_s,
    };
}

// key_tag: tells keys apart of which only the beginning is kept (ThrottleWait::keyTag); else 0. No
// ALTER TABLE could put it into the primary key. Key columns first: SQLite 3.40 takes a table
// without rowid for damaged where they are not (quick_check: "NULL value in throttles.failures").
QStringList throttlesWithTags()
{
    return {
        u"ALTER TABLE throttles RENAME TO throttles_before"_s,
        u"DROP INDEX throttles_by_end"_s,
        uR"(CREATE TABLE throttles (
            scope INTEGER NOT NULL CHECK (scope BETWEEN 0 AND 1),
            network TEXT NOT NULL CHECK (length(network) > 0),
            api_key TEXT NOT NULL,
            key_tag INTEGER NOT NULL DEFAULT 0,
            failures INTEGER NOT NULL CHECK (failures > 0),
            since INTEGER NOT NULL,
            waits_until INTEGER NOT NULL CHECK (waits_until > since),
            PRIMARY KEY (scope, network, api_key, key_tag)) STRICT, WITHOUT ROWID)"_s,
        u"INSERT INTO throttles (scope, network, api_key, failures, since, waits_until) "
        "SELECT scope, network, api_key, failures, since, waits_until FROM throttles_before"_s,
        u"DROP TABLE throttles_before"_s,
        u"CREATE INDEX throttles_by_end ON throttles (waits_until)"_s,
    };
}

// Lower, it would make tokens good that were ended; Gatehouse only ever raises it.
QString loweredGeneration()
{
    return u"CREATE TRIGGER clients_lowered_generation_is_noted AFTER UPDATE OF generation ON "
           "clients WHEN NEW.generation < OLD.generation BEGIN "
           "INSERT INTO journal (time, action, client_id, subject, before, after) VALUES "
           "(CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER), 'client_changed', OLD.id, "
           "OLD.name, '{\"generation\":' || OLD.generation || '}', "
           "'{\"generation\":' || NEW.generation || '}'); END"_s;
}

} // namespace

QList<QStringList> schemaSteps()
{
    return {
        clientTables() + attemptTables() + settingTables() + QStringList{familyTable()} +
            revisionAndTriggers() + recordTriggers(),
        // One row, whose writing shows that the store takes writes (ReadinessStore).
        {u"CREATE TABLE readiness (id INTEGER PRIMARY KEY CHECK (id = 1), "
         "second INTEGER NOT NULL) STRICT"_s,
         u"INSERT INTO readiness (id, second) VALUES (1, 0)"_s},
        // By way of trusted proxies: what they told (RequestWay::told).
        {u"ALTER TABLE attempts ADD COLUMN forwarded_for TEXT"_s},
        loginLimit() + throttleTables(),
        floodTable(),
        journalTables(),
        throttlesWithTags() + QStringList{loweredGeneration()},
        // Shows that Gatehouse counted it (Chain::sealOfFlood).
        {u"ALTER TABLE floods ADD COLUMN seal BLOB"_s},
        // One row: gatehouse.conf as it was last taken up (MachineSettingsStore).
        {u"CREATE TABLE machine_settings (id INTEGER PRIMARY KEY CHECK (id = 1), "
         "known TEXT NOT NULL) STRICT"_s,
         u"INSERT INTO machine_settings (id, known) VALUES (1, '{}')"_s},
    };
}

} // namespace Gatehouse::Store
