// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"
#include "support/freeport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

/// The console as a process: a window (offscreen) and a server in one.
class tst_Console final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void servesWhileItsWindowIsOpen();
    void sharesItsStoreWithTheCommandLine();
    void opensItsWindowThoughThePortIsTaken();

private:
    /// A port that was free a moment ago.
    static int loginWithin(int ms, const QString &url, const QString &key, const QString &secret);
    std::unique_ptr<Program> m_program;
};

int tst_Console::loginWithin(int ms, const QString &url, const QString &key, const QString &secret)
{
    QElapsedTimer timer;
    timer.start();
    int status = 0;
    while (status == 0 && timer.elapsed() < ms) {
        status = login(url, key, secret);
        if (status == 0)
            QTest::qWait(20);
    }
    return status;
}

void tst_Console::servesWhileItsWindowIsOpen()
{
    const QJsonObject client = m_program->addClient();
    const QString listen = u"127.0.0.1:%1"_s.arg(freePort());
    Running console(*m_program, {u"--listen"_s, listen});
    QVERIFY(console.process().waitForStarted());
    QCOMPARE(loginWithin(10'000, u"http://"_s + listen, client[u"api_key"_s].toString(),
                         client[u"api_secret"_s].toString()),
             200);
    const Finished ended = console.stop();
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.out, QByteArray());
    QCOMPARE(ended.err, QByteArray());
}

void tst_Console::sharesItsStoreWithTheCommandLine()
{
    const QString listen = u"127.0.0.1:%1"_s.arg(freePort());
    Running console(*m_program, {u"--listen"_s, listen});
    QCOMPARE(loginWithin(10'000, u"http://"_s + listen, u"nobody"_s, u"not the secret"_s), 401);
    const QJsonObject client = m_program->addClient();
    QCOMPARE(login(u"http://"_s + listen, client[u"api_key"_s].toString(),
                   client[u"api_secret"_s].toString()),
             200);
    QCOMPARE(m_program->run({u"attempts"_s, u"--json"_s}).out.count('\n'), 2);
    QCOMPARE(console.stop(SIGINT).exitCode, 0);
}

void tst_Console::opensItsWindowThoughThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Running console(*m_program, {u"--listen"_s, u"127.0.0.1:%1"_s.arg(other.serverPort())});
    QVERIFY(!console.process().waitForFinished(2000)); // it says so in its window, and goes on
    QCOMPARE(console.stop().exitCode, 0);
}

QTEST_GUILESS_MAIN(tst_Console)
#include "tst_console.moc"
