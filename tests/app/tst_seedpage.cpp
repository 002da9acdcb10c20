// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QFile>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

/// The two programs of the page that describes POST /auth/login, as they stand there, but for the
/// host, the key and the secret.
class tst_SeedPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsTheCurlCommand();
    void runsTheCurlCommandWithTheWrongSecret();
    void runsTheGoProgram();

private:
    QByteArray filled(const QString &name, const QString &secret) const;

    Program m_program;
    QTemporaryDir m_dir;
    std::unique_ptr<Server> m_server;
    QString m_key;
    QString m_secret;
};

void tst_SeedPage::initTestCase()
{
    const QJsonObject client = m_program.addClient();
    m_key = client[u"api_key"_s].toString();
    m_secret = client[u"api_secret"_s].toString();
    m_server = std::make_unique<Server>(m_program);
    QVERIFY(!m_server->url().isEmpty());
}

QByteArray tst_SeedPage::filled(const QString &name, const QString &secret) const
{
    QFile file(QStringLiteral(SEED_FOLDER) + u'/' + name);
    if (!file.open(QFile::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    return file.readAll()
        .replace("{{host}}", m_server->url().toUtf8())
        .replace("your_api_key", m_key.toUtf8())
        .replace("your_api_secret", secret.toUtf8());
}

void tst_SeedPage::runsTheCurlCommand()
{
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, QString::fromUtf8(filled(u"login.sh.in"_s, m_secret))});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 0);
    const QByteArray out = shell.readAllStandardOutput();
    QVERIFY2(out.startsWith(R"({"success":true,"data":{"access_token":"eyJhbGciOiJIUzI1NiIs)"),
             out.constData());
    QVERIFY(out.contains("\"client_id\":1"));
}

void tst_SeedPage::runsTheCurlCommandWithTheWrongSecret()
{
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, QString::fromUtf8(filled(u"login.sh.in"_s, u"not-the-secret"_s))});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(),
             QByteArray(R"({"error":{"name":"UnauthorizedError","code":"UNAUTHORIZED",)"
                        R"("message":"Invalid credentials"}})"));
}

void tst_SeedPage::runsTheGoProgram()
{
    const QString go = QStandardPaths::findExecutable(u"go"_s);
    QVERIFY2(!go.isEmpty(), "Go is not installed; tests/run installs it.");
    QFile source(m_dir.filePath(u"login.go"_s));
    QVERIFY(source.open(QFile::WriteOnly));
    source.write(filled(u"login.go.in"_s, m_secret));
    source.close();
    QProcess run;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"HOME"_s, m_dir.path());
    variables.insert(u"GOCACHE"_s, m_dir.filePath(u"cache"_s));
    variables.insert(u"GOPATH"_s, m_dir.filePath(u"path"_s));
    variables.insert(u"GOTOOLCHAIN"_s, u"local"_s);
    variables.insert(u"GO111MODULE"_s, u"off"_s);
    run.setProcessEnvironment(variables);
    run.setWorkingDirectory(m_dir.path());
    run.start(go, {u"run"_s, source.fileName()});
    QVERIFY(run.waitForFinished(280'000));
    const QByteArray said = run.readAllStandardError();
    QVERIFY2(run.exitCode() == 0, said.constData());
    const QByteArray out = run.readAllStandardOutput();
    QVERIFY2(out.startsWith("Access Token: eyJhbGciOiJIUzI1NiIs"), out.constData());
    QCOMPARE(out.count('.'), 2); // a whole token
}

QTEST_GUILESS_MAIN(tst_SeedPage)
#include "tst_seedpage.moc"
