// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyschedule.h"

#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;
using namespace std::chrono;

class TestKeySchedule final : public QObject
{
    Q_OBJECT
    const Crypto::MasterKey m_masterKey = Crypto::MasterKey::fromBytes({1});

private Q_SLOTS:
    void neverIsTheDefault()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Store::Database::Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        KeySchedule schedule(*database);
        QCOMPARE(Test::orDie(schedule.days()), 0);
        clock.advance(days(10'000));
        QVERIFY(!Test::orDie(schedule.rotateIfDue(m_masterKey, clock)));
    }

    void publishesTheNextKeyAheadOfTheDay_data()
    {
        QTest::addColumn<int>("every");
        QTest::addColumn<int>("leadHours");
        QTest::newRow("a day") << 1 << 12;
        QTest::newRow("two days") << 2 << 24;
        QTest::newRow("a month") << 30 << 24;
    }
    void publishesTheNextKeyAheadOfTheDay()
    {
        QFETCH(int, every);
        QFETCH(int, leadHours);
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Store::Database::Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        const Timestamp made = clock.now();
        KeySchedule schedule(*database);
        VERIFY_OK(schedule.setDays(every));
        clock.advance(days(every) - hours(leadHours) - milliseconds(1));
        QVERIFY(!Test::orDie(schedule.rotateIfDue(m_masterKey, clock)));
        clock.advance(milliseconds(1));
        QVERIFY(Test::orDie(schedule.rotateIfDue(m_masterKey, clock)));
        QVERIFY(!Test::orDie(schedule.rotateIfDue(m_masterKey, clock)));
        const auto keys = Test::orDie(Store::KeyStore(*database).list());
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys[0].period.signsFrom, made + days(every));
        QCOMPARE(keys[1].period.rotatedAt, made + days(every));
        // The next one is due by the day on which this one began to sign.
        clock.advance(days(every) - milliseconds(1));
        QVERIFY(!Test::orDie(schedule.rotateIfDue(m_masterKey, clock)));
        clock.advance(milliseconds(1));
        QVERIFY(Test::orDie(schedule.rotateIfDue(m_masterKey, clock)));
    }

    void keepsTheAlgorithm()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Store::Database::Role::Admin);
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock, {SigningAlgorithm::ES256}));
        KeySchedule schedule(*database);
        VERIFY_OK(schedule.setDays(1));
        clock.advance(days(1));
        QVERIFY(Test::orDie(schedule.rotateIfDue(m_masterKey, clock)));
        QCOMPARE(Test::orDie(Store::KeyStore(*database).list()).first().algorithm, u"ES256"_s);
    }

    void refusesWhatIsNoNumberOfDays()
    {
        Test::TempStore store;
        const auto database = store.open(Store::Database::Role::Admin);
        KeySchedule schedule(*database);
        VERIFY_ERROR(Error::Kind::Invalid, schedule.setDays(-1));
        VERIFY_ERROR(Error::Kind::Invalid, schedule.setDays(KeySchedule::mostDays + 1));
        VERIFY_OK(schedule.setDays(0));
        VERIFY_OK(database->execute(u"UPDATE settings SET value = x'78'"_s));
        VERIFY_ERROR(Error::Kind::Corrupt, schedule.days());
    }
};

QTEST_GUILESS_MAIN(TestKeySchedule)
#include "tst_keyschedule.moc"
