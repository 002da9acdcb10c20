// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificatewatch.h"
#include "http/servercontroller.h"
#include "machinesettingsadapter.h"
#include "serveradapter.h"
#include "support/checkresult.h"
#include "support/freeport.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
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
    void refused(Http::RequestInfo, Http::ErrorCode, Http::Response, Http::Answer) override {}
    void endTurn() override {}
};

Http::HandlerFactory mute()
{
    return {
        .make = [](const std::function<void()> &) -> Result<std::unique_ptr<Http::RequestHandler>> {
            return std::unique_ptr<Http::RequestHandler>(std::make_unique<Mute>());
        }};
}

QString local(quint16 port)
{
    return u"127.0.0.1:%1"_s.arg(port);
}

Result<void> settled(const QFuture<Result<void>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        return Error{Error::Kind::Internal, u"never finished"_s};
    return future.result();
}

} // namespace

class tst_MachineSettingsAdapter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void runsAndKeepsWhatIsApplied();
    void keepsNothingThatCannotRun();
    void runsNothingThatCannotBeKept();
    void refusesWhatCannotBe();
    void takesOneAfterTheOther();
    void keepsAPortThatWasChosenElsewhere();
    void leavesTheCommandLineItsSay();
    void losesNoRenewal();

private:
    void start(std::optional<Http::Endpoint> listen = {});
    void putCertificate(const QString &name);
    QString shown() const { return m_machine->certificate()->fingerprint; }
    QString path() const { return m_dir->filePath(u"gatehouse.conf"_s); }
    MachineConfig stored() const
    {
        const auto config = MachineConfig::load(path());
        return config ? *config : MachineConfig{{}, -1, {}};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Http::ServerController> m_server;
    std::unique_ptr<ServerAdapter> m_adapter;
    std::unique_ptr<MachineSettingsAdapter> m_machine;
    QList<MachineConfig> m_kept;
};

void tst_MachineSettingsAdapter::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    start();
}

void tst_MachineSettingsAdapter::cleanup()
{
    m_machine.reset();
    m_adapter.reset();
    m_server.reset();
    m_dir.reset();
}

void tst_MachineSettingsAdapter::start(std::optional<Http::Endpoint> listen)
{
    m_machine.reset();
    m_adapter.reset();
    MachineConfig config;
    config.listen.port = Test::freePort();
    config.workers = 1;
    config.metricsAllow = {*Cidr::parse(u"192.0.2.0/24")};
    QCOMPARE(config.save(path()).ok(), true);
    m_server = std::make_unique<Http::ServerController>(mute(), config.setup());
    Http::ServerSetup setup = config.setup();
    setup.endpoint = listen.value_or(config.listen);
    m_adapter =
        std::make_unique<ServerAdapter>(*m_server, setup, [this](const Http::Endpoint &chosen) {
            QCOMPARE(m_machine->keepListen(chosen).ok(), true);
        });
    m_machine = std::make_unique<MachineSettingsAdapter>(
        MachineSettingsAdapter::Origin{m_dir->path(),
                                       path(),
                                       config,
                                       listen,
                                       {},
                                       [this](const MachineConfig &kept) {
                                           m_kept.append(kept);
                                       }},
        *m_adapter);
    m_kept.clear();
    m_adapter->start();
    QTRY_COMPARE(m_adapter->state(), State::Running);
}

