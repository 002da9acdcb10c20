// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/listener.h"
#include "http/servercontroller.h"
#include "rawclient.h"
#include "testserver.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <thread>

using namespace Gatehouse;
using namespace Gatehouse::Http;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = ServerController::State;

namespace {

Endpoint at(QStringView address, quint16 port)
{
    return {IpAddress::parse(address).value(), port};
}

HandlerFactory factoryThatFails()
{
    HandlerFactory factory;
    factory.make = [](const std::function<void()> &) -> Result<std::unique_ptr<RequestHandler>> {
        return Error{Error::Kind::Unavailable, u"The store is locked."_s};
    };
    return factory;
}

bool answers(quint16 port)
{
    RawClient client(port);
    return client.isConnected() && client.send(TestServer::goodRequest()) &&
           statusOf(client.readAnswer()) == 200;
}

} // namespace

class TestServerController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitWorkerThreads()); }
    void startsOnAFreePort();
    void servesIpv6();
    void servesBothFamiliesOnAllAddresses();
    void failsOnATakenPortAndNamesAFreeOne();
    void failsWhenAHandlerCannotBeMade();
    void startsAfterAFailure();
    void returnsAtOnceWhileAHandlerIsBeingMade();
    void movesToAnotherEndpoint();
    void finishesRequestsOfTheOldEndpointAfterAMove();
    void refusesPlainHttpBeyondThisMachine();
    void movesFromOneAddressToAllOnTheSamePort();
    void goesOnWhenAMoveFails();
    void goesOnWhenTheHandlersOfAMoveFail();
    void staysWhenStartedWhereItIs();
    void takesNewLimitsWhereItIs();
    void takesMoreWorkersWhereItIs();
    void answersOpenConnectionsOnceMoreAfterAChangeOver();
    void refusesNobodyWhileItChangesOver();
    void goesOnWhenTheHandlersOfAChangeOverFail();
    void stopsAtOnceAfterAChangeOver();
    void obeysTheLastOfManyStarts();
    void stopsAndStartsAgainAtOnce();
    void letsRequestsUnderWayFinishOnStop();
    void breaksOffAfterTheDrainTime();
    void closesIdleConnectionsOnStop();
    void waitsForRequestsUnderWayWhenDestroyed();
    void survivesDestructionUnderLoad();
    void survivesDestructionWhileStarting();
};

void TestServerController::startsOnAFreePort()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    ServerController controller(script.factory(), {.workers = 2});
    QSignalSpy states(&controller, &ServerController::stateChanged);
    QCOMPARE(controller.state(), State::Stopped);
    controller.start(at(u"127.0.0.1", 0));
    QCOMPARE(controller.state(), State::Starting);
    QTRY_COMPARE(controller.state(), State::Running);
    QCOMPARE(states.count(), 2);
    QVERIFY(controller.endpoint().port != 0);
    QVERIFY(answers(controller.endpoint().port));
    QCOMPARE(script.seen().handlers, 2);
    controller.stop();
    QTRY_COMPARE(controller.state(), State::Stopped);
    QCOMPARE(script.seen().handlers, 0);
    QVERIFY(!RawClient(controller.endpoint().port).isConnected());
}

void TestServerController::servesIpv6()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    ServerController controller(script.factory(), {.workers = 1});
    controller.start(at(u"::1", 0));
    QTRY_COMPARE(controller.state(), State::Running);
    RawClient client = RawClient::viaIpv6(controller.endpoint().port);
    client.send(TestServer::goodRequest());
    QCOMPARE(statusOf(client.readAnswer()), 200);
    QCOMPARE(script.seen().handled[0].peer, IpAddress::parse(u"::1").value());
}

void TestServerController::servesBothFamiliesOnAllAddresses()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    ServerController controller(script.factory(), {.workers = 1, .plainHttpAnywhere = true});
    controller.start(at(u"::", 0));
    QTRY_COMPARE(controller.state(), State::Running);
    QVERIFY(answers(controller.endpoint().port));
    QCOMPARE(script.seen().handled[0].peer, IpAddress::fromV4(0x7f000001)); // folded
    RawClient client = RawClient::viaIpv6(controller.endpoint().port);
    client.send(TestServer::goodRequest());
    QCOMPARE(statusOf(client.readAnswer()), 200);
}

