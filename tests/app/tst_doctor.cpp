// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"
#include "doctor.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

/// `gatehouse doctor` over a folder that one thing after another is wrong with.
class tst_Doctor final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> m_program;

    QString path(const QString &name) const { return m_program->dataPath() + u'/' + name; }
    Finished doctor() { return m_program->run({u"doctor"_s, u"--json"_s}); }
    /// The finding of that check; empty where all is well with it.
    static QString worst(const Finished &done, const QString &check, const QString &state)
    {
        for (const QJsonValue &each : done.json().array())
            if (each[u"check"_s] == check && each[u"state"_s] == state)
                return each[u"finding"_s].toString();
        return {};
    }
    void configure(const QByteArray &text)
    {
        QFile conf(path(u"gatehouse.conf"_s));
        QVERIFY(conf.open(QFile::WriteOnly));
        conf.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        conf.write(text);
    }
    void tamper(const QString &sql)
    {
        QCOMPARE(QProcess::execute(u"sqlite3"_s, {path(u"gatehouse.db"_s), sql}), 0);
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_program->addClient({u"--allow"_s, u"10.0.0.0/8"_s});
    }

    void findsAHealthyFolderWell()
    {
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 0);
        QStringList checks;
        for (const QJsonValue &each : done.json().array()) {
            QCOMPARE(each[u"state"_s].toString(), u"ok"_s);
            checks += each[u"check"_s].toString();
        }
        QCOMPARE(checks, (QStringList{u"folder"_s, u"configuration"_s, u"disk"_s, u"store"_s,
                                      u"key"_s, u"chain"_s, u"clock"_s, u"whitelists"_s}));
        QVERIFY(m_program->run({u"doctor"_s}).out.contains("ok     store"));
    }

    void makesNothingWhereThereIsNothing()
    {
        const Program other;
        const Finished done =
            m_program->runBare({u"doctor"_s, u"--data"_s, other.dataPath(), u"--json"_s});
        QCOMPARE(done.exitCode, 1);
        QVERIFY(worst(done, u"folder"_s, u"problem"_s).contains("no folder"_L1));
        QVERIFY(!QDir(other.dataPath()).exists());
    }

    void tellsWhoElseMayRead()
    {
        QFile::setPermissions(path(u"master.key"_s),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 1);
        QVERIFY(worst(done, u"folder"_s, u"problem"_s).contains("chmod 600"_L1));
    }

    void tellsThatTheKeyIsMissing()
    {
        QVERIFY(QFile::remove(path(u"master.key"_s)));
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 1);
        QVERIFY(worst(done, u"key"_s, u"problem"_s).contains("missing"_L1));
        QVERIFY(!QFile::exists(path(u"master.key"_s))); // a new one would fit nothing
    }

    void tellsADamagedStore()
    {
        QFile file(path(u"gatehouse.db"_s));
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(8192, '\xee'));
        file.close();
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 1);
        QVERIFY(worst(done, u"store"_s, u"problem"_s).contains("damaged"_L1));
    }

    void tellsThatTheRecordWasTamperedWith()
    {
        tamper(u"UPDATE journal SET who = 'nobody' WHERE id = 1"_s);
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 1);
        QVERIFY(worst(done, u"chain"_s, u"problem"_s).contains("Journal entry 1 was changed"_L1));
    }

    void tellsThatTheClockIsBehind()
    {
        tamper(
            u"INSERT INTO attempts (time, endpoint, outcome, api_key, address, user_agent, "
            "status, decided_by, duration_us, request_id) VALUES (4102444800000, 'login', 0, '', "
            "x'7f000001', '', 200, '', 1, 'x')"_s);
        QVERIFY(worst(doctor(), u"clock"_s, u"problem"_s).contains("of the future"_L1));
    }

    void warnsOfWideWhitelistsAndOpenAddresses()
    {
        m_program->addClient({u"--allow"_s, u"10.0.0.0/7"_s});
        m_program->addClient();
        configure("[server]\nlisten=0.0.0.0:8080\nplain_http=anywhere\n");
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 0); // it serves
        QVERIFY(worst(done, u"whitelists"_s, u"warning"_s).contains("10.0.0.0/7"_L1));
        QVERIFY(worst(done, u"configuration"_s, u"warning"_s).contains("without TLS"_L1));
    }

    void tellsThatPlainHttpMayNotBe()
    {
        configure("[server]\nlisten=0.0.0.0:8080\n");
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 1);
        QVERIFY(worst(done, u"configuration"_s, u"problem"_s).contains("plain_http"_L1));
    }

    void warnsOfAuthoritiesThatNobodyAsksFor()
    {
        configure("[tls]\nclient_ca=callers.pem\n");
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 0);
        QVERIFY(worst(done, u"configuration"_s, u"warning"_s).contains("tls/client_ca"_L1));
    }

    void looksAtTheCertificate()
    {
        configure("[tls]\nmode=self-signed\n");
        QVERIFY(worst(doctor(), u"certificate"_s, u"ok"_s).contains("is valid until"_L1));

        QVERIFY(QFile::copy(QStringLiteral(CERTIFICATES) + u"rsa.pem"_s, path(u"a.pem"_s)));
        QVERIFY(QFile::copy(QStringLiteral(CERTIFICATES) + u"caller.key"_s, path(u"a.key"_s)));
        for (const QString &name : {u"a.pem"_s, u"a.key"_s})
            QVERIFY(QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner));
        configure("[tls]\nmode=files\ncertificate=a.pem\nkey=a.key\n");
        const Finished done = doctor();
        QCOMPARE(done.exitCode, 1);
        QVERIFY(worst(done, u"certificate"_s, u"problem"_s).contains("does not belong"_L1));
    }

    void looksAtTheFolderOfRemovedAttempts()
    {
        const auto name = [this](const QString &folder) {
            tamper(u"INSERT OR REPLACE INTO settings (name, value) VALUES ('retention.folder', "
                   "CAST('%1' AS BLOB))"_s.arg(folder));
        };
        const auto check = u"removed attempts"_s;
        name(u"/no/such/folder"_s);
        QVERIFY(worst(doctor(), check, u"problem"_s).contains("/no/such/folder"_L1));
        name(u"/dev/null"_s);
        QVERIFY(worst(doctor(), check, u"problem"_s).contains("no folder"_L1));
        name(m_program->dataPath());
        QVERIFY(worst(doctor(), check, u"ok"_s).contains(m_program->dataPath()));
    }

    // Who may not look into the folder finds no damage, and nothing to restore.
    void saysThatItIsAnotherUsersFolder_data()
    {
        QTest::addColumn<bool>("above");
        QTest::newRow("the folder is closed") << false;
        QTest::newRow("one above it is") << true;
    }
    void saysThatItIsAnotherUsersFolder()
    {
        QFETCH(const bool, above);
        const QString folder = m_program->dataPath();
        const QString parent = QFileInfo(folder).path();
        const auto everybody = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                               QFile::ReadOther | QFile::ExeOther | QFile::ReadGroup |
                               QFile::ExeGroup;
        const auto nobody = QFile::Permissions();
        const bool isRoot = ::geteuid() == 0; // may look into everything
        QVERIFY(QFile::setPermissions(parent, everybody));
        if (above || !isRoot)
            QVERIFY(QFile::setPermissions(above ? parent : folder, nobody));
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            if (isRoot && (::setgid(65534) != 0 || ::setuid(65534) != 0))
                ::_exit(1);
            QByteArray said;
            for (const App::Finding &each : App::examine(folder))
                said += each.check.toUtf8() + ": " + each.text.toUtf8() + '\n';
            const bool written = ::write(ends[1], said.constData(), size_t(said.size())) > 0;
            ::_exit(written ? 0 : 1);
        }
        ::close(ends[1]);
        QFile answer;
        QVERIFY(answer.open(ends[0], QFile::ReadOnly, QFile::AutoCloseHandle));
        const QByteArray said = answer.readAll();
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QFile::setPermissions(parent, everybody);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(status, 0);
        QCOMPARE(said.count('\n'), 1);
        QVERIFY2(said.startsWith("folder: "), said.constData());
        QVERIFY2(!said.contains("no folder"), said.constData());
        QVERIFY2(!said.contains("backup"), said.constData());
    }

    void tellsABadConfiguration()
    {
        configure("[server]\nlisten=nowhere\n");
        QVERIFY(!worst(doctor(), u"configuration"_s, u"problem"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Doctor)
#include "tst_doctor.moc"
