// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_Usage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void refusesWrongUsageInOneLine_data();
    void refusesWrongUsageInOneLine();
    void refusesArgumentsThatAreNotText();
    void refusesUnsoundSecretsInOneLine_data();
    void refusesUnsoundSecretsInOneLine();
    void helpsOnStandardOutput_data();
    void helpsOnStandardOutput();
    void tellsItsVersion();
    void takesDataBeforeAndAfterTheCommand();
    void takesDataFromTheEnvironment();
    void keepsDataInThePlatformsFolderByDefault();
    void makesNoStoreForWhatMustBeThere_data();
    void makesNoStoreForWhatMustBeThere();
    void saysThatItMadeAStore_data();
    void saysThatItMadeAStore();
    void saysThatItMadeAStoreBeforeItFollows();
    void saysThatItMadeAStoreWhereItFailsAsWell();
    void saysNothingOfTheStoreThatAClientBegins();
    void saysSoWhenTheAnswerCannotBeWritten();
    void isQuietWithoutALocale();

private:
    std::unique_ptr<Program> m_program;
};

void tst_Usage::refusesWrongUsageInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QString &line, const QByteArray &says) {
        QTest::newRow(name) << line.split(u' ') << says;
    };
    row("unknown command", u"frobnicate"_s, "\"frobnicate\" is not a command");
    row("unknown option", u"client list --frobnicate"_s, "--frobnicate");
    row("demo is not offered", u"--demo"_s, "--demo");
    row("client without more", u"client"_s, "gatehouse client --help");
    row("unknown client command", u"client frobnicate"_s, "frobnicate");
    row("whitelist without more", u"whitelist"_s, "gatehouse whitelist --help");
    row("add without name", u"client add"_s, "--name");
    row("add with empty name", u"client add --name="_s, "name");
    row("add with empty key", u"client add --name A --key="_s, "key");
    row("add with short key", u"client add --name A --key ab"_s, "key");
    row("add with bad status", u"client add --name A --status Asleep"_s,
        "Active, Suspended or Disabled");
    row("add with empty status", u"client add --name A --status="_s, "--status");
    row("add with bad range", u"client add --name A --allow 10.0.0.300"_s, "10.0.0.300");
    row("add with host bits", u"client add --name A --allow 10.0.0.5/8"_s, "10.0.0.0/8");
    row("add with range twice", u"client add --name A --allow ::1 --allow ::1"_s, "twice");
    row("show without id", u"client show"_s, "ID");
    row("show with a word", u"client show Billing"_s, "not a client's ID");
    row("show with zero", u"client show 0"_s, "not a client's ID");
    row("show with a negative number", u"client show -5"_s, "not a client's ID");
    row("show with a sign", u"client show +5"_s, "not a client's ID");
    row("show with a fraction", u"client show 1.5"_s, "not a client's ID");
    row("show with a huge number", u"client show 9223372036854775808"_s, "not a client's ID");
    row("show with two ids", u"client show 1 2"_s, "2");
    row("rename without name", u"client rename 1"_s, "NAME");
    row("status with a bad one", u"client status 1 Asleep"_s, "Active, Suspended or Disabled");
    row("status with a bad id first", u"client status x Active"_s, "not a client's ID");
    row("delete unconfirmed", u"client delete 1"_s, "--yes");
    row("add with a bad limit", u"client add --name A --logins-per-minute 0"_s,
        "--logins-per-minute");
    row("limit without one", u"client limit 1"_s, "LIMIT");
    row("limit of nothing", u"client limit 1 0"_s, "1 to 60000, or off");
    row("limit that is too high", u"client limit 1 60001"_s, "1 to 60000, or off");
    row("limit that is a word", u"client limit 1 some"_s, "1 to 60000, or off");
    row("throttle without more", u"throttle"_s, "gatehouse throttle --help");
    row("reset of nobody", u"throttle reset"_s, "--all");
    row("reset of some and all", u"throttle reset --key ak_one --all"_s, "or else --all");
    row("reset of no key", u"throttle reset --key="_s, "--key");
    row("reset of no range", u"throttle reset --network here"_s, "--network");
    row("retire without secret", u"client retire 1"_s, "SECRET");
    row("retire a word", u"client retire 1 old"_s, "not a secret's number");
    row("rotate with a bad grace", u"client rotate 1 --grace soon"_s, "soon");
    row("rotate with a negative grace", u"client rotate 1 --grace=-1h"_s, "-1h");
    row("rotate with an endless grace", u"client rotate 1 --grace 99999999d"_s,
        "no more than 3653d");
    row("keys without more", u"keys"_s, "gatehouse keys --help");
    row("token without more", u"token"_s, "gatehouse token --help");
    row("allow without range", u"whitelist add 1"_s, "CIDR");
    row("allow a bad range", u"whitelist add 1 example.org"_s, "example.org");
    row("allow with a bad time", u"whitelist add 1 ::1 --expires tomorrow"_s, "tomorrow");
    row("allow with a time without zone", u"whitelist add 1 ::1 --expires 2099-01-01T00:00:00"_s,
        "2099");
    row("disallow a bad range", u"whitelist remove 1 10"_s, "10");
    row("test a range", u"whitelist test 1 10.0.0.0/8"_s, "not an address");
    row("test a zone", u"whitelist test 1 fe80::1%eth0"_s, "not an address");
    row("attempts with a bad limit", u"attempts --limit many"_s, "--limit");
    row("attempts with a negative limit", u"attempts --limit -1"_s, "--limit");
    row("attempts with a huge limit", u"attempts --limit 9223372036854775808"_s, "--limit");
    row("attempts with a bad outcome", u"attempts --outcome Maybe"_s, "WrongSecret");
    row("attempts with a bad client", u"attempts --client me"_s, "not a client's ID");
    row("attempts with an empty client", u"attempts --client="_s, "--client");
    row("attempts with a bad time", u"attempts --since yesterday"_s, "yesterday");
    row("listen without port", u"--listen 127.0.0.1 serve"_s, "--listen");
    row("listen on a name", u"serve --listen localhost:8080"_s, "--listen");
    row("listen on port 65536", u"serve --listen 127.0.0.1:65536"_s, "--listen");
    row("data without folder", u"client list --data="_s, "--data");
    row("option without value", u"client add --name"_s, "--name");
    row("text with a line feed", u"client show 1\n2"_s, "not a client's ID");
}

