// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/attemptfeed.h"
#include "store/attemptstore.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <filesystem>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Test::orDie;

class tst_AttemptFeed final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendsWhatIsCommittedAfterTheStart();
    void sendsInOrderOfIdWithoutGaps();
    void noticesOtherWritersWithoutANudge();
    void isQuickWhenNudged();
    void sendsTheNewestOfAFloodAndCountsTheRest();
    void sendsAtMost25BatchesASecond();
    void waitsForAReceiverThatIsBusy();
    void tellsOfARevision();
    void whatWasReadBeforeTheStartIsReadAgain();
    void tellsOfAnOutageOnceAndOfItsEnd();
    void canBeNudgedFromManyThreads();
    void isSilentWhileNothingHappens();

private:
    void startFeed();
    void write(int count);

    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<Store::Database> m_writer;
    std::unique_ptr<AttemptFeed> m_feed;
    QList<LoginAttempt> m_arrived;
    QList<qint64> m_batches; // sizes
    qint64 m_skipped = 0;
    int m_written = 0;
};

void tst_AttemptFeed::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_writer = m_store->open(Store::Database::Role::Worker);
    m_feed = std::make_unique<AttemptFeed>(m_store->file());
    m_arrived.clear();
    m_batches.clear();
    m_skipped = 0;
    m_written = 0;
    connect(m_feed.get(), &AttemptFeed::arrived, this,
            [this](const QList<LoginAttempt> &attempts, qint64 skipped) {
                m_arrived += attempts;
                m_batches += attempts.size();
                m_skipped += skipped;
            });
}

void tst_AttemptFeed::cleanup()
{
    m_feed.reset();
    m_writer.reset();
    m_store.reset();
}

void tst_AttemptFeed::startFeed()
{
    QSignalSpy started(m_feed.get(), &AttemptFeed::started);
    m_feed->start();
    QTRY_COMPARE(started.count(), 1);
    QCOMPARE(started[0][0].toLongLong(), m_written);
}

void tst_AttemptFeed::write(int count)
{
    QList<LoginAttempt> attempts;
    for (int i = 0; i < count; ++i)
        attempts.append(Test::sampleAttempt(++m_written));
    auto transaction = orDie(Store::Transaction::begin(*m_writer));
    orDie(Store::AttemptStore(*m_writer).append(attempts));
    orDie(transaction.commit());
}

void tst_AttemptFeed::sendsWhatIsCommittedAfterTheStart()
{
    write(3);
    startFeed();
    write(2);
    m_feed->nudge();
    QTRY_COMPARE(m_arrived.size(), 2);
    LoginAttempt expected = Test::sampleAttempt(4);
    expected.id = m_arrived[0].id;
    QCOMPARE(m_arrived[0], expected);
    QCOMPARE(m_skipped, 0);
}

void tst_AttemptFeed::sendsInOrderOfIdWithoutGaps()
{
    startFeed();
    for (int i = 0; i < 40; ++i) {
        write(1 + i % 7);
        m_feed->nudge();
        QTest::qWait(5);
    }
    QTRY_COMPARE(m_arrived.size(), m_written);
    for (int i = 0; i < m_written; ++i)
        QCOMPARE(m_arrived[i].id, i + 1);
    QCOMPARE(m_skipped, 0);
}

void tst_AttemptFeed::noticesOtherWritersWithoutANudge()
{
    startFeed();
    for (int i = 1; i <= 4; ++i) {
        QElapsedTimer timer;
        write(1);
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_arrived.size(), i, 2000);
        QVERIFY2(timer.elapsed() <= 350, qPrintable(QString::number(timer.elapsed())));
    }
}

void tst_AttemptFeed::isQuickWhenNudged()
{
    // At its own pace the feed looks every 200 ms; nudged, as often as its rate allows.
    startFeed();
    QElapsedTimer timer;
    timer.start();
    for (int i = 1; i <= 10; ++i) {
        write(1);
        m_feed->nudge();
        QTRY_COMPARE_WITH_TIMEOUT(m_arrived.size(), i, 2000);
    }
    QVERIFY2(timer.elapsed() < 1700, qPrintable(QString::number(timer.elapsed())));
}

void tst_AttemptFeed::sendsTheNewestOfAFloodAndCountsTheRest()
{
    startFeed();
    write(2000);
    m_feed->nudge();
    QTRY_COMPARE(m_arrived.size(), AttemptFeed::batchLimit);
    QCOMPARE(m_skipped, 2000 - AttemptFeed::batchLimit);
    QCOMPARE(m_arrived.first().id, 2000 - AttemptFeed::batchLimit + 1);
    QCOMPARE(m_arrived.last().id, 2000);
    write(1);
    m_feed->nudge();
    QTRY_COMPARE(m_arrived.last().id, 2001);
    QCOMPARE(m_skipped, 2000 - AttemptFeed::batchLimit);
}

