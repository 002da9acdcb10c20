// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/throttlestore.h"

#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp now = FakeClock::start;
constexpr int all = 1000;

ThrottleWait pair(const QString &key, const QString &network, std::chrono::milliseconds left)
{
    return {.scope = ThrottleScope::Pair,
            .apiKey = key,
            .network = *Network::parse(network),
            .failures = 12,
            .since = now - 1h,
            .until = now + left};
}

ThrottleWait whole(const QString &network, std::chrono::milliseconds left)
{
    ThrottleWait wait = pair({}, network, left);
    wait.scope = ThrottleScope::Network;
    return wait;
}

} // namespace

class TstThrottleStore final : public QObject
{
    Q_OBJECT
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ThrottleStore> m_throttles;

    void save(const QList<ThrottleWait> &waits)
    {
        for (const ThrottleWait &wait : waits)
            orDie(m_throttles->save(wait));
    }
    qint64 reset(const ThrottleReset &which) { return orDie(m_throttles->reset(which, now)); }
    qint64 rows()
    {
        return orDie(
            Statement(m_database->connection(), u"SELECT count(*) FROM throttles"_s).single());
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<TempStore>();
        m_database = m_store->open(Database::Role::Admin);
        m_throttles = std::make_unique<ThrottleStore>(*m_database);
    }
    void cleanup()
    {
        m_throttles.reset();
        m_database.reset();
        m_store.reset();
    }

    void keepsEveryField()
    {
        ThrottleWait first = pair(u"acme…"_s, u"192.0.2.1"_s, 2ms);
        first.keyTag = ~quint64(0); // two keys that begin alike
        ThrottleWait second = pair(u"acme…"_s, u"192.0.2.1"_s, 1ms);
        second.keyTag = 1;
        const QList waits{pair(u"ak_one"_s, u"2001:db8::/64"_s, 5min),
                          whole(u"203.0.113.7"_s, 2min), first, second};
        save({waits[2], waits[0], waits[3], waits[1]});
        QVERIFY(orDie(m_throttles->waiting(now, all)) == waits); // the longest first
        QCOMPARE(orDie(m_throttles->waiting(now, 2)).size(), 2);
    }

    void thoseThatEndedDoNotWait()
    {
        save({pair(u"ak_one"_s, u"192.0.2.1"_s, 0ms), pair(u"ak_two"_s, u"192.0.2.1"_s, 1ms),
              whole(u"192.0.2.1"_s, -1ms), whole(u"192.0.2.2"_s, 1s)});
        QCOMPARE(orDie(m_throttles->waiting(now, all)).size(), 2);
        const auto counts = orDie(m_throttles->count(now));
        QCOMPARE(counts.pairs, 1);
        QCOMPARE(counts.networks, 1);
        QCOMPARE(orDie(m_throttles->count(now + 1h)).pairs, 0);
    }

    void aLaterWaitTakesThePlaceOfTheLast()
    {
        ThrottleWait wait = pair(u"ak_one"_s, u"192.0.2.1"_s, 1s);
        save({wait, pair(u"ak_one"_s, u"192.0.2.2"_s, 1h)});
        wait.failures = 13;
        wait.since = now + 1s;
        wait.until = now + 3s;
        save({wait});
        const auto waits = orDie(m_throttles->waiting(now, all));
        QCOMPARE(waits.size(), 2);
        QVERIFY(waits.last() == wait);
    }

    // As of a worker that could not write when it began.
    void anEarlierWaitTakesNoLaterOnesPlace()
    {
        const ThrottleWait later = pair(u"ak_one"_s, u"192.0.2.1"_s, 5min);
        save({later, pair(u"ak_one"_s, u"192.0.2.1"_s, 1s)});
        QVERIFY(orDie(m_throttles->waiting(now, all)) == QList{later});
    }

    void removesWhatAResetIsAboutAndCountsWhoWaited()
    {
        save({pair(u"ak_one"_s, u"192.0.2.1"_s, 1min), pair(u"ak_one"_s, u"192.0.2.2"_s, -1min),
              pair(u"ak_two"_s, u"192.0.2.1"_s, 1min), whole(u"192.0.2.1"_s, 1min),
              whole(u"2001:db8::/64"_s, 1min)});
        QCOMPARE(reset({.apiKey = *ApiKey::parse(u"ak_one"_s), .range = {}}), 1);
        QCOMPARE(rows(), 3);
        QCOMPARE(reset({.apiKey = {}, .range = *Cidr::parse(u"192.0.2.0/24"_s)}), 2);
        QCOMPARE(rows(), 1);
        QCOMPARE(reset({.apiKey = {}, .range = *Cidr::parse(u"198.51.100.1"_s)}), 0);
        QCOMPARE(rows(), 1);
        QCOMPARE(reset({}), 1);
        QCOMPARE(rows(), 0);
        ThrottleWait cut = pair(u"acme…"_s, u"192.0.2.1"_s, 1min);
        cut.keyTag = 7;
        save({cut});
        QCOMPARE(reset({.apiKey = {}, .range = *Cidr::parse(u"192.0.2.1"_s)}), 1);
        QCOMPARE(rows(), 0);
    }

