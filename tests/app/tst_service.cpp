// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstddef>
#include <cstring>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

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
        const auto size = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(path.size()));
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), size) != 0)
            qFatal("no socket at %s", path.constData());
    }
    ~NotifySocket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    /// The next piece of news that begins so; empty where none came in time.
    QByteArray next(const QByteArray &begin, std::chrono::milliseconds patience = 10s)
    {
        QElapsedTimer timer;
        timer.start();
        do {
            char news[4096];
            const ssize_t size = ::recv(m_socket, news, sizeof news, 0);
            if (size > 0 && QByteArrayView(news, size).startsWith(begin))
                return QByteArray(news, size);
            QTest::qWait(10);
        } while (timer.elapsed() < patience.count());
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
    void takesInWhoMayReadTheMetrics();
    void keepsItsSettingsWhereTheNewOnesAreBad();
    void takesARefusedAddressOnceItIsFree();
    void readsAgainWhatChangesMeanwhile();
    void keepsConnectionsWhereOnlyTheLogChanges();
    void speaksToAnAbstractSocket();
    void fallsSilentWhileAWorkerIsStuck();
    void writesJsonWhereItIsAsked();
    void refusesAnUnknownFormat();
    void isReadByFail2ban_data();
    void isReadByFail2ban();
    void isASoundUnit();

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

void tst_Service::takesInWhoMayReadTheMetrics()
{
    configure("[metrics]\nallow=192.0.2.0/24\n");
    Server server(*m_program);
    const auto status = [&server] {
        return call(server.url(), "GET /metrics", {}, {});
    };
    QCOMPARE(status(), 403);
    configure("[metrics]\nallow=127.0.0.1\n");
    ::kill(pid_t(server.process().processId()), SIGHUP);
    QTRY_COMPARE(status(), 200);
    configure("[metrics]\nallow=192.0.2.0/24\n[server]\nworkers=2\n"); // with what asks for more
    ::kill(pid_t(server.process().processId()), SIGHUP);
    QTRY_COMPARE(status(), 403);
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

// Who withdraws a server from the network must not be told that it is done while it is not.
void tst_Service::takesARefusedAddressOnceItIsFree()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const quint16 port = other.serverPort();
    configure("[server]\nlisten=127.0.0.1:0\n");
    Server server(*m_program, Server::Listen::AsConfigured);
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    configure("[server]\nlisten=127.0.0.1:" + QByteArray::number(port) + "\n");
    const auto reload = [&] {
        return ::kill(pid_t(server.process().processId()), SIGHUP) == 0 &&
               !m_manager->next("RELOADING=1").isEmpty() && !m_manager->next("READY=1").isEmpty();
    };
    QVERIFY(reload());
    QCOMPARE(login(server.url(), u"nobody"_s, u"wrong"_s), 401);
    other.close();
    QVERIFY(reload());
    QCOMPARE(login(u"http://127.0.0.1:%1"_s.arg(port), u"nobody"_s, u"wrong"_s), 401);
}

void tst_Service::readsAgainWhatChangesMeanwhile()
{
    Server server(*m_program);
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    const auto signal = [&] {
        return ::kill(pid_t(server.process().processId()), SIGHUP) == 0;
    };
    configure("[server]\nworkers=16\n");
    QVERIFY(signal());
    QVERIFY(!m_manager->next("RELOADING=1").isEmpty());
    configure("[limits]\nbody_bytes=1024\n"); // the other one has been read
    QVERIFY(signal());
    QTRY_COMPARE(call(server.url(), "POST /auth/login", "Content-Type: application/json\r\n",
                      QByteArray(2000, ' ')),
                 413);
}

void tst_Service::keepsConnectionsWhereOnlyTheLogChanges()
{
    Server server(*m_program);
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, quint16(QUrl(server.url()).port()));
    const auto ask = [&] {
        client.write("GET /healthz HTTP/1.1\r\nHost: gate.example\r\n\r\n");
        return client.waitForReadyRead(5'000) ? client.readAll() : QByteArray();
    };
    QVERIFY(ask().startsWith("HTTP/1.1 200"));
    configure("[log]\nrefused=no\nformat=json\n");
    QCOMPARE(::kill(pid_t(server.process().processId()), SIGHUP), 0);
    QVERIFY(!m_manager->next("RELOADING=1").isEmpty());
    QVERIFY(!m_manager->next("READY=1").isEmpty());
    const QByteArray answer = ask();
    QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
    QVERIFY2(!answer.contains("Connection: close"), answer.constData());
    QCOMPARE(login(server.url(), u"nobody"_s, u"wrong"_s), 401);
    const Finished ended = server.stop();
    QVERIFY2(!ended.err.contains("refusals"), ended.err.constData());
    QVERIFY2(ended.err.contains("{\"time\":"), ended.err.constData());
}

void tst_Service::speaksToAnAbstractSocket()
{
    const QByteArray name = "gatehouse-test-" + QByteArray::number(::getpid());
    NotifySocket manager('\0' + name);
    qputenv("NOTIFY_SOCKET", '@' + name);
    Server server(*m_program);
    QVERIFY(!manager.next("READY=1").isEmpty());
    QCOMPARE(server.stop().exitCode, 0);
}

// A worker that waits for a lock for ever answers nobody; a timer would not notice.
void tst_Service::fallsSilentWhileAWorkerIsStuck()
{
    qputenv("WATCHDOG_USEC", "200000");
    configure("[server]\nworkers=1\n");
    Server server(*m_program);
    QVERIFY(!m_manager->next("WATCHDOG=1").isEmpty());
    // Stop its thread alone.
    const auto threads = QDir(u"/proc/%1/task"_s.arg(server.process().processId()))
                             .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    int worker = 0;
    for (const QString &thread : threads) {
        QFile name(u"/proc/%1/task/%2/comm"_s.arg(server.process().processId()).arg(thread));
        QVERIFY(name.open(QFile::ReadOnly));
        if (name.readAll().startsWith("http-"))
            worker = thread.toInt();
    }
    QVERIFY(worker > 0);
    if (::ptrace(PTRACE_SEIZE, worker, nullptr, nullptr) != 0)
        QSKIP("This sandbox allows no ptrace.");
    QCOMPARE(::ptrace(PTRACE_INTERRUPT, worker, nullptr, nullptr), 0);
    QCOMPARE(::waitpid(worker, nullptr, __WALL), worker);
    while (!m_manager->next("WATCHDOG=1", 0ms).isEmpty()) { // what was said before
    }
    QTest::qWait(300); // and one that was under way
    while (!m_manager->next("WATCHDOG=1", 0ms).isEmpty()) {
    }
    QVERIFY(m_manager->next("WATCHDOG=1", 1s).isEmpty());
    QCOMPARE(::ptrace(PTRACE_DETACH, worker, nullptr, nullptr), 0);
    QVERIFY(!m_manager->next("WATCHDOG=1").isEmpty());
    QCOMPARE(server.stop().exitCode, 0);
}

void tst_Service::writesJsonWhereItIsAsked()
{
    Server server(*m_program, {u"--log-format"_s, u"json"_s});
    QCOMPARE(login(server.url(), u"nobody\n{\"level\":"_s, u"wrong"_s), 401);
    const Finished ended = server.stop();
    const auto lines = ended.err.trimmed().split('\n');
    bool refused = false;
    for (const QByteArray &line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QVERIFY2(object.contains("time"_L1) && object.contains("message"_L1), line.constData());
        if (object["category"_L1].toString() != "gatehouse.refusals"_L1)
            continue;
        refused = true;
        QCOMPARE(object["address"_L1].toString(), u"127.0.0.1"_s);
        QCOMPARE(object["outcome"_L1].toString(), u"UnknownKey"_s);
        QCOMPARE(object["status"_L1].toInt(), 401);
    }
    QVERIFY2(refused, ended.err.constData());
}

void tst_Service::refusesAnUnknownFormat()
{
    const Finished ended = m_program->run({u"serve"_s, u"--log-format"_s, u"xml"_s});
    QCOMPARE(ended.exitCode, 2);
    QVERIFY2(ended.err.contains("text or json"), ended.err.constData());
}

void tst_Service::isReadByFail2ban_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("text") << u"text"_s;
    QTest::newRow("json") << u"json"_s;
}

