// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/guardserver.h"
#include "rawclient.h"
#include "testserver.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace Gatehouse;
using namespace Gatehouse::Http;
using namespace Gatehouse::Test;
using namespace std::chrono_literals;

namespace {

constexpr quint32 loopback(int host)
{
    return 0x7f000000 + quint32(host);
}

} // namespace

class TestGuardServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitWorkerThreads()); }
    void closesWhatIsBeyondTheLimitOfAnAddress();
    void closesWhatIsBeyondTheTotal();
    void countsDownWhenConnectionsEnd();
    void servesOthersThroughAHalfOpenFlood();
    void servesOthersThroughARepeatedFlood();
    void spreadsConnectionsOverTheWorkers();
    void acceptsAgainAfterRunningOutOfDescriptors();
};

void TestGuardServer::closesWhatIsBeyondTheLimitOfAnAddress()
{
    Limits limits;
    limits.connectionsPerAddress = 3;
    TestServer server(limits, Script::Manner::AtEndOfTurn, 2);
    QVERIFY(server.start());
    std::vector<RawClient> open;
    for (int i = 0; i < 3; ++i)
        open.emplace_back(server.port());
    QTRY_COMPARE(server.controller().connections(), 3);
    RawClient surplus(server.port());
    const QByteArray end = surplus.readToEnd();
    QVERIFY2(end.isEmpty() || end == "(reset)", end);
    for (RawClient &client : open) {
        QVERIFY(client.send(TestServer::goodRequest()));
        QCOMPARE(statusOf(client.readAnswer()), 200);
    }
    QVERIFY(server.isAlive(loopback(2)));
}

void TestGuardServer::closesWhatIsBeyondTheTotal()
{
    Limits limits;
    limits.connections = 4;
    TestServer server(limits);
    QVERIFY(server.start());
    std::vector<RawClient> open;
    for (int i = 0; i < 4; ++i)
        open.emplace_back(server.port(), loopback(i + 1));
    QTRY_COMPARE(server.controller().connections(), 4);
    RawClient surplus(server.port(), loopback(9));
    const QByteArray end = surplus.readToEnd();
    QVERIFY2(end.isEmpty() || end == "(reset)", end);
}

void TestGuardServer::countsDownWhenConnectionsEnd()
{
    Limits limits;
    limits.connectionsPerAddress = 1;
    TestServer server(limits);
    QVERIFY(server.start());
    for (int i = 0; i < 20; ++i) {
        QVERIFY(server.isAlive());
        QTRY_COMPARE(server.controller().connections(), 0);
    }
}

void TestGuardServer::servesOthersThroughAHalfOpenFlood()
{
    TestServer server;
    QVERIFY(server.start());
    std::vector<RawClient> flood;
    for (int i = 0; i < 300; ++i) {
        flood.emplace_back(server.port(), loopback(2));
        flood.back().send(i % 2 ? "POST /auth/login HTTP/1.1\r\nHost:" : "");
    }
    QTRY_COMPARE(server.controller().connections(), Limits().connectionsPerAddress);
    for (int i = 0; i < 10; ++i)
        QVERIFY(server.isAlive(loopback(3)));
}

void TestGuardServer::servesOthersThroughARepeatedFlood()
{
    // Whoever is turned away and comes again at once keeps the worker busy, but not to itself.
    TestServer server;
    QVERIFY(server.start());
    std::vector<RawClient> held;
    for (int i = 0; i < Limits().connectionsPerAddress; ++i)
        held.emplace_back(server.port(), loopback(2));
    for (int round = 0; round < 20; ++round) {
        for (int i = 0; i < 20; ++i)
            RawClient(server.port(), loopback(2)).send("GET / HTTP/1.1\r\n");
        QVERIFY(server.isAlive(loopback(4)));
    }
}

void TestGuardServer::spreadsConnectionsOverTheWorkers()
{
    constexpr int workers = 3;
    constexpr int clients = 30;
    TestServer server({}, Script::Manner::AtEndOfTurn, workers);
    QVERIFY(server.start());
    std::vector<RawClient> open;
    for (int i = 0; i < clients; ++i)
        open.emplace_back(server.port());
    for (RawClient &client : open) {
        QVERIFY(client.send(TestServer::goodRequest()));
        QCOMPARE(statusOf(client.readAnswer()), 200);
    }
    const auto handledBy = server.script().seen().handledBy;
    QCOMPARE(handledBy.size(), workers);
    for (const int handled : handledBy)
        QCOMPARE(handled, clients / workers);
}

void TestGuardServer::acceptsAgainAfterRunningOutOfDescriptors()
{
    TestServer server;
    QVERIFY(server.start());
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit low = before;
    low.rlim_cur = 200;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
    std::vector<OwnedDescriptor> hog;
    hog.emplace_back(::dup(STDERR_FILENO));
    while (OwnedDescriptor more = hog.front().duplicate())
        hog.push_back(std::move(more));
    hog.pop_back(); // one left for the client, none for the server
    RawClient client(server.port());
    QVERIFY(client.isConnected()); // by the system; nobody can accept it
    QVERIFY(client.send(TestServer::goodRequest()));
    QVERIFY(client.isQuiet(2 * GuardServer::acceptPause));
    QVERIFY(server.controller().refusedConnections() > 0);
    hog.clear();
    QCOMPARE(statusOf(client.readAnswer()), 200);
    ::setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY(server.isAlive());
}

QTEST_GUILESS_MAIN(TestGuardServer)
#include "tst_guardserver.moc"
