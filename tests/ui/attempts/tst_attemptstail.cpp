// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptsmodel.h"
#include "attempts/attemptstail.h"
#include "common/clientnames.h"
#include "ui/support/console.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestAttemptsTail final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsWithTheNewestOfTheStore();
    void losesNothingBetweenReadingAndFollowing();
    void doesNotReadTwiceWhenItHasAll();
    void appendsWhatArrives();
    void holdsAndCounts();
    void releasesWhatWasHeld();
    void readsAnewWhenMoreWasHeldThanKept();
    void filtersWhatArrives();
    void bringsOlderRowsOnDemand();
    void updatesAtItsPaceAndNoFaster();
    void showsAtOnceWhatComesAfterAPause();
    void countsWhatCameTooFast();

private:
    struct Fixture
    {
        Test::Console console;
        ClientNames names{console.service()};
        AttemptsModel model{names};
        AttemptsTail tail{console.service(), console.feed(), model};

        void begin()
        {
            QSignalSpy reloaded(&tail, &AttemptsTail::reloaded);
            QSignalSpy started(&console.feed(), &Admin::AttemptFeed::started);
            console.feed().start();
            QVERIFY(started.wait());
            tail.reload();
            QVERIFY(reloaded.wait());
        }
    };
    static QList<LoginAttempt> batch(qint64 firstId, int count);
};

QList<LoginAttempt> TestAttemptsTail::batch(qint64 firstId, int count)
{
    QList<LoginAttempt> made;
    for (int i = 0; i < count; ++i) {
        LoginAttempt attempt = Test::sampleAttempt(i);
        attempt.id = firstId + i;
        made.append(attempt);
    }
    return made;
}

void TestAttemptsTail::startsWithTheNewestOfTheStore()
{
    Fixture f;
    f.console.recordSamples(1, AttemptsTail::pageSize + 20);
    f.begin();
    QCOMPARE(f.model.rowCount(), AttemptsTail::pageSize);
    QCOMPARE(f.model.newestId(), AttemptsTail::pageSize + 20);
    QCOMPARE(f.model.oldestId(), 21);
}

void TestAttemptsTail::losesNothingBetweenReadingAndFollowing()
{
    Fixture f;
    f.console.recordSamples(1, 3);
    QSignalSpy reloaded(&f.tail, &AttemptsTail::reloaded);
    f.tail.reload();
    QVERIFY(reloaded.wait());
    f.console.recordSamples(4, 2); // after the read, before the feed
    f.console.feed().start();
    QTRY_COMPARE(f.model.newestId(), 5);
    QCOMPARE(f.model.rowCount(), 5);
}

void TestAttemptsTail::doesNotReadTwiceWhenItHasAll()
{
    Fixture f;
    f.console.recordSamples(1, 3);
    QSignalSpy reloaded(&f.tail, &AttemptsTail::reloaded);
    f.tail.reload();
    QVERIFY(reloaded.wait());
    QSignalSpy started(&f.console.feed(), &Admin::AttemptFeed::started);
    f.console.feed().start();
    QVERIFY(started.wait());
    QVERIFY(!reloaded.wait(200)); // whoever has scrolled up by now is not thrown to the end
}

void TestAttemptsTail::appendsWhatArrives()
{
    Fixture f;
    f.console.recordSamples(1, 3);
    f.begin();
    f.console.recordSamples(4, 2);
    QTRY_COMPARE(f.model.rowCount(), 5);
    QCOMPARE(f.model.newestId(), 5);
}

void TestAttemptsTail::holdsAndCounts()
{
    Fixture f;
    f.console.recordSamples(1, 3);
    f.begin();
    f.tail.setHeld(true);
    f.console.recordSamples(4, 7);
    QTRY_COMPARE(f.tail.waiting(), 7);
    QTest::qWait(250); // past the pace of updates: the promise is that nothing happens
    QCOMPARE(f.tail.waiting(), 7);
    QCOMPARE(f.model.rowCount(), 3);
}

