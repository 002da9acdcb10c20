// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_Serve final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void printsOneLineOnceItAccepts();
    void mayHoldAllConnectionsItPromises();
    void drainsAndEndsWellWhenToldTo_data();
    void drainsAndEndsWellWhenToldTo();
    void answersARequestThatIsUnderWay();
    void refusesATakenPort();
    void listensWhereTheConfigurationSays();
    void refusesAnUnsoundConfiguration_data();
    void refusesAnUnsoundConfiguration();
    void needsNoDisplay();
    void servesWithoutAWindowWhereThereIsNoDisplay();
    void believesTheProxiesOfItsSettings();
    void twoServersShareOneStore();
    void leavesEverythingInTheFile();
    void goesOnWhileNobodyReadsTheLog();
    void saysThatNobodyIsAskedForACertificate();
    void logsAndCountsFailedHandshakes();

private:
    void configure(const QByteArray &text);
    std::unique_ptr<Program> m_program;
};

void tst_Serve::configure(const QByteArray &text)
{
    m_program->run({u"client"_s, u"list"_s}); // makes the folder
    QFile file(m_program->dataPath() + u"/gatehouse.conf"_s);
    QVERIFY(file.open(QFile::WriteOnly, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.write(text) == text.size());
}

void tst_Serve::printsOneLineOnceItAccepts()
{
    Running server(*m_program, {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    const QByteArray line = server.readLine();
    const QRegularExpression wanted(u"\\AListening on http://127\\.0\\.0\\.1:(\\d+)\n\\z"_s);
    const auto match = wanted.match(QString::fromUtf8(line));
    QVERIFY2(match.hasMatch(), line.constData());
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(match.captured(1).toInt()));
    QVERIFY(socket.waitForConnected(2000));
    socket.abort();
    const Finished ended = server.stop();
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.out, line); // and never another
}

void tst_Serve::mayHoldAllConnectionsItPromises()
{
    rlimit files{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &files), 0);
    const rlimit few{std::min<rlim_t>(files.rlim_cur, 512), files.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0); // what the server inherits
    const auto restored = qScopeGuard([&] { ::setrlimit(RLIMIT_NOFILE, &files); });
    Running server(*m_program, {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY(!server.readLine().isEmpty());
    rlimit allowed{};
    QCOMPARE(::prlimit(pid_t(server.process().processId()), RLIMIT_NOFILE, nullptr, &allowed), 0);
    QCOMPARE(allowed.rlim_cur, std::min<rlim_t>(files.rlim_max, 8192));
}

void tst_Serve::drainsAndEndsWellWhenToldTo_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_Serve::drainsAndEndsWellWhenToldTo()
{
    QFETCH(const int, signal);
    Server server(*m_program);
    const QUrl url(server.url());
    QTcpSocket idle;
    idle.connectToHost(url.host(), quint16(url.port()));
    QVERIFY(idle.waitForConnected());
    QElapsedTimer timer;
    timer.start();
    const Finished ended = server.stop(signal);
    QCOMPARE(ended.exitCode, 0);
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    QTcpSocket late;
    late.connectToHost(url.host(), quint16(url.port()));
    QVERIFY(!late.waitForConnected(1000));
}

void tst_Serve::answersARequestThatIsUnderWay()
{
    // A chosen secret takes a while to check, so the stop comes while it is under way.
    m_program->run(
        {u"client"_s, u"add"_s, u"--name"_s, u"A"_s, u"--key"_s, u"my-key"_s, u"--secret-stdin"_s},
        "correct horse battery\n");
    Server server(*m_program);
    const QUrl url(server.url());
    const QByteArray body(R"({"username":"my-key","password":"correct horse battery"})");
    // Once one request is answered, the next is accepted at once: what waits to be is not under
    // way.
    QCOMPARE(login(server.url(), u"nobody"_s, u"sk_0"_s), 401);
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                 "Content-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QVERIFY(socket.waitForBytesWritten());
    QTest::qWait(50);
    const Finished ended = server.stop();
    QCOMPARE(ended.exitCode, 0);
    QVERIFY(socket.bytesAvailable() || socket.waitForReadyRead(2000));
    const QByteArray answer = socket.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());
}

void tst_Serve::refusesATakenPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QString listen = u"127.0.0.1:%1"_s.arg(other.serverPort());
    const Finished result = m_program->run({u"serve"_s, u"--listen"_s, listen});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY(result.err.startsWith("gatehouse: "));
    QVERIFY2(result.err.contains(QByteArray::number(other.serverPort())), result.err.constData());
}

