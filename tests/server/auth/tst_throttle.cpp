// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/throttle.h"

#include "support/fakeclock.h"

#include <QTest>
#include <QThread>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Network networkOf(const QString &address)
{
    return Network::of(*IpAddress::parse(address));
}

} // namespace

class TestThrottle final : public QObject
{
    Q_OBJECT
    const Network m_here = networkOf(u"203.0.113.7"_s);
    const Network m_there = networkOf(u"198.51.100.9"_s);
    const QString m_key = u"ak_one"_s;
    Timestamp m_now{};
    std::unique_ptr<Throttle> m_throttle;

    bool isHeld(const QString &key, const Network &network)
    {
        return m_throttle->standingOf(key, network, m_now).hold.has_value();
    }
    QList<ThrottleWait> fail(const QString &key, const Network &network, int times = 1)
    {
        QList<ThrottleWait> begun;
        for (int i = 0; i < times; ++i)
            begun += m_throttle->noteFailure(key, network, m_now);
        return begun;
    }
    static Network numbered(quint32 number)
    {
        return Network::of(IpAddress::fromV4(0x0a000000U + number));
    }
    static QString otherKey(int number) { return u"ak_other_%1"_s.arg(number); }

private Q_SLOTS:
    void init()
    {
        m_now = FakeClock::start;
        m_throttle = std::make_unique<Throttle>();
    }

    void aPairWaitsAfterTenFailures()
    {
        QVERIFY(fail(m_key, m_here, 9).isEmpty());
        QVERIFY(!isHeld(m_key, m_here));
        const auto begun = fail(m_key, m_here);
        QCOMPARE(begun.size(), 1);
        QVERIFY((begun.first() == ThrottleWait{.scope = ThrottleScope::Pair,
                                               .apiKey = m_key,
                                               .network = m_here,
                                               .failures = 10,
                                               .since = m_now,
                                               .until = m_now + 1s}));
        const auto hold = m_throttle->standingOf(m_key, m_here, m_now + 300ms).hold;
        QVERIFY(hold && hold->scope == ThrottleScope::Pair);
        QCOMPARE(hold->left, 700ms);
        m_now += 1s;
        QVERIFY(!isHeld(m_key, m_here));
    }

    void obeysOtherRulesFromTheNextLoginOn()
    {
        fail(m_key, m_here, 4);
        ThrottleRules rules;
        rules.pair.failures = 5;
        rules.firstWait = 30s;
        rules.longestWait = 40s;
        m_throttle->setRules(rules);
        const auto begun = fail(m_key, m_here);
        QCOMPARE(begun.size(), 1);
        QCOMPARE(begun.first().until, m_now + 30s);
        m_now += 30s;
        QCOMPARE(fail(m_key, m_here).first().until, m_now + 40s); // and not 60
        // What is longer than any wait may be now is over.
        rules.longestWait = 30s;
        m_throttle->setRules(rules);
        QVERIFY(!isHeld(m_key, m_here));
    }

    void nobodyElsewhereIsHeldUp()
    {
        fail(m_key, m_here, 50);
        QVERIFY(isHeld(m_key, m_here));
        QVERIFY(!isHeld(m_key, m_there));
        QVERIFY(!isHeld(u"ak_two"_s, m_here)); // nor another key, before the network's limit
        QVERIFY(!isHeld(m_key, networkOf(u"203.0.113.8"_s)));
    }

    void aSubnetIsOneCaller()
    {
        for (int i = 0; i < 10; ++i)
            fail(m_key, networkOf(u"2001:db8::%1"_s.arg(i + 1)));
        QVERIFY(isHeld(m_key, networkOf(u"2001:db8::aaaa"_s)));
        QVERIFY(!isHeld(m_key, networkOf(u"2001:db8:0:1::1"_s)));
    }

    void aNetworkWaitsAfterAHundredFailuresOfAllKeys()
    {
        QList<ThrottleWait> begun;
        for (int i = 0; i < 99; ++i)
            begun += fail(otherKey(i), m_here);
        QVERIFY(begun.isEmpty());
        QVERIFY(!isHeld(m_key, m_here));
        begun = fail(otherKey(99), m_here);
        QCOMPARE(begun.size(), 1);
        QVERIFY(begun.first().scope == ThrottleScope::Network);
        QCOMPARE(begun.first().apiKey, QString());
        const auto hold = m_throttle->standingOf(m_key, m_here, m_now).hold;
        QVERIFY(hold && hold->scope == ThrottleScope::Network);
        QCOMPARE(hold->left, 1s);
        QVERIFY(!isHeld(m_key, m_there));
    }

