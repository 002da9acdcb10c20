// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"
#include "support/checkresult.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using Role = Store::Database::Role;

class TestOpsEndpoints : public QObject
{
    Q_OBJECT

    static void breakStore(ApiFixture &api)
    {
        orDie(api.store().open(Role::Admin)->execute(u"ALTER TABLE revision RENAME TO away"_s));
    }

private Q_SLOTS:
    void isReadyWhileALoginCouldBeRecorded()
    {
        ApiFixture api;
        QCOMPARE(api.get("/readyz").status, 200);
        const auto locker = api.store().open(Role::Admin);
        orDie(locker->execute(u"BEGIN IMMEDIATE"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503"_s));
        const auto locked = api.get("/readyz");
        QCOMPARE(locked.status, 503);
        QCOMPARE(locked.body, Http::errorResponse(Http::ErrorCode::ServiceUnavailable).body);
        orDie(locker->execute(u"ROLLBACK"_s));
        QCOMPARE(api.get("/readyz").status, 200);
        QVERIFY(api.rows().isEmpty());
    }

    // What a full disk does: a transaction that writes nothing succeeds there.
    void isNotReadyWhereNothingCanBeWritten()
    {
        ApiFixture api;
        const auto admin = api.store().open(Store::Database::Role::Admin);
        VERIFY_OK(admin->execute(u"CREATE TRIGGER full BEFORE UPDATE ON readiness "
                                 "BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503"_s));
        QCOMPARE(api.get("/readyz").status, 503);
        QCOMPARE(api.get("/.well-known/jwks.json").status, 200);
        QCOMPARE(api.get("/readyz").status, 503); // told already, so no second line of the log
        VERIFY_OK(admin->execute(u"DROP TRIGGER full"_s));
        QTest::ignoreMessage(QtInfoMsg, QRegularExpression(u"works again"_s));
        QCOMPARE(api.get("/readyz").status, 200);
    }

    void isHealthyWithoutTheStore()
    {
        ApiFixture api;
        breakStore(api);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503"_s));
        QCOMPARE(api.get("/readyz").status, 503);
        QCOMPARE(api.get("/healthz").status, 200);
        QCOMPARE(api.get("/healthz").body, R"({"status":"ok"})");
    }

    void countsWhatIsRecorded()
    {
        ApiFixture api;
        const Client client = api.addClient();
        api.login(client);
        api.form("/oauth/token", "grant_type=client_credentials", api.basic(client));
        api.get("/healthz");
        const auto answer = api.get("/metrics");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.contentType, "text/plain; version=0.0.4; charset=utf-8");
        const QByteArray success = "\",outcome=\"Success\"} 1\n";
        for (const char *endpoint : {"login", "token"})
            QVERIFY(answer.body.contains("gatehouse_attempts_total{endpoint=\""_ba + endpoint +
                                         success));
        api.clock().advance(std::chrono::minutes(5));
        QVERIFY(api.get("/metrics").body.contains("\ngatehouse_signing_key_age_seconds 300\n"));
        QVERIFY(!answer.body.contains("gatehouse_store_size_bytes 0\n"));
        QCOMPARE(api.rows().size(), 2);
    }

    void countsNoAttemptThatIsNotRecorded()
    {
        ApiFixture api;
        const Client client = api.addClient();
        breakStore(api);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503"_s));
        QCOMPARE(api.login(client).status, 503);
        const QByteArray page = api.get("/metrics").body; // the store is away
        QVERIFY(page.contains("\ngatehouse_store_failures_total 1\n"));
        QVERIFY(page.contains(
            "\ngatehouse_attempts_total{endpoint=\"login\",outcome=\"Success\"} 0\n"));
        QVERIFY(!page.contains("signing_key_age"));
    }

    void showsMetricsToThoseOnTheListAlone_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("listed");
        QTest::addColumn<int>("status");
        QTest::newRow("this machine") << u"127.0.0.1"_s << false << 200;
        QTest::newRow("this machine, IPv6") << u"::1"_s << false << 200;
        QTest::newRow("another") << u"10.0.0.7"_s << false << 403;
        QTest::newRow("another, listed") << u"10.0.0.7"_s << true << 200;
        QTest::newRow("this machine, not listed") << u"127.0.0.1"_s << true << 403;
    }
    void showsMetricsToThoseOnTheListAlone()
    {
        QFETCH(QString, peer);
        QFETCH(bool, listed);
        ApiFixture api(listed ? QList{*Cidr::parse(u"10.0.0.0/8")} : Api::ApiContext::loopback());
        api.peer = *IpAddress::parse(peer);
        const auto answer = api.get("/metrics");
        QTEST(answer.status, "status");
        QCOMPARE(answer.body.contains("gatehouse_"), answer.status == 200);
    }
};

QTEST_GUILESS_MAIN(TestOpsEndpoints)
#include "tst_opsendpoints.moc"
