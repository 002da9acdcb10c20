// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenance.h"
#include "store/attemptstore.h"
#include "store/clientstore.h"
#include "store/connection.h"
#include "support/tempstore.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;
using Test::orDie;

class tst_Maintenance final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesTheLogIntoTheFile();
    void leavesNothingBehindAtItsEnd();
    void letsALongLogStartOverUnderLoad();
    void packsWhatLoginsRead();
    void noticesThatAFailingStoreTakesWritesAgain();

private:
    static void write(Store::Database &database, int count);
    static QByteArray logGeneration(const Test::TempStore &store);
};

void tst_Maintenance::write(Store::Database &database, int count)
{
    QList<LoginAttempt> attempts;
    for (int i = 0; i < count; ++i)
        attempts.append(Test::sampleAttempt(i));
    auto transaction = orDie(Store::Transaction::begin(database));
    orDie(Store::AttemptStore(database).append(attempts));
    orDie(transaction.commit());
}

// The two salts in the log's header: others each time the log starts over.
QByteArray tst_Maintenance::logGeneration(const Test::TempStore &store)
{
    QFile log(store.file().path() + u"-wal"_s);
    if (!log.open(QFile::ReadOnly))
        qFatal("%s", qPrintable(log.errorString()));
    return log.read(32).mid(16, 8);
}

void tst_Maintenance::copiesTheLogIntoTheFile()
{
    Test::TempStore store;
    const auto worker = store.open(Store::Database::Role::Worker);
    const Maintenance maintenance(store.file());
    const qint64 before = QFileInfo(store.file().path()).size();
    write(*worker, 5000);
    QTRY_VERIFY(QFileInfo(store.file().path()).size() >= before + 5000 * 50);
}

void tst_Maintenance::leavesNothingBehindAtItsEnd()
{
    Test::TempStore store;
    const auto worker = store.open(Store::Database::Role::Worker); // keeps the log from going
    const qint64 before = QFileInfo(store.file().path()).size();
    {
        const Maintenance maintenance(store.file());
        write(*worker, 5000);
    }
    QVERIFY(QFileInfo(store.file().path()).size() >= before + 5000 * 50);
}

void tst_Maintenance::letsALongLogStartOverUnderLoad()
{
    Test::TempStore store;
    std::atomic_bool stop = false;
    std::atomic_int batches = 0;
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        const auto worker = store.open(Store::Database::Role::Worker);
        while (!stop) {
            write(*worker, 16);
            ++batches;
        }
    }));
    const auto ended = qScopeGuard([&] {
        stop = true;
        writer->wait();
    });
    writer->start();
    QTRY_VERIFY(batches > 0);
    const QByteArray first = logGeneration(store);
    const Maintenance maintenance(store.file(), 1);
    QTRY_VERIFY(logGeneration(store) != first);
}

void tst_Maintenance::packsWhatLoginsRead()
{
    Test::TempStore store;
    for (int i = 0; i < 600; ++i) // more than fit into two turns
        store.addClient({});
    const auto admin = store.open(Store::Database::Role::Admin);
    const auto unpacked = [&] {
        return orDie(admin->connection().value(
                         u"SELECT count(*) FROM clients WHERE record_slot IS NULL"_s))
            .toInt();
    };
    QCOMPARE(unpacked(), 600);
    const Maintenance maintenance(store.file());
    QTRY_COMPARE(unpacked(), 0);
    const qint64 revision = orDie(admin->revision());
    orDie(Store::ClientStore(*admin).raiseGeneration(1));
    QCOMPARE(unpacked(), 1);
    QTRY_COMPARE(unpacked(), 0);
    QCOMPARE(orDie(admin->revision()), revision + 1); // packing itself is no change
}

void tst_Maintenance::noticesThatAFailingStoreTakesWritesAgain()
{
    Test::TempStore store;
    std::atomic<bool> failing = false;
    std::atomic<int> found = 0;
    const Maintenance maintenance(store.file(), Maintenance::longLog, {},
                                  {.isFailing = [&] { return failing.load(); },
                                   .works =
                                       [&] {
                                           failing = false;
                                           ++found;
                                       }});
    const auto other = store.open(Store::Database::Role::Admin);
    {
        const auto lock = orDie(Store::Transaction::begin(*other));
        failing = true;
        QTest::qWait(2500); // it tries each second, and cannot
        QCOMPARE(found.load(), 0);
    }
    QTRY_COMPARE_WITH_TIMEOUT(found.load(), 1, 20'000);
}

QTEST_GUILESS_MAIN(tst_Maintenance)
#include "tst_maintenance.moc"
