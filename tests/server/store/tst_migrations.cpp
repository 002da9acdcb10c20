// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/connection.h"
#include "store/schema.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<Connection> emptyDatabase()
{
    return orDie(Connection::open(u"memory.db"_s, Connection::Mode::Memory, 0ms));
}

} // namespace

class TstMigrations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marksAFreshFileAsOurs();
    void takesNoStepTwice();
    void aStoreOfTheFirstVersionKeepsItsClients();
    void keepsTheWaitsOfAnEarlierVersion();
    void readsAStateThatStoodAtOneTime();
    void leavesNothingOfAHalfTakenStep_data();
    void leavesNothingOfAHalfTakenStep();
    void refusesStatesItNeverMade_data();
    void refusesStatesItNeverMade();
    void seesWhatTheSchemaLacks();
    void raisesTheRevisionWhoeverWrites_data();
    void raisesTheRevisionWhoeverWrites();
    void refusesValuesOutOfRange_data();
    void refusesValuesOutOfRange();
};

void TstMigrations::marksAFreshFileAsOurs()
{
    const auto connection = emptyDatabase();
    QVERIFY(orDie(Migrations::stateOf(*connection)).empty);
    VERIFY_OK(Migrations::apply(*connection));
    const auto state = orDie(Migrations::stateOf(*connection));
    QVERIFY(!state.empty);
    QCOMPARE(state.applicationId, 0x47744873);
    QCOMPARE(state.version, int(schemaSteps().size()));
    VERIFY_OK(Migrations::checkSchema(*connection));
}

void TstMigrations::takesNoStepTwice()
{
    const auto connection = emptyDatabase();
    VERIFY_OK(Migrations::apply(*connection));
    VERIFY_OK(connection->execute(u"UPDATE revision SET value = 99"_s));
    const auto version = connection->value(u"PRAGMA schema_version"_s);
    VERIFY_OK(Migrations::apply(*connection));
    QCOMPARE(connection->value(u"SELECT value FROM revision"_s)->toInt(), 99);
    QCOMPARE(connection->value(u"PRAGMA schema_version"_s)->toInt(), version->toInt());
}

// Its packed records lack the limit, so they are read from the tables until packed anew.
void TstMigrations::aStoreOfTheFirstVersionKeepsItsClients()
{
    const auto connection = emptyDatabase();
    const QStringList firstStep = schemaSteps().first();
    for (const QString &statement : firstStep)
        VERIFY_OK(connection->execute(statement));
    VERIFY_OK(connection->execute(u"PRAGMA application_id = %1"_s.arg(Migrations::applicationId)));
    VERIFY_OK(connection->execute(u"PRAGMA user_version = 1"_s));
    VERIFY_OK(connection->execute(u"INSERT INTO login_records (slot, record) VALUES (5, x'01')"_s));
    VERIFY_OK(
        connection->execute(u"INSERT INTO clients (name, api_key, status, created_at, record_slot) "
                            "VALUES ('n', 'ak_old', 0, 0, 5)"_s));

    VERIFY_OK(Migrations::apply(*connection));
    VERIFY_OK(Migrations::checkSchema(*connection));
    QCOMPARE(orDie(Migrations::stateOf(*connection)).version, Migrations::currentVersion());
    QCOMPARE(connection
                 ->value(u"SELECT api_key FROM clients WHERE record_slot IS NULL AND "
                         "logins_per_minute IS NULL"_s)
                 ->toString(),
             u"ak_old"_s);
    QCOMPARE(connection->value(u"SELECT count(*) FROM login_records"_s)->toInt(), 0);
}

void TstMigrations::keepsTheWaitsOfAnEarlierVersion()
{
    const auto connection = emptyDatabase();
    const QList<QStringList> steps = schemaSteps();
    const int before = 6; // the last without tags
    for (const QStringList &step : steps.first(before))
        for (const QString &statement : step)
            VERIFY_OK(connection->execute(statement));
    VERIFY_OK(connection->execute(u"PRAGMA application_id = %1"_s.arg(Migrations::applicationId)));
    VERIFY_OK(connection->execute(u"PRAGMA user_version = %1"_s.arg(before)));
    VERIFY_OK(connection->execute(
        u"INSERT INTO throttles VALUES (0, '192.0.2.1', 'ak_one', 12, 5, 9000)"_s));

    VERIFY_OK(Migrations::apply(*connection));
    VERIFY_OK(Migrations::checkSchema(*connection));
    QCOMPARE(connection
                 ->value(u"SELECT scope || network || api_key || failures || since || waits_until "
                         "|| key_tag FROM throttles"_s)
                 ->toString(),
             u"0192.0.2.1ak_one12590000"_s);
}