void tst_Usage::refusesWrongUsageInOneLine()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const bool hasData = arguments.contains(u"--data="_s);
    const Finished result = hasData ? m_program->runBare(arguments) : m_program->run(arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.startsWith("gatehouse: "), result.err.constData());
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY2(result.err.contains(says), result.err.constData());
    // What is wrong is seen before anything is made.
    if (!arguments.contains(u"--allow"_s) && !arguments.contains(u"add"_s))
        QVERIFY(!QFileInfo::exists(m_program->dataPath()));
}

void tst_Usage::refusesArgumentsThatAreNotText()
{
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"exec \"$0\" --data \"$1\" client add --name \"$(printf '\\377')\""_s,
                 QStringLiteral(GATEHOUSE_PROGRAM), m_program->dataPath()});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 2);
    QVERIFY(shell.readAllStandardError().contains("UTF-8"));
    QVERIFY(!QFileInfo::exists(m_program->dataPath()));
}

void tst_Usage::refusesUnsoundSecretsInOneLine_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\ncorrect horse battery\n");
    QTest::newRow("too short") << QByteArray("hunter2\n");
    QTest::newRow("a tab") << QByteArray("correct\thorse battery\n");
    QTest::newRow("not UTF-8") << QByteArray("correct horse \xff\n");
    QTest::newRow("endless") << QByteArray(1'000'000, 'a');
    QTest::newRow("mistyped one of ours") << "sk_" + QByteArray(49, 'A') + '\n';
}

void tst_Usage::refusesUnsoundSecretsInOneLine()
{
    QFETCH(const QByteArray, input);
    const Finished result =
        m_program->run({u"client"_s, u"add"_s, u"--name"_s, u"A"_s, u"--secret-stdin"_s}, input);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err.count('\n'), 1);
    if (const QByteArray secret = input.left(input.indexOf('\n')); secret.size() > 3)
        QVERIFY(!result.err.contains(secret));
    QCOMPARE(m_program->run({u"client"_s, u"list"_s, u"--json"_s}).out, QByteArray("[]\n"));
}

