// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/slowlane.h"

#include "crypto/secrethasher.h"
#include "support/tempstore.h"

#include <QSemaphore>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;

class TestSlowLane : public QObject
{
    Q_OBJECT
    Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({})};
    const QString m_text = u"correct horse battery"_s;
    const Crypto::Hmac::Tag m_right = m_hasher.hmac()(m_text.toUtf8());
    const Crypto::Hmac::Tag m_wrong = m_hasher.hmac()("something else");
    const QByteArray m_hash = m_hasher.hash(Test::orDie(Secret::parse(m_text)));

    static Network networkOf(int number)
    {
        return Network::of(IpAddress::fromV4(0xcb007100U + quint32(number)));
    }
    static bool ask(SlowLane &lane, const SlowCheck &check)
    {
        QSemaphore answered;
        std::atomic<bool> fits = false;
        if (!lane.check(check, [&](bool answer) {
                fits = answer;
                answered.release();
            }))
            return false;
        answered.acquire();
        return fits;
    }

private Q_SLOTS:
    void tellsRightFromWrongAndNobody()
    {
        SlowLane lane;
        QVERIFY(ask(lane, {m_right, m_hash, networkOf(1)}));
        QVERIFY(!ask(lane, {m_wrong, m_hash, networkOf(1)}));
        QVERIFY(!ask(lane, {m_right, QByteArray(), networkOf(1)}));
    }

    void turnsAwayMoreThanItsLimit()
    {
        SlowLane lane;
        int taken = 0;
        std::atomic<int> answered = 0;
        while (taken <= SlowLane::waitingLimit &&
               lane.check({m_wrong, QByteArray(), networkOf(taken)}, [&](bool) { ++answered; }))
            ++taken;
        QVERIFY(taken <= SlowLane::waitingLimit + answered);
        QVERIFY(taken >= SlowLane::waitingLimit);
    }

    void oneCallerTakesAQuarterOfThePlaces()
    {
        SlowLane lane;
        int taken = 0;
        std::atomic<int> answered = 0;
        while (taken <= SlowLane::waitingLimit &&
               lane.check({m_wrong, QByteArray(), networkOf(1)}, [&](bool) { ++answered; }))
            ++taken;
        QVERIFY(taken <= SlowLane::waitingLimitPerCaller + answered);
        QVERIFY(taken >= SlowLane::waitingLimitPerCaller);
        QVERIFY(ask(lane, {m_right, m_hash, networkOf(2)}));
        // Behind all of the first one's: they have left, and it may come again.
        QVERIFY(ask(lane, {m_right, m_hash, networkOf(1)}));
    }

    void manyNetworksOfOneSiteTakeNoMoreThanOne()
    {
        SlowLane lane;
        int taken = 0;
        std::atomic<int> answered = 0;
        const auto network = [](int number) {
            return Network::of(IpAddress::parse(u"2001:db8:7:%1::1"_s.arg(number, 0, 16)).value());
        };
        for (int i = 0; i < SlowLane::waitingLimit; ++i)
            taken += lane.check({m_wrong, QByteArray(), network(i)}, [&](bool) { ++answered; });
        QVERIFY(taken <= SlowLane::waitingLimitPerCaller + answered);
        QVERIFY(taken >= SlowLane::waitingLimitPerCaller);
        QVERIFY(
            ask(lane, {m_right, m_hash, Network::of(IpAddress::parse(u"2001:db8:8::1").value())}));
    }

    void anEndedLaneCallsNobody()
    {
        std::atomic<int> answered = 0;
        {
            SlowLane lane;
            for (int i = 0; i < 20; ++i)
                QVERIFY(
                    lane.check({m_wrong, QByteArray(), networkOf(i)}, [&](bool) { ++answered; }));
        }
        const int atEnd = answered;
        QVERIFY(atEnd < 20);
        QTest::qWait(50);
        QCOMPARE(int(answered), atEnd);
    }

    void remembersOnlyWhatFitted()
    {
        SlowLane lane;
        const ClientSecret secret{.id = 5, .scheme = SecretScheme::Scrypt, .hash = m_hash};
        QVERIFY(!lane.remembers(secret, m_right));
        lane.remember(secret, m_right);
        QVERIFY(lane.remembers(secret, m_right));
        QVERIFY(!lane.remembers(secret, m_wrong));

        ClientSecret replaced = secret; // the same row with another hash is another secret
        replaced.hash[10] = char(replaced.hash[10] ^ 1);
        QVERIFY(!lane.remembers(replaced, m_right));
        ClientSecret other = secret;
        other.id = 6;
        QVERIFY(!lane.remembers(other, m_right));
    }
};

QTEST_GUILESS_MAIN(TestSlowLane)
#include "tst_slowlane.moc"
