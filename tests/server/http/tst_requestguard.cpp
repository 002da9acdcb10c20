// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "malformedheads.h"
#include "rawclient.h"
#include "testserver.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Http;
using namespace Gatehouse::Test;
using namespace std::chrono_literals;

namespace {

QByteArray login(const QByteArray &fields, const QByteArray &body = {})
{
    return "POST /auth/login HTTP/1.1\r\nHost: gate.example\r\n"
           "Content-Type: application/json\r\n" +
           fields + "\r\n" + body;
}

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: gate.example\r\n\r\n";
}

} // namespace

class TestRequestGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void answersMalformedRequestsOnceAndCloses_data();
    void answersMalformedRequestsOnceAndCloses();
    void answersMalformedRequestsFedByteByByte_data();
    void answersMalformedRequestsFedByteByByte();

    void answersSoundRequests_data();
    void answersSoundRequests();
    void answersARequestFedByteByByte();
    void answersManyRequestsOnOneConnection();
    void handsOverWhatTheRequestSays();
    void sendsTheHeadersEveryAnswerHas();
    void givesEveryRequestItsOwnId();
    void closesAfterTheAnswerWhenAsked_data();
    void closesAfterTheAnswerWhenAsked();
    void answersHeadWithoutABody();
    void namesTheMethodsAllowed();

    void refusesARequestBehindACompleteOne();
    void closesAfterTheAnswerWhenMoreComesMeanwhile();
    void refusesATooLargeBodyBeforeItIsSent();
    void letsTheClientReadTheRefusalOfABodyUnderWay();
    void handsOverRefusalsWithAParsedTarget();
    void namesTheTargetOfARefusalAfterAGoodRequest();
    void answersRefusalsWithoutATargetByItself();

    void answersALateHeadWith408();
    void answersALateBodyWith408();
    void closesAnIdleConnectionSilently();
    void closesAKeptConnectionSilently();
    void closesWhenAnAnswerIsNotRead();
    void sendsALargeAnswerWholeAndGoesOn();

    void answersFromWithinTheHandOver();
    void answersFiveHundredWhenTheAnswerIsDropped();
    void survivesResetsInMidAnswer();
    void survivesResetsWhileItAnswersAtOnce();
    void survivesResetsInMidRequest();
    void answersAClientThatHasFinishedSending();

private:
    std::unique_ptr<TestServer> m_server; // with default limits, shared by what needs no others
};

void TestRequestGuard::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    QVERIFY(m_server->start());
}

void TestRequestGuard::cleanupTestCase()
{
    m_server.reset();
    QVERIFY(awaitWorkerThreads());
}

void TestRequestGuard::answersMalformedRequestsOnceAndCloses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    for (const MalformedHead &row : malformedHeads())
        QTest::newRow(row.name) << row.bytes << int(row.code);
    const int bad = int(ErrorCode::MalformedRequest);
    QTest::newRow("body longer than its length") << login("Content-Length: 2\r\n", "{}}") << bad;
    QTest::newRow("body without a length") << login("", "{}") << bad;
    QTest::newRow("extra line after the body") << login("Content-Length: 2\r\n", "{}\r\n") << bad;
    QTest::newRow("pipelined") << TestServer::goodRequest() + TestServer::goodRequest() << bad;
    QTest::newRow("unknown path") << get("/nowhere") << int(ErrorCode::NotFound);
    QTest::newRow("encoded slash") << get("/auth%2Fverify") << int(ErrorCode::NotFound);
    QTest::newRow("dot segments") << get("/x/../auth/verify") << int(ErrorCode::NotFound);
    QTest::newRow("two slashes") << get("//auth/verify") << int(ErrorCode::NotFound);
    QTest::newRow("slash at the end") << get("/auth/verify/") << int(ErrorCode::NotFound);
    QTest::newRow("wrong method") << get("/auth/login") << int(ErrorCode::MethodNotAllowed);
    QTest::newRow("unknown method") << QByteArray("BREW /auth/login HTTP/1.1\r\nHost: a\r\n\r\n")
                                    << int(ErrorCode::MethodNotAllowed);
    const int media = int(ErrorCode::UnsupportedMediaType);
    QTest::newRow("no media type")
        << QByteArray("POST /auth/login HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
        << media;
    QTest::newRow("wrong media type")
        << QByteArray("POST /auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: text/json\r\n"
                      "Content-Length: 2\r\n\r\n{}")
        << media;
}

