// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_JournalCommands final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    QJsonObject m_client;

    QJsonArray entries(const QStringList &options = {})
    {
        return m_program->run(QStringList{u"journal"_s, u"list"_s, u"--json"_s} + options)
            .json()
            .array();
    }
    Finished verify(const QStringList &options = {})
    {
        return m_program->run(QStringList{u"journal"_s, u"verify"_s} + options);
    }
    /// Somebody who has the SQLite shell and the file.
    void tamper(const QString &sql)
    {
        QCOMPARE(QProcess::execute(u"sqlite3"_s, {m_program->dataPath() + "/gatehouse.db"_L1, sql}),
                 0);
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_client = m_program->addClient();
        m_program->run({u"client"_s, u"rename"_s, u"1"_s, u"Invoices"_s});
    }

    // Whoever it was; the server says what it took up.
    void tellsWhatWasChangedInTheFileByHand()
    {
        const auto write = [this](const QByteArray &text) {
            QFile conf(m_program->dataPath() + "/gatehouse.conf"_L1);
            QVERIFY(conf.open(QFile::WriteOnly | QFile::Truncate));
            QVERIFY(conf.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
            QCOMPARE(conf.write(text), text.size());
        };
        const auto changes = [this] {
            QJsonArray found;
            for (const QJsonValue &each : entries())
                if (each[u"action"_s] == u"machine_setting_changed"_s)
                    found.append(each);
            return found;
        };
        { // nothing is changed yet
            Server server(*m_program);
            QCOMPARE(server.stop().exitCode, 0);
            QCOMPARE(changes().size(), 0);
        }
        write("[server]\nworkers=3\n");
        {
            Server server(*m_program);
            QTRY_COMPARE(changes().size(), 1);
            write("[server]\nworkers=3\ntrusted_proxies=10.0.0.0/8\n");
            ::kill(pid_t(server.process().processId()), SIGHUP);
            QTRY_COMPARE(changes().size(), 2);
            QCOMPARE(server.stop().exitCode, 0);
        }
        Server again(*m_program);
        QCOMPARE(again.stop().exitCode, 0);
        const QJsonArray all = changes();
        QCOMPARE(all.size(), 2); // that of the same file is none
        QCOMPARE(all[0][u"via"_s].toString(), u"server"_s);
        QCOMPARE(all[0][u"subject"_s].toString(), u"gatehouse.conf"_s);
        QCOMPARE(all[0][u"after"_s].toObject(), (QJsonObject{{u"server/workers"_s, u"3"_s}}));
        QCOMPARE(all[1][u"before"_s].toObject(),
                 (QJsonObject{{u"server/trusted_proxies"_s, QString()}}));
        QCOMPARE(all[1][u"after"_s].toObject(),
                 (QJsonObject{{u"server/trusted_proxies"_s, u"10.0.0.0/8"_s}}));
        QCOMPARE(verify().exitCode, 0);
    }

    void listsWhoChangedWhat()
    {
        const QJsonArray all = entries();
        QCOMPARE(all.first()[u"action"_s].toString(), u"client_added"_s);
        const QJsonObject last = all.last().toObject();
        QCOMPARE(last[u"action"_s].toString(), u"client_changed"_s);
        QCOMPARE(last[u"client_id"_s].toInt(), 1);
        QCOMPARE(last[u"via"_s].toString(), u"command line"_s);
        QCOMPARE(last[u"who"_s].toString(),
                 QString::fromLocal8Bit(::getpwuid(::geteuid())->pw_name));
        QCOMPARE(last[u"host"_s].toString(), QSysInfo::machineHostName());
        QCOMPARE(last[u"after"_s][u"name"_s].toString(), u"Invoices"_s);
        const Finished text = m_program->run({u"journal"_s, u"list"_s});
        QVERIFY2(text.out.contains("→ Invoices"), text.out.constData());
        QVERIFY(!text.out.contains("sk_"));
    }

    void narrowsTheList()
    {
        m_program->addClient();
        QVERIFY(entries({u"--client"_s, u"2"_s}).size() < entries().size());
        QCOMPARE(entries({u"--limit"_s, u"1"_s}).size(), 1);
        QCOMPARE(entries({u"--since"_s, u"2099-01-01T00:00:00Z"_s}).size(), 0);
        QCOMPARE(entries({u"--since"_s, u"1h"_s}).size(), entries().size());
        QCOMPARE(m_program->run({u"journal"_s, u"list"_s, u"--client"_s, u"x"_s}).exitCode, 2);
    }

    void theServersAttemptsAreChained()
    {
        {
            const Server server(*m_program);
            for (int i = 0; i < 3; ++i)
                QCOMPARE(login(server.url(), m_client[u"api_key"_s].toString(),
                               m_client[u"api_secret"_s].toString()),
                         200);
            QCOMPARE(verify().exitCode, 0); // while it serves
        }
        const Finished sound = verify({u"--json"_s});
        QCOMPARE(sound.exitCode, 0);
        QCOMPARE(sound.json()[u"attempts"_s].toInt(), 3);
        QVERIFY(sound.json()[u"sound"_s].toBool());
        const QString head = sound.json()[u"head"_s].toString();
        QCOMPARE(verify({u"--expect"_s, head}).exitCode, 0);
        QCOMPARE(verify({u"--expect"_s, u"nonsense"_s}).exitCode, 2);

        tamper(u"UPDATE attempts SET outcome = 3 WHERE id = 2"_s);
        const Finished found = verify();
        QCOMPARE(found.exitCode, 1);
        QVERIFY2(found.out.startsWith("Attempt 2 was changed"), found.out.constData());
        QCOMPARE(found.err, QByteArray());
        QCOMPARE(verify({u"--json"_s}).json()[u"named"_s].toArray().size(), 1);
    }

    void namesAChangeThatAnotherProgramMade()
    {
        tamper(u"UPDATE clients SET status = 2"_s);
        const Finished found = verify();
        QCOMPARE(found.exitCode, 1);
        QVERIFY2(found.out.contains("was put in by hand"), found.out.constData());
        const Finished text = m_program->run({u"journal"_s, u"list"_s});
        QVERIFY2(text.out.contains("another program"), text.out.constData());
    }

    // Lower, it makes tokens good that were ended.
    void namesAGenerationThatAnotherProgramLowered()
    {
        tamper(u"UPDATE clients SET generation = 5"_s);
        QCOMPARE(verify().exitCode, 0); // higher only ends tokens, as each logout does
        tamper(u"UPDATE clients SET generation = 4"_s);
        const Finished found = verify();
        QCOMPARE(found.exitCode, 1);
        QVERIFY2(found.out.contains("was put in by hand"), found.out.constData());
        QCOMPARE(entries().last()[u"before"_s][u"generation"_s].toInt(), 5);
    }
};

QTEST_GUILESS_MAIN(tst_JournalCommands)
#include "tst_journalcommands.moc"
