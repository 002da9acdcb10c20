// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/attemptstore.h"

#include "store/connection.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QMap>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 newest = std::numeric_limits<qint64>::max();
constexpr Timestamp farFuture{std::chrono::milliseconds(1LL << 50)};

void add(Database &database, std::span<const LoginAttempt> attempts)
{
    AttemptStore store(database);
    auto transaction = orDie(Transaction::begin(database));
    orDie(store.append(attempts));
    orDie(transaction.commit());
}

void add(Database &database, const LoginAttempt &attempt)
{
    add(database, std::span(&attempt, 1));
}

} // namespace

class TstAttemptStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryField_data();
    void keepsEveryField();
    void keepsTheOrderOfATurn_data();
    void keepsTheOrderOfATurn();
    void beginsWithNoRows();
    void pagesBothWays();
    void storesTheKindsThatColumnsPromise();
    void rollUpEqualsTheRows();
    void perMinuteHoldsTheMinutesOfItsEnds();
    void nothingStaysOfARolledBackTurn();
    void outlivesItsClient();
    void raisesNoRevision();
};

void TstAttemptStore::keepsEveryField_data()
{
    QTest::addColumn<LoginAttempt>("attempt");
    const LoginAttempt full = sampleAttempt(7);
    QTest::newRow("all") << full;
    QTest::newRow("empty") << LoginAttempt{};
    LoginAttempt attempt = full;
    attempt.clientId.reset();
    attempt.secretId.reset();
    QTest::newRow("unknown client") << attempt;
    attempt = full;
    attempt.peer = attempt.address;
    QTest::newRow("no proxy") << attempt;
    attempt = full;
    attempt.peer = IpAddress();
    QTest::newRow("no peer") << attempt;
    attempt = full;
    attempt.address = *IpAddress::parse(u"2001:db8::ff");
    QTest::newRow("IPv6") << attempt;
    attempt = full;
    attempt.userAgent = u"Grüße \U0001F600 \u0000 ' \" ; --"_s;
    QTest::newRow("any letters") << attempt;
    attempt = full;
    attempt.clientId = std::numeric_limits<qint64>::max();
    attempt.duration = std::chrono::hours(10'000);
    attempt.time = Timestamp(253'402'300'799'999ms);
    QTest::newRow("large numbers") << attempt;
}

void TstAttemptStore::keepsEveryField()
{
    QFETCH(LoginAttempt, attempt);
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    add(*database, attempt);
    const auto found = AttemptStore(*database).before(newest, {}, 2);
    VERIFY_OK(found);
    attempt.id = 1;
    QCOMPARE(*found, QList{attempt});
}

void TstAttemptStore::keepsTheOrderOfATurn_data()
{
    QTest::addColumn<int>("rows");
    for (const int rows : {1, 2, 4, 5, 16, 17, 21, 63, 64, 65})
        QTest::addRow("%d", rows) << rows;
}

void TstAttemptStore::keepsTheOrderOfATurn()
{
    QFETCH(int, rows);
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    std::vector<LoginAttempt> turn;
    for (int i = 0; i < rows; ++i)
        turn.push_back(sampleAttempt(i));
    add(*database, turn);
    add(*database, sampleAttempt(rows));
    turn.push_back(sampleAttempt(rows));
    for (size_t i = 0; i < turn.size(); ++i)
        turn[i].id = qint64(i) + 1;
    const auto found = AttemptStore(*database).after(0, {}, 1000);
    VERIFY_OK(found);
    QCOMPARE(*found, QList<LoginAttempt>(turn.begin(), turn.end()));
    QCOMPARE(orDie(AttemptStore(*database).newestId()), rows + 1);
}

void TstAttemptStore::beginsWithNoRows()
{
    TempStore store;
    const auto database = store.open(Database::Role::Reader);
    AttemptStore attempts(*database);
    QCOMPARE(orDie(attempts.newestId()), 0);
    const AttemptFilter client{.clientId = 1};
    const AttemptFilter time{.since = Timestamp{}};
    for (const AttemptFilter &filter : {AttemptFilter{}, client, time}) {
        QCOMPARE(orDie(attempts.before(newest, filter, 10)).size(), 0);
        QCOMPARE(orDie(attempts.after(0, filter, 10)).size(), 0);
    }
    const auto counts = attempts.perMinute(Timestamp{}, farFuture);
    VERIFY_OK(counts);
    QVERIFY(counts->isEmpty());
}

void TstAttemptStore::pagesBothWays()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    std::vector<LoginAttempt> turn;
    for (int i = 0; i < 25; ++i)
        turn.push_back(sampleAttempt(i));
    add(*database, turn);
    AttemptStore attempts(*database);
    QList<qint64> down;
    for (qint64 from = newest; from > 1;) {
        const auto page = orDie(attempts.before(from, {}, 10));
        for (const LoginAttempt &attempt : page)
            down.append(attempt.id);
        from = page.last().id;
    }
    QList<qint64> up;
    for (qint64 from = 0; from < 25;) {
        const auto page = orDie(attempts.after(from, {}, 10));
        for (const LoginAttempt &attempt : page)
            up.append(attempt.id);
        from = page.last().id;
    }
    QCOMPARE(up.size(), 25);
    std::reverse(down.begin(), down.end());
    QCOMPARE(down, up);
}

