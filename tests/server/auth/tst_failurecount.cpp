// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/failurecount.h"

#include "support/fakeclock.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Gatehouse::Test;
using namespace std::chrono_literals;

class TestFailureCount final : public QObject
{
    Q_OBJECT
    const ThrottleRules m_rules;
    Timestamp m_now{};
    FailureCount m_count;

    bool fail(const ThrottleRule &rule) { return m_count.add(rule, m_rules, m_now); }
    /// Fails until a wait begins; how many failures that took.
    int failUntilItWaits(const ThrottleRule &rule)
    {
        for (int failures = 1; failures < 1000; ++failures)
            if (fail(rule))
                return failures;
        return -1;
    }
    std::chrono::milliseconds left() const { return m_count.waitLeft(m_rules, m_now); }

private Q_SLOTS:
    void init()
    {
        m_now = FakeClock::start;
        m_count = FailureCount();
    }

    void waitsAfterTheNumberOfTheRule()
    {
        QCOMPARE(failUntilItWaits(m_rules.pair), 10);
        QCOMPARE(left(), 1s);
        QCOMPARE(m_count.failures(m_now), 10);
        m_count = FailureCount();
        QCOMPARE(failUntilItWaits(m_rules.network), 100);
        QCOMPARE(left(), 1s);
    }

    void eachWaitIsTwiceAsLongUpToTheLongest()
    {
        failUntilItWaits(m_rules.pair);
        QList<qint64> seconds{left() / 1s};
        for (int i = 0; i < 10; ++i) {
            m_now += left();
            QCOMPARE(left(), 0ms);
            QVERIFY(fail(m_rules.pair)); // one is enough now
            seconds.append(left() / 1s);
        }
        QCOMPARE(seconds, (QList<qint64>{1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}));
    }

    void aFailureDuringTheWaitLengthensNothing()
    {
        failUntilItWaits(m_rules.pair);
        m_now += 400ms;
        QVERIFY(!fail(m_rules.pair));
        QCOMPARE(left(), 600ms);
        QCOMPARE(m_count.failures(m_now), 11);
    }

    void countsTheWindowAndNotWhatIsOlder()
    {
        for (int i = 0; i < 9; ++i)
            QVERIFY(!fail(m_rules.pair));
        m_now += ThrottleRules::window; // the window's two ends count
        QCOMPARE(m_count.failures(m_now), 9);
        QVERIFY(fail(m_rules.pair));

        init();
        for (int i = 0; i < 9; ++i)
            QVERIFY(!fail(m_rules.pair));
        m_now += ThrottleRules::window + 1min;
        QCOMPARE(m_count.failures(m_now), 0);
        QVERIFY(!fail(m_rules.pair));
        QCOMPARE(m_count.failures(m_now), 1);
    }

    void slowFailuresNeverAddUp()
    {
        for (int i = 0; i < 1000; ++i) {
            QVERIFY(!fail(m_rules.pair));
            m_now += 2min;
        }
    }

    void aPairStaysStrictUntilAllIsForgotten()
    {
        failUntilItWaits(m_rules.pair);
        m_now += ThrottleRules::window;
        QVERIFY(fail(m_rules.pair));
        QCOMPARE(left(), 2s);
        m_now += left() + ThrottleRules::window + 1min;
        QCOMPARE(failUntilItWaits(m_rules.pair), 10);
        QCOMPARE(left(), 1s);
    }

    // One broken client among many behind one address: a failure every five minutes.
    void aNetworkWaitsOnlyWhileTooManyFail()
    {
        failUntilItWaits(m_rules.network);
        m_now += left();
        QVERIFY(fail(m_rules.network));
        QCOMPARE(left(), 2s);
        for (int i = 0; i < 4; ++i) { // so that it is never forgotten
            m_now += 5min;
            fail(m_rules.network);
        }
        for (int i = 0; i < 100; ++i) {
            m_now += 5min;
            QVERIFY(!fail(m_rules.network));
        }
    }

    void aLongWaitIsNotForgottenBeforeAWindowAfterIt()
    {
        failUntilItWaits(m_rules.pair);
        for (int i = 0; i < 9; ++i) {
            m_now += left();
            fail(m_rules.pair);
        }
        QCOMPARE(left(), 5min);
        m_now += left() + ThrottleRules::window - 1ms;
        QVERIFY(fail(m_rules.pair));
        QCOMPARE(left(), 5min);
    }

    void aClockThatIsSetBackHoldsNobodyLonger()
    {
        failUntilItWaits(m_rules.pair);
        m_now -= 1s; // as clocks are corrected
        QCOMPARE(left(), 2s);
        m_now -= 24h;
        QCOMPARE(left(), 0ms);
        QCOMPARE(failUntilItWaits(m_rules.pair), 10);
        QCOMPARE(left(), 1s);
    }

    void goesOnWithARestoredWait()
    {
        m_count.restore(18, m_now, m_now + 256s, m_rules);
        m_now += 100s;
        QCOMPARE(left(), 156s);
        QCOMPARE(m_count.failures(m_now), 18);
        m_now += left();
        QVERIFY(fail(m_rules.pair));
        QCOMPARE(left(), 300s);
        init();
        m_count.restore(10, m_now, m_now + 1s, m_rules);
        m_now += 1s;
        QVERIFY(fail(m_rules.pair));
        QCOMPARE(left(), 2s);
    }

    void isWorthMoreTheMoreWouldBeLost()
    {
        const auto worth = [&](const FailureCount &count) {
            return count.worth(m_rules, m_now);
        };
        FailureCount old;
        old.add(m_rules.pair, m_rules, m_now - 1h);
        QVERIFY(worth(old) == worth(FailureCount()));
        FailureCount earlier;
        earlier.add(m_rules.pair, m_rules, m_now - 2min);
        FailureCount late;
        late.add(m_rules.pair, m_rules, m_now);
        FailureCount twice = earlier;
        twice.add(m_rules.pair, m_rules, m_now - 1min);
        FailureCount waited;
        waited.restore(10, m_now - 2min, m_now - 1min, m_rules);
        FailureCount waiting;
        waiting.restore(10, m_now, m_now + 1s, m_rules);
        const QList order{worth(old),   worth(earlier), worth(late),
                          worth(twice), worth(waited),  worth(waiting)};
        QVERIFY(std::is_sorted(order.begin(), order.end(), std::less_equal<>()));
    }

    void isSmall() { QCOMPARE(sizeof(FailureCount), size_t(32)); }
};

QTEST_GUILESS_MAIN(TestFailureCount)
#include "tst_failurecount.moc"
