// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/attemptquery.h"

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

constexpr int rowCount = 9000; // three blocks of ids, the last not full
constexpr Timestamp start{1'736'942'400'000ms};

template <typename T>
const T &anyOf(QRandomGenerator &random, const QList<T> &choices)
{
    return choices[random.bounded(choices.size())];
}

QList<IpAddress> addresses()
{
    QList<IpAddress> all;
    for (const char16_t *text : {u"10.0.0.1", u"10.0.0.200", u"10.9.0.1", u"32.1.13.184", u"::1",
                                 u"2001:db8::1", u"2001:db8:1::", u"2001:db9::1", u"a00::1"})
        all.append(*IpAddress::parse(text));
    return all;
}

QList<Cidr> networks()
{
    QList<Cidr> all;
    for (const char16_t *text : {u"10.0.0.0/24", u"10.0.0.0/8", u"10.0.0.1", u"0.0.0.0/0", u"::/0",
                                 u"2001:db8::/32", u"2000::/3", u"a00::/8", u"203.0.113.0/24"})
        all.append(orDie(Cidr::parse(text)));
    return all;
}

LoginAttempt randomAttempt(QRandomGenerator &random, int number)
{
    static const QList<IpAddress> callers = addresses();
    static const QList<QString> texts{u"curl/8.5"_s, u"Größe ÄÖ"_s, u"100%_\\"_s, u""_s,
                                      u"\u212aelvin \u017fafe \U0001F600"_s};
    LoginAttempt attempt;
    // The clock drifts ahead, and is set back by minutes now and then.
    attempt.time = start + number * 100ms - random.bounded(5) / 4 * 400s;
    attempt.endpoint = u"login"_s;
    // One outcome never happens and one hardly ever.
    attempt.outcome = number == 4321 ? Outcome::RefreshReused : allOutcomes[random.bounded(7u)];
    if (random.bounded(4) > 0)
        attempt.clientId = number < 4096 ? random.bounded(1, 4) : random.bounded(3, 40);
    attempt.apiKey = u"ak_%1"_s.arg(random.bounded(50));
    attempt.address = anyOf(random, callers);
    attempt.peer = random.bounded(3) ? attempt.address : anyOf(random, callers);
    attempt.userAgent = anyOf(random, texts);
    attempt.status = 200;
    attempt.decidedBy = u"entry 10.0.0.0/8"_s;
    attempt.requestId = QString::number(number, 16);
    return attempt;
}

AttemptFilter randomFilter(QRandomGenerator &random)
{
    static const QList<Cidr> ranges = networks();
    static const QList<QString> texts{u"CURL"_s,        u"größe äö"_s, u"%"_s,
                                      u"_\\"_s,         u"ak_1"_s,     u"db8::1"_s,
                                      u"ENTRY 10.0"_s,  u"nowhere"_s,  u"10.0.0."_s,
                                      u"kelvin SAFE"_s, u"KELVIN"_s,   u"safe \U0001F600"_s};
    const auto time = [&random] {
        return start + random.bounded(-600'000, 1'200'000) * 1ms;
    };
    AttemptFilter filter;
    if (random.bounded(2)) {
        for (int i = random.bounded(1, 4); i > 0; --i)
            filter.outcomes.insert(random.bounded(10));
    }
    if (random.bounded(3) == 0)
        filter.clientId = random.bounded(1, 45);
    if (random.bounded(3) == 0)
        filter.network = anyOf(random, ranges);
    if (random.bounded(3) == 0)
        filter.since = time();
    if (random.bounded(3) == 0)
        filter.until = time();
    if (random.bounded(4) == 0)
        filter.text = anyOf(random, texts);
    return filter;
}

QString described(const AttemptFilter &filter)
{
    QStringList parts;
    for (const int outcome : filter.outcomes)
        parts += u"outcome %1"_s.arg(outcome);
    if (filter.clientId)
        parts += u"client %1"_s.arg(*filter.clientId);
    if (filter.network)
        parts += filter.network->toString();
    if (filter.since)
        parts += u"since %1"_s.arg((*filter.since - start).count());
    if (filter.until)
        parts += u"until %1"_s.arg((*filter.until - start).count());
    if (!filter.text.isEmpty())
        parts += u"text %1"_s.arg(filter.text);
    return parts.join(", "_L1);
}

} // namespace

class TstAttemptQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void answersAsMatchesDoes();
    void findsTheOneRowBehindMillionsOfIds();
    void goesByAnIndex_data();
    void goesByAnIndex();

private:
    TempStore m_store;
    std::unique_ptr<Database> m_database = m_store.open(Database::Role::Worker);
    QList<LoginAttempt> m_rows; // as stored, oldest first
};

void TstAttemptQuery::initTestCase()
{
    QRandomGenerator random(20250115);
    std::vector<LoginAttempt> rows;
    for (int i = 0; i < rowCount; ++i)
        rows.push_back(randomAttempt(random, i));
    AttemptStore attempts(*m_database);
    auto transaction = orDie(Transaction::begin(*m_database));
    VERIFY_OK(attempts.append(rows));
    VERIFY_OK(transaction.commit());
    for (int i = 0; i < rowCount; ++i) {
        rows[size_t(i)].id = i + 1;
        m_rows.append(rows[size_t(i)]);
    }
}