void TstAttemptStore::storesTheKindsThatColumnsPromise()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    add(*database, sampleAttempt(3));
    const auto kinds = database->connection().value(
        u"SELECT typeof(time) || ' ' || typeof(api_key) || ' ' || typeof(address) || ' ' || "
        "length(address) || ' ' || typeof(user_agent) || ' ' || typeof(client_id) FROM attempts"_s);
    VERIFY_OK(kinds);
    QCOMPARE(kinds->toString(), u"integer text blob 4 text integer"_s);
}

void TstAttemptStore::rollUpEqualsTheRows()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    QMap<std::pair<qint64, int>, std::pair<qint64, qint64>> expected;
    int number = 0;
    for (const int rows : {1, 64, 17, 40}) {
        std::vector<LoginAttempt> turn;
        for (int i = 0; i < rows; ++i) {
            LoginAttempt attempt = sampleAttempt(++number);
            attempt.time += number * 1700ms;
            attempt.outcome = allOutcomes[size_t(number % 3)];
            turn.push_back(attempt);
            const auto minute = std::chrono::floor<std::chrono::minutes>(attempt.time);
            auto &sum =
                expected[{Timestamp(minute).time_since_epoch().count(), int(attempt.outcome)}];
            ++sum.first;
            sum.second += attempt.duration.count();
        }
        add(*database, turn);
    }
    const auto counts = AttemptStore(*database).perMinute(Timestamp{}, farFuture);
    VERIFY_OK(counts);
    QMap<std::pair<qint64, int>, std::pair<qint64, qint64>> found;
    for (const auto &count : *counts)
        found[{count.minute.time_since_epoch().count(), int(count.outcome)}] = {
            count.count, count.totalDuration.count()};
    QVERIFY(found.size() > 6);
    QCOMPARE(found, expected);
}

void TstAttemptStore::perMinuteHoldsTheMinutesOfItsEnds()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    const Timestamp minute{1'736'942'400'000ms};
    for (int i = 0; i < 4; ++i) {
        LoginAttempt attempt = sampleAttempt(i);
        attempt.time = minute + i * 1min + 30s;
        add(*database, attempt);
    }
    AttemptStore attempts(*database);
    const auto minutes = [&](Timestamp since, Timestamp until) {
        QList<int> offsets;
        for (const auto &count : orDie(attempts.perMinute(since, until)))
            offsets.append(int((count.minute - minute) / 1min));
        return offsets;
    };
    QCOMPARE(minutes(minute, minute + 4min), QList<int>({0, 1, 2, 3}));
    QCOMPARE(minutes(minute + 1min + 59s, minute + 3min), QList<int>({1, 2}));
    QCOMPARE(minutes(minute + 1min, minute + 3min + 1ms), QList<int>({1, 2, 3}));
}

void TstAttemptStore::nothingStaysOfARolledBackTurn()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    AttemptStore attempts(*database);
    {
        auto transaction = orDie(Transaction::begin(*database));
        const LoginAttempt attempt = sampleAttempt(1);
        orDie(attempts.append(std::span(&attempt, 1)));
    }
    QCOMPARE(orDie(attempts.newestId()), 0);
    QVERIFY(orDie(attempts.perMinute(Timestamp{}, farFuture)).isEmpty());
    add(*database, sampleAttempt(2));
    QCOMPARE(orDie(attempts.newestId()), 1);
}

void TstAttemptStore::outlivesItsClient()
{
    TempStore store;
    const Client client = store.addClient({.ranges = {u"10.0.0.0/8"_s}});
    const auto database = store.open(Database::Role::Admin);
    LoginAttempt attempt = sampleAttempt(1);
    attempt.clientId = client.id;
    add(*database, attempt);
    VERIFY_OK(database->execute(u"DELETE FROM clients"_s));
    const auto found = AttemptStore(*database).before(newest, {.clientId = client.id}, 5);
    VERIFY_OK(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().clientId, client.id);
}

void TstAttemptStore::raisesNoRevision()
{
    TempStore store;
    const auto database = store.open(Database::Role::Worker);
    const qint64 before = orDie(database->revision());
    add(*database, sampleAttempt(1));
    QCOMPARE(orDie(database->revision()), before);
}

QTEST_GUILESS_MAIN(TstAttemptStore)
#include "tst_attemptstore.moc"
