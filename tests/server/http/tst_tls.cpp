// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/tls.h"

#include "crypto/certificate.h"
#include "rawclient.h"
#include "support/tempstore.h"
#include "testserver.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Http;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = ServerController::State;

Crypto::CertificatePair pairFor(const QString &name)
{
    return Crypto::makeSelfSigned({name, u"127.0.0.1"_s}, SystemClock().now(),
                                  std::chrono::days(9));
}

QSslConfiguration tlsOf(const Crypto::CertificatePair &pair, const QByteArray &authorities = {})
{
    return orDie(tlsConfiguration({pair.chain, pair.key, authorities}));
}

QSslCertificate certificateOf(const Crypto::CertificatePair &pair)
{
    return QSslCertificate::fromData(pair.chain, QSsl::Pem).value(0);
}

/// A TestServer that speaks TLS.
class TlsServer : public TestServer
{
public:
    explicit TlsServer(const Crypto::CertificatePair &pair, const Limits &limits = {},
                       const QByteArray &authorities = {})
        : TestServer(limits)
    {
        ServerSetup setup = controller().setup();
        setup.endpoint = {IpAddress::fromV4(0x7f000001), 0};
        setup.tls = tlsOf(pair, authorities);
        controller().run(setup);
        if (!QTest::qWaitFor([this] { return controller().state() == State::Running; }))
            qFatal("The server does not run.");
    }
};