// As when a program starts on a folder in which another is just making the store.
void TstMigrations::readsAStateThatStoodAtOneTime()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"store.db"_s);
    QVERIFY(QFile(path).open(QFile::WriteOnly));
    const auto writer = orDie(Connection::open(path, Connection::Mode::ReadWrite, 5000ms));
    VERIFY_OK(writer->value(u"PRAGMA journal_mode = WAL"_s));
    const auto make = u"BEGIN IMMEDIATE; CREATE TABLE t(a); PRAGMA application_id = 1; "
                      "PRAGMA user_version = 7; COMMIT"_s.split(u"; "_s);
    const auto unmake = u"BEGIN IMMEDIATE; DROP TABLE t; PRAGMA application_id = 0; "
                        "PRAGMA user_version = 0; COMMIT"_s.split(u"; "_s);

    for (const QString &statement : make + unmake) // now the log is there, for who only reads
        VERIFY_OK(writer->execute(statement));

    std::atomic<bool> done = false;
    std::atomic<int> torn = 0;
    const std::unique_ptr<QThread> reading(QThread::create([&] {
        const auto reader = orDie(Connection::open(path, Connection::Mode::ReadOnly, 5000ms));
        while (!done) {
            const auto state = orDie(Migrations::stateOf(*reader));
            const bool made = state.applicationId == 1 && state.version == 7 && !state.empty;
            const bool unmade = state.applicationId == 0 && state.version == 0 && state.empty;
            torn += !made && !unmade;
        }
    }));
    reading->start();
    const auto join = qScopeGuard([&] {
        done = true;
        reading->wait();
    });
    for (int round = 0; round < 200; ++round) {
        for (const auto &statements : {make, unmake}) {
            for (const QString &statement : statements)
                VERIFY_OK(writer->execute(statement));
        }
    }
    QCOMPARE(torn.load(), 0);
}

void TstMigrations::leavesNothingOfAHalfTakenStep_data()
{
    QTest::addColumn<int>("pages");
    for (const int pages : {1, 2, 5, 9, 13})
        QTest::addRow("%d pages", pages) << pages;
}

// The file may not grow past so many pages: the same refusal as a full disk's.
void TstMigrations::leavesNothingOfAHalfTakenStep()
{
    QFETCH(int, pages);
    const auto connection = emptyDatabase();
    VERIFY_OK(connection->execute(u"PRAGMA max_page_count = %1"_s.arg(pages)));
    const auto refused = Migrations::apply(*connection);
    VERIFY_ERROR(Error::Kind::Unavailable, refused);
    QVERIFY(refused.error().message.contains("full"_L1));
    const auto state = orDie(Migrations::stateOf(*connection));
    QVERIFY(state.empty);
    QCOMPARE(state.version, 0);
    VERIFY_OK(connection->execute(u"PRAGMA max_page_count = 1000"_s));
    VERIFY_OK(Migrations::apply(*connection));
    VERIFY_OK(Migrations::checkSchema(*connection));
}

void TstMigrations::refusesStatesItNeverMade_data()
{
    QTest::addColumn<int>("applicationId");
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("empty");
    QTest::addColumn<QString>("reason"); // empty: allowed
    const int ours = Migrations::applicationId;
    const int now = Migrations::currentVersion();
    QTest::newRow("fresh") << 0 << 0 << true << u""_s;
    QTest::newRow("ours") << ours << now << false << u""_s;
    QTest::newRow("newer") << ours << now + 1 << false << u"newer"_s;
    QTest::newRow("far newer") << ours << 1'000'000 << false << u"newer"_s;
    QTest::newRow("no version") << ours << 0 << false << u"another program"_s;
    QTest::newRow("negative version") << ours << -1 << false << u"another program"_s;
    QTest::newRow("not ours") << 1 << now << false << u"another program"_s;
    QTest::newRow("not ours, empty") << 1 << 0 << true << u"another program"_s;
    QTest::newRow("nobody's, with tables") << 0 << 0 << false << u"another program"_s;
    QTest::newRow("nobody's, with a version") << 0 << 1 << true << u"another program"_s;
}

void TstMigrations::refusesStatesItNeverMade()
{
    QFETCH(int, applicationId);
    QFETCH(int, version);
    QFETCH(bool, empty);
    QFETCH(QString, reason);
    const auto checked = Migrations::checkState({applicationId, version, empty}, u"the file"_s);
    QCOMPARE(checked.ok(), reason.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().kind, Error::Kind::Corrupt);
        QVERIFY(checked.error().message.contains(reason));
        QVERIFY(checked.error().message.contains("the file"_L1));
    }
}

void TstMigrations::seesWhatTheSchemaLacks()
{
    for (const QString &harm : {u"DROP TABLE signing_keys"_s, u"DROP INDEX secrets_by_client"_s,
                                u"DROP TRIGGER settings_delete_raises_revision"_s,
                                u"ALTER TABLE clients RENAME COLUMN note TO remark"_s}) {
        const auto connection = emptyDatabase();
        VERIFY_OK(Migrations::apply(*connection));
        VERIFY_OK(connection->execute(harm));
        VERIFY_ERROR(Error::Kind::Corrupt, Migrations::checkSchema(*connection));
    }
    const auto connection = emptyDatabase();
    VERIFY_OK(Migrations::apply(*connection));
    VERIFY_OK(connection->execute(u"CREATE INDEX of_my_own ON clients (name)"_s));
    VERIFY_OK(Migrations::checkSchema(*connection)); // more is no damage
}

