// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/statistics.h"

#include "admin/administration.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Store::Database;
using Test::FakeClock;
using Test::orDie;

class TstStatistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatNothingHasHappenedYet();
    void countsEachMinuteOfAnHour();
    void holdsWhatIsInThePeriodAndNoMore_data();
    void holdsWhatIsInThePeriodAndNoMore();
    void takesPercentilesByNearestRank_data();
    void takesPercentilesByNearestRank();
    void namesWhoFails();

private:
    void append(std::chrono::milliseconds ago, Outcome outcome,
                std::chrono::microseconds duration = 100us, std::optional<qint64> clientId = {});
    Traffic traffic(Period period)
    {
        return orDie(Statistics(*m_admin, QTimeZone::utc()).traffic(period));
    }

    std::unique_ptr<Test::TempStore> m_store;
    FakeClock m_clock; // at noon, UTC
    const Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({1, 2, 3})};
    std::unique_ptr<Administration> m_admin;
};

void TstStatistics::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_admin =
        std::make_unique<Administration>(m_store->open(Database::Role::Admin), m_hasher, m_clock);
}

void TstStatistics::cleanup()
{
    m_admin.reset();
    m_store.reset();
}

void TstStatistics::append(std::chrono::milliseconds ago, Outcome outcome,
                           std::chrono::microseconds duration, std::optional<qint64> clientId)
{
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.time = m_clock.now() - ago;
    attempt.outcome = outcome;
    attempt.duration = duration;
    attempt.clientId = clientId;
    auto transaction = orDie(Store::Transaction::begin(m_admin->database()));
    orDie(Store::AttemptStore(m_admin->database()).append(std::span(&attempt, 1)));
    orDie(transaction.commit());
}

void TstStatistics::saysThatNothingHasHappenedYet()
{
    QVERIFY(traffic(Period::Hour).isFirstUse);
    QVERIFY(orDie(Statistics(*m_admin).failing(Period::Month)).addresses.isEmpty());
    append(40 * 24h, Outcome::Success);
    QVERIFY(!traffic(Period::Hour).isFirstUse);
    QCOMPARE(traffic(Period::Month).sum.total(), 0);
}

void TstStatistics::countsEachMinuteOfAnHour()
{
    append(59min, Outcome::Success);
    append(1min, Outcome::WrongSecret);
    append(30s, Outcome::Success);
    append(1s, Outcome::Error);
    append(0s, Outcome::Success);
    const Traffic hour = traffic(Period::Hour);
    QCOMPARE(hour.buckets.size(), 60);
    QCOMPARE(hour.buckets[0].of(Outcome::Success), 1);
    QCOMPARE(hour.buckets[58].of(Outcome::WrongSecret), 1);
    QCOMPARE(hour.buckets[58].of(Outcome::Success), 1);
    QCOMPARE(hour.buckets[58].failures(), 2);
    QCOMPARE(hour.buckets[59].total(), 1);
    QCOMPARE(hour.sum.total(), 5);
    QCOMPARE(hour.sum.failures(), 2);
}

void TstStatistics::holdsWhatIsInThePeriodAndNoMore_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<qint64>("count");
    const auto row = [](const char *name, Period period, std::chrono::seconds ago, qint64 count) {
        QTest::newRow(name) << int(period) << qint64(ago.count()) << count;
    };
    row("first minute of the hour", Period::Hour, 59min, 1);
    row("before the hour", Period::Hour, 59min + 1s, 0);
    row("first half hour of the day", Period::Day, 23h + 30min, 1);
    row("before the day", Period::Day, 23h + 30min + 1s, 0);
    row("first day of the month", Period::Month, 29 * 24h + 12h, 1);
    row("before the month", Period::Month, 29 * 24h + 12h + 1s, 0);
}

void TstStatistics::holdsWhatIsInThePeriodAndNoMore()
{
    QFETCH(int, period);
    QFETCH(qint64, seconds);
    QFETCH(qint64, count);
    append(std::chrono::seconds(seconds), Outcome::WrongSecret);
    QCOMPARE(traffic(Period(period)).sum.total(), count);
    const auto failing = orDie(Statistics(*m_admin, QTimeZone::utc()).failing(Period(period)));
    QCOMPARE(failing.addresses.size(), count);
    QCOMPARE(failing.keys.size(), count);
    QCOMPARE(failing.examined, count);
    QVERIFY(!failing.isCut);
}

void TstStatistics::takesPercentilesByNearestRank_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("median");
    QTest::addColumn<int>("p99");
    QTest::newRow("one") << 1 << 1 << 1;
    QTest::newRow("two") << 2 << 1 << 2;
    QTest::newRow("three") << 3 << 2 << 3;
    QTest::newRow("hundred") << 100 << 50 << 99;
    QTest::newRow("two hundred") << 200 << 100 << 198;
}

void TstStatistics::takesPercentilesByNearestRank()
{
    QFETCH(int, count);
    QFETCH(int, median);
    QFETCH(int, p99);
    for (int i = 0; i < count; ++i) // shuffled: 7919 is prime to all counts
        append(0s, Outcome::Success, std::chrono::microseconds(1 + i * 7919 % count));
    const Traffic hour = traffic(Period::Hour);
    QCOMPARE(hour.sampled, count);
    QCOMPARE(hour.median, std::chrono::microseconds(median));
    QCOMPARE(hour.p99, std::chrono::microseconds(p99));
}

void TstStatistics::namesWhoFails()
{
    const qint64 id = orDie(m_admin->createClient({.name = u"Billing"_s})).client.id;
    append(1min, Outcome::WrongSecret, 100us, id);
    append(2min, Outcome::AddressNotAllowed, 100us, id);
    append(3min, Outcome::WrongSecret, 100us, id);
    const Failing failing = orDie(Statistics(*m_admin).failing(Period::Hour));
    QCOMPARE(failing.keys.size(), 1);
    QCOMPARE(failing.keys[0].clientName, u"Billing"_s);
    QCOMPARE(failing.keys[0].clientId, std::optional(id));
    QCOMPARE(failing.keys[0].failures, 3);
    QCOMPARE(toString(failing.keys[0].most), toString(Outcome::WrongSecret));
    QCOMPARE(failing.keys[0].latest, m_clock.now() - 1min);
    QCOMPARE(failing.addresses.size(), 1);
    QCOMPARE(failing.addresses[0].address, Test::sampleAttempt(1).address);
}

QTEST_GUILESS_MAIN(TstStatistics)
#include "tst_statistics.moc"