    void theLongerWaitIsTold()
    {
        for (int i = 0; i < 95; ++i)
            fail(otherKey(i), m_here);
        fail(m_key, m_here, 10); // with the fifth the network waits a second from now
        m_now += 1s;
        fail(m_key, m_here); // two seconds for each of them
        auto hold = m_throttle->standingOf(m_key, m_here, m_now).hold;
        QVERIFY(hold && hold->scope == ThrottleScope::Pair);
        QCOMPARE(hold->left, 2s);
        m_now += 2s;
        fail(u"ak_two"_s, m_here);
        hold = m_throttle->standingOf(m_key, m_here, m_now).hold;
        QVERIFY(hold && hold->scope == ThrottleScope::Network);
        QCOMPARE(hold->left, 4s);
    }

    void aProofClearsThePairAndNotTheNetwork()
    {
        fail(m_key, m_here, 9);
        QVERIFY(m_throttle->standingOf(m_key, m_here, m_now).pairHasFailed);
        m_throttle->noteProof(m_key, m_here);
        QVERIFY(!m_throttle->standingOf(m_key, m_here, m_now).pairHasFailed);
        QVERIFY(fail(m_key, m_here, 9).isEmpty());
        m_throttle->noteProof(m_key, m_here);
        for (int i = 0; i < 82; ++i)
            fail(otherKey(i), m_here); // the hundredth with the eighteen before
        QVERIFY(isHeld(m_key, m_here));
    }

    void keepsItsMemoryBoundUnderASpray()
    {
        const Network honest = networkOf(u"192.0.2.1"_s);
        fail(u"ak_waits"_s, honest, 12);
        m_now += 1s;
        fail(u"ak_waits"_s, honest); // two seconds
        fail(m_key, honest, 3);

        constexpr int pairs = 1'000'000;
        int held = 0;
        for (int i = 0; i < pairs; ++i) {
            const Network network = numbered(quint32(i));
            held += isHeld(otherKey(i), network) ? 1 : 0;
            fail(otherKey(i), network);
        }
        QCOMPARE(held, 0);
        QVERIFY2(m_throttle->bytes() <= Throttle::memoryLimit,
                 qPrintable(QString::number(m_throttle->bytes())));
        QVERIFY(!isHeld(m_key, honest));        // some failures do not make it wait
        QVERIFY(!isHeld(u"ak_new"_s, honest));  // nor does the spray make anybody else
        QVERIFY(isHeld(u"ak_waits"_s, honest)); // and who waits is not let go by it
        // Guessing goes on being slowed while memory is full.
        fail(u"ak_guessed"_s, networkOf(u"192.0.2.99"_s), 10);
        QVERIFY(isHeld(u"ak_guessed"_s, networkOf(u"192.0.2.99"_s)));
    }

    void remembersOneKeyFromManyNetworks()
    {
        constexpr quint32 count = 10'000;
        for (quint32 i = 0; i < count; ++i)
            fail(m_key, numbered(i));
        quint32 remembered = 0;
        for (quint32 i = 0; i < count; ++i)
            remembered += m_throttle->standingOf(m_key, numbered(i), m_now).pairHasFailed ? 1 : 0;
        QCOMPARE(remembered, count);
    }

