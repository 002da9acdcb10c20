// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Http;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 proxy = 0x7f000002;    // 127.0.0.2
constexpr quint32 stranger = 0x7f000003; // 127.0.0.3

QByteArray request(const QByteArray &fields, const QByteArray &target = "/auth/verify")
{
    return "GET " + target + " HTTP/1.1\r\nHost: gate.example\r\n" + fields + "\r\n";
}

} // namespace

/// A server that trusts 127.0.0.2 and 10.0.0.0/8.
class TstProxiedRequests : public QObject
{
    Q_OBJECT

    std::optional<TestServer> m_server;

    bool serve(const Limits &limits = {})
    {
        m_server.emplace(limits);
        if (!m_server->start())
            return false;
        ServerSetup setup = m_server->controller().setup();
        setup.proxies =
            TrustedProxies({Cidr(IpAddress::fromV4(proxy)), *Cidr::parse(u"10.0.0.0/8")});
        m_server->controller().run(setup);
        return QTest::qWaitFor([&] { return m_server->controller().setup() == setup; });
    }

    Request handled(int index) { return m_server->script().seen().handled.value(index); }

private Q_SLOTS:
    void init() { QVERIFY(serve()); }

    void believesATrustedProxy_data();
    void believesATrustedProxy();
    void believesNobodyElse();
    void asksForEachRequestOfAConnection();
    void refusesWhatProxiesContradict();
    void tellsTheCallerOfARefusal();
    void limitsNoConnectionsOfATrustedProxy();
};

void TstProxiedRequests::believesATrustedProxy_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const QByteArray &fields, const QString &caller,
                        const QString &told) {
        QTest::newRow(name) << fields << caller << told;
    };
    row("silent", {}, u"127.0.0.2"_s, {});
    row("X-Forwarded-For", "X-Forwarded-For: 192.0.2.1\r\n", u"192.0.2.1"_s, u"192.0.2.1"_s);
    row("Forwarded", "Forwarded: for=\"[2001:db8::1]:9\";proto=https\r\n", u"2001:db8::1"_s,
        u"[2001:db8::1]:9"_s);
    row("in any case", "x-forwarded-FOR:192.0.2.1\r\n", u"192.0.2.1"_s, u"192.0.2.1"_s);
    row("in several lines",
        "X-Forwarded-For: 203.0.113.9\r\nAccept: */*\r\nX-Forwarded-For:  192.0.2.1, 10.0.0.9 \r\n",
        u"192.0.2.1"_s, u"203.0.113.9, 192.0.2.1, 10.0.0.9"_s);
    row("a name that only begins so", "X-Forwarded-For-Us: 192.0.2.1\r\n", u"127.0.0.2"_s, {});
    row("empty", "X-Forwarded-For:\r\n", u"127.0.0.2"_s, {});
}

void TstProxiedRequests::believesATrustedProxy()
{
    QFETCH(QByteArray, fields);
    RawClient client(m_server->port(), proxy);
    client.send(request(fields));
    QCOMPARE(statusOf(client.readAnswer()), 200);
    QCOMPARE(handled(0).peer.toString(), u"127.0.0.2"_s);
    QTEST(handled(0).caller.toString(), "caller");
    QTEST(handled(0).forwardedFor, "told");
}

void TstProxiedRequests::believesNobodyElse()
{
    RawClient client(m_server->port(), stranger);
    client.send(request("X-Forwarded-For: 192.0.2.1\r\nForwarded: for=192.0.2.2\r\n"));
    QCOMPARE(statusOf(client.readAnswer()), 200);
    QCOMPARE(handled(0).caller.toString(), u"127.0.0.3"_s);
    QVERIFY(handled(0).forwardedFor.isEmpty());
}

void TstProxiedRequests::asksForEachRequestOfAConnection()
{
    RawClient client(m_server->port(), proxy);
    for (const QByteArray fields :
         {"X-Forwarded-For: 192.0.2.1\r\n", "", "X-Forwarded-For: 192.0.2.3\r\n"}) {
        client.sendByteByByte(request(fields));
        QCOMPARE(statusOf(client.readAnswer()), 200);
    }
    QCOMPARE(handled(0).caller.toString(), u"192.0.2.1"_s);
    QCOMPARE(handled(1).caller.toString(), u"127.0.0.2"_s);
    QVERIFY(handled(1).forwardedFor.isEmpty());
    QCOMPARE(handled(2).caller.toString(), u"192.0.2.3"_s);
}

void TstProxiedRequests::refusesWhatProxiesContradict()
{
    RawClient client(m_server->port(), proxy);
    client.send(request("X-Forwarded-For: 192.0.2.1\r\nForwarded: for=10.0.0.5\r\n"));
    QCOMPARE(statusOf(client.readAnswer()), 400);
    const auto seen = m_server->script().seen();
    QVERIFY(seen.handled.isEmpty());
    QCOMPARE(seen.codes, QList{ErrorCode::MalformedRequest});
    QCOMPARE(seen.refused[0].caller.toString(), u"127.0.0.2"_s);
}

void TstProxiedRequests::tellsTheCallerOfARefusal()
{
    RawClient client(m_server->port(), proxy);
    client.send(request("X-Forwarded-For: 192.0.2.1\r\n", "/auth/login"));
    QCOMPARE(statusOf(client.readAnswer()), 405);
    RawClient demanding(m_server->port(), proxy);
    demanding.send(request("X-Forwarded-For: 192.0.2.2\r\nExpect: 100-continue\r\n"));
    QCOMPARE(statusOf(demanding.readAnswer()), 417);
    RawClient unsound(m_server->port(), proxy);
    unsound.send(request("X-Forwarded-For: 192.0.2.3\r\nX: \x01\r\n"));
    QCOMPARE(statusOf(unsound.readAnswer()), 400);
    const auto refused = m_server->script().seen().refused;
    QCOMPARE(refused.size(), 3);
    QCOMPARE(refused[0].caller.toString(), u"192.0.2.1"_s);
    QCOMPARE(refused[1].caller.toString(), u"192.0.2.2"_s);
    QCOMPARE(refused[2].caller.toString(), u"127.0.0.2"_s); // nothing in it can be believed
}

void TstProxiedRequests::limitsNoConnectionsOfATrustedProxy()
{
    Limits limits;
    limits.connectionsPerAddress = 1;
    limits.connections = 3;
    QVERIFY(serve(limits));
    const auto isServed = [this](RawClient &client) {
        return client.send(request({})) && statusOf(client.readAnswer()) == 200;
    };
    RawClient first(m_server->port(), proxy);
    RawClient second(m_server->port(), proxy);
    QVERIFY(isServed(first) && isServed(second));
    RawClient third(m_server->port(), stranger);
    QVERIFY(isServed(third));
    RawClient beyondAll(m_server->port(), proxy);
    QVERIFY(!isServed(beyondAll));
}

QTEST_GUILESS_MAIN(TstProxiedRequests)
#include "tst_proxiedrequests.moc"
