// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveradapter.h"
#include "support/freeport.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;
using State = Ui::ServerHandle::State;

namespace {

/// Answers nothing: here nobody asks.
class Mute final : public Http::RequestHandler
{
public:
    void handle(Http::Request, Http::Answer) override {}
    void refused(Http::RequestInfo, Http::ErrorCode, Http::Response response,
                 Http::Answer answer) override
    {
        answer.send(std::move(response));
    }
    void endTurn() override {}
};

Http::HandlerFactory mute()
{
    return {
        .make = [](const std::function<void()> &) -> Result<std::unique_ptr<Http::RequestHandler>> {
            return std::unique_ptr<Http::RequestHandler>(std::make_unique<Mute>());
        }};
}

Http::ServerSetup onPort(quint16 port)
{
    Http::ServerSetup setup;
    setup.endpoint.port = port;
    return setup;
}

/// What change() came to: empty for success.
QString outcome(const QFuture<Result<void>> &change)
{
    if (!QTest::qWaitFor([&] { return change.isFinished(); }))
        return u"never finished"_s;
    return change.result() ? QString() : change.result().error().message;
}

} // namespace

class tst_ServerAdapter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndStops();
    void saysWhyItFailedAndWhatToTake();
    void keepsAPortThatTheUserChose();
    void forgetsAChoiceThatFailed();
    void changesWhatRuns();
    void goesOnWhereAChangeFails();
    void keepsTheFreePortThatItTook();
    void changesWhatIsStopped();
    void startsWhatHadFailed();
    void tellsAChangeThatWasCutShort();
};

void tst_ServerAdapter::startsAndStops()
{
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(0), [](const auto &) { QFAIL("nobody chose a port"); });
    QSignalSpy changes(&adapter, &Ui::ServerHandle::changed);
    QCOMPARE(adapter.state(), State::Stopped);
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    QVERIFY(changes.count() >= 2);
    QVERIFY(adapter.baseUrl().startsWith(u"http://127.0.0.1:"_s));
    QVERIFY(!adapter.baseUrl().endsWith(u":0"_s));
    adapter.stop();
    QTRY_COMPARE(adapter.state(), State::Stopped);
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
}

void tst_ServerAdapter::saysWhyItFailedAndWhatToTake()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(other.serverPort()), [](const auto &) {});
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Failed);
    QVERIFY(adapter.errorText().contains(QString::number(other.serverPort())));
    QVERIFY(adapter.suggestedPort() > 0);
    adapter.startOnPort(adapter.suggestedPort());
    QTRY_COMPARE(adapter.state(), State::Running);
}

void tst_ServerAdapter::keepsAPortThatTheUserChose()
{
    const quint16 free = Test::freePort();
    QList<Http::Endpoint> chosen;
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(0), [&](const auto &endpoint) { chosen += endpoint; });
    adapter.startOnPort(free);
    QTRY_COMPARE(adapter.state(), State::Running);
    QCOMPARE(chosen, QList({onPort(free).endpoint}));
    adapter.stop();
    QTRY_COMPARE(adapter.state(), State::Stopped);
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    QCOMPARE(adapter.baseUrl(), onPort(free).endpoint.url());
    QCOMPARE(chosen.size(), 1);
}

void tst_ServerAdapter::forgetsAChoiceThatFailed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(0), [](const auto &) { QFAIL("it never ran there"); });
    QSignalSpy failures(&server, &Http::ServerController::failed);
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    const QString url = adapter.baseUrl();
    adapter.startOnPort(other.serverPort());
    QTRY_COMPARE(failures.count(), 1);
    QCOMPARE(adapter.state(), State::Running); // goes on as it was
    QCOMPARE(adapter.baseUrl(), url);
    adapter.stop();
    QTRY_COMPARE(adapter.state(), State::Stopped);
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
}

void tst_ServerAdapter::changesWhatRuns()
{
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(0),
                          [](const auto &) { QFAIL("it was no choice of port"); });
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    Http::ServerSetup wanted = onPort(Test::freePort());
    wanted.workers = 2;
    wanted.limits.fields = 32;
    QCOMPARE(outcome(adapter.change(wanted)), QString());
    QCOMPARE(server.setup() == wanted, true);
    QCOMPARE(outcome(adapter.change(wanted)), QString()); // as it is
    adapter.stop();
    QTRY_COMPARE(adapter.state(), State::Stopped);
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    QCOMPARE(server.setup() == wanted, true);
}

void tst_ServerAdapter::goesOnWhereAChangeFails()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(0), [](const auto &) {});
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    const QString url = adapter.baseUrl();
    const QString why = outcome(adapter.change(onPort(other.serverPort())));
    QVERIFY2(why.contains(QString::number(other.serverPort())), qPrintable(why));
    QCOMPARE(adapter.state(), State::Running);
    QCOMPARE(adapter.baseUrl(), url);
    QCOMPARE(outcome(adapter.change(onPort(0))), QString());
    QCOMPARE(adapter.baseUrl(), url);
}

void tst_ServerAdapter::keepsTheFreePortThatItTook()
{
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(0), [](const auto &) {});
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    const QString url = adapter.baseUrl();
    Http::ServerSetup wanted = onPort(0);
    wanted.limits.fields = 32;
    QCOMPARE(outcome(adapter.change(wanted)), QString());
    QCOMPARE(adapter.baseUrl(), url);
    QCOMPARE(server.setup().limits.fields, 32);
}

void tst_ServerAdapter::changesWhatIsStopped()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(0), [](const auto &) {});
    QVERIFY(!outcome(adapter.change(onPort(other.serverPort()))).isEmpty());
    const quint16 free = Test::freePort();
    QCOMPARE(outcome(adapter.change(onPort(free))), QString());
    QCOMPARE(adapter.state(), State::Stopped);
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    QCOMPARE(server.endpoint().port, free);
}

void tst_ServerAdapter::startsWhatHadFailed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(other.serverPort()), [](const auto &) {});
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Failed);
    QCOMPARE(outcome(adapter.change(onPort(Test::freePort()))), QString());
    QCOMPARE(adapter.state(), State::Running);
}

void tst_ServerAdapter::tellsAChangeThatWasCutShort()
{
    Http::ServerController server(mute(), {.workers = 1});
    ServerAdapter adapter(server, onPort(0), [](const auto &) {});
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    const auto change = adapter.change(onPort(Test::freePort()));
    adapter.stop();
    QVERIFY(change.isFinished());
    QCOMPARE(change.result().error().kind, Error::Kind::Cancelled);
    QTRY_COMPARE(adapter.state(), State::Stopped);
}

QTEST_GUILESS_MAIN(tst_ServerAdapter)
#include "tst_serveradapter.moc"
