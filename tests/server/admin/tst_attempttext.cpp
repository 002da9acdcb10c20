// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/attempttext.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;

class tst_AttemptText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheContractsMembers();
    void leavesOutWhatAnAttemptHasNot();
    void neutralisesWhatStrangersTyped();
    void neutralisesCellsOfOtherSeparators_data();
    void neutralisesCellsOfOtherSeparators();
};

void tst_AttemptText::writesTheContractsMembers()
{
    LoginAttempt attempt = Test::sampleAttempt(3);
    attempt.id = 77;
    QCOMPARE(attemptJson(attempt),
             QByteArray("{\"id\":77,\"time\":\"2025-01-15T12:00:00.003Z\",\"endpoint\":\"login\","
                        "\"outcome\":\"WrongSecret\",\"client_id\":4,\"api_key\":\"ak_sample_3\","
                        "\"address\":\"10.0.0.3\",\"peer\":\"192.168.0.3\","
                        "\"user_agent\":\"sample/3\",\"status\":203,"
                        "\"decided_by\":\"entry 10.0.0.0/11\",\"secret_id\":1003,"
                        "\"duration_us\":53,\"request_id\":\"request-3\"}"));
    attempt.forwardedFor = u"10.0.0.3"_s;
    QVERIFY(attemptJson(attempt).endsWith("\"request-3\",\"forwarded_for\":\"10.0.0.3\"}"));
    attempt.count = 37;
    QVERIFY(attemptJson(attempt).endsWith("\"10.0.0.3\",\"count\":37}"));
    QVERIFY(attemptCsv(attempt).endsWith(",request-3,37\r\n"));
    attempt.count = 1;
    QCOMPARE(attemptCsvHeading(),
             QByteArray("id,time,endpoint,outcome,client_id,api_key,address,peer,user_agent,status,"
                        "decided_by,secret_id,duration_us,request_id,count\r\n"));
    QCOMPARE(attemptCsv(attempt),
             QByteArray("77,2025-01-15T12:00:00.003Z,login,WrongSecret,4,ak_sample_3,10.0.0.3,"
                        "192.168.0.3,sample/3,203,entry 10.0.0.0/11,1003,53,request-3,1\r\n"));
}

void tst_AttemptText::leavesOutWhatAnAttemptHasNot()
{
    LoginAttempt attempt = Test::sampleAttempt(3);
    attempt.clientId.reset();
    attempt.secretId.reset();
    QVERIFY(attemptJson(attempt).contains("\"client_id\":null"));
    QVERIFY(attemptJson(attempt).contains("\"secret_id\":null"));
    QVERIFY(attemptCsv(attempt).contains("WrongSecret,,ak_sample_3"));
}

void tst_AttemptText::neutralisesWhatStrangersTyped()
{
    LoginAttempt attempt = Test::sampleAttempt(3);
    attempt.userAgent = u"=cmd|' /C calc'!A0"_s;
    attempt.apiKey = u"@SUM…"_s;
    QVERIFY(attemptCsv(attempt).contains(",'=cmd|' /C calc'!A0,"));
    QVERIFY(attemptCsv(attempt).contains(u",'@SUM…,"_s.toUtf8()));
    QVERIFY(attemptJson(attempt).contains("\"=cmd|"));
}

void tst_AttemptText::neutralisesCellsOfOtherSeparators_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("cell");
    QTest::newRow("equals") << u"a;=cmd"_s << u"a;'=cmd"_s;
    QTest::newRow("each") << u"a;+1;-1;@x"_s << u"a;'+1;'-1;'@x"_s;
    QTest::newRow("two in a row") << u";;=x"_s << u";;'=x"_s;
    QTest::newRow("start too") << u"=a;=b"_s << u"'=a;'=b"_s;
    QTest::newRow("behind a quote") << u"a;\"=b"_s << u"\"a;'\"\"=b\""_s;
    QTest::newRow("behind a line break") << u"a\n=b"_s << u"\"a\n'=b\""_s;
    QTest::newRow("harmless") << u"x (X11; Linux; a=b; +http)"_s << u"x (X11; Linux; a=b; +http)"_s;
}

void tst_AttemptText::neutralisesCellsOfOtherSeparators()
{
    QFETCH(QString, typed);
    QFETCH(QString, cell);
    LoginAttempt attempt = Test::sampleAttempt(3);
    attempt.userAgent = typed;
    const QByteArray csv = attemptCsv(attempt);
    QVERIFY2(csv.contains((u","_s + cell + u","_s).toUtf8()), csv.constData());
}

QTEST_GUILESS_MAIN(tst_AttemptText)
#include "tst_attempttext.moc"