    void aSprayDrivesOutWhoFailedOftenLast()
    {
        constexpr quint32 often = 1000;
        for (quint32 i = 0; i < often; ++i)
            fail(m_key, numbered(i), 9);
        for (quint32 i = 0; i < 600'000; ++i)
            fail(u"ak_two"_s, numbered(i));
        for (quint32 i = 0; i < often; ++i)
            fail(m_key, numbered(i));
        quint32 held = 0;
        for (quint32 i = 0; i < often; ++i)
            held += isHeld(m_key, numbered(i)) ? 1 : 0;
        QCOMPARE(held, often);
    }

    void aSprayOfThoseWhoWaitLetsNobodyGo()
    {
        m_throttle = std::make_unique<Throttle>(
            ThrottleRules{.pair = {.failures = 1}, .network = {.failures = 1'000'000}});
        for (quint32 i = 0; i < 600'000; ++i)
            fail(m_key, numbered(i));
        quint32 held = 0;
        for (quint32 i = 0; i < 100'000; ++i)
            held += isHeld(m_key, numbered(i)) ? 1 : 0;
        QCOMPARE(held, 100'000U);
        m_now += 1h;
        fail(u"ak_two"_s, m_here);
        QVERIFY(isHeld(u"ak_two"_s, m_here)); // once they do not wait there is room again
    }

    void aSprayOverSubnetsIsBoundedToo()
    {
        IpAddress::Bytes bytes{0x20, 0x01, 0x0d, 0xb8};
        for (int i = 0; i < 300'000; ++i) {
            bytes[5] = quint8(i >> 16);
            bytes[6] = quint8(i >> 8);
            bytes[7] = quint8(i);
            fail(m_key, Network::of(IpAddress::fromV6(bytes)));
        }
        QVERIFY(m_throttle->bytes() <= Throttle::memoryLimit);
        QVERIFY(!isHeld(m_key, m_here));
    }

    void takesNoMemoryBeforeSomebodyFails()
    {
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!isHeld(otherKey(i), m_here));
        QVERIFY(m_throttle->bytes() < 10'000);
    }

    void restoresAWait()
    {
        const ThrottleWait wait{.scope = ThrottleScope::Pair,
                                .apiKey = m_key,
                                .network = m_here,
                                .failures = 17,
                                .since = m_now - 28s,
                                .until = m_now + 100s};
        m_throttle->restore(wait);
        m_throttle->restore({.scope = ThrottleScope::Network,
                             .network = m_there,
                             .failures = 100,
                             .since = m_now,
                             .until = m_now + 64s});
        QCOMPARE(m_throttle->standingOf(m_key, m_here, m_now).hold->left, 100s);
        QCOMPARE(m_throttle->standingOf(m_key, m_there, m_now).hold->left, 64s);
        m_now += 100s;
        fail(m_key, m_here);
        QCOMPARE(m_throttle->standingOf(m_key, m_here, m_now).hold->left, 256s);
    }

    void letsGoOfWhatAResetNames()
    {
        fail(m_key, m_here, 10);
        fail(m_key, m_there, 10);
        fail(u"ak_two"_s, m_here, 9);
        m_throttle->letGo(1, {.apiKey = *ApiKey::parse(m_key), .range = m_here.range()});
        QVERIFY(!isHeld(m_key, m_here));
        QVERIFY(isHeld(m_key, m_there));
        QVERIFY(fail(m_key, m_here, 9).isEmpty()); // counted anew
        fail(u"ak_two"_s, m_here);
        QVERIFY(isHeld(u"ak_two"_s, m_here));
        m_throttle->letGo(2, {.apiKey = *ApiKey::parse(m_key), .range = {}});
        QVERIFY(!isHeld(m_key, m_there));
        QVERIFY(isHeld(u"ak_two"_s, m_here));
        for (int i = 0; i < 100; ++i)
            fail(otherKey(i), m_here);
        QVERIFY(isHeld(u"ak_three"_s, m_here));
        m_throttle->letGo(3, {.apiKey = {}, .range = *Cidr::parse(u"203.0.113.0/24")});
        QVERIFY(!isHeld(u"ak_three"_s, m_here));
        QVERIFY(!isHeld(u"ak_two"_s, m_here));
        fail(m_key, m_there, 10);
        m_throttle->letGo(4, {});
        QVERIFY(!isHeld(m_key, m_there));
        QCOMPARE(m_throttle->lastReset(), 4);
    }

    // Two workers may read of the same reset, one of them late.
    void letsGoOnceForEachNumber()
    {
        m_throttle->letGo(5, {});
        fail(m_key, m_here, 10);
        m_throttle->letGo(5, {});
        m_throttle->letGo(4, {});
        QVERIFY(isHeld(m_key, m_here));
    }

    void countsWhatManyThreadsNote()
    {
        constexpr int threads = 4;
        constexpr int each = 2000;
        std::vector<std::unique_ptr<QThread>> running;
        std::atomic<int> begun = 0;
        for (int number = 0; number < threads; ++number) {
            running.emplace_back(QThread::create([&, number] {
                for (int i = 0; i < each; ++i) {
                    const Network network = numbered(quint32(i));
                    begun += int(m_throttle->noteFailure(otherKey(number), network, m_now).size());
                    (void)m_throttle->standingOf(otherKey(number), network, m_now);
                }
            }));
            running.back()->start();
        }
        for (const auto &thread : running)
            thread->wait();
        QCOMPARE(begun.load(), 0);
        const Network network = numbered(0);
        for (int i = 0; i < 100 - threads - 1; ++i)
            fail(u"ak_%1"_s.arg(i), network);
        QVERIFY(!isHeld(m_key, network));
        fail(u"ak_last"_s, network);
        QVERIFY(isHeld(m_key, network));
    }
};

QTEST_GUILESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
