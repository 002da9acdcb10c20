// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/attemptstatistics.h"

#include "store/attemptstore.h"
#include "store/connection.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Who = AttemptStatistics::Who;

namespace {

constexpr Timestamp start{1'736'942'400'000ms};

struct Call
{
    std::chrono::milliseconds after;
    Outcome outcome;
    std::optional<qint64> clientId;
    QString key;
    quint32 address;
};

// Client 1 fails three times, an unknown key four times, always from elsewhere.
const QList<Call> &calls()
{
    static const QList<Call> all{
        {0s, Outcome::Success, 1, u"ak_one"_s, 1},
        {1s, Outcome::WrongSecret, 1, u"ak_one"_s, 1},
        {59s, Outcome::WrongSecret, 1, u"ak_one"_s, 1},
        {60s, Outcome::NotActive, 1, u"ak_one"_s, 2},
        {61s, Outcome::UnknownKey, {}, u"ak_none"_s, 2},
        {62s, Outcome::UnknownKey, {}, u"ak_none"_s, 3},
        {119s, Outcome::UnknownKey, {}, u"ak_none"_s, 4},
        {120s, Outcome::UnknownKey, {}, u"ak_none"_s, 5},
        {121s, Outcome::InvalidRequest, {}, QString(), 2},
        {122s, Outcome::Success, 2, u"ak_two"_s, 2},
    };
    return all;
}

QString described(const QList<AttemptStatistics::Failing> &rows, Who who)
{
    QStringList lines;
    for (const auto &row : rows) {
        const QString name = who == Who::Address ? QString::number(quint8(row.address.back()))
                             : who == Who::Key   ? row.key
                                                 : QString::number(row.clientId.value_or(0));
        lines += u"%1: %2 %3 at %4"_s.arg(name)
                     .arg(row.failures)
                     .arg(toString(row.most))
                     .arg((row.latest - start) / 1s);
    }
    return lines.join(", "_L1);
}

} // namespace

class TstAttemptStatistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void countsWholeMinutes();
    void sortsDurationsFromTheNewest();
    void findsWhoFailsMost_data();
    void findsWhoFailsMost();
    void looksAtTheNewestFailuresOnly();
    void leavesOutWhatIsOlder();
    void findsNobodyInAnEmptyStore();
    void neverReadsAllAttempts_data();
    void neverReadsAllAttempts();

private:
    TempStore m_store;
    std::unique_ptr<Database> m_database = m_store.open(Database::Role::Worker);
};

void TstAttemptStatistics::initTestCase()
{
    std::vector<LoginAttempt> rows;
    for (const Call &call : calls()) {
        LoginAttempt attempt = sampleAttempt(int(rows.size()));
        attempt.time = start + call.after;
        attempt.outcome = call.outcome;
        attempt.clientId = call.clientId;
        attempt.apiKey = call.key;
        attempt.address = IpAddress::fromV4(0x0a000000U + call.address);
        attempt.duration = std::chrono::microseconds(100 + qint64(rows.size()));
        rows.push_back(attempt);
    }
    AttemptStore attempts(*m_database);
    auto transaction = orDie(Transaction::begin(*m_database));
    VERIFY_OK(attempts.append(rows));
    VERIFY_OK(transaction.commit());
}

void TstAttemptStatistics::countsWholeMinutes()
{
    AttemptStatistics statistics(*m_database);
    const auto minute = [&](int number) {
        return orDie(statistics.counts(start + number * 1min, start + (number + 1) * 1min));
    };
    QCOMPARE(minute(-1), AttemptStatistics::Counts{});
    QCOMPARE(minute(0), (AttemptStatistics::Counts{1, 0, 0, 2}));
    QCOMPARE(minute(1), (AttemptStatistics::Counts{0, 0, 3, 0, 1}));
    QCOMPARE(minute(2), (AttemptStatistics::Counts{1, 1, 1}));
    QCOMPARE(orDie(statistics.counts(start, start + 3min)),
             (AttemptStatistics::Counts{2, 1, 4, 2, 1}));
}

void TstAttemptStatistics::sortsDurationsFromTheNewest()
{
    QCOMPARE(orDie(AttemptStatistics(*m_database).newestDurations(3)),
             QList<std::chrono::microseconds>({109us, 108us, 107us}));
}

