// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

/// A service manager's end of NOTIFY_SOCKET.
class NotifySocket
{
public:
    explicit NotifySocket(const QByteArray &path)
        : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("no socket at %s", path.constData());
    }
    ~NotifySocket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    /// The next piece of news that begins so; empty where none came within ten seconds.
    QByteArray next(const QByteArray &begin)
    {
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < 10'000; QTest::qWait(10)) {
            char news[4096];
            const ssize_t size = ::recv(m_socket, news, sizeof news, 0);
            if (size > 0 && QByteArrayView(news, size).startsWith(begin))
                return QByteArray(news, size);
        }
        return {};
    }

private:
    int m_socket;
};

} // namespace

/// `gatehouse serve` as a service manager runs it.
class tst_Service final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tellsWhenItServesAndWhenItStops();
    void givesSignsOfLife();
    void giveNoneWhereNobodyAsked();
    void readsItsSettingsAgain();
    void keepsItsSettingsWhereTheNewOnesAreBad();

private:
    void configure(const QByteArray &text);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<NotifySocket> m_manager;
};

void tst_Service::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<Program>();
    m_program->addClient();
    const QByteArray path = QFile::encodeName(m_dir->filePath(u"notify"_s));
    m_manager = std::make_unique<NotifySocket>(path);
    qputenv("NOTIFY_SOCKET", path);
}

void tst_Service::cleanup()
{
    for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC"})
        qunsetenv(name);
    m_manager.reset();
}

void tst_Service::configure(const QByteArray &text)
{
    QFile conf(m_program->dataPath() + "/gatehouse.conf"_L1);
    QVERIFY(conf.open(QFile::WriteOnly));
    conf.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    conf.write(text);
}

void tst_Service::tellsWhenItServesAndWhenItStops()
{
    Server server(*m_program);
    const QByteArray ready = m_manager->next("READY=1");
    QVERIFY2(ready.contains("STATUS=Serving on " + server.url().toUtf8()), ready.constData());
    QCOMPARE(login(server.url(), u"nobody"_s, u"wrong"_s), 401); // ready is ready
    QCOMPARE(server.stop().exitCode, 0);
    QVERIFY(!m_manager->next("STOPPING=1").isEmpty());
}

void tst_Service::givesSignsOfLife()
{
    qputenv("WATCHDOG_USEC", "400000");
    Server server(*m_program);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!m_manager->next("WATCHDOG=1").isEmpty());
    QCOMPARE(server.stop().exitCode, 0);
}

void tst_Service::giveNoneWhereNobodyAsked()
{
    Server server(*m_program);
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    QTest::qWait(500);
    QCOMPARE(server.stop().exitCode, 0);
    QVERIFY(!m_manager->next("STOPPING=1").isEmpty()); // the first that comes
}

void tst_Service::readsItsSettingsAgain()
{
    Server server(*m_program);
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    const QByteArray body(2000, ' ');
    const auto post = [&] {
        return call(server.url(), "POST /auth/login", "Content-Type: application/json\r\n", body);
    };
    QCOMPARE(post(), 400); // no JSON
    configure("[limits]\nbody_bytes=1024\n");
    QCOMPARE(::kill(pid_t(server.process().processId()), SIGHUP), 0);
    QVERIFY(m_manager->next("RELOADING=1").contains("MONOTONIC_USEC="));
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    QCOMPARE(post(), 413);
    QCOMPARE(server.stop().exitCode, 0);
}

void tst_Service::keepsItsSettingsWhereTheNewOnesAreBad()
{
    Server server(*m_program);
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    configure("[limits]\nbody_bytes=nonsense\n");
    QCOMPARE(::kill(pid_t(server.process().processId()), SIGHUP), 0);
    QVERIFY(!m_manager->next("RELOADING=1").isEmpty());
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    QCOMPARE(login(server.url(), u"nobody"_s, u"wrong"_s), 401);
    const Finished ended = server.stop();
    QCOMPARE(ended.exitCode, 0);
    QVERIFY2(ended.err.contains("the old ones stay"), ended.err.constData());
}

QTEST_GUILESS_MAIN(tst_Service)
#include "tst_service.moc"