/// A client of one connection. Blocking, with a bound on every wait.
class TlsClient
{
public:
    explicit TlsClient(const QByteArray &trusted)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromData(trusted, QSsl::Pem));
        m_socket.setSslConfiguration(tls);
    }
    void setProtocol(QSsl::SslProtocol protocol) { m_socket.setProtocol(protocol); }
    void show(const Crypto::CertificatePair &own)
    {
        m_socket.setLocalCertificate(certificateOf(own));
        m_socket.setPrivateKey(QSslKey(own.key, QSsl::Ec));
    }

    bool connectTo(quint16 port)
    {
        m_socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
        return m_socket.waitForEncrypted(5'000);
    }
    QByteArray ask(const QByteArray &request = TestServer::goodRequest())
    {
        m_socket.write(request);
        QByteArray answer;
        while (!isWhole(answer) && m_socket.waitForReadyRead(5'000))
            answer += m_socket.readAll();
        return answer;
    }
    bool isClosed()
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState ||
               m_socket.waitForDisconnected(5'000);
    }
    QSslSocket &socket() { return m_socket; }

private:
    static bool isWhole(const QByteArray &answer)
    {
        const qsizetype head = answer.indexOf("\r\n\r\n");
        return head >= 0 &&
               answer.size() - head - 4 >= headerOf(answer, "Content-Length").toLongLong();
    }

    QSslSocket m_socket;
};

/// What a client says first.
QByteArray hello()
{
    QTcpServer listener;
    listener.listen(QHostAddress::LocalHost);
    QSslSocket client;
    client.connectToHostEncrypted(u"127.0.0.1"_s, listener.serverPort());
    if (!listener.waitForNewConnection(5'000))
        qFatal("No connection.");
    QTcpSocket *const server = listener.nextPendingConnection();
    client.waitForConnected(5'000);
    while (server->bytesAvailable() < 200)
        QCoreApplication::processEvents();
    return server->readAll();
}

QByteArray fileOf(const QString &name)
{
    QFile file(QStringLiteral(CERTIFICATES) + name);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s", qPrintable(file.fileName()));
    return file.readAll();
}

int openDescriptors()
{
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System).size());
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { QVERIFY(awaitWorkerThreads()); }

    void answers_data();
    void answers();
    void offersSoundCiphersAlone();
    void answersBodiesInPieces();
    void answersALargeBody();
    void saysTheLastAnswer();
    void endsSilentHandshakes_data();
    void endsSilentHandshakes();
    void outlivesPlainHttp();
    void outlivesAbortedHandshakes();
    void renewsWhileConnectionsGoOn();
    void changesOverFromPlainHttp();
    void asksForClientCertificates();
    void sendsAwayWhoCameByOtherRules();
    void stopsWithinAHandshake();
    void tellsOfFailedHandshakes();
    void refusesUnusableMaterial_data();
    void refusesUnusableMaterial();

private:
    const Crypto::CertificatePair m_pair = pairFor(u"gate.example"_s);
};

void TestTls::answers_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<bool>("rsa");
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2 << false;
    QTest::newRow("TLS 1.2, RSA") << QSsl::TlsV1_2 << true;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3 << false;
    QTest::newRow("TLS 1.3, RSA") << QSsl::TlsV1_3 << true;
}

void TestTls::answers()
{
    QFETCH(const QSsl::SslProtocol, protocol);
    QFETCH(const bool, rsa);
    const Crypto::CertificatePair pair =
        rsa ? Crypto::CertificatePair{fileOf(u"rsa.pem"_s), fileOf(u"rsa.key"_s)} : m_pair;
    TlsServer server(pair);
    TlsClient client(pair.chain);
    client.setProtocol(protocol);
    QVERIFY2(client.connectTo(server.port()), qPrintable(client.socket().errorString()));
    QCOMPARE(client.socket().sessionProtocol(), protocol);
    QCOMPARE(client.socket().peerCertificate(), certificateOf(pair));
    for (int i = 0; i < 3; ++i) {
        const QByteArray answer = client.ask();
        QCOMPARE(statusOf(answer), 200);
        QCOMPARE(bodyOf(answer), TestServer::goodBody());
    }
    QCOMPARE(server.script().seen().handled.at(2).peer, IpAddress::fromV4(0x7f000001));
    QCOMPARE(server.controller().url(), u"https://127.0.0.1:%1"_s.arg(server.port()));
}

void TestTls::offersSoundCiphersAlone()
{
    const auto ciphers = tlsOf(m_pair).ciphers();
    QVERIFY(ciphers.size() >= 5);
    for (const QSslCipher &cipher : ciphers) {
        const QString name = cipher.name();
        QVERIFY2(name.contains("GCM"_L1) || name.contains("CHACHA20"_L1), qPrintable(name));
        QVERIFY2(!name.contains("PSK"_L1), qPrintable(name));
        if (cipher.protocol() != QSsl::TlsV1_3)
            QVERIFY2(cipher.keyExchangeMethod() == "ECDH"_L1, qPrintable(name));
    }
}

void TestTls::answersBodiesInPieces()
{
    TlsServer server(m_pair);
    TlsClient client(m_pair.chain);
    QVERIFY(client.connectTo(server.port()));
    const QByteArray request = TestServer::goodRequest();
    for (const char byte : request) {
        client.socket().write(&byte, 1);
        client.socket().flush();
    }
    QCOMPARE(statusOf(client.ask({})), 200);
    QCOMPARE(statusOf(client.ask()), 200);
}

// More than one record, and all that the buffer of what is read may hold.
void TestTls::answersALargeBody()
{
    TlsServer server(m_pair);
    TlsClient client(m_pair.chain);
    QVERIFY(client.connectTo(server.port()));
    const QByteArray body(Limits().bodyBytes, ' ');
    QCOMPARE(statusOf(client.ask("POST /auth/login HTTP/1.1\r\nHost: gate.example\r\nContent-Type: "
                                 "application/json\r\nContent-Length: " +
                                 QByteArray::number(body.size()) + "\r\n\r\n" + body)),
             200);
    QCOMPARE(server.script().seen().handled.at(0).body, body);
    QCOMPARE(statusOf(client.ask()), 200);
}

void TestTls::saysTheLastAnswer()
{
    TlsServer server(m_pair);
    TlsClient client(m_pair.chain);
    QVERIFY(client.connectTo(server.port()));
    const QByteArray answer = client.ask("GET /nothing HTTP/1.1\r\nHost: gate.example\r\n\r\n");
    QCOMPARE(statusOf(answer), 404);
    QCOMPARE(headerOf(answer, "Connection"), "close");
    QVERIFY(client.isClosed());
    client.socket().close();
    QTRY_COMPARE(server.controller().connections(), 0);
}

void TestTls::endsSilentHandshakes_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("the beginning of a hello") << QByteArray::fromHex("160301020001");
}

// A handshake is part of the head's time.
void TestTls::endsSilentHandshakes()
{
    QFETCH(const QByteArray, said);
    Limits limits;
    limits.headTime = 200ms;
    limits.idleTime = 60s;
    TlsServer server(m_pair, limits);
    RawClient client(server.port());
    client.send(said);
    QCOMPARE(client.readToEnd(3s), QByteArray());
    QTRY_COMPARE(server.controller().connections(), 0);

    // One that is through has the time of an idle connection.
    TlsClient other(m_pair.chain);
    QVERIFY(other.connectTo(server.port()));
    QTest::qWait(500);
    QCOMPARE(statusOf(other.ask()), 200);
}

void TestTls::outlivesPlainHttp()
{
    TlsServer server(m_pair);
    RawClient client(server.port());
    client.send(TestServer::goodRequest());
    QVERIFY(!client.readToEnd().contains("HTTP/1.1"));
    QTRY_COMPARE(server.controller().connections(), 0);
    QVERIFY(server.script().seen().handled.isEmpty());
    TlsClient good(m_pair.chain);
    QVERIFY(good.connectTo(server.port()));
    QCOMPARE(statusOf(good.ask()), 200);
}

void TestTls::outlivesAbortedHandshakes()
{
    Limits limits;
    limits.idleTime = 120s; // the first client waits for all the others
    TlsServer server(m_pair, limits);
    TlsClient first(m_pair.chain);
    QVERIFY(first.connectTo(server.port()));
    const int before = openDescriptors();
    const QByteArray whole = hello();
    for (int i = 0; i < 1'000; ++i) {
        RawClient client(server.port());
        QVERIFY(client.isConnected());
        client.send(i % 2 == 0 ? whole : whole.first(i % whole.size()));
        if (i % 2 == 0)
            QVERIFY(!client.isQuiet(5s)); // the server has said its part
        if (i % 3 == 0)
            client.reset();
    }
    QTRY_COMPARE(server.controller().connections(), 1);
    QCOMPARE(openDescriptors(), before);
    QCOMPARE(statusOf(first.ask()), 200);
    TlsClient last(m_pair.chain);
    QVERIFY(last.connectTo(server.port()));
    QCOMPARE(statusOf(last.ask()), 200);
}

void TestTls::renewsWhileConnectionsGoOn()
{
    TlsServer server(m_pair);
    TlsClient old(m_pair.chain);
    QVERIFY(old.connectTo(server.port()));
    QCOMPARE(statusOf(old.ask()), 200);

    const Crypto::CertificatePair next = pairFor(u"next.example"_s);
    ServerSetup setup = server.controller().setup();
    setup.tls = tlsOf(next);
    QSignalSpy states(&server.controller(), &ServerController::stateChanged);
    server.controller().run(setup);
    QCOMPARE(states.count(), 1);
    QVERIFY(server.controller().setup() == setup);

    const QByteArray answer = old.ask();
    QCOMPARE(statusOf(answer), 200);
    QVERIFY(headerOf(answer, "Connection").isNull()); // and not its last
    QCOMPARE(statusOf(old.ask()), 200);
    TlsClient client(next.chain);
    QVERIFY2(client.connectTo(server.port()), qPrintable(client.socket().errorString()));
    QCOMPARE(client.socket().peerCertificate(), certificateOf(next));
    QCOMPARE(statusOf(client.ask()), 200);
}

void TestTls::changesOverFromPlainHttp()
{
    TestServer server;
    QVERIFY(server.start());
    RawClient plain(server.port());
    plain.send(TestServer::goodRequest());
    QCOMPARE(statusOf(plain.readAnswer()), 200);
    ServerSetup setup = server.controller().setup();
    setup.tls = tlsOf(m_pair);
    server.controller().run(setup);
    QTRY_VERIFY(server.controller().setup() == setup);
    plain.send(TestServer::goodRequest());
    const QByteArray last = plain.readToEnd();
    QCOMPARE(statusOf(last), 200);
    QCOMPARE(headerOf(last, "Connection"), "close");
    TlsClient client(m_pair.chain);
    QVERIFY(client.connectTo(server.port()));
    QCOMPARE(statusOf(client.ask()), 200);
}

void TestTls::asksForClientCertificates()
{
    const Crypto::CertificatePair known{fileOf(u"caller.pem"_s), fileOf(u"caller.key"_s)};
    const Crypto::CertificatePair stranger = pairFor(u"stranger.example"_s);
    TlsServer server(m_pair, {}, fileOf(u"authority.pem"_s));
    const auto answerTo = [&](const Crypto::CertificatePair *shown) {
        TlsClient client(m_pair.chain);
        if (shown)
            client.show(*shown);
        return client.connectTo(server.port()) ? statusOf(client.ask()) : 0;
    };
    QVERIFY(answerTo(nullptr) <= 0);
    QVERIFY(answerTo(&stranger) <= 0);
    QCOMPARE(answerTo(&known), 200);
    QCOMPARE(server.script().seen().handled.size(), 1);
    QTRY_COMPARE(server.controller().connections(), 0);
}

// Once certificates are asked for, nobody stays who has shown none.
void TestTls::sendsAwayWhoCameByOtherRules()
{
    TlsServer server(m_pair);
    TlsClient without(m_pair.chain);
    QVERIFY(without.connectTo(server.port()));
    QCOMPARE(statusOf(without.ask()), 200);
    ServerSetup setup = server.controller().setup();
    setup.tls = tlsOf(m_pair, fileOf(u"authority.pem"_s));
    server.controller().run(setup);
    QTRY_VERIFY(server.controller().setup() == setup);
    const QByteArray last = without.ask();
    QVERIFY(last.isEmpty() || headerOf(last, "Connection") == "close");
    QVERIFY(without.isClosed());
}

void TestTls::stopsWithinAHandshake()
{
    TlsServer server(m_pair);
    RawClient client(server.port());
    client.send(QByteArray::fromHex("160301020001"));
    QTRY_COMPARE(server.controller().connections(), 1);
    server.controller().stop();
    QTRY_COMPARE_WITH_TIMEOUT(server.controller().state(), State::Stopped, 2'000);
}

void TestTls::tellsOfFailedHandshakes()
{
    QMutex mutex;
    QList<HandshakeFailure> told;
    const auto count = [&] {
        const QMutexLocker lock(&mutex);
        return told.size();
    };
    Script script(Script::Manner::AtEndOfTurn, {.body = TestServer::goodBody()});
    HandlerFactory factory = script.factory();
    factory.handshakeFailed = [&](const HandshakeFailure &failure) {
        const QMutexLocker lock(&mutex);
        told.append(failure);
    };
    ServerSetup setup;
    setup.endpoint = {IpAddress::fromV4(0x7f000001), 0};
    setup.limits.headTime = 1s;
    setup.tls = tlsOf(m_pair, fileOf(u"authority.pem"_s));
    ServerController controller(factory, setup);
    controller.start(setup.endpoint);
    QTRY_COMPARE(controller.state(), State::Running);
    const quint16 port = controller.endpoint().port;

    RawClient plain(port);
    plain.send(TestServer::goodRequest());
    QTRY_COMPARE(count(), 1);
    TlsClient without(m_pair.chain); // a certificate
    if (without.connectTo(port))
        (void)without.ask();
    QTRY_COMPARE(count(), 2);
    RawClient silent(port);
    QTRY_COMPARE(count(), 3);
    RawClient gone(port);
    gone.send(QByteArray::fromHex("160301020001"));
    gone.close();
    QTRY_COMPARE(count(), 4);

    TlsClient good(m_pair.chain);
    good.show({fileOf(u"caller.pem"_s), fileOf(u"caller.key"_s)});
    QVERIFY(good.connectTo(port));
    QCOMPARE(statusOf(good.ask()), 200);
    RawClient stopped(port); // by the server's own end
    stopped.send(QByteArray::fromHex("160301020001"));
    QTRY_COMPARE(controller.connections(), 2);
    controller.stop();
    QTRY_COMPARE(controller.state(), State::Stopped);
    QCOMPARE(count(), 4);
    for (const HandshakeFailure &failure : std::as_const(told)) {
        QCOMPARE(failure.peer, IpAddress::fromV4(0x7f000001));
        QVERIFY(!failure.reason.isEmpty());
    }
    QCOMPARE(told.at(2).reason, u"it took too long"_s);
    QCOMPARE(told.at(3).reason, u"the caller went away"_s);
}

void TestTls::refusesUnusableMaterial_data()
{
    QTest::addColumn<QByteArray>("chain");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("authorities");
    QTest::newRow("no certificate") << QByteArray("nonsense") << m_pair.key << QByteArray();
    QTest::newRow("no key") << m_pair.chain << m_pair.chain << QByteArray();
    QTest::newRow("no authorities") << m_pair.chain << m_pair.key << m_pair.key;
}

void TestTls::refusesUnusableMaterial()
{
    QFETCH(const QByteArray, chain);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, authorities);
    const auto tls = tlsConfiguration({chain, key, authorities});
    QVERIFY(!tls);
    QCOMPARE(tls.error().kind, Error::Kind::Invalid);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