void tst_AttemptFeed::sendsAtMost25BatchesASecond()
{
    startFeed();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 1000) {
        write(1);
        m_feed->nudge();
        QTest::qWait(2);
    }
    QTRY_COMPARE(m_arrived.size(), m_written);
    const qint64 allowed = timer.elapsed() / 40 + 1;
    QVERIFY2(m_batches.size() <= allowed, qPrintable(QString::number(m_batches.size())));
    QVERIFY(m_batches.size() >= 10); // but it keeps up
}

void tst_AttemptFeed::waitsForAReceiverThatIsBusy()
{
    startFeed();
    for (int i = 0; i < 5; ++i) {
        write(400);
        m_feed->nudge();
        QThread::msleep(120); // the receiver's thread does nothing else meanwhile
    }
    QTRY_COMPARE(m_arrived.size() + m_skipped, m_written);
    // One batch may have been read before the receiver was busy; all later rows are in the next.
    QVERIFY2(m_batches.size() <= 2, qPrintable(QString::number(m_batches.size())));
    QVERIFY(m_skipped >= 5 * 400 - 2 * AttemptFeed::batchLimit);
}

void tst_AttemptFeed::tellsOfARevision()
{
    startFeed();
    QSignalSpy revisions(m_feed.get(), &AttemptFeed::revisionChanged);
    m_store->addClient({.name = u"A"_s});
    QTRY_COMPARE(revisions.count(), 1);
    write(1);
    QTRY_COMPARE(m_arrived.size(), 1);
    QCOMPARE(revisions.count(), 1); // an attempt is none
}

// A page may have read before the first look, and a change may have come between the two.
void tst_AttemptFeed::whatWasReadBeforeTheStartIsReadAgain()
{
    QSignalSpy revisions(m_feed.get(), &AttemptFeed::revisionChanged);
    m_store->addClient({.name = u"A"_s});
    startFeed();
    QCOMPARE(revisions.count(), 1);
}

void tst_AttemptFeed::tellsOfAnOutageOnceAndOfItsEnd()
{
    QSignalSpy failures(m_feed.get(), &AttemptFeed::failed);
    QSignalSpy recoveries(m_feed.get(), &AttemptFeed::recovered);
    QSignalSpy started(m_feed.get(), &AttemptFeed::started);
    const auto path = m_store->folder().path().toStdString();
    m_writer.reset();
    std::filesystem::rename(path, path + ".away");
    m_feed->start();
    QTRY_COMPARE(failures.count(), 1);
    QVERIFY(!failures[0][0].value<Error>().message.isEmpty());
    QTest::qWait(500); // several more looks
    std::filesystem::rename(path + ".away", path);
    QTRY_COMPARE(recoveries.count(), 1);
    QCOMPARE(failures.count(), 1);
    QCOMPARE(started.count(), 1);
    m_writer = m_store->open(Store::Database::Role::Worker);
    write(1);
    QTRY_COMPARE(m_arrived.size(), 1);
}

void tst_AttemptFeed::canBeNudgedFromManyThreads()
{
    startFeed();
    std::atomic_bool stop = false;
    QList<QThread *> threads;
    for (int i = 0; i < 4; ++i) {
        threads.append(QThread::create([&] {
            while (!stop)
                m_feed->nudge();
        }));
        threads.last()->start();
    }
    for (int i = 0; i < 10; ++i) {
        write(10);
        QTest::qWait(20);
    }
    QTRY_COMPARE(m_arrived.size(), m_written);
    stop = true;
    for (QThread *each : threads)
        each->wait();
    qDeleteAll(threads);
}

void tst_AttemptFeed::isSilentWhileNothingHappens()
{
    startFeed();
    QSignalSpy revisions(m_feed.get(), &AttemptFeed::revisionChanged);
    QSignalSpy recoveries(m_feed.get(), &AttemptFeed::recovered);
    m_feed->nudge();
    QTest::qWait(600);
    QVERIFY(m_batches.isEmpty());
    QCOMPARE(revisions.count(), 0);
    QCOMPARE(recoveries.count(), 0);
}

QTEST_GUILESS_MAIN(tst_AttemptFeed)
#include "tst_attemptfeed.moc"
