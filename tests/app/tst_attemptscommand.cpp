// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_AttemptsCommand final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void printsTheMembersOfTheContractInItsOrder();
    void printsOldestFirst();
    void limits_data();
    void limits();
    void filters_data();
    void filters();
    void printsAReadableTable();
    void printsNothingOfAnEmptyStore();
    void keepsCallersFromCommandingTheTerminal();

    void followsWhatAnotherProcessRecords();
    void followsOnlyWhatTheFilterAdmits();
    void printsTheNewestBeforeItFollows();
    void endsQuietlyWhenToldTo_data();
    void endsQuietlyWhenToldTo();
    void endsQuietlyWhenNobodyReads();

private:
    Finished attempts(const QStringList &options)
    {
        return m_program.run(QStringList{u"attempts"_s} + options);
    }
    QList<QJsonObject> objects(const QStringList &options);
    int loginAs(const QString &key, const QString &secret)
    {
        return login(m_server->url(), key, secret);
    }

    // Four attempts that all tests here share: Success and WrongSecret of client 1, UnknownKey, and
    // AddressNotAllowed of client 2.
    Program m_program;
    std::unique_ptr<Server> m_server;
    QString m_key;
    QString m_secret;
};

void tst_AttemptsCommand::initTestCase()
{
    const QJsonObject first = m_program.addClient();
    const QJsonObject second = m_program.addClient({u"--allow"_s, u"192.0.2.0/24"_s});
    m_key = first[u"api_key"_s].toString();
    m_secret = first[u"api_secret"_s].toString();
    m_server = std::make_unique<Server>(m_program);
    QVERIFY(!m_server->url().isEmpty());
    QCOMPARE(loginAs(m_key, m_secret), 200);
    QCOMPARE(loginAs(m_key, u"not the secret"_s), 401);
    QCOMPARE(loginAs(u"nobody-known"_s, m_secret), 401);
    QCOMPARE(loginAs(second[u"api_key"_s].toString(), second[u"api_secret"_s].toString()), 403);
}

QList<QJsonObject> tst_AttemptsCommand::objects(const QStringList &options)
{
    const Finished printed = attempts(options + QStringList{u"--json"_s});
    if (printed.exitCode != 0)
        qFatal("%s", printed.err.constData());
    QList<QJsonObject> result;
    for (const QByteArray &line : printed.out.trimmed().split('\n'))
        if (!line.isEmpty())
            result.append(QJsonDocument::fromJson(line).object());
    return result;
}

void tst_AttemptsCommand::printsTheMembersOfTheContractInItsOrder()
{
    const QByteArray out = attempts({u"--json"_s}).out;
    QCOMPARE(out.count('\n'), 4);
    const QString success = QString::fromUtf8(out.split('\n').first());
    const QRegularExpression wanted(
        u"\\A\\{\"id\":1,\"time\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\","
        "\"endpoint\":\"login\",\"outcome\":\"Success\",\"client_id\":1,\"api_key\":\"%1\","
        "\"address\":\"127.0.0.1\",\"peer\":\"127.0.0.1\",\"user_agent\":\"\",\"status\":200,"
        "\"decided_by\":\"any-address\",\"secret_id\":1,\"duration_us\":\\d+,"
        "\"request_id\":\"[^\"]+\"\\}\\z"_s.arg(m_key));
    QVERIFY(wanted.isValid());
    QVERIFY2(wanted.match(success).hasMatch(), qPrintable(success));
    const QByteArray unknown = out.split('\n')[2];
    QVERIFY(unknown.contains("\"outcome\":\"UnknownKey\",\"client_id\":null,"));
    QVERIFY(unknown.contains("\"secret_id\":null,"));
    QVERIFY(unknown.contains(u"\"api_key\":\"nobo…\""_s.toUtf8()));
}

