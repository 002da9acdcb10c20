// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/activityquery.h"

#include "store/attemptstore.h"
#include "store/connection.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rowCount = 12'000;                        // three blocks of ids
constexpr Timestamp start{1'736'942'400'000ms};         // a whole hour
constexpr Timestamp now = start + rowCount * 10s - 1ms; // some 33 hours on

} // namespace

class TstActivityQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void countsAsOneByOne();
    void countsOnlyWhatCameLater();
    void seesNothingInAnEmptyStore();
    void readsTheIndexAlone();

private:
    Activity counted(qint64 client, qint64 afterId) const;

    TempStore m_store;
    std::unique_ptr<Database> m_database = m_store.open(Database::Role::Worker);
    std::vector<LoginAttempt> m_rows;
};

void TstActivityQuery::initTestCase()
{
    QRandomGenerator random(7);
    for (int i = 0; i < rowCount; ++i) {
        LoginAttempt attempt = sampleAttempt(i);
        attempt.time = start + i * 10s;
        attempt.clientId = random.bounded(1, 6);
        if (random.bounded(5) == 0)
            attempt.clientId.reset();
        attempt.outcome = random.bounded(3) ? Outcome::Success : Outcome::WrongSecret;
        if (attempt.outcome != Outcome::Success && random.bounded(20) == 0) { // a flood
            attempt.outcome = Outcome::Throttled;
            attempt.count = random.bounded(2, 500);
        }
        m_rows.push_back(attempt);
    }
    AttemptStore attempts(*m_database);
    auto transaction = orDie(Transaction::begin(*m_database));
    VERIFY_OK(attempts.append(m_rows));
    VERIFY_OK(transaction.commit());
    for (int i = 0; i < rowCount; ++i)
        m_rows[size_t(i)].id = i + 1;
}

Activity TstActivityQuery::counted(qint64 client, qint64 afterId) const
{
    Activity activity(now);
    for (const LoginAttempt &row : m_rows)
        if (row.clientId == client && row.id > afterId)
            activity.add(row);
    activity.setUpToId(rowCount);
    return activity;
}

void TstActivityQuery::countsAsOneByOne()
{
    ActivityQuery query(*m_database);
    VERIFY_OK(query.prepare(now));
    for (qint64 client = 1; client <= 6; ++client) {
        const auto activity = query.activityOf(client);
        VERIFY_OK(activity);
        QCOMPARE(*activity, counted(client, 0));
    }
    QVERIFY(counted(1, 0).successes() > 500);
    QCOMPARE(counted(6, 0).successes(), 0);
}

void TstActivityQuery::countsOnlyWhatCameLater()
{
    ActivityQuery query(*m_database);
    VERIFY_OK(query.prepare(now));
    for (const qint64 afterId : {1, 4095, 4096, 9'000, rowCount - 1, rowCount}) {
        const auto activity = query.activityOf(2, afterId);
        VERIFY_OK(activity);
        QCOMPARE(*activity, counted(2, afterId));
    }
}

void TstActivityQuery::seesNothingInAnEmptyStore()
{
    TempStore store;
    const auto database = store.open(Database::Role::Reader);
    ActivityQuery query(*database);
    VERIFY_OK(query.prepare(now));
    const auto activity = query.activityOf(1);
    VERIFY_OK(activity);
    QCOMPARE(*activity, Activity(now));
}

void TstActivityQuery::readsTheIndexAlone()
{
    Statement explain(m_database->connection(),
                      "EXPLAIN QUERY PLAN "_L1 + ActivityQuery::countSql());
    auto rows = explain.query(qint64(0), qint64(2), qint64(1), qint64(1), qint64(9000));
    VERIFY_OK(rows);
    QStringList plan;
    while (rows->next())
        plan += rows->text(3);
    const QString all = plan.join(u'\n');
    QVERIFY2(all.contains(u"USING COVERING INDEX attempts_by_client (<expr>=? AND client_id=?"_s),
             qPrintable(all));
    QVERIFY2(!all.contains(u"SCAN attempts"_s), qPrintable(all));
}

QTEST_GUILESS_MAIN(TstActivityQuery)
#include "tst_activityquery.moc"