void TestAttemptsTail::releasesWhatWasHeld()
{
    Fixture f;
    f.begin();
    f.tail.setHeld(true);
    f.console.recordSamples(1, 7);
    QTRY_COMPARE(f.tail.waiting(), 7);
    f.tail.setHeld(false);
    QCOMPARE(f.model.rowCount(), 7);
    QCOMPARE(f.tail.waiting(), 0);
}

void TestAttemptsTail::readsAnewWhenMoreWasHeldThanKept()
{
    Fixture f;
    f.console.recordSamples(1, 5);
    f.begin();
    f.tail.setHeld(true);
    f.console.recordSamples(6, 40);
    QTRY_COMPARE(f.tail.waiting(), 40);
    // As if a flood had passed meanwhile, of which the feed kept nothing but the number.
    Q_EMIT f.console.feed().arrived({}, 100'000);
    QCOMPARE(f.tail.waiting(), 100'040);
    QSignalSpy reloaded(&f.tail, &AttemptsTail::reloaded);
    f.tail.setHeld(false);
    QVERIFY(reloaded.wait());
    QCOMPARE(f.model.rowCount(), 45);
    QCOMPARE(f.tail.leftOut(), 0);
}

void TestAttemptsTail::filtersWhatArrives()
{
    Fixture f;
    f.begin();
    AttemptFilter filter;
    filter.outcomes = {int(Outcome::WrongSecret)};
    QSignalSpy reloaded(&f.tail, &AttemptsTail::reloaded);
    f.tail.setFilter(filter);
    QVERIFY(reloaded.wait());
    QList<LoginAttempt> mixed = batch(0, 6);
    for (int i = 0; i < 6; ++i)
        mixed[i].outcome = i % 3 == 0 ? Outcome::WrongSecret : Outcome::Success;
    f.console.record(mixed);
    QTRY_COMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.model.newestId(), 4);
    f.tail.setFilter({});
    QTRY_COMPARE(f.model.rowCount(), 6);
}

void TestAttemptsTail::bringsOlderRowsOnDemand()
{
    Fixture f;
    f.console.recordSamples(1, AttemptsTail::pageSize + 30);
    f.begin();
    QSignalSpy older(&f.tail, &AttemptsTail::olderLoaded);
    f.tail.loadOlder();
    f.tail.loadOlder(); // one question at a time
    QVERIFY(older.wait());
    QCOMPARE(f.model.oldestId(), 1);
    QCOMPARE(older[0][0].toInt(), 30);
    f.tail.loadOlder();
    QVERIFY(!older.wait(200)); // there are none
    QCOMPARE(older.count(), 1);
}

void TestAttemptsTail::updatesAtItsPaceAndNoFaster()
{
    Fixture f;
    f.begin();
    const QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 60; ++i) {
        Q_EMIT f.console.feed().arrived(batch(1 + i * 10, 10), 0);
        QTest::qWait(5);
    }
    QTRY_COMPARE(f.model.rowCount(), 600);
    const auto allowed = timer.elapsed() / AttemptsTail::pace.count() + 1;
    QVERIFY2(inserted.count() <= allowed, qPrintable(QString::number(inserted.count())));
}

void TestAttemptsTail::showsAtOnceWhatComesAfterAPause()
{
    Fixture f;
    f.begin();
    Q_EMIT f.console.feed().arrived(batch(1, 3), 0);
    QCoreApplication::processEvents();
    QCOMPARE(f.model.rowCount(), 3);
}

void TestAttemptsTail::countsWhatCameTooFast()
{
    Fixture f;
    f.begin();
    Q_EMIT f.console.feed().arrived(batch(5001, 500), 4500);
    QTRY_COMPARE(f.model.rowCount(), 500);
    QCOMPARE(f.tail.leftOut(), 4500);
}

QTEST_MAIN(TestAttemptsTail)
#include "tst_attemptstail.moc"
