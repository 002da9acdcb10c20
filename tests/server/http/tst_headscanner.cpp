// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headscanner.h"
#include "malformedheads.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Http;

namespace {

HeadScanner::State scanByteByByte(HeadScanner &scanner, const QByteArray &bytes)
{
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        if (scanner.scan(bytes.first(size)) != HeadScanner::State::Incomplete)
            break;
    }
    return scanner.state();
}

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}

} // namespace

class TestHeadScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesMalformedHeads_data();
    void refusesMalformedHeads();
    void refusesMalformedHeadsByteByByte_data() { refusesMalformedHeads_data(); }
    void refusesMalformedHeadsByteByByte();
    void acceptsSoundHeads_data();
    void acceptsSoundHeads();
    void readsWhatTheHeadSays();
    void readsTheSameHoweverTheBytesAreCut();
    void stopsAtTheEndOfTheHead();
    void acceptsAHeadOfExactlyTheLimit();
    void acceptsExactlyAsManyFieldsAsTheLimit();
    void knowsTheTargetOfAHeadRefusedLater();
    void readsAllFieldsBeforeItRefusesASoundHead();
    void startsAfreshAfterReset();
    void refusesBinaryAtItsFirstByte();
    void closesOnHttp10AndOnRequest_data();
    void closesOnHttp10AndOnRequest();
    void namesMethods_data();
    void namesMethods();
};

void TestHeadScanner::refusesMalformedHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    for (const Test::MalformedHead &row : Test::malformedHeads())
        QTest::newRow(row.name) << row.bytes << int(row.code);
}

void TestHeadScanner::refusesMalformedHeads()
{
    QFETCH(const QByteArray, bytes);
    HeadScanner scanner{Limits()};
    QCOMPARE(scanner.scan(bytes), HeadScanner::State::Refused);
    QTEST(int(scanner.refusal()), "code");
}

void TestHeadScanner::refusesMalformedHeadsByteByByte()
{
    QFETCH(const QByteArray, bytes);
    HeadScanner scanner{Limits()};
    QCOMPARE(scanByteByByte(scanner, bytes), HeadScanner::State::Refused);
    QTEST(int(scanner.refusal()), "code");
}

void TestHeadScanner::acceptsSoundHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << get("/");
    QTest::newRow("HTTP/1.0 without Host") << QByteArray("GET / HTTP/1.0\r\n\r\n");
    QTest::newRow("HTTP/1.0 with Host") << QByteArray("GET / HTTP/1.0\r\nHost: a\r\n\r\n");
    QTest::newRow("every sort of target byte") << get("/a-Z.0_9~!$&'()*+,;=:@//%2F?/?x=%c3%a4");
    QTest::newRow("empty value") << get("/", "X-Empty:\r\n");
    QTest::newRow("blank value") << get("/", "X-Blank: \t \r\n");
    QTest::newRow("no space after the colon") << get("/", "X-A:b\r\n");
    QTest::newRow("tab and UTF-8 in a value") << get("/", "User-Agent: a\tb \xc3\xa4\r\n");
    QTest::newRow("every sort of token byte") << get("/", "!#$%&'*+-.^_`|~0aZ: b\r\n");
    QTest::newRow("strange method") << QByteArray("M-SEARCH / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("length with zeros in front") << get("/", "Content-Length: 0005\r\n");
    QTest::newRow("longest body") << get("/", "Content-Length: 16384\r\n");
    QTest::newRow("two user agents") << get("/", "User-Agent: a\r\nUser-Agent: b\r\n");
    for (const char *host : {"gate.example", "gate.example:8080", "127.0.0.1:1", "[::1]",
                             "[::ffff:127.0.0.1]:65535", "a_b~c-d"}) {
        QTest::addRow("Host %s", host)
            << "GET / HTTP/1.1\r\nhOST: " + QByteArray(host) + " \t\r\n\r\n";
    }
}

void TestHeadScanner::acceptsSoundHeads()
{
    QFETCH(const QByteArray, bytes);
    HeadScanner whole{Limits()};
    QCOMPARE(whole.scan(bytes), HeadScanner::State::Complete);
    QCOMPARE(whole.size(), bytes.size());
    HeadScanner cut{Limits()};
    QCOMPARE(scanByteByByte(cut, bytes), HeadScanner::State::Complete);
    QCOMPARE(cut.head(), whole.head());
}

