// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clientlogins.h"

#include "store/attemptstore.h"
#include "store/connection.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp start{1'736'942'400'000ms};

} // namespace

class tst_ClientLogins final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasNoIdsInAnEmptyStore();
    void countsByAddress();
    void countsBySecret();
    void leavesOutWhatIsNoSuchLogin();
    void beginsAtTheMomentGiven();
    void addsUpOverWindows();
    void searchesByTheIndex_data();
    void searchesByTheIndex();

private:
    void record(const QList<LoginAttempt> &attempts);
    static LoginAttempt login(int second, quint32 address, qint64 secretId = 1);

    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Database> m_database;
};

void tst_ClientLogins::init()
{
    m_database.reset();
    m_store = std::make_unique<TempStore>();
    m_database = m_store->open(Database::Role::Admin);
}

void tst_ClientLogins::record(const QList<LoginAttempt> &attempts)
{
    AttemptStore store(*m_database);
    auto transaction = orDie(Transaction::begin(*m_database));
    orDie(store.append(attempts));
    orDie(transaction.commit());
}

LoginAttempt tst_ClientLogins::login(int second, quint32 address, qint64 secretId)
{
    LoginAttempt attempt = sampleAttempt(second);
    attempt.time = start + second * 1s;
    attempt.outcome = Outcome::Success;
    attempt.clientId = 7;
    attempt.address = IpAddress::fromV4(address);
    attempt.secretId = secretId;
    return attempt;
}

void tst_ClientLogins::hasNoIdsInAnEmptyStore()
{
    QVERIFY(orDie(ClientLogins(*m_database, 7, start).ids()).isEmpty());
}

void tst_ClientLogins::countsByAddress()
{
    record({login(1, 10), login(2, 11), login(3, 10)});
    ClientLogins logins(*m_database, 7, start);
    auto counts = orDie(logins.byAddress(orDie(logins.ids())));
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts[0].address.toString(), u"0.0.0.10"_s);
    QCOMPARE(counts[0].count, 2);
    QVERIFY(counts[0].last == start + 3s);
    QCOMPARE(counts[1].count, 1);
}

void tst_ClientLogins::countsBySecret()
{
    record({login(1, 10, 3), login(2, 11, 4), login(3, 10, 3)});
    ClientLogins logins(*m_database, 7, start);
    const auto counts = orDie(logins.bySecret(orDie(logins.ids())));
    QCOMPARE(counts.size(), 2);
    QCOMPARE(counts[0].secretId, 3);
    QCOMPARE(counts[0].count, 2);
    QVERIFY(counts[0].first == start + 1s);
    QVERIFY(counts[0].last == start + 3s);
}

void tst_ClientLogins::leavesOutWhatIsNoSuchLogin()
{
    LoginAttempt failed = login(1, 10);
    failed.outcome = Outcome::WrongSecret;
    LoginAttempt another = login(2, 10);
    another.clientId = 8;
    LoginAttempt refresh = login(3, 10);
    refresh.endpoint = u"refresh"_s;
    record({failed, another, refresh});
    ClientLogins logins(*m_database, 7, start);
    QVERIFY(orDie(logins.byAddress(orDie(logins.ids()))).isEmpty());
}

void tst_ClientLogins::beginsAtTheMomentGiven()
{
    record({login(1, 10), login(2, 11), login(90, 12), login(200, 13)});
    ClientLogins logins(*m_database, 7, start + 90s);
    const auto ids = orDie(logins.ids());
    QCOMPARE(ids.first, 3); // by the minute: the minutes before are not even looked at
    QCOMPARE(ids.last, 4);
    QCOMPARE(orDie(logins.byAddress(ids)).size(), 2);
    ClientLogins later(*m_database, 7, start + 91s);
    QCOMPARE(orDie(later.byAddress(orDie(later.ids()))).size(), 1);
}

void tst_ClientLogins::addsUpOverWindows()
{
    QList<LoginAttempt> attempts;
    for (int i = 0; i < 70'000; ++i)
        attempts.append(login(i / 100, quint32(i % 3)));
    record(attempts);
    ClientLogins logins(*m_database, 7, start);
    const auto all = orDie(logins.ids());
    int windows = 0;
    qint64 sum = 0;
    for (auto rest = all; !rest.isEmpty(); ++windows) {
        const auto window = ClientLogins::window(rest);
        for (const auto &count : orDie(logins.byAddress(window)))
            sum += count.count;
        rest.first = window.last + 1;
    }
    QCOMPARE(windows, 2);
    QCOMPARE(sum, 70'000);
}

void tst_ClientLogins::searchesByTheIndex_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("by address") << ClientLogins::addressSql();
    QTest::newRow("by secret") << ClientLogins::secretSql();
}

void tst_ClientLogins::searchesByTheIndex()
{
    QFETCH(QString, sql);
    Statement explain(m_database->connection(), u"EXPLAIN QUERY PLAN "_s + sql);
    auto rows = orDie(explain.query(qint64(0), qint64(15), qint64(7), qint64(1), qint64(2), start));
    QString plan;
    while (rows.next())
        plan += rows.text(3) + u'\n';
    QVERIFY2(plan.contains("SEARCH attempts USING INDEX attempts_by_client (<expr>=? AND "
                           "client_id=? AND outcome=?)"_L1),
             qPrintable(plan));
    QVERIFY2(!plan.contains("SCAN attempts"_L1), qPrintable(plan));
}

QTEST_GUILESS_MAIN(tst_ClientLogins)
#include "tst_clientlogins.moc"