// What the program really wrote, with what callers may try to pass for it.
void tst_Service::isReadByFail2ban()
{
    QFETCH(const QString, format);
    const QJsonObject client = m_program->addClient({u"--allow"_s, u"10.0.0.0/8"_s});
    Server server(*m_program, {u"--log-format"_s, format});
    const QString forged = u"x\n2026-11-26T22:59:01.123Z warning gatehouse.refusals: Refused "
                           "address=198.51.100.66 endpoint=login outcome=WrongSecret status=401"_s;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(login(server.url(), forged, forged, nullptr, forged.toUtf8().simplified()), 401);
    // Who proves the secret is not banned for coming from elsewhere.
    QCOMPARE(
        login(server.url(), client["api_key"_L1].toString(), client["api_secret"_L1].toString()),
        403);
    const Finished ended = server.stop();
    QVERIFY2(ended.err.contains("AddressNotAllowed"), ended.err.constData());

    QFile log(m_dir->filePath(u"gatehouse.log"_s));
    QVERIFY(log.open(QFile::WriteOnly));
    log.write(ended.err);
    log.close();
    QProcess fail2ban;
    fail2ban.start(u"fail2ban-regex"_s,
                   {u"-v"_s, log.fileName(),
                    QStringLiteral(RESOURCES) + u"/fail2ban/filter.d/gatehouse.conf"_s});
    QVERIFY2(fail2ban.waitForFinished(60'000), "fail2ban-regex is missing; tests/run installs it");
    const QByteArray said = fail2ban.readAllStandardOutput();
    QVERIFY2(said.contains("Failregex: 3 total"), said.constData());
    QCOMPARE(said.count("  127.0.0.1  "), 3);
    QVERIFY2(!said.contains("  198.51.100.66  "), said.constData());
}

void tst_Service::isASoundUnit()
{
    // It names the program where it is installed; here it is where it was built.
    QFile unit(QStringLiteral(RESOURCES) + u"/gatehouse.service"_s);
    QVERIFY(unit.open(QFile::ReadOnly));
    const QString path = m_dir->filePath(u"gatehouse.service"_s);
    QFile copy(path);
    QVERIFY(copy.open(QFile::WriteOnly));
    const QByteArray text = unit.readAll();
    copy.write(QByteArray(text).replace("/usr/bin/gatehouse", GATEHOUSE_PROGRAM));
    copy.close();
    // The figure below would forgive the lack of one.
    for (const char *line : {"NoNewPrivileges=yes", "PrivateTmp=yes", "ProtectSystem=strict",
                             "ProtectHome=yes", "CapabilityBoundingSet="})
        QVERIFY2(text.contains('\n' + QByteArray(line) + '\n'), line);
    QVERIFY(!text.contains("ReadWritePaths="));
    const auto analyze = [](const QStringList &arguments) {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"systemd-analyze"_s, arguments);
        const bool ended = process.waitForFinished(60'000);
        return std::pair(ended ? process.exitCode() : -1, process.readAll());
    };
    const auto [verified, faults] = analyze({u"verify"_s, u"--man=no"_s, path});
    QVERIFY2(verified == 0 && !faults.contains("gatehouse.service:"), faults.constData());
    // Of 10.0, which is a service without any protection. In tenths.
    const auto [exposed, report] =
        analyze({u"security"_s, u"--offline=true"_s, u"--threshold=20"_s, u"--no-pager"_s, path});
    QVERIFY2(exposed == 0, report.constData());
}

QTEST_GUILESS_MAIN(tst_Service)
#include "tst_service.moc"