void TestHeadScanner::readsWhatTheHeadSays()
{
    const QByteArray bytes = "POST /auth/login?a=b?c HTTP/1.1\r\n"
                             "HOST: gate.example\r\n"
                             "user-agent: \tprobe/1.0 (x) \r\n"
                             "Authorization: Bearer abc\r\n"
                             "content-TYPE: application/json; charset=utf-8\r\n"
                             "Content-Length: 17\r\n\r\n";
    HeadScanner scanner{Limits()};
    QCOMPARE(scanner.scan(bytes), HeadScanner::State::Complete);
    const RequestHead &head = scanner.head();
    QCOMPARE(head.method, Method::Post);
    QVERIFY(head.targetRead);
    QCOMPARE(head.path.in(bytes), QByteArrayView("/auth/login"));
    QCOMPARE(head.query.in(bytes), QByteArrayView("a=b?c"));
    QCOMPARE(head.host.in(bytes), QByteArrayView("gate.example"));
    QCOMPARE(head.userAgent.in(bytes), QByteArrayView("probe/1.0 (x)"));
    QCOMPARE(head.authorization.in(bytes), QByteArrayView("Bearer abc"));
    QCOMPARE(head.contentType.in(bytes), QByteArrayView("application/json; charset=utf-8"));
    QCOMPARE(head.contentLength, 17);
    QVERIFY(!head.closes);
}

void TestHeadScanner::readsTheSameHoweverTheBytesAreCut()
{
    const QByteArray bytes = get("/a%41b?c%2Fd", "User-Agent: x\r\nContent-Length: 3\r\n");
    HeadScanner whole{Limits()};
    QCOMPARE(whole.scan(bytes), HeadScanner::State::Complete);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        HeadScanner scanner{Limits()};
        scanner.scan(bytes.first(cut));
        QCOMPARE(scanner.scan(bytes), HeadScanner::State::Complete);
        QCOMPARE(scanner.head(), whole.head());
    }
}

void TestHeadScanner::stopsAtTheEndOfTheHead()
{
    const QByteArray bytes = get("/", "Content-Length: 2\r\n");
    HeadScanner scanner{Limits()};
    QCOMPARE(scanner.scan(bytes + QByteArray("\0\x01", 2)), HeadScanner::State::Complete);
    QCOMPARE(scanner.size(), bytes.size());
}

void TestHeadScanner::acceptsAHeadOfExactlyTheLimit()
{
    const Limits limits;
    const QByteArray frame = get("/", "X-Pad: \r\n");
    const QByteArray bytes =
        get("/", "X-Pad: " + QByteArray(limits.headBytes - frame.size(), 'a') + "\r\n");
    QCOMPARE(bytes.size(), limits.headBytes);
    HeadScanner scanner{limits};
    QCOMPARE(scanner.scan(bytes), HeadScanner::State::Complete);
    HeadScanner followed{limits};
    QCOMPARE(followed.scan(bytes + "body"), HeadScanner::State::Complete);
}

void TestHeadScanner::acceptsExactlyAsManyFieldsAsTheLimit()
{
    HeadScanner scanner{Limits()};
    QCOMPARE(scanner.scan(get("/", QByteArray("X: a\r\n").repeated(63))),
             HeadScanner::State::Complete);
}

void TestHeadScanner::knowsTheTargetOfAHeadRefusedLater()
{
    const QByteArray bytes = "POST /auth/login HTTP/1.1\r\nUser-Agent: probe\r\nX-A : b\r\n\r\n";
    HeadScanner scanner{Limits()};
    QCOMPARE(scanner.scan(bytes), HeadScanner::State::Refused);
    QVERIFY(scanner.head().targetRead);
    QCOMPARE(scanner.head().path.in(bytes), QByteArrayView("/auth/login"));
    QCOMPARE(scanner.head().userAgent.in(bytes), QByteArrayView("probe"));

    HeadScanner early{Limits()};
    QCOMPARE(early.scan("POST /auth\x01 HTTP/1.1\r\n"), HeadScanner::State::Refused);
    QVERIFY(!early.head().targetRead);
}