void tst_Usage::helpsOnStandardOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const QString &line, const QByteArray &says) {
        QTest::newRow(qPrintable(line)) << line.split(u' ') << says;
    };
    row(u"--help"_s, "attempts");
    row(u"serve --help"_s, "SIGTERM");
    row(u"client --help"_s, "rotate");
    row(u"client add --help"_s, "--secret-stdin");
    row(u"client list --help"_s, "--json");
    row(u"client show --help"_s, "ID");
    row(u"client rename --help"_s, "NAME");
    row(u"client status --help"_s, "Suspended");
    row(u"client delete --help"_s, "--yes");
    row(u"client rotate --help"_s, "24h");
    row(u"client retire --help"_s, "SECRET");
    row(u"whitelist --help"_s, "remove");
    row(u"whitelist list --help"_s, "--json");
    row(u"whitelist add --help"_s, "--expires");
    row(u"whitelist remove --help"_s, "CIDR");
    row(u"whitelist test --help"_s, "ADDRESS");
    row(u"attempts --help"_s, "--follow");
    row(u"client limit --help"_s, "off");
    row(u"throttle --help"_s, "reset");
    row(u"throttle list --help"_s, "--json");
    row(u"throttle reset --help"_s, "--network");
}

void tst_Usage::helpsOnStandardOutput()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const Finished result = m_program->run(arguments);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.err, QByteArray());
    QVERIFY2(result.out.contains(says), result.out.constData());
    QCOMPARE(result.out.contains("--demo"), arguments == QStringList{u"--help"_s});
    QVERIFY(!QFileInfo::exists(m_program->dataPath()));
}

void tst_Usage::tellsItsVersion()
{
    const Finished result = m_program->run({u"--version"_s});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(QRegularExpression(u"\\Agatehouse \\d+\\.\\d+\\.\\d+\n\\z"_s)
                .match(QString::fromUtf8(result.out))
                .hasMatch());
}

void tst_Usage::takesDataBeforeAndAfterTheCommand()
{
    const QString data = m_program->dataPath();
    for (const QStringList &arguments :
         {QStringList{u"--data"_s, data, u"client"_s, u"add"_s, u"--name"_s, u"A"_s},
          QStringList{u"client"_s, u"--data"_s, data, u"add"_s, u"--name"_s, u"B"_s},
          QStringList{u"client"_s, u"add"_s, u"--name"_s, u"C"_s, u"--data="_s + data}})
        QCOMPARE(m_program->runBare(arguments).exitCode, 0);
    const auto listed = m_program->run({u"client"_s, u"list"_s}).out;
    QCOMPARE(listed.count('\n'), 4);
}

void tst_Usage::takesDataFromTheEnvironment()
{
    QProcessEnvironment variables = m_program->environment();
    variables.insert(u"GATEHOUSE_DATA"_s, m_program->dataPath());
    m_program->runBare({u"client"_s, u"add"_s, u"--name"_s, u"A"_s}, {}, variables);
    QCOMPARE(m_program->run({u"client"_s, u"list"_s}).out.count('\n'), 2);
    // The option counts for more.
    variables.insert(u"GATEHOUSE_DATA"_s, m_program->dataPath() + u"2"_s);
    const Finished listed = m_program->runBare(
        {u"client"_s, u"list"_s, u"--data"_s, m_program->dataPath()}, {}, variables);
    QCOMPARE(listed.out.count('\n'), 2);
    QVERIFY(!QFileInfo::exists(m_program->dataPath() + u"2"_s));
}

void tst_Usage::keepsDataInThePlatformsFolderByDefault()
{
    QCOMPARE(m_program->runBare({u"client"_s, u"list"_s}).exitCode, 0);
    const QDir home(m_program->environment().value(u"HOME"_s));
    const QFileInfo folder(home.filePath(u".local/share/gatehouse"_s));
    QVERIFY(folder.isDir());
    QCOMPARE(folder.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
             QFile::Permissions());
    QVERIFY(QFileInfo::exists(folder.filePath() + u"/gatehouse.db"_s));
}

