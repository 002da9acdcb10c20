// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serveradapter.h"

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
    return {{}, [](const std::function<void()> &) -> Result<std::unique_ptr<Http::RequestHandler>> {
                return std::unique_ptr<Http::RequestHandler>(std::make_unique<Mute>());
            }};
}

Http::Endpoint onPort(quint16 port)
{
    Http::Endpoint endpoint;
    endpoint.port = port;
    return endpoint;
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
};

void tst_ServerAdapter::startsAndStops()
{
    Http::ServerController server(mute(), {}, 1);
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
    Http::ServerController server(mute(), {}, 1);
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
    quint16 free = 0;
    {
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        free = probe.serverPort();
    }
    QList<Http::Endpoint> chosen;
    Http::ServerController server(mute(), {}, 1);
    ServerAdapter adapter(server, onPort(0), [&](const auto &endpoint) { chosen += endpoint; });
    adapter.startOnPort(free);
    QTRY_COMPARE(adapter.state(), State::Running);
    QCOMPARE(chosen, QList({onPort(free)}));
    adapter.stop();
    QTRY_COMPARE(adapter.state(), State::Stopped);
    adapter.start();
    QTRY_COMPARE(adapter.state(), State::Running);
    QCOMPARE(adapter.baseUrl(), onPort(free).url());
    QCOMPARE(chosen.size(), 1);
}

void tst_ServerAdapter::forgetsAChoiceThatFailed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Http::ServerController server(mute(), {}, 1);
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

QTEST_GUILESS_MAIN(tst_ServerAdapter)
#include "tst_serveradapter.moc"
