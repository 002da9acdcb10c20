// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/metricspage.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Api;
using namespace Qt::StringLiterals;

class TestMetrics : public QObject
{
    Q_OBJECT

    static LoginAttempt attempt(const QString &endpoint, Outcome outcome, qint64 microseconds)
    {
        LoginAttempt made;
        made.endpoint = endpoint;
        made.outcome = outcome;
        made.duration = std::chrono::microseconds(microseconds);
        return made;
    }
    static QByteArray line(const QByteArray &page, const QByteArray &begin)
    {
        for (const QByteArray &line : page.split('\n'))
            if (line.startsWith(begin + ' '))
                return line.sliced(begin.size() + 1);
        return {};
    }

private Q_SLOTS:
    void countsByEndpointAndOutcome()
    {
        Metrics metrics({u"other"_s, u"login"_s});
        metrics.count(attempt(u"login"_s, Outcome::Success, 10));
        metrics.count(attempt(u"login"_s, Outcome::Success, 10));
        metrics.count(attempt(u"login"_s, Outcome::WrongSecret, 10));
        metrics.count(attempt(u"other"_s, Outcome::InvalidRequest, 10));
        metrics.count(attempt(u"unheard of"_s, Outcome::Success, 10));
        metrics.countStoreFailures(3);
        const QByteArray page = metricsPage(metrics, {});
        const auto count = [&](const char *endpoint, const char *outcome) {
            return line(page, "gatehouse_attempts_total{endpoint=\""_ba + endpoint +
                                  "\",outcome=\"" + outcome + "\"}");
        };
        QCOMPARE(count("login", "Success"), "2");
        QCOMPARE(count("login", "WrongSecret"), "1");
        QCOMPARE(count("login", "UnknownKey"), "0");
        QCOMPARE(count("other", "InvalidRequest"), "1");
        QCOMPARE(line(page, "gatehouse_store_failures_total"), "3");
        QVERIFY(!page.contains("unheard of"));
    }

    void addsDurationsUpInBuckets()
    {
        Metrics metrics({u"login"_s});
        for (const qint64 duration : {0, 500, 501, 1'000, 2'500'000, 2'500'001, -5})
            metrics.count(attempt(u"login"_s, Outcome::Success, duration));
        const QByteArray page = metricsPage(metrics, {});
        const auto bucket = [&](const QByteArray &bound) {
            return line(page, "gatehouse_attempt_duration_seconds_bucket{endpoint=\"login\",le=\"" +
                                  bound + "\"}");
        };
        QCOMPARE(bucket("0.0005"), "3"); // a bound belongs to its bucket
        QCOMPARE(bucket("0.001"), "5");
        QCOMPARE(bucket("1"), "5");
        QCOMPARE(bucket("2.5"), "6");
        QCOMPARE(bucket("+Inf"), "7");
        QCOMPARE(line(page, "gatehouse_attempt_duration_seconds_count{endpoint=\"login\"}"), "7");
        QCOMPARE(line(page, "gatehouse_attempt_duration_seconds_sum{endpoint=\"login\"}"),
                 "5.002002");
    }

    void tellsTheFacts()
    {
        const QByteArray page = metricsPage(
            Metrics({}), {.openConnections = 4,
                          .storeBytes = 8192,
                          .signingKeyAge = std::chrono::hours(1),
                          .waiting = Store::ThrottleStore::Counts{.pairs = 3, .networks = 2}});
        QCOMPARE(line(page, "gatehouse_open_connections"), "4");
        QCOMPARE(line(page, "gatehouse_store_size_bytes"), "8192");
        QCOMPARE(line(page, "gatehouse_signing_key_age_seconds"), "3600");
        QCOMPARE(line(page, "gatehouse_throttled{scope=\"pair\"}"), "3");
        QCOMPARE(line(page, "gatehouse_throttled{scope=\"network\"}"), "2");
        QVERIFY(page.contains("gatehouse_build_info{version=\"" GATEHOUSE_VERSION "\""));
        QVERIFY(!metricsPage(Metrics({}), {}).contains("signing_key_age"));
        QVERIFY(!metricsPage(Metrics({}), {}).contains("gatehouse_throttled"));
    }
};

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
