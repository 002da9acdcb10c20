// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hourlychores.h"

#include "crypto/masterkey.h"
#include "store/attemptstore.h"
#include "store/familystore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Gatehouse::Test;
using namespace std::chrono_literals;

/// Whether what lives by the clock is done, seen by a token family that expired long ago.
class TestHourlyChores final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void areDoneAtOnceOnANewStore();
    void areDoneAtOnceShortlyAfterAnAttempt();
    void waitAnHourAfterALongAbsence();
    void waitHoweverQuicklySomebodyCalls();
    void waitAnHourAfterTheClockWasSet();

private:
    void passAnHour();
    void addAttempt(Timestamp time);
    void addExpiredFamily();
    bool sweeps();

    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Store::Database> m_database;
    std::shared_ptr<FakeClock> m_clock;
    std::chrono::milliseconds m_uptime{};
    Maintenance::Chore m_chores;
};

void TestHourlyChores::init()
{
    m_store = std::make_unique<TempStore>();
    m_database = m_store->open(Store::Database::Role::Admin);
    m_clock = std::make_shared<FakeClock>();
    m_uptime = 1h;
    const auto key = std::make_shared<const Crypto::MasterKey>(
        orDie(Crypto::MasterKey::load(m_store->folder().masterKeyPath(), true)));
    m_chores = hourlyChores({m_store->folder(), m_store->file(), key, {}, m_clock}, {},
                            [this] { return m_uptime; });
}

void TestHourlyChores::cleanup()
{
    m_chores = {};
    m_database.reset();
    m_store.reset();
}

void TestHourlyChores::passAnHour()
{
    m_clock->advance(1h);
    m_uptime += 1h;
}

void TestHourlyChores::addAttempt(Timestamp time)
{
    LoginAttempt attempt = sampleAttempt(1);
    attempt.time = time;
    auto transaction = orDie(Store::Transaction::begin(*m_database));
    VERIFY_OK(Store::AttemptStore(*m_database).append(std::array{attempt}));
    VERIFY_OK(transaction.commit());
}

void TestHourlyChores::addExpiredFamily()
{
    auto transaction = orDie(Store::Transaction::begin(*m_database));
    VERIFY_OK(Store::FamilyStore(*m_database)
                  .save({.family = QByteArray(16, 'f'), .expiresAt = m_clock->now() - 48h}));
    VERIFY_OK(transaction.commit());
}

bool TestHourlyChores::sweeps()
{
    addExpiredFamily();
    orDie(m_chores(*m_database));
    return !orDie(Store::FamilyStore(*m_database).find(QByteArray(16, 'f')));
}

void TestHourlyChores::areDoneAtOnceOnANewStore()
{
    QVERIFY(sweeps());
}

void TestHourlyChores::areDoneAtOnceShortlyAfterAnAttempt()
{
    addAttempt(m_clock->now() - 24h);
    QVERIFY(sweeps());
}

void TestHourlyChores::waitAnHourAfterALongAbsence()
{
    addAttempt(m_clock->now() - 24h - 1ms);
    QVERIFY(!sweeps());
    passAnHour();
    QVERIFY(sweeps());
}

void TestHourlyChores::waitHoweverQuicklySomebodyCalls()
{
    addAttempt(m_clock->now() - 48h);
    addAttempt(m_clock->now() + 1ms);
    QVERIFY(!sweeps());
}

void TestHourlyChores::waitAnHourAfterTheClockWasSet()
{
    QVERIFY(sweeps());
    for (const std::chrono::milliseconds jump : {24h * 365, -24h * 365}) {
        passAnHour();
        m_clock->advance(jump);
        QVERIFY(!sweeps());
        passAnHour();
        QVERIFY(sweeps());
    }
}

QTEST_GUILESS_MAIN(TestHourlyChores)
#include "tst_hourlychores.moc"
