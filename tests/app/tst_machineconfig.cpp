// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machineconfig.h"
#include "support/checkresult.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace Qt::StringLiterals;

class tst_MachineConfig final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasDefaultsWithoutAFile();
    void readsWhatIsThere_data();
    void readsWhatIsThere();
    void readsWhoMayReadTheMetrics_data();
    void readsWhoMayReadTheMetrics();
    void keepsTrustedProxies();
    void keepsTls();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void keepsWhereToListenAndLeavesTheRest();
    void keepsLimits();
    void makesAFileThatOnlyItsOwnerCanRead();
    void saysSoWhenItCannotBeWritten();

private:
    QString path() const { return m_dir.filePath(u"gatehouse.conf"_s); }
    void write(const QByteArray &text);
    QTemporaryDir m_dir;
    int m_written = 0;
};

void tst_MachineConfig::write(const QByteArray &text)
{
    QFile file(path());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    file.flush();
    // Qt reads a file again only where its size or time has changed.
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(++m_written),
                             QFileDevice::FileModificationTime));
}

void tst_MachineConfig::hasDefaultsWithoutAFile()
{
    const auto config = MachineConfig::load(m_dir.filePath(u"none"_s));
    VERIFY_OK(config);
    QCOMPARE(config->listen.toString(), u"127.0.0.1:8080"_s);
    QVERIFY(config->workers >= 1 && config->workers <= 4);
    QVERIFY(!QFile::exists(m_dir.filePath(u"none"_s)));
}

void tst_MachineConfig::readsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("listen");
    QTest::addColumn<int>("workers");
    const int workers = MachineConfig::defaultWorkers();
    QTest::newRow("empty") << QByteArray() << u"127.0.0.1:8080"_s << workers;
    QTest::newRow("listen") << QByteArray("[server]\nlisten=0.0.0.0:80\n") << u"0.0.0.0:80"_s
                            << workers;
    QTest::newRow("IPv6") << QByteArray("[server]\nlisten=[::1]:0\n") << u"[::1]:0"_s << workers;
    QTest::newRow("fewest workers")
        << QByteArray("[server]\nworkers=1\n") << u"127.0.0.1:8080"_s << 1;
    QTest::newRow("most workers") << QByteArray("[server]\nworkers = 16\n") << u"127.0.0.1:8080"_s
                                  << 16;
    QTest::newRow("comment and others")
        << QByteArray("; by hand\n[log]\nrefused=no\n[server]\nlisten=10.0.0.1:1\n")
        << u"10.0.0.1:1"_s << workers;
}

void tst_MachineConfig::readsWhatIsThere()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, listen);
    QFETCH(const int, workers);
    write(text);
    const auto config = MachineConfig::load(path());
    VERIFY_OK(config);
    QCOMPARE(config->listen.toString(), listen);
    QCOMPARE(config->workers, workers);
}

void tst_MachineConfig::readsWhoMayReadTheMetrics_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QStringList>("ranges");
    QTest::newRow("default") << QByteArray() << QStringList{u"127.0.0.0/8"_s, u"::1/128"_s};
    QTest::newRow("one") << QByteArray("allow=10.0.0.7") << QStringList{u"10.0.0.7/32"_s};
    QTest::newRow("several") << QByteArray("allow=10.0.0.0/8, 2001:db8::/32,::1")
                             << QStringList{u"10.0.0.0/8"_s, u"2001:db8::/32"_s, u"::1/128"_s};
    QTest::newRow("quoted") << QByteArray("allow=\"10.0.0.0/8, ::1\"")
                            << QStringList{u"10.0.0.0/8"_s, u"::1/128"_s};
    QTest::newRow("nobody") << QByteArray("allow=") << QStringList();
}

void tst_MachineConfig::readsWhoMayReadTheMetrics()
{
    QFETCH(const QByteArray, line);
    write("[metrics]\n" + line + "\n");
    const auto config = MachineConfig::load(path());
    VERIFY_OK(config);
    QStringList ranges;
    for (const Cidr &range : config->metricsAllow)
        ranges.append(range.toString());
    QTEST(ranges, "ranges");
    auto changed = *config;
    changed.workers = 7;
    VERIFY_OK(changed.save(path()));
    QVERIFY(MachineConfig::load(path())->metricsAllow == config->metricsAllow);
}