void TestRequestGuard::answersMalformedRequestsOnceAndCloses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    const Response expected = errorResponse(ErrorCode(code));
    const qsizetype handled = m_server->script().seen().handled.size();

    RawClient client(m_server->port());
    client.send(bytes);
    const QByteArray answer = client.readToEnd(); // all there is, so an answer too many shows

    QCOMPARE(statusOf(answer), expected.status);
    QCOMPARE(bodyOf(answer), expected.body);
    QCOMPARE(headerOf(answer, "Content-Length"), QByteArray::number(expected.body.size()));
    QCOMPARE(headerOf(answer, "Connection"), "close");
    QCOMPARE(m_server->script().seen().handled.size(), handled);
    QVERIFY(m_server->isAlive());
}

void TestRequestGuard::answersMalformedRequestsFedByteByByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    for (const MalformedHead &row : malformedHeads()) {
        // What is large takes long byte by byte; the scanner's own test feeds it that way.
        if (row.bytes.size() < 1000)
            QTest::newRow(row.name) << row.bytes << int(row.code);
    }
}

void TestRequestGuard::answersMalformedRequestsFedByteByByte()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    const Response expected = errorResponse(ErrorCode(code));
    RawClient client(m_server->port());
    client.sendByteByByte(bytes);
    const QByteArray answer = client.readToEnd();
    QCOMPARE(statusOf(answer), expected.status);
    QCOMPARE(bodyOf(answer), expected.body);
    QVERIFY(m_server->isAlive());
}

void TestRequestGuard::answersSoundRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("login") << TestServer::goodRequest();
    QTest::newRow("media type with a parameter, in capitals")
        << QByteArray("POST /auth/login HTTP/1.1\r\nHost: a\r\n"
                      "Content-Type: Application/JSON ; charset=utf-8\r\n"
                      "Content-Length: 2\r\n\r\n{}");
    QTest::newRow("no length, so no body") << login("");
    QTest::newRow("empty body") << login("Content-Length: 0\r\n");
    QTest::newRow("largest body") << login("Content-Length: 16384\r\n", QByteArray(16384, 'x'));
    QTest::newRow("GET") << get("/auth/verify");
    QTest::newRow("GET with a query") << get("/auth/verify?x=%20y&z");
    QTest::newRow("GET with a body")
        << QByteArray("GET /auth/verify HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
    QTest::newRow("POST without a media type where none is asked")
        << QByteArray("POST /plain HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
    QTest::newRow("IPv6 host") << QByteArray(
        "GET /auth/verify HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n");
    QTest::newRow("many fields") << login(
        "Content-Length: 2\r\n" + QByteArray("X-A: b\r\n").repeated(61), "{}");
}

void TestRequestGuard::answersSoundRequests()
{
    QFETCH(const QByteArray, bytes);
    RawClient client(m_server->port());
    QVERIFY(client.send(bytes));
    const QByteArray answer = client.readAnswer();
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(bodyOf(answer), TestServer::goodBody());
    // The connection is kept, and good for another.
    QVERIFY(client.send(TestServer::goodRequest()));
    QCOMPARE(statusOf(client.readAnswer()), 200);
}

void TestRequestGuard::answersARequestFedByteByByte()
{
    RawClient client(m_server->port());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(client.sendByteByByte(TestServer::goodRequest()));
        QCOMPARE(bodyOf(client.readAnswer()), TestServer::goodBody());
    }
}

