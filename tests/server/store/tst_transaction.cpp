// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/transaction.h"

#include "store/attemptstore.h"
#include "store/clientstore.h"
#include "store/connection.h"
#include "support/checkresult.h"
#include "support/tempstore.h"
#include "support/tmpfsmount.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>
#include <future>
#include <sys/resource.h>
#include <thread>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// One turn of 64 attempts. The tables grow by several pages.
Result<void> writeTurn(Database &database, AttemptStore &attempts)
{
    std::vector<LoginAttempt> turn;
    for (int i = 0; i < 64; ++i)
        turn.push_back(sampleAttempt(i));
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto added = attempts.append(turn); !added)
        return added;
    return transaction->commit();
}

// Fills the store by turns until one is refused; how many were recorded.
int writeUntilRefused(Database &database, Result<void> &refusal)
{
    AttemptStore attempts(database);
    for (int turns = 0; turns < 2000; ++turns) {
        refusal = writeTurn(database, attempts);
        if (!refusal)
            return turns;
    }
    return -1;
}

void checkRowsAndRollUp(Database &database, int turns)
{
    const auto &connection = database.connection();
    QCOMPARE(orDie(connection.value(u"SELECT count(*) FROM attempts"_s)).toInt(), turns * 64);
    QCOMPARE(orDie(connection.value(u"SELECT coalesce(sum(count), 0) FROM attempts_per_minute"_s))
                 .toInt(),
             turns * 64);
    QCOMPARE(orDie(connection.value(u"PRAGMA quick_check"_s)).toString(), u"ok"_s);
}

} // namespace

class TstTransaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAllOrNothing();
    void linesUpTheWritersOfAProcess();
    void givesUpOnALockedFileInTime();
    void leavesNothingHalfWrittenOnAFullFile();
    void leavesNothingHalfWrittenOnAFullDisk();
    void leavesNothingHalfWrittenOnAFailingDisk();
    void neverReportsALostCommitAsDone_data();
    void neverReportsALostCommitAsDone();
    void snapshotSeesOneMoment();
    void transactionEndsTheSnapshot();
};

void TstTransaction::keepsAllOrNothing()
{
    TempStore store;
    const auto database = store.open(Database::Role::Admin);
    ClientStore clients(*database);
    const Client client{.name = u"n"_s, .apiKey = orDie(ApiKey::parse(u"ak_x"_s))};
    {
        auto transaction = orDie(Transaction::begin(*database));
        VERIFY_OK(clients.insert(client));
        auto moved = std::move(transaction);
        QCOMPARE(orDie(clients.count()), 1);
    }
    QCOMPARE(orDie(clients.count()), 0);
    {
        auto transaction = orDie(Transaction::begin(*database));
        VERIFY_OK(clients.insert(client));
        VERIFY_OK(transaction.commit());
    }
    QCOMPARE(orDie(clients.count()), 1);
}

void TstTransaction::linesUpTheWritersOfAProcess()
{
    TempStore store;
    const auto database = store.open(Database::Role::Admin);
    constexpr int writers = 4;
    constexpr int turns = 50;
    std::vector<std::future<int>> all;
    for (int i = 0; i < writers; ++i) {
        all.push_back(std::async(std::launch::async, [&] {
            const auto own = store.open(Database::Role::Worker);
            AttemptStore attempts(*own);
            int done = 0;
            for (int turn = 0; turn < turns; ++turn)
                done += writeTurn(*own, attempts).ok();
            return done;
        }));
    }
    for (auto &writer : all)
        QCOMPARE(writer.get(), turns);
    checkRowsAndRollUp(*database, writers * turns);
}

void TstTransaction::givesUpOnALockedFileInTime()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    const auto other =
        orDie(Connection::open(store.file().path(), Connection::Mode::ReadWrite, 1s));
    VERIFY_OK(other->execute(u"BEGIN IMMEDIATE"_s));
    QElapsedTimer timer;
    timer.start();
    const auto refused = Transaction::begin(*database);
    VERIFY_ERROR(Error::Kind::Unavailable, refused);
    QVERIFY(refused.error().message.contains("locked"_L1));
    QVERIFY2(timer.elapsed() >= 500 && timer.elapsed() < 3000,
             qPrintable(QString::number(timer.elapsed())));
    QVERIFY(orDie(database->revision()) > 0); // reading goes on
    VERIFY_OK(other->execute(u"ROLLBACK"_s));
    auto transaction = Transaction::begin(*database);
    VERIFY_OK(transaction);
    VERIFY_OK(transaction->commit());
}

void TstTransaction::leavesNothingHalfWrittenOnAFullFile()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    VERIFY_OK(database->execute(u"PRAGMA max_page_count = 60"_s));
    Result<void> refusal;
    const int turns = writeUntilRefused(*database, refusal);
    QVERIFY(turns > 0);
    VERIFY_ERROR(Error::Kind::Unavailable, refusal);
    QVERIFY(refusal.error().message.contains("full"_L1));
    checkRowsAndRollUp(*database, turns);
    VERIFY_OK(database->execute(u"PRAGMA max_page_count = 1000000"_s));
    AttemptStore attempts(*database);
    VERIFY_OK(writeTurn(*database, attempts));
    checkRowsAndRollUp(*database, turns + 1);
}