void tst_Serve::listensWhereTheConfigurationSays()
{
    configure("[server]\nlisten=127.0.0.2:0\nworkers=3\n");
    Running server(*m_program, {u"serve"_s});
    QVERIFY(server.readLine().startsWith("Listening on http://127.0.0.2:"));
    QCOMPARE(server.stop().exitCode, 0);
    Running other(*m_program, {u"serve"_s, u"--listen"_s, u"127.0.0.3:0"_s});
    QVERIFY(other.readLine().startsWith("Listening on http://127.0.0.3:"));
}

void tst_Serve::refusesAnUnsoundConfiguration_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("address") << QByteArray("[server]\nlisten=localhost:1\n");
    QTest::newRow("workers") << QByteArray("[server]\nworkers=many\n");
    QTest::newRow("too many workers") << QByteArray("[server]\nworkers=17\n");
    QTest::newRow("plain HTTP for others") << QByteArray("[server]\nlisten=0.0.0.0:0\n");
}

void tst_Serve::refusesAnUnsoundConfiguration()
{
    QFETCH(const QByteArray, text);
    configure(text);
    const Finished result = m_program->run({u"serve"_s});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY(result.err.contains("gatehouse.conf"));
}

void tst_Serve::needsNoDisplay()
{
    QProcessEnvironment bare;
    bare.insert(u"HOME"_s, m_program->environment().value(u"HOME"_s));
    QProcess server;
    server.setProcessEnvironment(bare);
    server.start(QStringLiteral(GATEHOUSE_PROGRAM),
                 {u"--data"_s, m_program->dataPath(), u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QTRY_VERIFY(server.canReadLine() || server.waitForReadyRead(100));
    QVERIFY(server.readLine().startsWith("Listening on "));
    server.terminate();
    QVERIFY(server.waitForFinished());
    QCOMPARE(server.exitCode(), 0);
    // It began and ended, and nothing was worth a warning.
    const QByteArray said = server.readAllStandardError();
    QCOMPARE(said.count('\n'), 2);
    QCOMPARE(said.count(" info "), 2);
}

void tst_Serve::servesWithoutAWindowWhereThereIsNoDisplay()
{
    QProcessEnvironment bare;
    bare.insert(u"HOME"_s, m_program->environment().value(u"HOME"_s));
    QProcess server;
    server.setProcessEnvironment(bare);
    server.start(QStringLiteral(GATEHOUSE_PROGRAM),
                 {u"--data"_s, m_program->dataPath(), u"--listen"_s, u"127.0.0.1:0"_s});
    QTRY_VERIFY(server.canReadLine() || server.waitForReadyRead(100));
    QVERIFY(server.readLine().startsWith("Listening on "));
    server.terminate();
    QVERIFY(server.waitForFinished());
    QCOMPARE(server.exitCode(), 0);
    const QByteArray said = server.readAllStandardError();
    QVERIFY(said.contains("no display"));
    QCOMPARE(said.count('\n') - said.count(" info "), 1);
}

void tst_Serve::believesTheProxiesOfItsSettings()
{
    const QJsonObject client = m_program->addClient({u"--allow"_s, u"203.0.113.9"_s});
    QFile config(m_program->dataPath() + "/gatehouse.conf"_L1);
    QVERIFY(config.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner));
    config.write("[server]\ntrusted_proxies=127.0.0.1\n");
    config.close();
    const Server server(*m_program);
    const QByteArray body = R"({"username":")" + client[u"api_key"_s].toString().toUtf8() +
                            R"(","password":")" + client[u"api_secret"_s].toString().toUtf8() +
                            R"("})";
    const auto from = [&](const QByteArray &field) {
        return call(server.url(), "POST /auth/login", "Content-Type: application/json\r\n" + field,
                    body);
    };
    QCOMPARE(from("X-Forwarded-For: 203.0.113.9\r\n"), 200);
    QCOMPARE(from("X-Forwarded-For: 203.0.113.8\r\n"), 403);
    QCOMPARE(from({}), 403);
}