void TestRequestGuard::answersManyRequestsOnOneConnection()
{
    RawClient client(m_server->port());
    for (int i = 0; i < 500; ++i) {
        QVERIFY(client.send(i % 2 ? TestServer::goodRequest() : get("/auth/verify")));
        QCOMPARE(statusOf(client.readAnswer()), 200);
    }
    QVERIFY(client.isQuiet(20ms));
}

void TestRequestGuard::handsOverWhatTheRequestSays()
{
    TestServer server;
    QVERIFY(server.start());
    RawClient client(server.port(), 0x7f000002);
    const auto before = std::chrono::steady_clock::now();
    client.send("POST /auth/login?a=b HTTP/1.1\r\nHost: a\r\nUser-Agent: probe/1\r\n"
                "Authorization: Bearer xyz\r\nContent-Type: application/json\r\n"
                "Content-Length: 9\r\n\r\n{\"a\":\"b\"}");
    const QByteArray answer = client.readAnswer();
    client.send(get("/auth/verify"));
    QCOMPARE(statusOf(client.readAnswer()), 200);

    const Script::Seen seen = server.script().seen();
    QCOMPARE(seen.handled.size(), 2);
    const Request &first = seen.handled[0];
    QCOMPARE(first.method, Method::Post);
    QCOMPARE(first.path, "/auth/login");
    QCOMPARE(first.query, "a=b");
    QCOMPARE(first.userAgent, "probe/1");
    QCOMPARE(first.host, "a");
    QCOMPARE(first.contentType, "application/json");
    QCOMPARE(first.authorization, "Bearer xyz");
    QCOMPARE(first.body, "{\"a\":\"b\"}");
    QCOMPARE(first.peer, IpAddress::fromV4(0x7f000002));
    QCOMPARE(first.requestId, headerOf(answer, "X-Request-Id"));
    QVERIFY(first.startedAt >= before && first.startedAt <= std::chrono::steady_clock::now());
    const Request &second = seen.handled[1]; // nothing of the first is left in it
    QCOMPARE(second.method, Method::Get);
    QCOMPARE(second.path, "/auth/verify");
    QVERIFY(second.query.isEmpty() && second.userAgent.isEmpty() && second.body.isEmpty());
    QVERIFY(second.authorization.isEmpty() && second.contentType.isEmpty());
    QCOMPARE(second.host, "gate.example");
}

void TestRequestGuard::sendsTheHeadersEveryAnswerHas()
{
    RawClient client(m_server->port());
    for (const QByteArray &bytes : {TestServer::goodRequest(), get("/nowhere")}) {
        client.send(bytes);
        const QByteArray answer = client.readAnswer();
        QCOMPARE(headerOf(answer, "Content-Type"), "application/json");
        QCOMPARE(headerOf(answer, "X-Content-Type-Options"), "nosniff");
        QCOMPARE(headerOf(answer, "X-Request-Id").size(), 16);
        QCOMPARE(headerOf(answer, "Date").size(), 29);
        QVERIFY(!answer.contains("\r\nServer:"));
    }
}

void TestRequestGuard::givesEveryRequestItsOwnId()
{
    RawClient client(m_server->port());
    QSet<QByteArray> ids;
    for (int i = 0; i < 200; ++i) {
        client.send(TestServer::goodRequest());
        ids.insert(headerOf(client.readAnswer(), "X-Request-Id"));
    }
    QCOMPARE(ids.size(), 200);
}

void TestRequestGuard::closesAfterTheAnswerWhenAsked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("Connection: close") << login("Connection: close\r\nContent-Length: 2\r\n", "{}");
    QTest::newRow("HTTP/1.0") << QByteArray("GET /auth/verify HTTP/1.0\r\n\r\n");
    QTest::newRow("HTTP/1.0 keep-alive")
        << QByteArray("GET /auth/verify HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
}