void TestServerController::failsOnATakenPortAndNamesAFreeOne()
{
    TestServer other;
    QVERIFY(other.start());
    Script script(Script::Manner::AtEndOfTurn, {});
    ServerController controller(script.factory(), {.workers = 1});
    QSignalSpy failures(&controller, &ServerController::failed);
    controller.start(at(u"127.0.0.1", other.port()));
    QCOMPARE(controller.state(), State::Failed);
    QCOMPARE(failures.count(), 1);
    QCOMPARE(controller.error().kind, Error::Kind::Conflict);
    QCOMPARE(controller.endpoint().port, other.port());
    const quint16 free = controller.suggestedPort();
    QVERIFY(free > other.port());
    QVERIFY(controller.error().message.contains(QString::number(free)));
    controller.start(at(u"127.0.0.1", free));
    QTRY_COMPARE(controller.state(), State::Running);
    QCOMPARE(controller.suggestedPort(), 0);
    QVERIFY(controller.error().message.isEmpty());
}

void TestServerController::failsWhenAHandlerCannotBeMade()
{
    ServerController controller(factoryThatFails(), {.workers = 3});
    QSignalSpy failures(&controller, &ServerController::failed);
    controller.start(at(u"127.0.0.1", 0));
    QTRY_COMPARE(controller.state(), State::Failed);
    QCOMPARE(controller.error().message, u"The store is locked."_s);
    QTest::qWait(50);
    QCOMPARE(failures.count(), 1); // not one for each worker
}

void TestServerController::startsAfterAFailure()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    HandlerFactory factory = script.factory();
    auto fail = std::make_shared<std::atomic<bool>>(true);
    factory.make = [fail, make = factory.make](std::function<void()> requestTurnEnd) {
        return *fail ? factoryThatFails().make(requestTurnEnd) : make(requestTurnEnd);
    };
    ServerController controller(factory, {.workers = 2});
    const Endpoint wanted = at(u"127.0.0.1", Listener::freePortAfter(at(u"127.0.0.1", 20'000)));
    controller.start(wanted);
    QTRY_COMPARE(controller.state(), State::Failed);
    *fail = false;
    controller.start(wanted);
    QTRY_COMPARE(controller.state(), State::Running);
    QVERIFY(answers(wanted.port));
}

void TestServerController::returnsAtOnceWhileAHandlerIsBeingMade()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    HandlerFactory factory = script.factory();
    QSemaphore goOn;
    factory.make = [&goOn, make = factory.make](std::function<void()> requestTurnEnd) {
        goOn.acquire();
        return make(requestTurnEnd);
    };
    ServerController controller(factory, {.workers = 1});
    controller.start(at(u"127.0.0.1", 0));
    QCOMPARE(controller.state(), State::Starting);
    controller.stop();
    QCOMPARE(controller.state(), State::Stopping);
    goOn.release();
    QTRY_COMPARE(controller.state(), State::Stopped);
}

void TestServerController::movesToAnotherEndpoint()
{
    TestServer server({}, Script::Manner::AtEndOfTurn, 2);
    QVERIFY(server.start());
    const quint16 before = server.port();
    QSignalSpy states(&server.controller(), &ServerController::stateChanged);
    server.controller().start(at(u"127.0.0.1", 0));
    QCOMPARE(server.controller().state(), State::Running);
    QTRY_COMPARE(states.count(), 1);
    QCOMPARE(server.controller().state(), State::Running);
    QVERIFY(server.port() != before);
    QVERIFY(answers(server.port()));
    QVERIFY(!RawClient(before).isConnected());
    QTRY_COMPARE(server.script().seen().handlers, 2);
}

void TestServerController::finishesRequestsOfTheOldEndpointAfterAMove()
{
    TestServer server({}, Script::Manner::Hold);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(TestServer::goodRequest());
    QTRY_COMPARE(server.script().seen().handled.size(), 1);
    QSignalSpy states(&server.controller(), &ServerController::stateChanged);
    server.controller().start(at(u"127.0.0.1", 0));
    QTRY_COMPARE(states.count(), 1);
    QVERIFY(client.isQuiet(50ms));
    server.script().release();
    const QByteArray answer = client.readToEnd();
    QCOMPARE(statusOf(answer), 200);
    QCOMPARE(headerOf(answer, "Connection"), "close");
}

// Nobody sends secrets in the clear over a network without having been told.
void TestServerController::refusesPlainHttpBeyondThisMachine()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    ServerController controller(script.factory(), {.workers = 1});
    for (const QStringView address : {u"0.0.0.0", u"::", u"192.0.2.1"}) {
        QSignalSpy failed(&controller, &ServerController::failed);
        controller.start(at(address, 0));
        QCOMPARE(failed.count(), 1);
        QCOMPARE(controller.state(), State::Failed);
        QCOMPARE(controller.error().kind, Error::Kind::Denied);
        QVERIFY(controller.error().message.contains(u"plain_http=anywhere"_s));
    }
    // Nor does one that serves this machine become such a one.
    controller.start(at(u"127.0.0.1", 0));
    QTRY_COMPARE(controller.state(), State::Running);
    const quint16 port = controller.endpoint().port;
    controller.start(at(u"0.0.0.0", port));
    QCOMPARE(controller.error().kind, Error::Kind::Denied);
    QCOMPARE(controller.state(), State::Running);
    QCOMPARE(controller.endpoint(), at(u"127.0.0.1", port));

    ServerSetup setup = controller.setup();
    setup.endpoint = at(u"0.0.0.0", port);
    setup.plainHttpAnywhere = true;
    QVERIFY(setup.isExposed());
    controller.run(setup);
    QTRY_COMPARE(controller.endpoint(), at(u"0.0.0.0", port));
}