void tst_Serve::twoServersShareOneStore()
{
    const QJsonObject client = m_program->addClient();
    const Server first(*m_program);
    const Server second(*m_program);
    for (const QString &url : {first.url(), second.url()})
        QCOMPARE(login(url, client[u"api_key"_s].toString(), client[u"api_secret"_s].toString()),
                 200);
    const Finished printed = m_program->run({u"attempts"_s, u"--json"_s});
    QCOMPARE(printed.out.count("\"outcome\":\"Success\""), 2);
}

void tst_Serve::leavesEverythingInTheFile()
{
    const QJsonObject client = m_program->addClient();
    Server server(*m_program);
    QCOMPARE(
        login(server.url(), client[u"api_key"_s].toString(), client[u"api_secret"_s].toString()),
        200);
    QCOMPARE(server.stop().exitCode, 0);
    // A log that is gone or empty: the file by itself holds the attempt.
    const QFile log(m_program->dataPath() + u"/gatehouse.db-wal"_s);
    QVERIFY(!log.exists() || log.size() == 0);
    QCOMPARE(m_program->run({u"attempts"_s, u"--json"_s}).out.count('\n'), 1);
}

// As behind a pager that somebody has left open.
void tst_Serve::goesOnWhileNobodyReadsTheLog()
{
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(u"log"_s).toLocal8Bit();
    QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    const int pipe = ::open(path.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    const auto closed = qScopeGuard([pipe] { ::close(pipe); });
    while (::write(pipe, "x", 1) == 1) // until it takes no more
        ;
    QProcess server;
    server.setProcessEnvironment(m_program->environment());
    server.setStandardErrorFile(QString::fromLocal8Bit(path));
    server.start(QStringLiteral(GATEHOUSE_PROGRAM),
                 {u"--data"_s, m_program->dataPath(), u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    const auto killed = qScopeGuard([&server] {
        server.kill();
        server.waitForFinished();
    });
    QVERIFY(server.waitForReadyRead(10'000));
    const QString url = QString::fromUtf8(server.readLine().trimmed()).section(u' ', -1);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(login(url, u"nobody"_s, u"nothing"_s), 401);
    server.terminate();
    QVERIFY(server.waitForFinished(10'000));
    QCOMPARE(server.exitCode(), 0);
}

void tst_Serve::saysThatNobodyIsAskedForACertificate()
{
    configure("[tls]\nclient_ca=callers.pem\n");
    Server server(*m_program);
    const Finished ended = server.stop();
    QCOMPARE(ended.exitCode, 0);
    QVERIFY2(ended.err.contains("tls/client_ca is not in force"), ended.err.constData());
}

void tst_Serve::logsAndCountsFailedHandshakes()
{
    configure("[tls]\nmode=self-signed\n");
    Server server(*m_program);
    const QUrl url(server.url());
    QTcpSocket plain;
    plain.connectToHost(url.host(), quint16(url.port()));
    QVERIFY(plain.waitForConnected());
    plain.write("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(plain.waitForDisconnected());

    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(url.host(), quint16(url.port()));
    QVERIFY(socket.waitForEncrypted());
    socket.write("GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray page;
    while (socket.waitForReadyRead())
        page += socket.readAll();
    QVERIFY2(page.contains("\ngatehouse_tls_handshake_failures_total 1\n"), page.constData());
    const Finished ended = server.stop();
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.err.count("gatehouse.tls: A TLS handshake failed address=127.0.0.1 reason="), 1);
}

QTEST_GUILESS_MAIN(tst_Serve)
#include "tst_serve.moc"