void TstAttemptQuery::answersAsMatchesDoes()
{
    AttemptStore attempts(*m_database);
    QRandomGenerator random(42);
    int answers = 0;
    for (int round = 0; round < 400; ++round) {
        const AttemptFilter filter = randomFilter(random);
        const int limit = random.bounded(3) ? random.bounded(1, 60) : rowCount;
        const qint64 from = random.bounded(4) ? random.bounded(rowCount + 100) : 1 << 30;

        QList<LoginAttempt> older;
        for (auto it = m_rows.crbegin(); it != m_rows.crend() && older.size() < limit; ++it) {
            if (it->id < from && filter.matches(*it))
                older.append(*it);
        }
        const auto before = attempts.before(from, filter, limit);
        VERIFY_OK(before);
        QVERIFY2(*before == older, qPrintable(described(filter)));

        QList<LoginAttempt> newer;
        for (const LoginAttempt &row : std::as_const(m_rows)) {
            if (newer.size() < limit && row.id > from && filter.matches(row))
                newer.append(row);
        }
        const auto after = attempts.after(from, filter, limit);
        VERIFY_OK(after);
        QVERIFY2(*after == newer, qPrintable(described(filter)));
        answers += int(older.size() + newer.size());
    }
    QVERIFY(answers > 10'000); // the filters did find something
}

void TstAttemptQuery::findsTheOneRowBehindMillionsOfIds()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    AttemptStore attempts(*database);
    LoginAttempt lone = sampleAttempt(1);
    const auto add = [&](const LoginAttempt &attempt) {
        auto transaction = orDie(Transaction::begin(*database));
        orDie(attempts.append(std::span(&attempt, 1)));
        orDie(transaction.commit());
    };
    add(lone);
    VERIFY_OK(database->execute(u"UPDATE attempts SET id = 7"_s));
    LoginAttempt other = sampleAttempt(2);
    add(other);
    VERIFY_OK(database->execute(u"UPDATE attempts SET id = 50000000 WHERE id = 8"_s));
    lone.id = 7;

    const AttemptFilter filter{.clientId = lone.clientId};
    const auto found = attempts.before(std::numeric_limits<qint64>::max(), filter, 10);
    VERIFY_OK(found);
    QCOMPARE(*found, QList{lone});
    const auto newer = attempts.after(0, filter, 10);
    VERIFY_OK(newer);
    QCOMPARE(*newer, QList{lone});
}

void TstAttemptQuery::goesByAnIndex_data()
{
    QTest::addColumn<AttemptFilter>("filter");
    QTest::addColumn<QString>("wanted");
    const QString byClient = u"USING COVERING INDEX attempts_by_client (<expr>=? AND client_id=?"_s;
    const QString byAddress = u"USING COVERING INDEX attempts_by_address (<expr>=? AND address>?"_s;
    const QString byOutcome = u"USING COVERING INDEX attempts_by_outcome (outcome=? AND rowid>?"_s;
    const QString byId = u"SEARCH attempts USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"_s;
    const Cidr network = orDie(Cidr::parse(u"10.0.0.0/8"));
    QTest::newRow("everything") << AttemptFilter{} << byId;
    QTest::newRow("client") << AttemptFilter{.clientId = 1} << byClient;
    QTest::newRow("client and outcome")
        << AttemptFilter{.outcomes = {0}, .clientId = 1} << byClient + " AND outcome=?"_L1;
    QTest::newRow("network") << AttemptFilter{.network = network} << byAddress;
    QTest::newRow("client and network") << AttemptFilter{.clientId = 1, .network = network}
                                        << u"INDEX attempts_by_client (<expr>=? AND client_id=?"_s;
    QTest::newRow("one failure") << AttemptFilter{.outcomes = {3}} << byOutcome;
    QTest::newRow("two failures") << AttemptFilter{.outcomes = {3, 8}} << byOutcome;
    QTest::newRow("success") << AttemptFilter{.outcomes = {0}} << byId;
    QTest::newRow("success and failure") << AttemptFilter{.outcomes = {0, 3}} << byId;
    QTest::newRow("time") << AttemptFilter{.since = start, .until = start + 1h} << byId;
}

void TstAttemptQuery::goesByAnIndex()
{
    QFETCH(AttemptFilter, filter);
    QFETCH(QString, wanted);
    for (const auto order : {AttemptQuery::Order::NewestFirst, AttemptQuery::Order::OldestFirst}) {
        const auto sql = AttemptQuery(m_database->connection(), filter, order)
                             .statement({.first = 1, .last = 5000}, 50);
        Statement explain(m_database->connection(), "EXPLAIN QUERY PLAN "_L1 + sql.text);
        auto rows = explain.queryList(sql.values);
        VERIFY_OK(rows);
        QStringList plan;
        while (rows->next())
            plan += rows->text(3);
        const QString all = plan.join(u'\n');
        QVERIFY2(all.contains(wanted), qPrintable(all));
        QVERIFY2(!all.contains("SCAN attempts"_L1), qPrintable(all));
        // Sorting is for the few rows of a block, never for what is read in its order.
        const bool sorts = all.contains("TEMP B-TREE FOR ORDER BY"_L1);
        QCOMPARE(sorts, filter.clientId || filter.network);
    }
}

QTEST_GUILESS_MAIN(TstAttemptQuery)
#include "tst_attemptquery.moc"
