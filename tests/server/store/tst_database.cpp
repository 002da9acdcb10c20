// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "store/clientstore.h"
#include "store/connection.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QDir>
#include <QSqlDatabase>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class TstDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsWhatItsRoleNeeds_data();
    void setsWhatItsRoleNeeds();
    void leavesNoConnectionBehind();
    void writesNothingAsAReader();
    void noticesTheCommitsOfOthers();
    void checkpointsWhatIsInTheLog();
    void readsTheRevisionByItsId();
    void makesNoFileWhereThereIsNone();
    void opensAnyPath();
    void knowsWhenItsFileIsReplaced();
    void tellsDamageWhenItMeetsIt();
};

void TstDatabase::setsWhatItsRoleNeeds_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("synchronous");
    QTest::addColumn<int>("busyTimeout");
    QTest::newRow("worker") << int(Database::Role::Worker) << 1 << 1000;
    QTest::newRow("admin") << int(Database::Role::Admin) << 2 << 2000;
    QTest::newRow("reader") << int(Database::Role::Reader) << 1 << 2000;
}

void TstDatabase::setsWhatItsRoleNeeds()
{
    QFETCH(int, role);
    QFETCH(int, synchronous);
    QFETCH(int, busyTimeout);
    TempStore store;
    const auto database = store.open(Database::Role(role));
    const auto pragma = [&](const char *name) {
        return orDie(database->connection().value("PRAGMA "_L1 + QLatin1StringView(name))).toInt();
    };
    QCOMPARE(pragma("synchronous"), synchronous);
    QCOMPARE(pragma("busy_timeout"), busyTimeout);
    QCOMPARE(pragma("foreign_keys"), 1);
    QCOMPARE(pragma("trusted_schema"), 0);
    QCOMPARE(pragma("wal_autocheckpoint"), 0);
    QCOMPARE(pragma("query_only"), Database::Role(role) == Database::Role::Reader ? 1 : 0);
}

void TstDatabase::leavesNoConnectionBehind()
{
    TempStore store;
    const auto names = QSqlDatabase::connectionNames();
    {
        const auto one = store.open(Database::Role::Worker);
        const auto two = store.open(Database::Role::Worker);
        QCOMPARE(QSqlDatabase::connectionNames().size(), names.size() + 2);
    }
    QCOMPARE(QSqlDatabase::connectionNames(), names);
    QVERIFY(!QFile::exists(store.file().path() + "-wal"_L1)); // the last one tidied up
}

void TstDatabase::writesNothingAsAReader()
{
    TempStore store;
    const auto database = store.open(Database::Role::Reader);
    const auto written = database->execute(u"UPDATE revision SET value = 7"_s);
    VERIFY_ERROR(Error::Kind::Unavailable, written);
    QVERIFY(written.error().message.contains("read-only"_L1));
    VERIFY_ERROR(Error::Kind::Unavailable, ClientStore(*database).remove(1));
}

void TstDatabase::noticesTheCommitsOfOthers()
{
    TempStore store;
    const auto database = store.open(Database::Role::Reader);
    const qint64 version = orDie(database->dataVersion());
    QCOMPARE(orDie(database->dataVersion()), version);
    const qint64 revision = orDie(database->revision());
    store.addClient({});
    QVERIFY(orDie(database->dataVersion()) != version);
    QVERIFY(orDie(database->revision()) > revision);
}

void TstDatabase::checkpointsWhatIsInTheLog()
{
    TempStore store;
    const auto worker = store.open(Database::Role::Worker);
    const auto keeper = store.open(Database::Role::Admin);
    VERIFY_OK(worker->execute(u"UPDATE revision SET value = 12345"_s));
    QVERIFY(orDie(keeper->checkpoint()) > 0);
    const QString copy = store.folder().path() + "/copy.db"_L1;
    QVERIFY(QFile::copy(store.file().path(), copy)); // without the log
    const auto raw = orDie(Connection::open(copy, Connection::Mode::ReadOnly, {}));
    QCOMPARE(raw->value(u"SELECT value FROM revision"_s)->toInt(), 12345);
}

void TstDatabase::readsTheRevisionByItsId()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    const auto plan = [&](const QString &sql) {
        Statement explain(database->connection(), "EXPLAIN QUERY PLAN "_L1 + sql);
        auto rows = orDie(explain.query());
        rows.next();
        return rows.text(3);
    };
    QCOMPARE(plan(u"SELECT value FROM revision WHERE id = 1"_s),
             u"SEARCH revision USING INTEGER PRIMARY KEY (rowid=?)"_s);
}

void TstDatabase::makesNoFileWhereThereIsNone()
{
    TempStore store;
    QVERIFY(QFile::remove(store.file().path()));
    const auto opened = Database::open(store.file(), Database::Role::Worker);
    VERIFY_ERROR(Error::Kind::Unavailable, opened);
    QVERIFY(opened.error().message.contains(store.file().path()));
    QVERIFY(!QFile::exists(store.file().path()));
}

void TstDatabase::opensAnyPath()
{
    QTemporaryDir dir;
    const auto folder = DataFolder::open(dir.filePath(u"Ü %41?mode=ro#x&y=z;'\" "_s));
    VERIFY_OK(folder);
    const auto file = StoreFile::prepare(*folder);
    VERIFY_OK(file);
    const auto database = Database::open(*file, Database::Role::Admin);
    VERIFY_OK(database);
    VERIFY_OK((*database)->execute(u"UPDATE revision SET value = 2"_s));
    QVERIFY(QFile::exists(folder->databasePath()));
}

void TstDatabase::knowsWhenItsFileIsReplaced()
{
    TempStore store;
    auto database = store.open(Database::Role::Worker);
    store.addClient({}); // others that come and go change nothing
    QVERIFY(database->isCurrent());
    QVERIFY(QFile::rename(store.file().path(), store.file().path() + ".old"_L1));
    QVERIFY(!database->isCurrent());
    QVERIFY(QFile::copy(store.file().path() + ".old"_L1, store.file().path()));
    QVERIFY(!database->isCurrent());
    database.reset();
    database = store.open(Database::Role::Worker);
    QVERIFY(database->isCurrent());
}

void TstDatabase::tellsDamageWhenItMeetsIt()
{
    TempStore store;
    const qint64 emptyPages = QFileInfo(store.file().path()).size() / 4096;
    VERIFY_OK(store.open(Database::Role::Admin)
                  ->execute(u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                            "WHERE i < 1000) INSERT INTO clients (name, api_key, status, "
                            "created_at) SELECT 'n', 'ak_many_' || i, 0, 0 FROM n"_s));
    const auto database = store.open(Database::Role::Reader);
    QVERIFY(orDie(ClientStore(*database).list({})).size() > 100);
    {
        // Past the schema: the leaves of the clients are among these pages.
        QFile file(store.file().path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = emptyPages; (page + 1) * 4096 <= file.size(); ++page) {
            QVERIFY(file.seek(page * 4096));
            QCOMPARE(file.write(QByteArray(4096, '\xee')), 4096);
        }
    }
    const auto fresh = store.open(Database::Role::Reader);
    const auto list = ClientStore(*fresh).list({.limit = 1000});
    VERIFY_ERROR(Error::Kind::Corrupt, list);
    QVERIFY(list.error().message.contains("damaged"_L1));
}

QTEST_GUILESS_MAIN(TstDatabase)
#include "tst_database.moc"
