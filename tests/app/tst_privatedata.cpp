// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_PrivateData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void isMadePrivate();
    void isRefusedWhenOthersCanReadIt_data();
    void isRefusedWhenOthersCanReadIt();
    void isRefusedWithoutItsMasterKey();
    void isRefusedWithTheMasterKeyOfAnother();
    void isRefusedWithADamagedMasterKey();
    void isNoFileOfSomeoneElse();

private:
    QString file(const QString &name) const { return m_program->dataPath() + u'/' + name; }
    void expectRefusal(const QList<QByteArray> &says);
    std::unique_ptr<Program> m_program;
};

// Every kind of command refuses, in one line, and leaves the files as they are.
void tst_PrivateData::expectRefusal(const QList<QByteArray> &says)
{
    for (const QStringList &arguments :
         {QStringList{u"client"_s, u"list"_s}, QStringList{u"attempts"_s},
          QStringList{u"client"_s, u"add"_s, u"--name"_s, u"A"_s},
          QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s}}) {
        const Finished result = m_program->run(arguments);
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.startsWith("gatehouse: "), result.err.constData());
        QCOMPARE(result.err.count('\n'), 1);
        for (const QByteArray &each : says)
            QVERIFY2(result.err.contains(each), result.err.constData());
    }
}

void tst_PrivateData::isMadePrivate()
{
    const QJsonObject client = m_program->addClient();
    const Server server(*m_program);
    QCOMPARE(
        login(server.url(), client[u"api_key"_s].toString(), client[u"api_secret"_s].toString()),
        200);
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                            QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileInfo folder(m_program->dataPath());
    QVERIFY(!(folder.permissions() & others));
    const QFileInfoList files = QDir(folder.filePath()).entryInfoList(QDir::Files);
    QVERIFY(files.size() >= 3); // the database, its log, and the master key
    for (const QFileInfo &each : files)
        QVERIFY2(!(each.permissions() & others), qPrintable(each.fileName()));
}

void tst_PrivateData::isRefusedWhenOthersCanReadIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder") << u"."_s;
    QTest::newRow("master key") << u"master.key"_s;
    QTest::newRow("database") << u"gatehouse.db"_s;
}

void tst_PrivateData::isRefusedWhenOthersCanReadIt()
{
    QFETCH(const QString, name);
    m_program->addClient();
    const QString path = name == u"."_s ? m_program->dataPath() : file(name);
    const auto before = QFileInfo(path).permissions();
    const auto open = before | QFile::ReadOther | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(path, open));
    expectRefusal({"chmod"});
    QCOMPARE(QFileInfo(path).permissions(), open); // only its owner decides
    QVERIFY(QFile::setPermissions(path, before));
    QCOMPARE(m_program->run({u"client"_s, u"list"_s}).exitCode, 0);
}

void tst_PrivateData::isRefusedWithoutItsMasterKey()
{
    m_program->addClient();
    QVERIFY(QFile::rename(file(u"master.key"_s), file(u"elsewhere"_s)));
    expectRefusal({"master.key"});
    QVERIFY(!QFile::exists(file(u"master.key"_s)));
    QVERIFY(QFile::rename(file(u"elsewhere"_s), file(u"master.key"_s)));
    QCOMPARE(m_program->run({u"client"_s, u"list"_s}).exitCode, 0);
}

void tst_PrivateData::isRefusedWithTheMasterKeyOfAnother()
{
    m_program->addClient();
    Program other;
    other.addClient();
    QVERIFY(QFile::remove(file(u"master.key"_s)));
    QVERIFY(QFile::copy(other.dataPath() + u"/master.key"_s, file(u"master.key"_s)));
    expectRefusal({"master.key", "gatehouse.db", "does not belong"});
}

void tst_PrivateData::isRefusedWithADamagedMasterKey()
{
    m_program->addClient();
    QVERIFY(QFile::resize(file(u"master.key"_s), 31));
    expectRefusal({"master.key"});
}

void tst_PrivateData::isNoFileOfSomeoneElse()
{
    QFile taken(m_program->dataPath());
    QVERIFY(taken.open(QFile::WriteOnly));
    taken.close();
    expectRefusal({m_program->dataPath().toUtf8()});
}

QTEST_GUILESS_MAIN(tst_PrivateData)
#include "tst_privatedata.moc"