void TestServerController::movesFromOneAddressToAllOnTheSamePort()
{
    TestServer server;
    QVERIFY(server.start());
    const quint16 port = server.port();
    for (const QStringView address : {u"0.0.0.0", u"127.0.0.1", u"::", u"127.0.0.1"}) {
        QSignalSpy states(&server.controller(), &ServerController::stateChanged);
        server.controller().start(at(address, port));
        QTRY_COMPARE(states.count(), 1);
        QCOMPARE(server.controller().state(), State::Running);
        QCOMPARE(server.controller().endpoint(), at(address, port));
        QVERIFY(answers(port));
    }
}

void TestServerController::goesOnWhenAMoveFails()
{
    TestServer other;
    QVERIFY(other.start());
    TestServer server;
    QVERIFY(server.start());
    const Endpoint before = server.controller().endpoint();
    RawClient kept(server.port());
    QSignalSpy failures(&server.controller(), &ServerController::failed);
    server.controller().start(at(u"127.0.0.1", other.port()));
    QCOMPARE(failures.count(), 1);
    QCOMPARE(server.controller().state(), State::Running);
    QCOMPARE(server.controller().endpoint(), before);
    QVERIFY(server.controller().suggestedPort() != 0);
    kept.send(TestServer::goodRequest());
    QCOMPARE(statusOf(kept.readAnswer()), 200);
    QVERIFY(server.isAlive());
}

void TestServerController::goesOnWhenTheHandlersOfAMoveFail()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    HandlerFactory factory = script.factory();
    auto fail = std::make_shared<std::atomic<bool>>(false);
    factory.make = [fail, make = factory.make](std::function<void()> requestTurnEnd) {
        return *fail ? factoryThatFails().make(requestTurnEnd) : make(requestTurnEnd);
    };
    ServerController controller(factory, {.workers = 1});
    controller.start(at(u"127.0.0.1", 0));
    QTRY_COMPARE(controller.state(), State::Running);
    *fail = true;
    QSignalSpy failures(&controller, &ServerController::failed);
    const Endpoint before = controller.endpoint();
    controller.start(at(u"127.0.0.1", 0));
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(controller.state(), State::Running);
    QCOMPARE(controller.endpoint(), before);
    QVERIFY(answers(before.port));
}

