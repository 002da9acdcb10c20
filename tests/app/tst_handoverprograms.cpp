// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"
#include "clients/snippets.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

/// The programs of the hand-over card, each run as it stands there against a running server: with a
/// generated secret, and with one that a person chose to be awkward. What is not on this machine is
/// left out, but curl and Python must be here.
class tst_HandoverPrograms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void logsIn_data();
    void logsIn();
    void qtLogsIn();

private:
    struct Credentials
    {
        QString key;
        QString secret;
    };
    struct Ran
    {
        bool ok = false;
        QByteArray out;
        QByteArray err;
    };

    QString code(const QString &language, const Credentials &client) const;
    QString file(const QString &name, const QString &content) const;
    Ran run(const QString &program, const QStringList &arguments) const;

    Program m_program;
    QTemporaryDir m_dir;
    std::unique_ptr<Server> m_server;
    Credentials m_generated;
    Credentials m_awkward;
};

void tst_HandoverPrograms::initTestCase()
{
    const QJsonObject client = m_program.addClient();
    m_generated = {client[u"api_key"_s].toString(), client[u"api_secret"_s].toString()};
    m_awkward.key = u"ak_o'brien\"\\$HOME%1%d"_s;
    m_awkward.secret = u"'\"\\\\ $(id) `id` ${x} %s %2 \\n \\u0041 ?\?/ #{y} zażółć <>&|;"_s;
    const Finished added = m_program.run({u"client"_s, u"add"_s, u"--name"_s, u"Awkward"_s,
                                          u"--key"_s, m_awkward.key, u"--secret-stdin"_s},
                                         m_awkward.secret.toUtf8() + '\n');
    QVERIFY2(added.exitCode == 0, added.err.constData());
    m_server = std::make_unique<Server>(m_program);
    QVERIFY(!m_server->url().isEmpty());
    for (const QString &needed : {u"curl"_s, u"python3"_s})
        QVERIFY2(!QStandardPaths::findExecutable(needed).isEmpty(), qPrintable(needed));
}

QString tst_HandoverPrograms::code(const QString &language, const Credentials &client) const
{
    const QList<Snippet> all = loginSnippets(m_server->url(), client.key, client.secret);
    for (const Snippet &snippet : all)
        if (snippet.id == language)
            return snippet.code;
    return {};
}

QString tst_HandoverPrograms::file(const QString &name, const QString &content) const
{
    QDir(m_dir.path()).mkpath(QFileInfo(name).path());
    QFile file(m_dir.filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(content.toUtf8()) < 0)
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

tst_HandoverPrograms::Ran tst_HandoverPrograms::run(const QString &program,
                                                    const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"HOME"_s, m_dir.path());
    variables.insert(u"GOCACHE"_s, m_dir.filePath(u"go-cache"_s));
    variables.insert(u"GOPATH"_s, m_dir.filePath(u"go-path"_s));
    variables.insert(u"GOTOOLCHAIN"_s, u"local"_s);
    variables.insert(u"GO111MODULE"_s, u"off"_s);
    variables.insert(u"NO_PROXY"_s, u"127.0.0.1"_s);
    variables.insert(u"no_proxy"_s, u"127.0.0.1"_s);
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(m_dir.path());
    process.start(program, arguments);
    const bool ended = process.waitForFinished(280'000);
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

void tst_HandoverPrograms::logsIn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("file"); // empty: the program takes the code itself, after -c
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("awkward");
    const auto add = [](const char *language, const char *program, const QString &file,
                        const QStringList &arguments) {
        const QString found = QStandardPaths::findExecutable(QLatin1StringView(program));
        if (found.isEmpty())
            return;
        for (const bool awkward : {false, true})
            QTest::addRow("%s, %s", language, awkward ? "awkward" : "generated")
                << QString::fromLatin1(language) << found << file << arguments << awkward;
    };
    add("curl", "sh", {}, {u"-c"_s});
    add("python", "python3", u"login.py"_s, {});
    add("javascript", "node", u"login.js"_s, {});
    add("go", "go", u"login.go"_s, {u"run"_s});
}

void tst_HandoverPrograms::logsIn()
{
    QFETCH(QString, language);
    QFETCH(QString, program);
    QFETCH(QString, file);
    QFETCH(QStringList, arguments);
    QFETCH(bool, awkward);
    const QString text = code(language, awkward ? m_awkward : m_generated);
    QVERIFY(!text.isEmpty());
    arguments += file.isEmpty() ? text : this->file(file, text);
    const Ran ran = run(program, arguments);
    QVERIFY2(ran.ok, (ran.out + ran.err).constData());
    if (language == "curl"_L1) {
        QVERIFY2(ran.out.startsWith("{\"success\":true,\"data\":{\"access_token\":\"eyJ"),
                 ran.out.constData());
        return;
    }
    QVERIFY2(ran.out.startsWith("Access Token: eyJ"), (ran.out + ran.err).constData());
    QCOMPARE(ran.out.count('.'), 2); // a whole token
}

// Built by the lines of CMake that its comment gives.
void tst_HandoverPrograms::qtLogsIn()
{
    const QString text = code(u"qt"_s, m_awkward);
    QStringList lines;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all)
        if (line.startsWith("//   "_L1))
            lines += line.sliced(5);
    QCOMPARE(lines.size(), 5);
    file(u"qt/CMakeLists.txt"_s, lines.join(u'\n') + u'\n');
    file(u"qt/main.cpp"_s, text);
    const QString build = m_dir.filePath(u"qt/build"_s);
    const Ran configured =
        run(QStringLiteral(CMAKE_PROGRAM),
            {u"-S"_s, m_dir.filePath(u"qt"_s), u"-B"_s, build, u"-G"_s, u"Ninja"_s,
             u"-DCMAKE_CXX_COMPILER="_s + QStringLiteral(CXX_PROGRAM),
             u"-DQt6_DIR="_s + QStringLiteral(QT_FOLDER)});
    QVERIFY2(configured.ok, (configured.out + configured.err).constData());
    const Ran built = run(QStringLiteral(CMAKE_PROGRAM), {u"--build"_s, build});
    QVERIFY2(built.ok, (built.out + built.err).constData());
    const Ran ran = run(build + "/login"_L1, {});
    QVERIFY2(ran.ok, (ran.out + ran.err).constData());
    QVERIFY2(ran.out.startsWith("Access Token: eyJ"), (ran.out + ran.err).constData());
}

QTEST_GUILESS_MAIN(tst_HandoverPrograms)
#include "tst_handoverprograms.moc"
