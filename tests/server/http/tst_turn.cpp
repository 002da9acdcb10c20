// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/turn.h"
#include "rawclient.h"
#include "testserver.h"

#include <QSemaphore>
#include <QTest>

#include <algorithm>

using namespace Gatehouse::Http;
using namespace Gatehouse::Test;

namespace {

struct CountingHandler final : RequestHandler
{
    void handle(Request, Answer answer) override { answers.push_back(std::move(answer)); }
    void refused(RequestInfo, ErrorCode, Response response, Answer answer) override
    {
        answer.send(std::move(response));
        ++refusals;
    }
    void endTurn() override
    {
        batches.append(int(answers.size()));
        answers.clear();
        atEnd();
    }
    std::vector<Answer> answers;
    std::function<void()> atEnd = [] {
    };
    QList<int> batches;
    int refusals = 0;
};

} // namespace

class TestTurn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitWorkerThreads()); }
    void endsOnceForAllThatCameInIt();
    void endsForRefusalsToo();
    void endsOnRequest();
    void endsAgainWhenAskedAtItsEnd();
    void answersForAHandlerThatHasGone();
    void gathersWhatIsReadyAtOnce_data();
    void gathersWhatIsReadyAtOnce();
};

void TestTurn::endsOnceForAllThatCameInIt()
{
    Turn turn;
    CountingHandler handler;
    turn.setHandler(&handler);
    for (int i = 0; i < 3; ++i)
        turn.handle({}, Answer([](const Response &) {}));
    QVERIFY(handler.batches.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(handler.batches, QList<int>{3});
    turn.handle({}, Answer([](const Response &) {}));
    QCoreApplication::processEvents();
    QCOMPARE(handler.batches, (QList<int>{3, 1}));
}

void TestTurn::endsForRefusalsToo()
{
    Turn turn;
    CountingHandler handler;
    turn.setHandler(&handler);
    int status = 0;
    turn.refused({}, ErrorCode::NotFound, errorResponse(ErrorCode::NotFound),
                 Answer([&status](const Response &response) { status = response.status; }));
    QCOMPARE(status, 404);
    QCOMPARE(handler.refusals, 1);
    QCoreApplication::processEvents();
    QCOMPARE(handler.batches.size(), 1);
}

void TestTurn::endsOnRequest()
{
    Turn turn;
    CountingHandler handler;
    turn.setHandler(&handler);
    turn.requestEnd();
    turn.requestEnd();
    QVERIFY(handler.batches.isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(handler.batches.size(), 1);
}

void TestTurn::endsAgainWhenAskedAtItsEnd()
{
    Turn turn;
    CountingHandler handler;
    turn.setHandler(&handler);
    handler.atEnd = [&] {
        if (handler.batches.size() == 1)
            turn.requestEnd();
    };
    turn.requestEnd();
    QTRY_COMPARE(handler.batches.size(), 2);
}

void TestTurn::answersForAHandlerThatHasGone()
{
    Turn turn;
    QList<int> statuses;
    const auto note = [&statuses](const Response &response) {
        statuses.append(response.status);
    };
    turn.handle({}, Answer(note));
    turn.refused({}, ErrorCode::NotFound, errorResponse(ErrorCode::NotFound), Answer(note));
    turn.requestEnd();
    QCoreApplication::processEvents();
    QCOMPARE(statuses, (QList<int>{500, 404}));
}

void TestTurn::gathersWhatIsReadyAtOnce_data()
{
    QTest::addColumn<bool>("glib");
    QTest::newRow("GLib dispatcher") << true;
    QTest::newRow("UNIX dispatcher") << false;
}

// What recording before answering costs depends on this: one commit for all that is ready.
void TestTurn::gathersWhatIsReadyAtOnce()
{
    QFETCH(const bool, glib);
    if (glib)
        qunsetenv("QT_NO_THREADED_GLIB");
    else
        qputenv("QT_NO_THREADED_GLIB", "1");

    constexpr int clients = 64;
    TestServer server;
    QVERIFY(server.start());
    QSemaphore atEnd;
    QSemaphore goOn;
    server.script().setAtEndOfTurn([&atEnd, &goOn] {
        atEnd.release();
        goOn.acquire();
    });
    std::vector<RawClient> open;
    for (int i = 0; i < clients; ++i)
        open.emplace_back(server.port());
    QTRY_COMPARE(server.controller().connections(), clients);

    // While the worker is busy with the first, the others become ready.
    QVERIFY(open[0].send(TestServer::goodRequest()));
    QVERIFY(atEnd.tryAcquire(1, RawClient::patience));
    for (int i = 1; i < clients; ++i)
        QVERIFY(open[size_t(i)].send(TestServer::goodRequest()));
    goOn.release(100);
    for (RawClient &client : open)
        QCOMPARE(statusOf(client.readAnswer()), 200);
    QCOMPARE(server.script().seen().batches, (QList<int>{1, clients - 1}));
}

QTEST_GUILESS_MAIN(TestTurn)
#include "tst_turn.moc"