void TestServerController::staysWhenStartedWhereItIs()
{
    TestServer server;
    QVERIFY(server.start());
    RawClient kept(server.port());
    QSignalSpy states(&server.controller(), &ServerController::stateChanged);
    server.controller().start(server.controller().endpoint());
    QTest::qWait(50);
    QCOMPARE(states.count(), 0);
    kept.send(TestServer::goodRequest());
    QCOMPARE(statusOf(kept.readAnswer()), 200);
}

void TestServerController::takesNewLimitsWhereItIs()
{
    TestServer server;
    QVERIFY(server.start());
    const quint16 port = server.port();
    ServerSetup setup = server.controller().setup();
    setup.limits.bodyBytes = 1;
    setup.limits.connectionsPerAddress = 1;
    QSignalSpy states(&server.controller(), &ServerController::stateChanged);
    server.controller().run(setup);
    QTRY_COMPARE(states.count(), 1);
    QCOMPARE(server.controller().state(), State::Running);
    QCOMPARE(server.controller().setup() == setup, true);
    QCOMPARE(server.port(), port);
    RawClient client(port);
    client.send(TestServer::goodRequest());
    QCOMPARE(statusOf(client.readAnswer()), 413);
    RawClient second(port);
    QCOMPARE(statusOf(second.readAnswer(100ms)), 0);
    client.close();
    server.controller().run(setup); // as it is already
    QTest::qWait(50);
    QCOMPARE(states.count(), 1);
}

void TestServerController::takesMoreWorkersWhereItIs()
{
    TestServer server;
    QVERIFY(server.start());
    ServerSetup setup = server.controller().setup();
    setup.workers = 3;
    server.controller().run(setup);
    QTRY_COMPARE(server.controller().setup().workers, 3); // until then the old one counts as well
    QTRY_COMPARE(server.script().seen().handlers, 3);
    QVERIFY(server.isAlive());
    server.controller().start(server.controller().endpoint()); // keeps what is in use
    QTest::qWait(50);
    QCOMPARE(server.script().seen().handlers, 3);
}

void TestServerController::answersOpenConnectionsOnceMoreAfterAChangeOver()
{
    TestServer server;
    QVERIFY(server.start());
    RawClient fresh(server.port());
    RawClient used(server.port());
    used.send(TestServer::goodRequest());
    QCOMPARE(statusOf(used.readAnswer()), 200);
    QTRY_COMPARE(server.controller().connections(), 2);
    ServerSetup setup = server.controller().setup();
    setup.workers = 2;
    QSignalSpy states(&server.controller(), &ServerController::stateChanged);
    server.controller().run(setup);
    QTRY_COMPARE(states.count(), 1);
    for (RawClient *client : {&fresh, &used}) {
        QVERIFY(client->isQuiet(20ms));
        client->send(TestServer::goodRequest());
        const QByteArray answer = client->readToEnd();
        QCOMPARE(statusOf(answer), 200);
        QCOMPARE(headerOf(answer, "Connection"), "close");
        client->close();
    }
    QTRY_COMPARE(server.script().seen().handlers, 2);
}

void TestServerController::refusesNobodyWhileItChangesOver()
{
    TestServer server({}, Script::Manner::AtEndOfTurn, 2);
    QVERIFY(server.start());
    std::atomic<bool> end = false;
    std::atomic<int> answered = 0;
    std::atomic<int> lost = 0;
    std::vector<std::thread> clients;
    for (int i = 0; i < 4; ++i) {
        clients.emplace_back([&, port = server.port()] {
            while (!end) {
                RawClient client(port);
                if (client.isConnected() && client.send(TestServer::goodRequest()) &&
                    statusOf(client.readAnswer()) == 200)
                    ++answered;
                else
                    ++lost;
            }
        });
    }
    const auto ended = qScopeGuard([&] {
        end = true;
        for (std::thread &client : clients)
            client.join();
    });
    QSignalSpy states(&server.controller(), &ServerController::stateChanged);
    for (int round = 1; round <= 20; ++round) {
        ServerSetup setup = server.controller().setup();
        setup.workers = 1 + (round + 1) % 3;
        server.controller().run(setup);
        QTRY_COMPARE(states.count(), round);
        const int before = answered;
        QTRY_VERIFY(answered > before + 20);
    }
    QCOMPARE(lost.load(), 0);
}