void tst_MachineConfig::keepsTrustedProxies()
{
    write("[server]\ntrusted_proxies=10.0.0.0/8, ::1\n");
    auto config = MachineConfig::load(path());
    VERIFY_OK(config);
    QCOMPARE(config->proxies.ranges(), (QList{*Cidr::parse(u"10.0.0.0/8"), *Cidr::parse(u"::1")}));
    QVERIFY(config->setup().proxies == config->proxies);
    config->proxies = TrustedProxies({*Cidr::parse(u"192.0.2.0/24"), *Cidr::parse(u"::1")});
    VERIFY_OK(config->save(path()));
    QVERIFY(MachineConfig::load(path())->proxies == config->proxies);
    config->proxies = {};
    VERIFY_OK(config->save(path()));
    QVERIFY(MachineConfig::load(path())->proxies.ranges().isEmpty());
}

void tst_MachineConfig::keepsTls()
{
    write("[server]\nworkers=2\n");
    auto config = MachineConfig::load(path());
    VERIFY_OK(config);
    QCOMPARE(config->tls, TlsSettings());
    QVERIFY(!config->plainHttpAnywhere);
    config->tls = {TlsSettings::Mode::Files, u"/etc/a, b/chain.pem"_s, u"key.pem"_s, u"ca.pem"_s};
    config->plainHttpAnywhere = true;
    VERIFY_OK(config->save(path()));
    auto again = MachineConfig::load(path());
    VERIFY_OK(again);
    QCOMPARE(*again == *config, true);
    again->tls = {};
    again->plainHttpAnywhere = false;
    VERIFY_OK(again->save(path()));
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll().trimmed(), QByteArray("[server]\nworkers=2"));
}

void tst_MachineConfig::refusesWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("no port") << QByteArray("[server]\nlisten=127.0.0.1\n") << u"server/listen"_s;
    QTest::newRow("a name") << QByteArray("[server]\nlisten=localhost:80\n") << u"server/listen"_s;
    QTest::newRow("empty") << QByteArray("[server]\nlisten=\n") << u"server/listen"_s;
    QTest::newRow("two") << QByteArray("[server]\nlisten=127.0.0.1:80, 127.0.0.2:80\n")
                         << u"server/listen"_s;
    QTest::newRow("no workers") << QByteArray("[server]\nworkers=0\n") << u"server/workers"_s;
    QTest::newRow("too many") << QByteArray("[server]\nworkers=17\n") << u"server/workers"_s;
    QTest::newRow("no number") << QByteArray("[server]\nworkers=all\n") << u"server/workers"_s;
    QTest::newRow("no range") << QByteArray("[metrics]\nallow=10.0.0.1/8\n") << u"metrics/allow"_s;
    QTest::newRow("plain HTTP somewhere")
        << QByteArray("[server]\nplain_http=yes\n") << u"server/plain_http"_s;
    QTest::newRow("no mode") << QByteArray("[tls]\nmode=on\n") << u"tls/mode"_s;
    QTest::newRow("no certificate")
        << QByteArray("[tls]\nmode=files\nkey=a.pem\n") << u"tls/certificate"_s;
    QTest::newRow("no key") << QByteArray("[tls]\nmode=files\ncertificate=a.pem\n") << u"tls/key"_s;
    QTest::newRow("no proxy") << QByteArray("[server]\ntrusted_proxies=10.0.0.1,proxy\n")
                              << u"server/trusted_proxies"_s;
    QTest::newRow("limit too low")
        << QByteArray("[limits]\nbody_bytes=10\n") << u"limits/body_bytes"_s;
    QTest::newRow("limit no number") << QByteArray("[limits]\nfields=many\n") << u"limits/fields"_s;
    QTest::newRow("time without a unit")
        << QByteArray("[limits]\nhead_time=5\n") << u"limits/head_time"_s;
    QTest::newRow("time too long")
        << QByteArray("[limits]\nidle_time=1d\n") << u"limits/idle_time"_s;
    QTest::newRow("limits that clash")
        << QByteArray("[limits]\nconnections=10\n") << u"limits/connections_per_address"_s;
    QTest::newRow("misspelt") << QByteArray("[tls]\nclient_cas=a.pem\n")
                              << u"tls/client_cas cannot be used: there is no such setting; [tls] "
                                 "has certificate, client_ca, key, mode."_s;
    QTest::newRow("no such section") << QByteArray("[srver]\nworkers=1\n")
                                     << u"srver/workers cannot be used: it must stand in"_s;
    QTest::newRow("no section") << QByteArray("workers=1\n")
                                << u"workers cannot be used: it must stand in"_s;
    QTest::newRow("comment behind")
        << QByteArray("[tls]\nmode=off # not yet\n")
        << u"tls/mode cannot be used: a comment needs a line of its own."_s;
    QTest::newRow("open bracket") << QByteArray("[server\nworkers=1\n") << u"INI"_s;
    QTest::newRow("no equals sign") << QByteArray("[server]\nlisten 127.0.0.1:80\n") << u"INI"_s;
}