void TestRequestGuard::closesAfterTheAnswerWhenAsked()
{
    QFETCH(const QByteArray, bytes);
    RawClient client(m_server->port());
    client.send(bytes);
    const QByteArray answer = client.readToEnd();
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(bodyOf(answer), TestServer::goodBody());
    QCOMPARE(headerOf(answer, "Connection"), "close");
}

void TestRequestGuard::answersHeadWithoutABody()
{
    for (const char *path : {"/auth/login", "/auth/verify", "/nowhere"}) {
        RawClient client(m_server->port());
        client.send(QByteArray("HEAD ") + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
        const QByteArray answer = client.readToEnd();
        QCOMPARE(statusOf(answer), 405);
        QVERIFY(answer.endsWith("\r\n\r\n"));
        QVERIFY(!answer.contains("Content-Length")); // it would have to be that of a GET
    }
}

void TestRequestGuard::namesTheMethodsAllowed()
{
    RawClient client(m_server->port());
    client.send(get("/auth/login"));
    QCOMPARE(headerOf(client.readToEnd(), "Allow"), "POST");
    RawClient other(m_server->port());
    other.send("DELETE /auth/verify HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(headerOf(other.readToEnd(), "Allow"), "GET");
}

void TestRequestGuard::refusesARequestBehindACompleteOne()
{
    // The second one in the same segment makes the first one doubtful, so neither is obeyed.
    TestServer server;
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(get("/auth/verify") + get("/auth/verify"));
    QCOMPARE(statusOf(client.readToEnd()), 400);
    QVERIFY(server.script().seen().handled.isEmpty());
}

void TestRequestGuard::closesAfterTheAnswerWhenMoreComesMeanwhile()
{
    TestServer server({}, Script::Manner::Hold);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(TestServer::goodRequest());
    QTRY_COMPARE(server.script().seen().handled.size(), 1);
    client.send(TestServer::goodRequest());
    QVERIFY(client.isQuiet(50ms));
    server.script().release();
    const QByteArray answer = client.readToEnd();
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(bodyOf(answer), TestServer::goodBody()); // one answer, not two
    QCOMPARE(headerOf(answer, "Connection"), "close");
    QCOMPARE(server.script().seen().handled.size(), 1);
}

void TestRequestGuard::refusesATooLargeBodyBeforeItIsSent()
{
    RawClient client(m_server->port());
    client.send(login("Content-Length: 16385\r\n"));
    QCOMPARE(bodyOf(client.readToEnd()), errorResponse(ErrorCode::BodyTooLarge).body);
}

void TestRequestGuard::letsTheClientReadTheRefusalOfABodyUnderWay()
{
    // The client sends all it has before it looks at the answer. Closing at once would break off
    // the connection and take the answer away.
    for (int i = 0; i < 20; ++i) {
        RawClient client(m_server->port());
        QVERIFY(client.send(login("Content-Length: 400000\r\n", QByteArray(400'000, 'x'))));
        QCOMPARE(bodyOf(client.readToEnd()), errorResponse(ErrorCode::BodyTooLarge).body);
    }
}

void TestRequestGuard::handsOverRefusalsWithAParsedTarget()
{
    TestServer server;
    QVERIFY(server.start());
    RawClient client(server.port(), 0x7f000003);
    client.send("POST /auth/login?q HTTP/1.1\r\nHost: a\r\nUser-Agent: probe\r\nX-A : b\r\n\r\n");
    const QByteArray answer = client.readToEnd();
    QCOMPARE(statusOf(answer), 400);

    const Script::Seen seen = server.script().seen();
    QCOMPARE(seen.refused.size(), 1);
    QCOMPARE(seen.codes[0], ErrorCode::MalformedRequest);
    QCOMPARE(seen.refused[0].method, Method::Post);
    QCOMPARE(seen.refused[0].path, "/auth/login");
    QCOMPARE(seen.refused[0].userAgent, "probe");
    QCOMPARE(seen.refused[0].peer, IpAddress::fromV4(0x7f000003));
    QCOMPARE(seen.refused[0].requestId, headerOf(answer, "X-Request-Id"));
    QCOMPARE(seen.batches, QList<int>{1}); // it was part of a turn, and waited for its end
}

void TestRequestGuard::namesTheTargetOfARefusalAfterAGoodRequest()
{
    TestServer server;
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(TestServer::goodRequest());
    QCOMPARE(statusOf(client.readAnswer()), 200);
    client.send(get("/auth/other?x"));
    QCOMPARE(statusOf(client.readToEnd()), 404);
    QCOMPARE(server.script().seen().refused[0].path, "/auth/other");
    QCOMPARE(server.script().seen().refused[0].method, Method::Get);
}

void TestRequestGuard::answersRefusalsWithoutATargetByItself()
{
    TestServer server({}, Script::Manner::Hold); // a handler could not have answered
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(QByteArray::fromHex("160301"));
    QCOMPARE(bodyOf(client.readToEnd()), errorResponse(ErrorCode::MalformedRequest).body);
    QVERIFY(server.script().seen().refused.isEmpty());
}

void TestRequestGuard::answersALateHeadWith408()
{
    Limits limits;
    limits.headTime = 150ms;
    TestServer server(limits);
    QVERIFY(server.start());
    RawClient early(server.port());
    early.send("PO");
    RawClient parsed(server.port());
    parsed.send("POST /auth/login HTTP/1.1\r\nHost: a\r\n");
    for (RawClient *client : {&early, &parsed}) {
        const QByteArray answer = client->readToEnd();
        QCOMPARE(statusOf(answer), 408);
        QCOMPARE(bodyOf(answer), errorResponse(ErrorCode::RequestTimeout).body);
    }
    QCOMPARE(server.script().seen().codes, QList{ErrorCode::RequestTimeout}); // the parsed one
    QVERIFY(server.isAlive());
}

void TestRequestGuard::answersALateBodyWith408()
{
    Limits limits;
    limits.headTime = 50ms; // is over when the head is there
    limits.requestTime = 300ms;
    TestServer server(limits);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(login("Content-Length: 5\r\n", "{"));
    QVERIFY(client.isQuiet(120ms));
    QCOMPARE(bodyOf(client.readToEnd()), errorResponse(ErrorCode::RequestTimeout).body);
    QVERIFY(server.script().seen().handled.isEmpty());
}

void TestRequestGuard::closesAnIdleConnectionSilently()
{
    Limits limits;
    limits.idleTime = 100ms;
    TestServer server(limits);
    QVERIFY(server.start());
    RawClient client(server.port());
    QCOMPARE(client.readToEnd(), "");
}

void TestRequestGuard::closesAKeptConnectionSilently()
{
    Limits limits;
    limits.idleTime = 200ms;
    limits.headTime = limits.requestTime = 50ms; // must not run on after the answer
    TestServer server(limits);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(TestServer::goodRequest());
    QCOMPARE(statusOf(client.readAnswer()), 200);
    QVERIFY(client.isQuiet(120ms));
    QCOMPARE(client.readToEnd(), "");
}

void TestRequestGuard::closesWhenAnAnswerIsNotRead()
{
    Limits limits;
    limits.answerTime = 200ms;
    Response large;
    large.body = QByteArray(32 * 1024 * 1024, 'x'); // more than the system takes off our hands
    Script script(Script::Manner::AtEndOfTurn, large);
    ServerController controller(script.factory(), {.limits = limits});
    controller.start({IpAddress::fromV4(0x7f000001), 0});
    QTRY_COMPARE(controller.state(), ServerController::State::Running);
    RawClient client(controller.endpoint().port);
    client.send(TestServer::goodRequest());
    QTRY_COMPARE(controller.connections(), 1);
    QTRY_COMPARE(controller.connections(), 0);
    QVERIFY(client.readToEnd().size() < large.body.size());
}

void TestRequestGuard::sendsALargeAnswerWholeAndGoesOn()
{
    Response large;
    large.body = QByteArray(32 * 1024 * 1024, 'x');
    Script script(Script::Manner::AtEndOfTurn, large);
    ServerController controller(script.factory(), {});
    controller.start({IpAddress::fromV4(0x7f000001), 0});
    QTRY_COMPARE(controller.state(), ServerController::State::Running);
    RawClient client(controller.endpoint().port);
    for (int i = 0; i < 2; ++i) {
        client.send(TestServer::goodRequest());
        QCOMPARE(bodyOf(client.readAnswer(20s)).size(), large.body.size());
    }
}

void TestRequestGuard::answersFromWithinTheHandOver()
{
    TestServer server({}, Script::Manner::AtOnce);
    QVERIFY(server.start());
    RawClient client(server.port());
    for (int i = 0; i < 100; ++i) {
        client.send(TestServer::goodRequest());
        QCOMPARE(statusOf(client.readAnswer()), 200);
    }
    client.send(login("Connection: close\r\nContent-Length: 2\r\n", "{}"));
    QCOMPARE(bodyOf(client.readToEnd()), TestServer::goodBody());
}

void TestRequestGuard::answersFiveHundredWhenTheAnswerIsDropped()
{
    TestServer server({}, Script::Manner::Drop);
    QVERIFY(server.start());
    RawClient client(server.port());
    for (int i = 0; i < 2; ++i) {
        client.send(TestServer::goodRequest());
        const QByteArray answer = client.readAnswer();
        QCOMPARE(statusOf(answer), 500);
        QCOMPARE(bodyOf(answer), errorResponse(ErrorCode::InternalError).body);
    }
}

void TestRequestGuard::survivesResetsInMidAnswer()
{
    TestServer server({}, Script::Manner::Hold, 2);
    QVERIFY(server.start());
    constexpr int rounds = 40;
    constexpr int clients = 50;
    for (int round = 0; round < rounds; ++round) {
        std::vector<RawClient> open;
        for (int i = 0; i < clients; ++i) {
            open.emplace_back(server.port());
            QVERIFY(open.back().send(TestServer::goodRequest()));
        }
        QTRY_COMPARE(server.script().seen().handled.size(), (round + 1) * clients);
        // Half of the resets race with the answers, the others come before them.
        for (int i = 0; i < clients; i += 2)
            open[size_t(i)].reset();
        server.script().release();
        for (int i = 1; i < clients; i += 2)
            open[size_t(i)].reset();
    }
    RawClient client(server.port());
    client.send(TestServer::goodRequest());
    QTRY_COMPARE(server.script().seen().handled.size(), rounds * clients + 1);
    server.script().release();
    QCOMPARE(statusOf(client.readAnswer()), 200);
    client.close();
    QTRY_COMPARE(server.controller().connections(), 0); // nothing of them was kept
}

void TestRequestGuard::survivesResetsWhileItAnswersAtOnce()
{
    TestServer server({}, Script::Manner::AtOnce, 2);
    QVERIFY(server.start());
    for (int i = 0; i < 500; ++i) {
        RawClient client(server.port());
        client.send(TestServer::goodRequest());
        if (i % 2)
            client.isQuiet(0ms); // now and then the answer is already there
        client.reset();
    }
    QTRY_COMPARE(server.controller().connections(), 0);
    QVERIFY(server.isAlive());
}

void TestRequestGuard::survivesResetsInMidRequest()
{
    const QByteArray request = TestServer::goodRequest();
    for (qsizetype size = 0; size <= request.size(); ++size) {
        RawClient client(m_server->port());
        client.send(request.first(size));
        client.reset();
    }
    QVERIFY(m_server->isAlive());
}

void TestRequestGuard::answersAClientThatHasFinishedSending()
{
    RawClient client(m_server->port());
    client.send(TestServer::goodRequest());
    client.finishSending();
    QCOMPARE(bodyOf(client.readToEnd()), TestServer::goodBody());
}

QTEST_GUILESS_MAIN(TestRequestGuard)
#include "tst_requestguard.moc"