void tst_Usage::makesNoStoreForWhatMustBeThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &line :
         {u"client show 1"_s, u"client rename 1 A"_s, u"client status 1 Active"_s,
          u"client delete 1 --yes"_s, u"client rotate 1"_s, u"client retire 1 1"_s,
          u"whitelist list 1"_s, u"whitelist add 1 ::1"_s, u"whitelist remove 1 ::1"_s,
          u"whitelist test 1 ::1"_s, u"backup /no/such/folder/x --passphrase-stdin"_s})
        QTest::newRow(qPrintable(line)) << line.split(u' ');
}

void tst_Usage::makesNoStoreForWhatMustBeThere()
{
    QFETCH(const QStringList, arguments);
    // First where there is nothing, then in a folder of something else.
    for (const bool hasFolder : {false, true}) {
        if (hasFolder)
            QVERIFY(QDir().mkdir(m_program->dataPath()));
        const Finished refused = m_program->run(arguments, "a line\n");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.out, QByteArray());
        QVERIFY2(refused.err.contains("There is no Gatehouse store in " +
                                      m_program->dataPath().toUtf8() + ". Name"),
                 refused.err.constData());
        QCOMPARE(refused.err.count('\n'), 1);
        QCOMPARE(QFileInfo::exists(m_program->dataPath()), hasFolder);
    }
    QVERIFY(QDir(m_program->dataPath())
                .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void tst_Usage::saysThatItMadeAStore_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const QString &line :
         {u"client list"_s, u"attempts"_s, u"throttle list"_s, u"keys list"_s, u"journal list"_s})
        QTest::newRow(qPrintable(line)) << line.split(u' ');
}

void tst_Usage::saysThatItMadeAStore()
{
    QFETCH(const QStringList, arguments);
    const Finished first = m_program->run(arguments);
    QCOMPARE(first.exitCode, 0);
    QVERIFY2(first.err.contains("There was no Gatehouse store in " +
                                m_program->dataPath().toUtf8() + "; a new one was made"),
             first.err.constData());
    QCOMPARE(first.err.count('\n'), 1);
    QCOMPARE(m_program->run(arguments).err, QByteArray());
}

void tst_Usage::saysThatItMadeAStoreBeforeItFollows()
{
    Running following(*m_program, {u"attempts"_s, u"--follow"_s});
    following.process().setReadChannel(QProcess::StandardError);
    QTRY_VERIFY(following.process().canReadLine());
    QVERIFY(following.process().readLine().contains("There was no Gatehouse store in"));
    following.stop();
}

void tst_Usage::saysThatItMadeAStoreWhereItFailsAsWell()
{
    const Finished failed = m_program->run({u"certificate"_s, u"show"_s});
    QCOMPARE(failed.exitCode, 1);
    QCOMPARE(failed.err.count('\n'), 1);
    QVERIFY2(failed.err.contains("There was no Gatehouse store in"), failed.err.constData());
}

void tst_Usage::saysNothingOfTheStoreThatAClientBegins()
{
    QCOMPARE(m_program->run({u"client"_s, u"add"_s, u"--name"_s, u"A"_s}).err, QByteArray());
}

void tst_Usage::saysSoWhenTheAnswerCannotBeWritten()
{
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"exec \"$0\" --data \"$1\" client add --name A >/dev/full"_s,
                 QStringLiteral(GATEHOUSE_PROGRAM), m_program->dataPath()});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.exitCode(), 1);
    const QByteArray said = shell.readAllStandardError();
    QCOMPARE(said.count('\n'), 1);
    QVERIFY(said.contains("rotate"));
}

void tst_Usage::isQuietWithoutALocale()
{
    QProcessEnvironment variables;
    variables.insert(u"HOME"_s, m_program->environment().value(u"HOME"_s));
    variables.insert(u"LC_ALL"_s, u"C"_s);
    const QStringList add{u"--data"_s, m_program->dataPath(), u"client"_s,
                          u"add"_s,    u"--name"_s,           u"Größe"_s};
    const Finished added = m_program->runBare(add, {}, variables);
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.err, QByteArray());
    QVERIFY(added.out.contains(u"Größe"_s.toUtf8()));
}

QTEST_GUILESS_MAIN(tst_Usage)
#include "tst_usage.moc"