void TstMigrations::raisesTheRevisionWhoeverWrites_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("rows");
    const auto add = [](const char *name, const QString &statement, int rows = 1) {
        QTest::newRow(name) << statement << rows;
    };
    add("new client", u"INSERT INTO clients (name, api_key, status, created_at) "
                      "VALUES ('n', 'ak_new', 0, 0)"_s);
    add("changed client", u"UPDATE clients SET status = 1"_s);
    add("changed limit", u"UPDATE clients SET logins_per_minute = 9"_s);
    add("waits let go", u"INSERT INTO throttle_resets (reset_at) VALUES (0)"_s);
    add("removed client", u"DELETE FROM clients"_s, 1 + 1 + 2); // with secret and ranges
    add("new secret", u"INSERT INTO secrets (client_id, scheme, hash, created_at) "
                      "VALUES (1, 0, x'00', 0)"_s);
    add("changed secret", u"UPDATE secrets SET expires_at = 1"_s);
    add("removed secret", u"DELETE FROM secrets"_s);
    add("new range", u"INSERT INTO whitelist_entries (id, client_id, cidr, created_at) "
                     "VALUES (9, 1, '192.0.2.0/24', 0)"_s);
    add("changed ranges", u"UPDATE whitelist_entries SET expires_at = 1"_s, 2);
    add("removed ranges", u"DELETE FROM whitelist_entries"_s, 2);
    add("new setting", u"INSERT INTO settings (name, value) VALUES ('b', x'01')"_s);
    add("changed setting", u"UPDATE settings SET value = x'02'"_s);
    add("set setting", u"INSERT INTO settings (name, value) VALUES ('a', x'03') "
                       "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    add("removed setting", u"DELETE FROM settings"_s);
    add("new key", u"INSERT INTO signing_keys (kid, algorithm, sealed, created_at, signs_from) "
                   "VALUES ('k2', 'HS256', x'00', 0, 0)"_s);
    add("changed key", u"UPDATE signing_keys SET algorithm = 'ES256'"_s);
    add("removed key", u"DELETE FROM signing_keys"_s);
}

void TstMigrations::raisesTheRevisionWhoeverWrites()
{
    QFETCH(QString, statement);
    QFETCH(int, rows);
    TempStore store;
    store.addClient({.ranges = {u"10.0.0.0/8"_s, u"::/0"_s}});
    const auto database = store.open(Database::Role::Reader);
    // A connection with nothing of ours set, as another program would open it.
    const auto raw = orDie(Connection::open(store.file().path(), Connection::Mode::ReadWrite, 1s));
    VERIFY_OK(raw->execute(u"PRAGMA foreign_keys = ON"_s));
    VERIFY_OK(raw->execute(u"INSERT INTO settings (name, value) VALUES ('a', x'00')"_s));
    VERIFY_OK(
        raw->execute(u"INSERT INTO signing_keys (kid, algorithm, sealed, created_at, signs_from) "
                     "VALUES ('k', 'HS256', x'00', 0, 0)"_s));
    const qint64 before = orDie(database->revision());
    VERIFY_OK(raw->execute(statement));
    QCOMPARE(orDie(database->revision()), before + rows);
}

void TstMigrations::refusesValuesOutOfRange_data()
{
    QTest::addColumn<QString>("statement");
    const auto add = [](const char *name, const QString &statement) {
        QTest::newRow(name) << statement;
    };
    add("status", u"UPDATE clients SET status = 3"_s);
    add("no name", u"UPDATE clients SET name = ''"_s);
    add("no key", u"UPDATE clients SET api_key = ''"_s);
    add("generation", u"UPDATE clients SET generation = -1"_s);
    add("scheme", u"UPDATE secrets SET scheme = 2"_s);
    add("no hash", u"UPDATE secrets SET hash = x''"_s);
    add("hash as text", u"UPDATE secrets SET hash = 'abc'"_s);
    add("time as text", u"UPDATE secrets SET created_at = 'today'"_s);
    add("second revision", u"INSERT INTO revision (id, value) VALUES (2, 1)"_s);
    add("no logins a minute", u"UPDATE clients SET logins_per_minute = 0"_s);
    add("too many logins a minute", u"UPDATE clients SET logins_per_minute = 60001"_s);
    add("a wait that ends first", u"INSERT INTO throttles VALUES (0, '::/64', '', 0, 1, 5, 5)"_s);
    add("a wait of no scope", u"INSERT INTO throttles VALUES (2, '::/64', '', 0, 1, 0, 1)"_s);
    add("outcome", u"INSERT INTO attempts_per_minute VALUES (0, 10, 1, 0, 1, 1)"_s);
    add("half a minute", u"INSERT INTO attempts_per_minute VALUES (30000, 0, 1, 0, 1, 1)"_s);
}

void TstMigrations::refusesValuesOutOfRange()
{
    QFETCH(QString, statement);
    TempStore store;
    store.addClient({});
    const auto database = store.open(Database::Role::Admin);
    VERIFY_ERROR(Error::Kind::Invalid, database->execute(statement));
}

QTEST_GUILESS_MAIN(TstMigrations)
#include "tst_migrations.moc"