void tst_AttemptsCommand::printsOldestFirst()
{
    const auto all = objects({});
    QCOMPARE(all.size(), 4);
    for (int i = 0; i < all.size(); ++i)
        QCOMPARE(all[i][u"id"_s].toInt(), i + 1);
}

void tst_AttemptsCommand::limits_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QList<int>>("ids");
    QTest::newRow("none") << u"0"_s << QList<int>();
    QTest::newRow("one") << u"1"_s << QList({4});
    QTest::newRow("three") << u"3"_s << QList({2, 3, 4});
    QTest::newRow("more than there are") << u"1000"_s << QList({1, 2, 3, 4});
    QTest::newRow("any number") << u"9223372036854775807"_s << QList({1, 2, 3, 4});
}

void tst_AttemptsCommand::limits()
{
    QFETCH(const QString, limit);
    QFETCH(const QList<int>, ids);
    QList<int> printed;
    for (const QJsonObject &attempt : objects({u"--limit"_s, limit}))
        printed.append(attempt[u"id"_s].toInt());
    QCOMPARE(printed, ids);
}

void tst_AttemptsCommand::filters_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QList<int>>("ids");
    QTest::newRow("outcome") << QStringList{u"--outcome"_s, u"unknownkey"_s} << QList({3});
    QTest::newRow("two outcomes") << QStringList{u"--outcome"_s, u"Success"_s, u"--outcome"_s,
                                                 u"WrongSecret"_s}
                                  << QList({1, 2});
    QTest::newRow("client") << QStringList{u"--client"_s, u"1"_s} << QList({1, 2});
    QTest::newRow("client, limited")
        << QStringList{u"--client"_s, u"1"_s, u"--limit"_s, u"1"_s} << QList({2});
    QTest::newRow("client that never was") << QStringList{u"--client"_s, u"77"_s} << QList<int>();
    QTest::newRow("since long ago")
        << QStringList{u"--since"_s, u"2020-01-01"_s} << QList({1, 2, 3, 4});
    QTest::newRow("since an hour ago") << QStringList{u"--since"_s, u"1h"_s} << QList({1, 2, 3, 4});
    QTest::newRow("since a time to come")
        << QStringList{u"--since"_s, u"2099-01-01T00:00:00Z"_s} << QList<int>();
}

void tst_AttemptsCommand::filters()
{
    QFETCH(const QStringList, options);
    QFETCH(const QList<int>, ids);
    QList<int> printed;
    for (const QJsonObject &attempt : objects(options))
        printed.append(attempt[u"id"_s].toInt());
    QCOMPARE(printed, ids);
}

void tst_AttemptsCommand::printsAReadableTable()
{
    const Finished printed = attempts({});
    QCOMPARE(printed.exitCode, 0);
    const QList<QByteArray> lines = printed.out.split('\n');
    QCOMPARE(lines.size(), 4 + 2); // heading, rows, and what follows the last line feed
    const auto column = lines[0].indexOf("OUTCOME");
    QVERIFY(column > 0);
    QCOMPARE(lines[1].mid(column, 7), QByteArray("Success"));
    QCOMPARE(lines[2].mid(column, 11), QByteArray("WrongSecret"));
    QVERIFY(lines[1].contains(m_key.toUtf8()));
}

void tst_AttemptsCommand::printsNothingOfAnEmptyStore()
{
    Program fresh;
    const Finished printed = fresh.run({u"attempts"_s, u"--json"_s});
    QCOMPARE(printed.exitCode, 0);
    QCOMPARE(printed.out, QByteArray());
}

void tst_AttemptsCommand::keepsCallersFromCommandingTheTerminal()
{
    Program other;
    const Server server(other);
    login(server.url(), u"\u001b]0;pwned\u0007"_s, u"not the secret"_s);
    login(server.url(), u"\u009b2J"_s, u"not the secret"_s, nullptr,
          "\xc2\x9b"
          "2J");
    for (const QStringList &options : {QStringList(), QStringList{u"--json"_s}}) {
        const Finished printed = other.run(QStringList{u"attempts"_s} + options);
        QVERIFY(printed.out.count('\n') >= 2);
        QVERIFY(!printed.out.contains('\x1b'));
        QVERIFY(!printed.out.contains('\x07'));
        QVERIFY(!printed.out.contains("\xc2\x9b"));
    }
}