void TstTransaction::leavesNothingHalfWrittenOnAFullDisk()
{
    QTemporaryDir dir;
    const TmpfsMount mount(dir.path(), "size=1m,mode=0700");
    if (!mount.isMounted()) // the full file above and the failing disk below need no right
        return;
    const auto file = orDie(StoreFile::prepare(orDie(DataFolder::open(dir.path()))));
    QFile ballast(dir.filePath(u"ballast"_s));
    QVERIFY(ballast.open(QIODevice::WriteOnly));
    QCOMPARE(ballast.write(QByteArray(128 * 1024, 'x')), 128 * 1024);
    QVERIFY(ballast.flush());
    const auto database = orDie(Database::open(file, Database::Role::Worker));
    Result<void> refusal;
    const int turns = writeUntilRefused(*database, refusal);
    QVERIFY(turns > 0);
    VERIFY_ERROR(Error::Kind::Unavailable, refusal);
    QVERIFY2(refusal.error().message.contains("full"_L1), qPrintable(refusal.error().message));
    checkRowsAndRollUp(*database, turns);
    QVERIFY(ballast.remove());
    AttemptStore attempts(*database);
    VERIFY_OK(writeTurn(*database, attempts));
    checkRowsAndRollUp(*database, turns + 1);
}

// The system refuses to let any file of this process grow further, which SQLite sees as a disk
// that fails.
void TstTransaction::leavesNothingHalfWrittenOnAFailingDisk()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    rlimit before;
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit tight = before;
    tight.rlim_cur = 600 * 1024;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    Result<void> refusal;
    const int turns = writeUntilRefused(*database, refusal);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(turns > 0);
    VERIFY_ERROR(Error::Kind::Unavailable, refusal);
    checkRowsAndRollUp(*database, turns);
    AttemptStore attempts(*database);
    VERIFY_OK(writeTurn(*database, attempts));
    checkRowsAndRollUp(*database, turns + 1);
}

void TstTransaction::neverReportsALostCommitAsDone_data()
{
    QTest::addColumn<int>("loss");
    QTest::newRow("removed") << 0;
    QTest::newRow("renamed") << 1;
    QTest::newRow("replaced") << 2;
    QTest::newRow("log removed") << 3;
    QTest::newRow("folder renamed") << 4;
}

void TstTransaction::neverReportsALostCommitAsDone()
{
    QFETCH(int, loss);
    QTemporaryDir dir;
    const auto folder = orDie(DataFolder::open(dir.filePath(u"data"_s)));
    const auto file = orDie(StoreFile::prepare(folder));
    const auto database = orDie(Database::open(file, Database::Role::Worker));
    AttemptStore attempts(*database);
    VERIFY_OK(writeTurn(*database, attempts));
    const QString path = file.path();
    switch (loss) {
    case 0: QVERIFY(QFile::remove(path)); break;
    case 1: QVERIFY(QFile::rename(path, path + ".old"_L1)); break;
    case 2:
        QVERIFY(QFile::copy(path, path + ".new"_L1));
        QCOMPARE(::rename(QFile::encodeName(path + ".new"_L1).constData(),
                          QFile::encodeName(path).constData()),
                 0);
        break;
    case 3: QVERIFY(QFile::remove(path + "-wal"_L1)); break;
    default: QVERIFY(QDir(dir.path()).rename(u"data"_s, u"elsewhere"_s)); break;
    }
    const auto refused = writeTurn(*database, attempts);
    VERIFY_ERROR(Error::Kind::Unavailable, refused);
    QVERIFY2(refused.error().message.contains("removed or replaced"_L1),
             qPrintable(refused.error().message));
    QCOMPARE(orDie(attempts.newestId()), 64); // rolled back in what is left
}

void TstTransaction::snapshotSeesOneMoment()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    ClientStore clients(*database);
    {
        const auto snapshot = Snapshot::begin(*database);
        VERIFY_OK(snapshot);
        const qint64 revision = orDie(database->revision());
        store.addClient({});
        QCOMPARE(orDie(database->revision()), revision);
        QCOMPARE(orDie(clients.count()), 0);
    }
    QCOMPARE(orDie(clients.count()), 1);
}

void TstTransaction::transactionEndsTheSnapshot()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    AttemptStore attempts(*database);
    ClientStore clients(*database);
    {
        const auto snapshot = orDie(Snapshot::begin(*database));
        QCOMPARE(orDie(clients.count()), 0);
        store.addClient({});
        // A snapshot that has grown old must not keep the turn from being recorded.
        VERIFY_OK(writeTurn(*database, attempts));
        QCOMPARE(orDie(clients.count()), 1);
    }
    QCOMPARE(orDie(attempts.newestId()), 64);
    VERIFY_OK(Snapshot::begin(*database));
}

QTEST_GUILESS_MAIN(TstTransaction)
#include "tst_transaction.moc"