void TstAttemptStatistics::findsWhoFailsMost_data()
{
    QTest::addColumn<int>("who");
    QTest::addColumn<qint64>("fewest");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("addresses") << int(Who::Address) << qint64(2) << 8
                               << u"2: 3 NotActive at 121, 1: 2 WrongSecret at 59"_s;
    QTest::newRow("the first address")
        << int(Who::Address) << qint64(1) << 1 << u"2: 3 NotActive at 121"_s;
    QTest::newRow("keys") << int(Who::Key) << qint64(1) << 8
                          << u"ak_none: 4 UnknownKey at 120, ak_one: 3 WrongSecret at 60"_s;
    QTest::newRow("clients") << int(Who::Client) << qint64(1) << 8 << u"1: 3 WrongSecret at 60"_s;
    QTest::newRow("clients with more") << int(Who::Client) << qint64(4) << 8 << QString();
}

void TstAttemptStatistics::findsWhoFailsMost()
{
    QFETCH(int, who);
    QFETCH(qint64, fewest);
    QFETCH(int, limit);
    QFETCH(QString, wanted);
    const auto rows = AttemptStatistics(*m_database).failing(Who(who), start, 1000, fewest, limit);
    VERIFY_OK(rows);
    QCOMPARE(described(*rows, Who(who)), wanted);
}

void TstAttemptStatistics::looksAtTheNewestFailuresOnly()
{
    const auto rows = AttemptStatistics(*m_database).failing(Who::Key, start, 3, 1, 8);
    VERIFY_OK(rows);
    QCOMPARE(described(*rows, Who::Key), u"ak_none: 2 UnknownKey at 120"_s);
}

void TstAttemptStatistics::leavesOutWhatIsOlder()
{
    const auto rows = AttemptStatistics(*m_database).failing(Who::Key, start + 60s, 1000, 1, 8);
    VERIFY_OK(rows);
    QCOMPARE(described(*rows, Who::Key),
             u"ak_none: 4 UnknownKey at 120, ak_one: 1 NotActive at 60"_s);
}

void TstAttemptStatistics::findsNobodyInAnEmptyStore()
{
    TempStore store;
    const auto database = store.open(Database::Role::Reader);
    AttemptStatistics statistics(*database);
    for (const Who who : {Who::Address, Who::Key, Who::Client})
        QVERIFY(orDie(statistics.failing(who, Timestamp{}, 10, 1, 8)).isEmpty());
    QVERIFY(orDie(statistics.newestDurations(10)).isEmpty());
    QCOMPARE(orDie(statistics.counts(Timestamp{}, start)), AttemptStatistics::Counts{});
}

void TstAttemptStatistics::neverReadsAllAttempts_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("addresses") << AttemptStatistics::failingSql(Who::Address);
    QTest::newRow("keys") << AttemptStatistics::failingSql(Who::Key);
    QTest::newRow("clients") << AttemptStatistics::failingSql(Who::Client);
}

void TstAttemptStatistics::neverReadsAllAttempts()
{
    QFETCH(QString, sql);
    Statement explain(m_database->connection(), "EXPLAIN QUERY PLAN "_L1 + sql);
    auto rows = explain.queryList(QVariantList(13, QVariant(1)));
    VERIFY_OK(rows);
    QStringList plan;
    while (rows->next())
        plan += rows->text(3);
    const QString all = plan.join(u'\n');
    const QString walk = u"USING COVERING INDEX attempts_by_outcome (outcome=? AND rowid>?)"_s;
    QVERIFY2(all.count(walk) == 9, qPrintable(all));
    // The walks are merged as they go, so the limit ends them all.
    QVERIFY2(all.count("MERGE (UNION ALL)"_L1) == 8, qPrintable(all));
    QVERIFY2(all.contains("SEARCH attempts USING INTEGER PRIMARY KEY (rowid=?)"_L1),
             qPrintable(all));
    QVERIFY2(!all.contains("SCAN attempts"_L1), qPrintable(all));
}

QTEST_GUILESS_MAIN(TstAttemptStatistics)
#include "tst_attemptstatistics.moc"