void tst_AttemptsCommand::followsWhatAnotherProcessRecords()
{
    Program other;
    const QJsonObject client = other.addClient();
    const Server server(other);
    Running follower(other, {u"attempts"_s, u"--follow"_s, u"--json"_s});
    // Its first line shows that it is there; from then on it must keep up.
    const QString key = client[u"api_key"_s].toString();
    login(server.url(), key, u"not the secret"_s);
    QVERIFY(follower.readLine().contains("\"id\":1,"));
    for (int id = 2; id <= 6; ++id) {
        QCOMPARE(login(server.url(), key, client[u"api_secret"_s].toString()), 200);
        QElapsedTimer timer;
        timer.start();
        const QByteArray line = follower.readLine();
        QVERIFY2(line.contains("\"id\":" + QByteArray::number(id) + ','), line.constData());
        QVERIFY2(timer.elapsed() < 350, qPrintable(QString::number(timer.elapsed())));
    }
    QCOMPARE(follower.stop().exitCode, 0);
}

void tst_AttemptsCommand::followsOnlyWhatTheFilterAdmits()
{
    Program other;
    const QJsonObject client = other.addClient();
    const Server server(other);
    const QString key = client[u"api_key"_s].toString();
    Running follower(other, {u"attempts"_s, u"--follow"_s, u"--json"_s, u"--outcome"_s,
                             u"Success"_s, u"--limit"_s, u"0"_s});
    QTest::qWait(300);
    login(server.url(), key, u"not the secret"_s);
    QTest::qWait(300);
    login(server.url(), key, client[u"api_secret"_s].toString());
    QVERIFY(follower.readLine().contains("\"outcome\":\"Success\""));
    const Finished ended = follower.stop();
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.out.count('\n'), 1);
}

void tst_AttemptsCommand::printsTheNewestBeforeItFollows()
{
    Running follower(m_program, {u"attempts"_s, u"--follow"_s, u"--json"_s, u"--limit"_s, u"2"_s});
    QVERIFY(follower.readLine().contains("\"id\":3,"));
    QVERIFY(follower.readLine().contains("\"id\":4,"));
    QCOMPARE(follower.stop().exitCode, 0);
}

void tst_AttemptsCommand::endsQuietlyWhenToldTo_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_AttemptsCommand::endsQuietlyWhenToldTo()
{
    QFETCH(const int, signal);
    Running follower(m_program, {u"attempts"_s, u"--follow"_s, u"--limit"_s, u"1"_s});
    QVERIFY(follower.readLine().contains("OUTCOME"));
    QVERIFY(!follower.readLine().isEmpty());
    QTest::qWait(100); // into the loop
    const Finished ended = follower.stop(signal);
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.err, QByteArray());
}

void tst_AttemptsCommand::endsQuietlyWhenNobodyReads()
{
    // The reader takes one line and goes; nothing more is recorded, and still the program ends.
    QProcess shell;
    shell.setProcessEnvironment(m_program.environment());
    shell.start(u"/bin/sh"_s, {u"-c"_s,
                               u"{ \"$0\" --data \"$1\" attempts --follow --json; echo $? >&2; } | "
                               "head -n 1"_s,
                               QStringLiteral(GATEHOUSE_PROGRAM), m_program.dataPath()});
    QVERIFY(shell.waitForFinished(10'000));
    QCOMPARE(shell.readAllStandardOutput().count('\n'), 1);
    QCOMPARE(shell.readAllStandardError(), QByteArray("0\n"));
}

QTEST_GUILESS_MAIN(tst_AttemptsCommand)
#include "tst_attemptscommand.moc"
