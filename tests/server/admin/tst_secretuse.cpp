// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/secretuse.h"

#include "admin/administration.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace std::chrono_literals;
using Test::orDie;

class tst_SecretUse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsFirstAndLastUseOfEach();
    void isExactWhereOneSecretDrownsTheOther();
    void endsWhenNobodyWaits();

private:
    void record(const QList<LoginAttempt> &attempts);
    LoginAttempt login(std::chrono::milliseconds ago, qint64 secretId) const;
    Result<QHash<qint64, SecretUse>> use(bool cancelled = false);

    std::unique_ptr<Test::TempStore> m_store;
    Test::FakeClock m_clock;
    const Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({1, 2, 3})};
    std::unique_ptr<Administration> m_admin;
};

void tst_SecretUse::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_admin = std::make_unique<Administration>(m_store->open(Store::Database::Role::Admin),
                                               m_hasher, m_clock);
}

void tst_SecretUse::cleanup()
{
    m_admin.reset();
    m_store.reset();
}

void tst_SecretUse::record(const QList<LoginAttempt> &attempts)
{
    Store::AttemptStore store(m_admin->database());
    auto transaction = orDie(Store::Transaction::begin(m_admin->database()));
    orDie(store.append(attempts));
    orDie(transaction.commit());
}

LoginAttempt tst_SecretUse::login(std::chrono::milliseconds ago, qint64 secretId) const
{
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.time = m_clock.now() - ago;
    attempt.outcome = Outcome::Success;
    attempt.clientId = 7;
    attempt.secretId = secretId;
    return attempt;
}

Result<QHash<qint64, SecretUse>> tst_SecretUse::use(bool cancelled)
{
    return secretUseSince(*m_admin, 7, m_clock.now() - 24h,
                          Progress([cancelled] { return cancelled; }, [](int, int) {}));
}

void tst_SecretUse::tellsFirstAndLastUseOfEach()
{
    record({login(25h, 1), login(20h, 1), login(10h, 2), login(5h, 1), login(1h, 2)});
    const auto uses = orDie(use());
    QCOMPARE(uses.size(), 2);
    QCOMPARE(uses[1].logins, 2);
    QVERIFY(uses[1].first == m_clock.now() - 20h);
    QVERIFY(uses[1].last == m_clock.now() - 5h);
    QCOMPARE(uses[2].logins, 2);
    QVERIFY(uses[2].first == m_clock.now() - 10h);
    QVERIFY(uses[2].last == m_clock.now() - 1h);
}

void tst_SecretUse::isExactWhereOneSecretDrownsTheOther()
{
    QList<LoginAttempt> attempts{login(2h, 1)};
    for (int i = 0; i < ClientDetail::successesSearched + 100; ++i)
        attempts.append(login(1h, 2));
    record(attempts);
    const auto uses = orDie(use());
    QVERIFY(uses.contains(1));
    QVERIFY(uses[1].last == m_clock.now() - 2h);
}

void tst_SecretUse::endsWhenNobodyWaits()
{
    record({login(2h, 1)});
    const auto uses = use(true);
    QVERIFY(!uses.ok());
    QVERIFY(uses.error().kind == Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_SecretUse)
#include "tst_secretuse.moc"
