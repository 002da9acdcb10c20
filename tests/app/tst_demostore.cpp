// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demostore.h"
#include "demo/demotraffic.h"

#include "admin/administration.h"
#include "crypto/masterkey.h"
#include "store/attemptstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

#include <limits>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_DemoStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasEveryClientAndAMonthOfTheirAttempts();
    void everyLoginIsDecidedAsTheServerWould();
    void isTheSameEveryTime();
    void trafficGoesOn();

private:
    static Crypto::SecretHasher hasher()
    {
        Crypto::MasterKey::Bytes bytes{};
        bytes.fill(3);
        return Crypto::SecretHasher(Crypto::MasterKey::fromBytes(bytes));
    }
    static QList<LoginAttempt> attempts(const TempStore &store)
    {
        const auto database = store.open(Store::Database::Role::Reader);
        return orDie(Store::AttemptStore(*database).before(std::numeric_limits<qint64>::max(), {},
                                                           1'000'000));
    }
};

void tst_DemoStore::hasEveryClientAndAMonthOfTheirAttempts()
{
    const TempStore store;
    const Timestamp now = Test::FakeClock::start;
    QVERIFY(fillDemoStore(store.file(), hasher(), now));
    const QList<LoginAttempt> all = attempts(store);
    QVERIFY(all.size() > 10'000);
    QVERIFY(all.first().time <= now);
    QVERIFY(all.last().time < now - std::chrono::days(30));
    for (qsizetype i = 1; i < all.size(); ++i)
        QVERIFY(all[i].time <= all[i - 1].time);
    QSet<int> outcomes;
    QSet<qint64> clients;
    for (const LoginAttempt &attempt : all) {
        outcomes.insert(int(attempt.outcome));
        if (attempt.clientId)
            clients.insert(*attempt.clientId);
    }
    QCOMPARE(clients.size(), demoClients().size() - 1); // one has never called
    QVERIFY(outcomes.size() >= 6);
}

void tst_DemoStore::everyLoginIsDecidedAsTheServerWould()
{
    const TempStore store;
    const Timestamp now = Test::FakeClock::start;
    QVERIFY(fillDemoStore(store.file(), hasher(), now));
    const Test::FakeClock clock(now);
    const Crypto::SecretHasher known = hasher();
    Admin::Administration administration(store.open(Store::Database::Role::Admin), known, clock);
    const auto rows = orDie(administration.clients({}));
    int seen = 0;
    for (const LoginAttempt &attempt : attempts(store)) {
        if (attempt.outcome != Outcome::Success && attempt.outcome != Outcome::AddressNotAllowed)
            continue;
        const auto verdict = orDie(administration.testAddress(*attempt.clientId, attempt.address));
        QCOMPARE(verdict.allowed, attempt.outcome == Outcome::Success);
        if (++seen == 500)
            break;
    }
    QCOMPARE(seen, 500);
    QCOMPARE(rows.size(), demoClients().size());
}

void tst_DemoStore::isTheSameEveryTime()
{
    const TempStore one;
    const TempStore other;
    const Timestamp now = Test::FakeClock::start;
    QVERIFY(fillDemoStore(one.file(), hasher(), now));
    QVERIFY(fillDemoStore(other.file(), hasher(), now));
    const auto a = attempts(one);
    const auto b = attempts(other);
    QCOMPARE(a.size(), b.size());
    for (qsizetype i = 0; i < a.size(); ++i) {
        QVERIFY(a[i].time == b[i].time);
        QCOMPARE(a[i].requestId, b[i].requestId);
    }
}

void tst_DemoStore::trafficGoesOn()
{
    const TempStore store;
    auto script = fillDemoStore(store.file(), hasher(), SystemClock().now());
    QVERIFY(script);
    const qint64 before = attempts(store).first().id;
    {
        const DemoTraffic traffic(store.file(), *script);
        QTRY_VERIFY_WITH_TIMEOUT(attempts(store).first().id > before, 20'000);
    }
    const qint64 after = attempts(store).first().id;
    QTest::qWait(2000);
    QCOMPARE(attempts(store).first().id, after);
}

QTEST_GUILESS_MAIN(tst_DemoStore)
#include "tst_demostore.moc"
