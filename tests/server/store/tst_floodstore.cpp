// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/attemptstore.h"
#include "store/connection.h"
#include "store/floodstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_FloodStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void countsWhatIsAlikeInOneRow();
    void leavesTheSecondThatIsNotOver();
    void becomesAnAttemptThatStandsForAll();
    void isCountedInTheRollUp();
    void keepsSingleOnesAsTheyAre();
    void doesNotWaitForATimeThatAWrongClockTold();
    void makesNoLoginOfWhatSomebodyPutIn();

private:
    static LoginAttempt refused(int number, Timestamp time);
    void add(const QList<LoginAttempt> &attempts);
    void settle(Timestamp now);
    QList<LoginAttempt> rows() { return orDie(AttemptStore(*m_database).after(0, {}, 1000)); }
    qint64 under()
    {
        return orDie(m_database->connection().value(u"SELECT count(*) FROM floods"_s)).toLongLong();
    }

    const Timestamp m_now = FakeClock::start;
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Database> m_database;
};

void tst_FloodStore::init()
{
    m_database.reset();
    m_store = std::make_unique<TempStore>();
    m_database = m_store->open(Database::Role::Worker);
}

LoginAttempt tst_FloodStore::refused(int number, Timestamp time)
{
    LoginAttempt attempt = sampleAttempt(number);
    attempt.time = time;
    attempt.outcome = Outcome::InvalidRequest;
    attempt.status = 400;
    attempt.address = attempt.peer = *IpAddress::parse(u"203.0.113.7");
    attempt.duration = std::chrono::microseconds(100 * (number + 1));
    return attempt;
}

void tst_FloodStore::add(const QList<LoginAttempt> &attempts)
{
    auto transaction = orDie(Transaction::begin(*m_database));
    orDie(FloodStore(*m_database).add(attempts));
    orDie(transaction.commit());
}

void tst_FloodStore::settle(Timestamp now)
{
    auto transaction = orDie(Transaction::begin(*m_database));
    orDie(FloodStore(*m_database).settle(now));
    orDie(transaction.commit());
}

void tst_FloodStore::countsWhatIsAlikeInOneRow()
{
    add({refused(0, m_now), refused(1, m_now + 1ms)});
    add({refused(2, m_now + 999ms)});
    QCOMPARE(under(), 1);
    LoginAttempt other = refused(3, m_now);
    other.address = *IpAddress::parse(u"203.0.113.8");
    LoginAttempt throttled = refused(4, m_now);
    throttled.outcome = Outcome::Throttled;
    add({other, throttled, refused(5, m_now + 1s)});
    QCOMPARE(under(), 4);
    QCOMPARE(rows().size(), 0);
}

void tst_FloodStore::leavesTheSecondThatIsNotOver()
{
    add({refused(0, m_now), refused(1, m_now)});
    FloodStore floods(*m_database);
    QVERIFY(!orDie(floods.hasEnded(m_now + 999ms)));
    settle(m_now + 999ms);
    QCOMPARE(rows().size(), 0);
    QVERIFY(orDie(floods.hasEnded(m_now + 1s)));
    settle(m_now + 1s);
    QCOMPARE(rows().size(), 1);
    QVERIFY(!orDie(floods.hasEnded(m_now + 1h)));
    QCOMPARE(under(), 0);
}

void tst_FloodStore::becomesAnAttemptThatStandsForAll()
{
    add({refused(0, m_now + 5ms), refused(1, m_now + 6ms), refused(2, m_now + 7ms)});
    settle(m_now + 1s);
    LoginAttempt expected = refused(0, m_now + 5ms);
    expected.id = 1;
    expected.count = 3;
    expected.duration = 200us; // the mean
    QCOMPARE(rows().size(), 1);
    QVERIFY(rows().constFirst() == expected);
}

void tst_FloodStore::isCountedInTheRollUp()
{
    add({refused(0, m_now), refused(1, m_now), refused(2, m_now)});
    settle(m_now + 1s);
    const auto counts = orDie(AttemptStore(*m_database).perMinute(m_now, m_now + 1min));
    QCOMPARE(counts.size(), 1);
    QCOMPARE(counts.constFirst().count, 3);
    QCOMPARE(counts.constFirst().totalDuration, 600us);
}

void tst_FloodStore::keepsSingleOnesAsTheyAre()
{
    add({refused(0, m_now)});
    settle(m_now + 1s);
    QCOMPARE(rows().constFirst().count, 1);
    QVERIFY(orDie(m_database->connection().value(u"SELECT count FROM attempts"_s)).isNull());
}

void tst_FloodStore::doesNotWaitForATimeThatAWrongClockTold()
{
    add({refused(0, m_now + 24h * 365), refused(1, m_now + 24h * 365)});
    add({refused(0, m_now + 1s)}); // of a thread that is a little ahead
    QVERIFY(orDie(FloodStore(*m_database).hasEnded(m_now)));
    settle(m_now);
    QCOMPARE(rows().size(), 1);
    QCOMPARE(rows().constFirst().count, 2);
    QCOMPARE(under(), 1);
}

void tst_FloodStore::makesNoLoginOfWhatSomebodyPutIn()
{
    add({refused(0, m_now)});
    orDie(m_database->execute(u"UPDATE floods SET outcome = 0, status = 200"_s));
    settle(m_now + 1s);
    QCOMPARE(rows().size(), 0);
    QCOMPARE(under(), 0);
}

QTEST_GUILESS_MAIN(tst_FloodStore)
#include "tst_floodstore.moc"
