// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "machineconfig.h"
#include "support/checkresult.h"

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
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void keepsWhereToListenAndLeavesTheRest();
    void makesAFileThatOnlyItsOwnerCanRead();
    void saysSoWhenItCannotBeWritten();

private:
    QString path() const { return m_dir.filePath(u"gatehouse.conf"_s); }
    void write(const QByteArray &text);
    QTemporaryDir m_dir;
};

void tst_MachineConfig::write(const QByteArray &text)
{
    QFile file(path());
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(text), text.size());
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
        << QByteArray("; by hand\n[other]\nlisten=x\n[server]\nlisten=10.0.0.1:1\n")
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
    write("[server]\nworkers=3\nlisten=127.0.0.1:80\n[other]\nthing=kept\n");
    VERIFY_OK(MachineConfig::saveListen(path(), *Http::Endpoint::parse(u"[::1]:8081")));
    const auto config = MachineConfig::load(path());
    VERIFY_OK(config);
    QCOMPARE(config->listen.toString(), u"[::1]:8081"_s);
    QCOMPARE(config->workers, 3);
    QFile file(path());
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().contains("thing=kept"));
}

void tst_MachineConfig::makesAFileThatOnlyItsOwnerCanRead()
{
    QFile::remove(path());
    VERIFY_OK(MachineConfig::saveListen(path(), {}));
    QCOMPARE(QFile(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void tst_MachineConfig::saysSoWhenItCannotBeWritten()
{
    // A folder in the file's place is in the way even of a superuser.
    const QString folder = m_dir.filePath(u"folder.conf"_s);
    QVERIFY(QDir().mkpath(folder));
    VERIFY_ERROR(Error::Kind::Unavailable, MachineConfig::saveListen(folder, {}));
}

QTEST_GUILESS_MAIN(tst_MachineConfig)
#include "tst_machineconfig.moc"