void tst_MachineSettingsAdapter::runsAndKeepsWhatIsApplied()
{
    QSignalSpy changes(m_machine.get(), &Ui::MachineSettings::changed);
    auto wanted = m_machine->values();
    wanted.listen = local(Test::freePort());
    wanted.workers = 2;
    wanted.limits.idleTime = std::chrono::seconds(30);
    wanted.proxies = {*Cidr::parse(u"10.0.0.0/8")};
    VERIFY_OK(settled(m_machine->apply(wanted)));
    QCOMPARE(m_server->endpoint().toString(), wanted.listen);
    QCOMPARE(m_server->setup().workers, 2);
    QCOMPARE(m_server->setup().proxies.ranges(), wanted.proxies);
    QCOMPARE(m_machine->values() == wanted, true);
    QCOMPARE(stored().proxies.ranges(), wanted.proxies);
    QCOMPARE(stored().metricsAllow, QList{*Cidr::parse(u"192.0.2.0/24")}); // no page has it
    QCOMPARE(stored().listen.toString(), wanted.listen);
    QCOMPARE(stored().limits == wanted.limits, true);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(m_kept.size(), 1); // for the journal
    QVERIFY(m_kept[0] == stored());
    QCOMPARE(QFile(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void tst_MachineSettingsAdapter::keepsNothingThatCannotRun()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto before = m_machine->values();
    auto wanted = before;
    wanted.listen = local(other.serverPort());
    wanted.workers = 2;
    VERIFY_ERROR(Error::Kind::Conflict, settled(m_machine->apply(wanted)));
    QVERIFY(m_kept.isEmpty());
    QCOMPARE(m_machine->values() == before, true);
    QCOMPARE(m_adapter->state(), State::Running);
    QCOMPARE(m_server->endpoint().toString(), before.listen);
    QCOMPARE(m_server->setup().workers, 1);
    QCOMPARE(stored().listen.toString(), before.listen);
}

void tst_MachineSettingsAdapter::runsNothingThatCannotBeKept()
{
    // A folder in the file's place is in the way even of a superuser.
    QVERIFY(QFile::remove(path()));
    QVERIFY(QDir().mkpath(path()));
    const auto before = m_machine->values();
    auto wanted = before;
    wanted.workers = 2;
    VERIFY_ERROR(Error::Kind::Unavailable, settled(m_machine->apply(wanted)));
    QCOMPARE(m_machine->values() == before, true);
    QCOMPARE(m_server->setup().workers, 1);
    QCOMPARE(m_adapter->state(), State::Running);
}

void tst_MachineSettingsAdapter::refusesWhatCannotBe()
{
    auto wanted = m_machine->values();
    wanted.limits.fields = 1;
    QVERIFY(m_machine->faultOf(wanted).contains(u"limits/fields"_s));
    VERIFY_ERROR(Error::Kind::Invalid, settled(m_machine->apply(wanted)));
    wanted = m_machine->values();
    wanted.listen = u"localhost:80"_s;
    VERIFY_ERROR(Error::Kind::Invalid, settled(m_machine->apply(wanted)));
    QCOMPARE(m_machine->faultOf(m_machine->values()), QString());
}

void tst_MachineSettingsAdapter::takesOneAfterTheOther()
{
    auto wanted = m_machine->values();
    wanted.workers = 2;
    const auto first = m_machine->apply(wanted);
    wanted.workers = 3;
    VERIFY_ERROR(Error::Kind::Unavailable, settled(m_machine->apply(wanted)));
    VERIFY_OK(settled(first));
    QCOMPARE(m_server->setup().workers, 2);
    VERIFY_OK(settled(m_machine->apply(wanted)));
}

void tst_MachineSettingsAdapter::keepsAPortThatWasChosenElsewhere()
{
    QSignalSpy changes(m_machine.get(), &Ui::MachineSettings::changed);
    const quint16 free = Test::freePort();
    m_adapter->startOnPort(free);
    QTRY_COMPARE(changes.count(), 1);
    QCOMPARE(m_machine->values().listen, local(free));
    QCOMPARE(stored().listen.port, free);
}

void tst_MachineSettingsAdapter::leavesTheCommandLineItsSay()
{
    const auto listen = *Http::Endpoint::parse(local(Test::freePort()));
    start(listen);
    QCOMPARE(m_machine->listenOverride(), listen.toString());
    auto wanted = m_machine->values();
    wanted.workers = 2;
    VERIFY_OK(settled(m_machine->apply(wanted)));
    QCOMPARE(m_server->endpoint() == listen, true);
    wanted.listen = local(Test::freePort());
    VERIFY_OK(settled(m_machine->apply(wanted)));
    QCOMPARE(m_server->endpoint().toString(), wanted.listen);
    QCOMPARE(m_machine->listenOverride(), QString());
}

void tst_MachineSettingsAdapter::putCertificate(const QString &name)
{
    for (const QString &end : {u".pem"_s, u".key"_s}) {
        const QString to = m_dir->filePath(u"a"_s + end);
        QFile::remove(to);
        QVERIFY(QFile::copy(QStringLiteral(CERTIFICATES) + name + end, to));
        QVERIFY(QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner));
    }
}

// Whatever else the console is about when the files become others.
void tst_MachineSettingsAdapter::losesNoRenewal()
{
    auto *const watch = m_machine->findChild<CertificateWatch *>();
    QVERIFY(watch);
    putCertificate(u"rsa"_s);
    auto wanted = m_machine->values();
    wanted.tls = {TlsSettings::Mode::Files, u"a.pem"_s, u"a.key"_s, {}};
    VERIFY_OK(settled(m_machine->apply(wanted)));
    const QString first = shown();

    wanted.workers = 2;
    const auto applied = m_machine->apply(wanted);
    QVERIFY(!applied.isFinished());
    putCertificate(u"caller"_s);
    watch->look();
    VERIFY_OK(settled(applied));
    QCOMPARE(shown(), first);
    watch->look();
    QTRY_VERIFY(shown() != first);

    m_adapter->stop();
    QTRY_COMPARE(m_adapter->state(), State::Stopped);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, m_server->endpoint().port));
    putCertificate(u"rsa"_s);
    const auto look = [watch] {
        watch->look();
        QCoreApplication::processEvents(); // and heed what comes of it
    };
    look();
    other.close();
    look();
    m_adapter->start();
    QTRY_COMPARE(m_adapter->state(), State::Running);
    QCOMPARE(shown(), first);
}

QTEST_GUILESS_MAIN(tst_MachineSettingsAdapter)
#include "tst_machinesettingsadapter.moc"