void TestHeadScanner::readsAllFieldsBeforeItRefusesASoundHead()
{
    const QByteArray bytes = get("/", "Transfer-Encoding: chunked\r\nUser-Agent: probe\r\n");
    HeadScanner scanner{Limits()};
    QCOMPARE(scanner.scan(bytes), HeadScanner::State::Refused);
    QCOMPARE(scanner.refusal(), ErrorCode::TransferEncoding);
    QCOMPARE(scanner.head().userAgent.in(bytes), QByteArrayView("probe"));

    HeadScanner both{Limits()};
    both.scan(get("/", "Expect: x\r\nTransfer-Encoding: chunked\r\n"));
    QCOMPARE(both.refusal(), ErrorCode::ExpectationFailed); // the first of them
    HeadScanner unsound{Limits()};
    unsound.scan(get("/", "Expect: x\r\nX-A: b\x01\r\n"));
    QCOMPARE(unsound.refusal(), ErrorCode::MalformedRequest);
}

void TestHeadScanner::startsAfreshAfterReset()
{
    HeadScanner scanner{Limits()};
    scanner.scan(get("/first?x", "Authorization: a\r\nContent-Type: b\r\nUser-Agent: c\r\n"
                                 "Content-Length: 9\r\nConnection: close\r\n"));
    scanner.reset();
    const QByteArray second = get("/second");
    QCOMPARE(scanner.scan(second), HeadScanner::State::Complete);
    HeadScanner fresh{Limits()};
    fresh.scan(second);
    QCOMPARE(scanner.head(), fresh.head());

    HeadScanner refused{Limits()};
    refused.scan("\x16\x03");
    refused.reset();
    QCOMPARE(refused.scan(get("/")), HeadScanner::State::Complete);
    refused.reset();
    QCOMPARE(refused.scan("GET / HTTP/1.1\r\n\r\n"), HeadScanner::State::Refused); // no Host
}

void TestHeadScanner::refusesBinaryAtItsFirstByte()
{
    HeadScanner scanner{Limits()};
    QCOMPARE(scanner.scan("\x16"), HeadScanner::State::Refused);
}

void TestHeadScanner::closesOnHttp10AndOnRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("closes");
    QTest::newRow("1.1") << get("/") << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << true;
    QTest::newRow("1.0 keep-alive")
        << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
    QTest::newRow("close") << get("/", "Connection: close\r\n") << true;
    QTest::newRow("Close in a list") << get("/", "Connection: TE ,\tClose\r\n") << true;
    QTest::newRow("close in the second of two")
        << get("/", "Connection: TE\r\nConnection: close\r\n") << true;
    QTest::newRow("keep-alive") << get("/", "Connection: keep-alive\r\n") << false;
    QTest::newRow("something like close") << get("/", "Connection: closed, xclose\r\n") << false;
}

void TestHeadScanner::closesOnHttp10AndOnRequest()
{
    QFETCH(const QByteArray, bytes);
    HeadScanner scanner{Limits()};
    QCOMPARE(scanner.scan(bytes), HeadScanner::State::Complete);
    QTEST(scanner.head().closes, "closes");
}

void TestHeadScanner::namesMethods_data()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("GET") << Method::Get;
    QTest::newRow("HEAD") << Method::Head;
    QTest::newRow("POST") << Method::Post;
    QTest::newRow("PUT") << Method::Put;
    QTest::newRow("DELETE") << Method::Delete;
    QTest::newRow("PATCH") << Method::Patch;
    QTest::newRow("OPTIONS") << Method::Options;
    QTest::newRow("TRACE") << Method::Other;
    QTest::newRow("CONNECT") << Method::Other;
    QTest::newRow("post") << Method::Other;
    QTest::newRow("Get") << Method::Other;
}

void TestHeadScanner::namesMethods()
{
    HeadScanner scanner{Limits()};
    scanner.scan(QByteArray(QTest::currentDataTag()) + " / HTTP/1.1\r\nHost: a\r\n\r\n");
    QTEST(scanner.head().method, "method");
}

QTEST_APPLESS_MAIN(TestHeadScanner)
#include "tst_headscanner.moc"