void TestServerController::goesOnWhenTheHandlersOfAChangeOverFail()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    HandlerFactory factory = script.factory();
    auto fail = std::make_shared<std::atomic<bool>>(false);
    factory.make = [fail, make = factory.make](std::function<void()> requestTurnEnd) {
        return *fail ? factoryThatFails().make(requestTurnEnd) : make(requestTurnEnd);
    };
    ServerController controller(factory, {.workers = 1});
    controller.start(at(u"127.0.0.1", 0));
    QTRY_COMPARE(controller.state(), State::Running);
    *fail = true;
    QSignalSpy failures(&controller, &ServerController::failed);
    const ServerSetup before = controller.setup();
    ServerSetup setup = before;
    setup.limits.fields = 32;
    setup.workers = 2;
    controller.run(setup);
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(controller.state(), State::Running);
    QCOMPARE(controller.setup() == before, true);
    QTest::qWait(50); // for those that failed to be gone
    QVERIFY(answers(before.endpoint.port));
}

void TestServerController::stopsAtOnceAfterAChangeOver()
{
    TestServer server;
    QVERIFY(server.start());
    RawClient idle(server.port());
    QTRY_COMPARE(server.controller().connections(), 1);
    ServerSetup setup = server.controller().setup();
    setup.workers = 2;
    QSignalSpy states(&server.controller(), &ServerController::stateChanged);
    server.controller().run(setup);
    QTRY_COMPARE(states.count(), 1);
    QElapsedTimer timer;
    timer.start();
    server.controller().stop();
    QTRY_COMPARE(server.controller().state(), State::Stopped);
    QVERIFY(timer.elapsed() < Limits().drainTime.count() / 2);
    QCOMPARE(idle.readToEnd(), "");
    QVERIFY(!RawClient(setup.endpoint.port).isConnected());
}

