// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

/// `gatehouse backup` and `restore`, as a person uses them.
class tst_BackupCommands final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    std::unique_ptr<Program> m_elsewhere;
    std::unique_ptr<QTemporaryDir> m_dir;
    QJsonObject m_client;

    QString file() const { return m_dir->filePath(u"gate.backup"_s); }
    QString target() const { return m_elsewhere->dataPath(); }
    Finished backUp(const QByteArray &passphrase, const QStringList &options = {})
    {
        return m_program->run(QStringList{u"backup"_s, file(), u"--passphrase-stdin"_s} + options,
                              passphrase + '\n');
    }
    Finished restore(const QByteArray &passphrase, const QStringList &options = {})
    {
        return m_program->runBare(
            QStringList{u"restore"_s, file(), u"--data"_s, target(), u"--passphrase-stdin"_s} +
                options,
            passphrase + '\n');
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_elsewhere = std::make_unique<Program>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_client = m_program->addClient();
    }

    // Its clients log in there, and tokens from before are good there.
    void startsElsewhereWhatWasBackedUp()
    {
        QByteArray tokens;
        {
            const Server here(*m_program);
            QCOMPARE(login(here.url(), m_client[u"api_key"_s].toString(),
                           m_client[u"api_secret"_s].toString(), &tokens),
                     200);
            const Finished done = backUp("correct horse battery"); // while it serves
            QCOMPARE(done.exitCode, 0);
            QVERIFY2(done.out.contains("clients: 1, attempts up to number 1"),
                     done.out.constData());
        }
        const Finished restored = restore("correct horse battery");
        QCOMPARE(restored.exitCode, 0);
        QVERIFY2(restored.out.contains(target().toUtf8()), restored.out.constData());

        const Server there(*m_elsewhere);
        const QString url = there.url();
        QVERIFY(url.startsWith("http://"_L1));
        QCOMPARE(
            login(url, m_client[u"api_key"_s].toString(), m_client[u"api_secret"_s].toString()),
            200);
        const QJsonObject data = QJsonDocument::fromJson(tokens).object()[u"data"_s].toObject();
        const auto bearer =
            "Authorization: Bearer " + data[u"access_token"_s].toString().toLatin1() + "\r\n";
        QCOMPARE(call(url, "GET /auth/verify", bearer, {}), 200);
        QCOMPARE(
            call(url, "POST /auth/refresh", "Content-Type: application/json\r\n",
                 "{\"refresh_token\":\"" + data[u"refresh_token"_s].toString().toLatin1() + "\"}"),
            200);
    }

    void printsOneObject()
    {
        const QJsonObject written = backUp("correct horse battery", {u"--json"_s}).json().object();
        QCOMPARE(written[u"file"_s].toString(), file());
        QCOMPARE(written[u"clients"_s].toInt(), 1);
        QCOMPARE(written[u"bytes"_s].toInteger(), QFileInfo(file()).size());
        const QJsonObject restored =
            restore("correct horse battery", {u"--json"_s}).json().object();
        QCOMPARE(restored[u"data"_s].toString(), target());
        QCOMPARE(restored[u"clients"_s].toInt(), 1);
    }

    void readsThePassphraseFromAFile()
    {
        const QString path = m_dir->filePath(u"passphrase"_s);
        QFile passphrase(path);
        QVERIFY(passphrase.open(QFile::WriteOnly));
        passphrase.write("correct horse battery\r\nsecond line\n");
        passphrase.close();
        QCOMPARE(m_program->run({u"backup"_s, file(), u"--passphrase-file"_s, path}).exitCode, 0);
        QCOMPARE(restore("correct horse battery").exitCode, 0);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const QString here = u"/tmp/gatehouse-never-written"_s;
        QTest::newRow("no passphrase")
            << QStringList{u"backup"_s, here} << QByteArray() << 2
            << QByteArray("--passphrase-file FILE or --passphrase-stdin");
        QTest::newRow("empty passphrase") << QStringList{u"backup"_s, here, u"--passphrase-stdin"_s}
                                          << QByteArray("\n") << 2 << QByteArray("no passphrase");
        QTest::newRow("short passphrase")
            << QStringList{u"backup"_s, here, u"--passphrase-stdin"_s} << QByteArray("short\n") << 2
            << QByteArray("12 characters or more");
        QTest::newRow("both ways") << QStringList{u"backup"_s, here, u"--passphrase-stdin"_s,
                                                  u"--passphrase-file"_s, u"x"_s}
                                   << QByteArray() << 2 << QByteArray("excludes");
        QTest::newRow("no file") << QStringList{u"backup"_s} << QByteArray() << 2
                                 << QByteArray("FILE is required");
        QTest::newRow("no folder")
            << QStringList{u"backup"_s, u"/no/such/folder/x"_s, u"--passphrase-stdin"_s}
            << QByteArray("correct horse battery\n") << 1 << QByteArray("cannot be written");
        QTest::newRow("a folder") << QStringList{u"backup"_s, u"/tmp"_s, u"--force"_s}
                                  << QByteArray() << 2 << QByteArray("/tmp is a folder");
        QTest::newRow("a folder for a passphrase")
            << QStringList{u"backup"_s, here, u"--passphrase-file"_s, u"/tmp"_s} << QByteArray()
            << 2 << QByteArray("--passphrase-file: /tmp is a folder");
        QTest::newRow("no backup")
            << QStringList{u"restore"_s, u"/no/such/file"_s, u"--passphrase-stdin"_s}
            << QByteArray("correct horse battery\n") << 1 << QByteArray("has something in it");
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, says);
        const Finished done = m_program->run(arguments, input);
        QTEST(done.exitCode, "exitCode");
        QCOMPARE(done.out, QByteArray());
        QVERIFY2(done.err.contains(says), done.err.constData());
        QCOMPARE(done.err.count('\n'), 1);
    }

    void saysThatThePassphraseIsWrong()
    {
        QCOMPARE(backUp("correct horse battery").exitCode, 0);
        const Finished refused = restore("correct horse battering");
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.err.contains("the passphrase is wrong, or the file was changed"),
                 refused.err.constData());
        QVERIFY(!QFile::exists(target()));
    }

    // A store with the key of another would open nothing.
    void restoresNoStoreWithAForeignKey()
    {
        QFile key(m_program->dataPath() + "/master.key"_L1);
        QVERIFY(key.open(QFile::ReadWrite));
        QByteArray bytes = key.readAll();

        const Server running(*m_program); // opened while the key was right
        bytes[0] = char(bytes[0] ^ 1);
        key.seek(0);
        key.write(bytes);
        key.close();
        QCOMPARE(backUp("correct horse battery").exitCode, 1); // it is noticed here already
        QVERIFY(!QFile::exists(file()));
    }

    void saysNoPassphrase()
    {
        QCOMPARE(backUp("correct horse battery").exitCode, 0);
        QCOMPARE(restore("correct horse battery").exitCode, 0);
        QVERIFY(!m_program->everythingSaid().contains("horse"));
    }
};

QTEST_GUILESS_MAIN(tst_BackupCommands)
#include "tst_backupcommands.moc"