    void resetsAreReadInTheirOrder()
    {
        const QList<ThrottleReset> resets{
            {.apiKey = *ApiKey::parse(u"ak_one"_s), .range = {}},
            {.apiKey = {}, .range = *Cidr::parse(u"2001:db8::/32"_s)},
            {.apiKey = *ApiKey::parse(u"my-key"_s), .range = *Cidr::parse(u"192.0.2.1"_s)},
            {}};
        for (const ThrottleReset &each : resets)
            reset(each);
        const auto read = orDie(m_throttles->resetsAfter(0));
        QCOMPARE(read.size(), resets.size());
        for (qsizetype i = 0; i < read.size(); ++i)
            QVERIFY(read[i].reset == resets[i]);
        const auto rest = orDie(m_throttles->resetsAfter(read[1].number));
        QCOMPARE(rest.size(), 2);
        QCOMPARE(rest.first().number, read[2].number);
        QVERIFY(orDie(m_throttles->resetsAfter(read.last().number)).isEmpty());
    }

    void aResetIsAChangeThatWorkersNoticeAndAWaitIsNone()
    {
        const qint64 before = orDie(m_database->revision());
        save({pair(u"ak_one"_s, u"192.0.2.1"_s, 1min)});
        save({pair(u"ak_one"_s, u"192.0.2.1"_s, 2min)});
        QCOMPARE(orDie(m_database->revision()), before);
        reset({.apiKey = *ApiKey::parse(u"ak_none"_s), .range = {}}); // may be in memory alone
        QCOMPARE(orDie(m_database->revision()), before + 1);
        VERIFY_OK(m_throttles->sweep(now + 24h, all));
        QCOMPARE(orDie(m_database->revision()), before + 1);
    }

    void sweepsInBatchesWhatHasEnded()
    {
        for (int i = 0; i < 25; ++i)
            save({pair(u"ak_%1"_s.arg(i), u"192.0.2.1"_s, i % 5 == 0 ? 1ms : -i * 1ms)});
        reset({.apiKey = *ApiKey::parse(u"ak_none"_s), .range = {}});
        QVERIFY(orDie(m_throttles->sweep(now, 10)));
        QVERIFY(orDie(m_throttles->sweep(now, 10)));
        QVERIFY(!orDie(m_throttles->sweep(now, 10)));
        QCOMPARE(rows(), 5);
        QCOMPARE(orDie(m_throttles->resetsAfter(0)).size(), 1); // not older
        orDie(m_throttles->sweep(now + 1ms, 10));
        QCOMPARE(rows(), 0);
        QVERIFY(orDie(m_throttles->resetsAfter(0)).isEmpty());
        reset({});
        QCOMPARE(orDie(m_throttles->resetsAfter(0)).first().number, 2); // no number comes again
    }

    void whatNobodyWroteHoldsNobodyUp()
    {
        save({pair(u"ak_one"_s, u"192.0.2.1"_s, 1min)});
        VERIFY_OK(m_database->execute(u"UPDATE throttles SET network = 'here'"_s));
        VERIFY_OK(m_database->execute(
            u"INSERT INTO throttle_resets (reset_at, api_key) VALUES (0, '')"_s));
        VERIFY_OK(m_database->execute(
            u"INSERT INTO throttle_resets (reset_at, networks) VALUES (0, 'here')"_s));
        QVERIFY(orDie(m_throttles->waiting(now, all)).isEmpty());
        QVERIFY(orDie(m_throttles->resetsAfter(0)).isEmpty());
    }

    void searchesNoTable()
    {
        for (const auto &[sql, plan] :
             {std::pair(m_throttles->waitingSql(),
                        u"SEARCH throttles USING INDEX throttles_by_end (waits_until>?)"_s),
              std::pair(m_throttles->resetsSql(),
                        u"SEARCH throttle_resets USING INTEGER PRIMARY KEY (rowid>?)"_s)}) {
            Statement explain(m_database->connection(), "EXPLAIN QUERY PLAN "_L1 + sql);
            auto rows = orDie(explain.query());
            QVERIFY(rows.next());
            QCOMPARE(rows.text(3), plan);
        }
    }
};

QTEST_GUILESS_MAIN(TstThrottleStore)
#include "tst_throttlestore.moc"