void TestServerController::obeysTheLastOfManyStarts()
{
    Script script(Script::Manner::AtEndOfTurn, {});
    ServerController controller(script.factory(), {.workers = 2});
    const quint16 first = Listener::freePortAfter(at(u"127.0.0.1", 21'000));
    const quint16 second = Listener::freePortAfter(at(u"127.0.0.1", first));
    for (int i = 0; i < 10; ++i)
        controller.start(at(u"127.0.0.1", i % 2 ? second : first));
    QTRY_COMPARE(controller.state(), State::Running);
    QCOMPARE(controller.endpoint().port, second);
    QVERIFY(answers(second));
    QVERIFY(!RawClient(first).isConnected());
    QTRY_COMPARE(script.seen().handlers, 2);
}

void TestServerController::stopsAndStartsAgainAtOnce()
{
    TestServer server({}, Script::Manner::AtEndOfTurn, 2);
    QVERIFY(server.start());
    const Endpoint endpoint = server.controller().endpoint();
    for (int i = 0; i < 10; ++i) {
        server.controller().stop();
        server.controller().start(endpoint);
        QCOMPARE(server.controller().state(), State::Starting);
        QTRY_COMPARE(server.controller().state(), State::Running);
        QVERIFY(server.isAlive());
    }
    server.controller().stop();
    server.controller().stop();
    QTRY_COMPARE(server.controller().state(), State::Stopped);
}

void TestServerController::letsRequestsUnderWayFinishOnStop()
{
    TestServer server({}, Script::Manner::Hold);
    QVERIFY(server.start());
    RawClient answering(server.port());
    answering.send(TestServer::goodRequest());
    RawClient arriving(server.port());
    arriving.send(TestServer::goodRequest().chopped(1));
    QTRY_COMPARE(server.script().seen().handled.size(), 1);
    QTRY_COMPARE(server.controller().connections(), 2);
    QTest::qWait(50); // for the second one's first bytes
    server.controller().stop();
    QVERIFY(answering.isQuiet(50ms));
    QVERIFY(arriving.send(TestServer::goodRequest().last(1)));
    QTRY_COMPARE(server.script().seen().handled.size(), 2);
    QCOMPARE(server.controller().state(), State::Stopping);
    server.script().release();
    QCOMPARE(statusOf(answering.readToEnd()), 200);
    QCOMPARE(statusOf(arriving.readToEnd()), 200);
    answering.close();
    arriving.close();
    QTRY_COMPARE(server.controller().state(), State::Stopped);
}

void TestServerController::breaksOffAfterTheDrainTime()
{
    Limits limits;
    limits.drainTime = 200ms;
    TestServer server(limits, Script::Manner::Hold);
    QVERIFY(server.start());
    RawClient client(server.port());
    client.send(TestServer::goodRequest());
    QTRY_COMPARE(server.script().seen().handled.size(), 1);
    server.controller().stop();
    QTRY_COMPARE(server.controller().state(), State::Stopped);
    const QByteArray end = client.readToEnd();
    QVERIFY2(end.isEmpty() || end == "(reset)", end);
    QCOMPARE(server.script().seen().handlers, 0);
    QCOMPARE(server.controller().connections(), 0);
}

void TestServerController::closesIdleConnectionsOnStop()
{
    TestServer server;
    QVERIFY(server.start());
    RawClient fresh(server.port());
    RawClient used(server.port());
    used.send(TestServer::goodRequest());
    QCOMPARE(statusOf(used.readAnswer()), 200);
    QTRY_COMPARE(server.controller().connections(), 2);
    QElapsedTimer timer;
    timer.start();
    server.controller().stop();
    QTRY_COMPARE(server.controller().state(), State::Stopped);
    QVERIFY(timer.elapsed() < Limits().drainTime.count() / 2);
    QCOMPARE(fresh.readToEnd(), "");
    QCOMPARE(used.readToEnd(), "");
}

void TestServerController::waitsForRequestsUnderWayWhenDestroyed()
{
    TestServer server;
    QVERIFY(server.start());
    QSemaphore entered;
    server.script().setAtEndOfTurn([&entered] {
        entered.release();
        QThread::msleep(200);
    });
    RawClient client(server.port());
    client.send(TestServer::goodRequest());
    QVERIFY(entered.tryAcquire(1, RawClient::patience));
    std::thread reader([&client] {
        if (statusOf(client.readToEnd()) != 200)
            qFatal("the request under way was not answered");
        client.close();
    });
    server.destroy();
    reader.join();
    QCOMPARE(server.script().seen().handlers, 0);
}

void TestServerController::survivesDestructionUnderLoad()
{
    for (int round = 0; round < 5; ++round) {
        Limits limits;
        limits.drainTime = 50ms;
        TestServer server(limits, round % 2 ? Script::Manner::Hold : Script::Manner::AtEndOfTurn,
                          2);
        QVERIFY(server.start());
        std::atomic<bool> end = false;
        std::vector<std::thread> clients;
        for (int i = 0; i < 4; ++i) {
            clients.emplace_back([&end, port = server.port()] {
                while (!end) {
                    RawClient client(port);
                    for (int n = 0; n < 5 && client.send(TestServer::goodRequest()) && !end; ++n)
                        client.readAnswer(20ms);
                }
            });
        }
        QTest::qWait(60);
        server.destroy();
        end = true;
        for (std::thread &client : clients)
            client.join();
        QCOMPARE(server.script().seen().handlers, 0);
    }
}

void TestServerController::survivesDestructionWhileStarting()
{
    for (int i = 0; i < 20; ++i) {
        Script script(Script::Manner::AtEndOfTurn, {});
        {
            ServerController controller(script.factory(), {.workers = 4});
            controller.start(at(u"127.0.0.1", 0));
            QTest::qWait(i % 4);
        }
        QCOMPARE(script.seen().handlers, 0);
    }
}

QTEST_GUILESS_MAIN(TestServerController)
#include "tst_servercontroller.moc"
