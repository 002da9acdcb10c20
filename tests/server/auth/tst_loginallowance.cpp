// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/loginallowance.h"

#include "support/fakeclock.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Gatehouse::Test;
using namespace std::chrono_literals;

class TestLoginAllowance final : public QObject
{
    Q_OBJECT
    Timestamp m_now = FakeClock::start;

private Q_SLOTS:
    void givesAsManyAMinuteAsTheLimit_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<qint64>("next"); // ms until the next one, once all are used
        QTest::newRow("1") << 1 << qint64(60'000);
        QTest::newRow("10") << 10 << qint64(6'000);
        QTest::newRow("7") << 7 << qint64(8'572); // rounded up
        QTest::newRow("60000") << 60'000 << qint64(1);
    }
    void givesAsManyAMinuteAsTheLimit()
    {
        QFETCH(const int, limit);
        QFETCH(const qint64, next);
        LoginAllowance allowance;
        for (int i = 0; i < limit; ++i)
            QCOMPARE(allowance.take(1, limit, m_now), 0ms);
        QCOMPARE(allowance.take(1, limit, m_now).count(), next);
        const auto wait = allowance.take(1, limit, m_now);
        QCOMPARE(wait.count(), next); // being refused costs nothing
        QCOMPARE(allowance.take(1, limit, m_now + wait), 0ms);
        QVERIFY(allowance.take(1, limit, m_now + wait) > 0ms);
    }

    void isFullAgainAfterAMinute()
    {
        LoginAllowance allowance;
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 10; ++i)
                QCOMPARE(allowance.take(1, 10, m_now + round * 1min), 0ms);
            QVERIFY(allowance.take(1, 10, m_now + round * 1min) > 0ms);
        }
    }

    void eachClientHasItsOwn()
    {
        LoginAllowance allowance;
        QCOMPARE(allowance.take(1, 1, m_now), 0ms);
        QVERIFY(allowance.take(1, 1, m_now) > 0ms);
        QCOMPARE(allowance.take(2, 1, m_now), 0ms);
    }

    void aLimitThatIsChangedHoldsAtOnce()
    {
        LoginAllowance allowance;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(allowance.take(1, 100, m_now), 0ms);
        QCOMPARE(allowance.take(1, 10, m_now), 6s);
        QCOMPARE(allowance.take(1, 200, m_now), 300ms);
    }

    void aClockThatIsSetBackHoldsNobodyLonger()
    {
        LoginAllowance allowance;
        QCOMPARE(allowance.take(1, 1, m_now), 0ms);
        QCOMPARE(allowance.take(1, 1, m_now - 24h), 1min);
    }

    void manyClientsTakeBoundedMemory()
    {
        LoginAllowance allowance;
        for (qint64 id = 1; id <= 1'000'000; ++id)
            QCOMPARE(allowance.take(id, 1, m_now), 0ms); // nobody has to do with another
        QVERIFY(allowance.bytes() <= 1'100'000);
    }
};

QTEST_GUILESS_MAIN(TestLoginAllowance)
#include "tst_loginallowance.moc"