void tst_MachineConfig::refusesWhatCannotBe()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, names);
    write(text);
    const auto config = MachineConfig::load(path());
    VERIFY_ERROR(Error::Kind::Corrupt, config);
    QVERIFY2(config.error().message.contains(path()), qPrintable(config.error().message));
    QVERIFY2(config.error().message.contains(names), qPrintable(config.error().message));
}

void tst_MachineConfig::keepsWhereToListenAndLeavesTheRest()
{
    write("[server]\nworkers=3\nlisten=127.0.0.1:80\n[log]\nrefused=no\n");
    auto changed = MachineConfig::load(path());
    VERIFY_OK(changed);
    changed->listen = *Http::Endpoint::parse(u"[::1]:8081");
    VERIFY_OK(changed->save(path()));
    const auto config = MachineConfig::load(path());
    VERIFY_OK(config);
    QCOMPARE(config->listen.toString(), u"[::1]:8081"_s);
    QCOMPARE(config->workers, 3);
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("refused=no"));
    QVERIFY2(!text.contains("limits"), text); // what has its default is not written
}

void tst_MachineConfig::keepsLimits()
{
    write("[server]\nworkers=3\n");
    auto config = MachineConfig::load(path());
    VERIFY_OK(config);
    config->limits.bodyBytes = 4096;
    config->limits.headTime = std::chrono::seconds(90);
    config->limits.requestTime = std::chrono::minutes(2);
    VERIFY_ERROR(Error::Kind::Corrupt, [&]() -> Result<void> { // 90 s are more than there may be
        if (const auto saved = config->save(path()); !saved)
            return saved;
        const auto again = MachineConfig::load(path());
        return again ? Result<void>() : Result<void>(again.error());
    }());
    config->limits.headTime = std::chrono::seconds(45);
    VERIFY_OK(config->save(path()));
    const auto again = MachineConfig::load(path());
    VERIFY_OK(again);
    QCOMPARE(*again == *config, true);
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("head_time=45s") && text.contains("request_time=2m") &&
                 text.contains("body_bytes=4096"),
             text);
    config->limits = {};
    config->workers = 1;
    VERIFY_OK(config->save(path()));
    VERIFY_OK(MachineConfig::load(path()));
    QCOMPARE(MachineConfig::load(path())->limits == Limits(), true);
}

void tst_MachineConfig::makesAFileThatOnlyItsOwnerCanRead()
{
    QFile::remove(path());
    VERIFY_OK(MachineConfig().save(path()));
    QCOMPARE(QFile(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void tst_MachineConfig::saysSoWhenItCannotBeWritten()
{
    // A folder in the file's place is in the way even of a superuser.
    const QString folder = m_dir.filePath(u"folder.conf"_s);
    QVERIFY(QDir().mkpath(folder));
    VERIFY_ERROR(Error::Kind::Unavailable, MachineConfig().save(folder));
}

QTEST_GUILESS_MAIN(tst_MachineConfig)
#include "tst_machineconfig.moc"
