// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_WhitelistCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_client = m_program->addClient();
    }

    void listsNothingAtFirst();
    void addsListsAndRemoves();
    void addsAnEntryThatEnds_data();
    void addsAnEntryThatEnds();
    void refusesWhatCannotBeDone_data();
    void refusesWhatCannotBeDone();
    void warnsWhenTheLastEntryGoes();
    void testsAnAddress_data();
    void testsAnAddress();
    void saysThatASuspendedClientGetsInNowhere();
    void isInForceAtTheNextLogin();

private:
    Finished whitelist(const QStringList &arguments)
    {
        return m_program->run(QStringList{u"whitelist"_s} + arguments);
    }
    std::unique_ptr<Program> m_program;
    QJsonObject m_client;
};

void tst_WhitelistCommands::listsNothingAtFirst()
{
    QCOMPARE(whitelist({u"list"_s, u"1"_s, u"--json"_s}).out, QByteArray("[]\n"));
    const Finished listed = whitelist({u"list"_s, u"1"_s});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY(listed.out.contains("any address"));
}

void tst_WhitelistCommands::addsListsAndRemoves()
{
    QCOMPARE(whitelist({u"add"_s, u"1"_s, u"10.0.0.0/8"_s, u"--note"_s, u"the office"_s}).exitCode,
             0);
    const Finished added = whitelist({u"add"_s, u"1"_s, u"2001:db8::1"_s, u"--json"_s});
    QCOMPARE(added.exitCode, 0);
    QVERIFY(added.out.startsWith("{\"entry_id\":2,\"cidr\":\"2001:db8::1/128\",\"note\":\"\","
                                 "\"expires_at\":null,\"created_at\":\"20"));
    const QJsonArray entries = whitelist({u"list"_s, u"1"_s, u"--json"_s}).json().array();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0][u"cidr"_s].toString(), u"10.0.0.0/8"_s);
    QCOMPARE(entries[0][u"note"_s].toString(), u"the office"_s);
    QVERIFY(whitelist({u"list"_s, u"1"_s}).out.contains("the office"));

    QCOMPARE(whitelist({u"remove"_s, u"1"_s, u"2001:DB8:0::1/128"_s}).exitCode, 0);
    QCOMPARE(whitelist({u"list"_s, u"1"_s, u"--json"_s}).json().array().size(), 1);
}

void tst_WhitelistCommands::addsAnEntryThatEnds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDateTime>("end");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QTest::newRow("time") << u"2099-01-15T13:00:00Z"_s
                          << QDateTime({2099, 1, 15}, {13, 0}, Qt::UTC);
    QTest::newRow("time with offset")
        << u"2099-01-15T13:00:00+02:00"_s << QDateTime({2099, 1, 15}, {11, 0}, Qt::UTC);
    QTest::newRow("date") << u"2099-01-15"_s << QDateTime({2099, 1, 15}, {0, 0}, Qt::UTC);
    QTest::newRow("length of time") << u"24h"_s << now.addDays(1);
}

void tst_WhitelistCommands::addsAnEntryThatEnds()
{
    QFETCH(const QString, typed);
    QFETCH(const QDateTime, end);
    const Finished added =
        whitelist({u"add"_s, u"1"_s, u"10.0.0.0/8"_s, u"--expires"_s, typed, u"--json"_s});
    QCOMPARE(added.exitCode, 0);
    const auto stored =
        QDateTime::fromString(added.json()[u"expires_at"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(stored.msecsTo(end)) < 60'000);
}

void tst_WhitelistCommands::refusesWhatCannotBeDone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("range that is there") << QStringList{u"add"_s, u"1"_s, u"10.0.0.0/8"_s} << 1;
    QTest::newRow("range that is not there")
        << QStringList{u"remove"_s, u"1"_s, u"10.0.0.0/9"_s} << 1;
    QTest::newRow("end that has passed")
        << QStringList{u"add"_s, u"1"_s, u"10.1.0.0/16"_s, u"--expires"_s, u"2020-01-01"_s} << 2;
}

void tst_WhitelistCommands::refusesWhatCannotBeDone()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    whitelist({u"add"_s, u"1"_s, u"10.0.0.0/8"_s});
    const Finished result = whitelist(arguments);
    QCOMPARE(result.exitCode, exitCode);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err.count('\n'), 1);
    QCOMPARE(whitelist({u"list"_s, u"1"_s, u"--json"_s}).json().array().size(), 1);
}

void tst_WhitelistCommands::warnsWhenTheLastEntryGoes()
{
    whitelist({u"add"_s, u"1"_s, u"10.0.0.0/8"_s});
    whitelist({u"add"_s, u"1"_s, u"192.0.2.0/24"_s});
    QVERIFY(!whitelist({u"remove"_s, u"1"_s, u"10.0.0.0/8"_s}).out.contains("any address"));
    QVERIFY(whitelist({u"remove"_s, u"1"_s, u"192.0.2.0/24"_s}).out.contains("any address"));
}

void tst_WhitelistCommands::testsAnAddress_data()
{
    QTest::addColumn<QStringList>("entries");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no entries") << QStringList() << u"192.0.2.1"_s << 0
                                << QByteArray(R"("address":"192.0.2.1","allowed":true,)"
                                              R"("decided_by":"any-address")");
    QTest::newRow("narrowest entry")
        << QStringList{u"10.0.0.0/8"_s, u"10.1.0.0/16"_s} << u"10.1.2.3"_s << 0
        << QByteArray(R"("address":"10.1.2.3","allowed":true,"decided_by":"entry 10.1.0.0/16")");
    QTest::newRow("mapped address")
        << QStringList{u"10.0.0.0/8"_s} << u"::ffff:10.1.2.3"_s << 0
        << QByteArray(R"("address":"10.1.2.3","allowed":true,"decided_by":"entry 10.0.0.0/8")");
    QTest::newRow("no entry contains it")
        << QStringList{u"10.0.0.0/8"_s} << u"11.0.0.1"_s << 1
        << QByteArray(R"("address":"11.0.0.1","allowed":false,"decided_by":"no-entry-matches")");
}

void tst_WhitelistCommands::testsAnAddress()
{
    QFETCH(const QStringList, entries);
    QFETCH(const QString, address);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, json);
    for (const QString &range : entries)
        QCOMPARE(whitelist({u"add"_s, u"1"_s, range}).exitCode, 0);
    const Finished tested = whitelist({u"test"_s, u"1"_s, address, u"--json"_s});
    QCOMPARE(tested.exitCode, exitCode);
    QCOMPARE(tested.out, "{\"client_id\":1," + json + ",\"client_status\":\"Active\"}\n");
    QCOMPARE(tested.err, QByteArray()); // a refusal is an answer, not a failure

    const Finished told = whitelist({u"test"_s, u"1"_s, address});
    QCOMPARE(told.exitCode, exitCode);
    QCOMPARE(told.err, QByteArray());
    QVERIFY(told.out.contains(exitCode == 0 ? "is allowed" : "is refused"));
    QVERIFY(!told.out.contains("activated"));
    if (json.contains("entry 10.1"))
        QVERIFY(told.out.contains("10.1.0.0/16"));
}

void tst_WhitelistCommands::saysThatASuspendedClientGetsInNowhere()
{
    QCOMPARE(whitelist({u"add"_s, u"1"_s, u"10.0.0.0/8"_s}).exitCode, 0);
    QCOMPARE(m_program->run({u"client"_s, u"status"_s, u"1"_s, u"Suspended"_s}).exitCode, 0);
    const Finished told = whitelist({u"test"_s, u"1"_s, u"10.1.2.3"_s});
    QCOMPARE(told.exitCode, 0); // the whitelist's own answer
    QVERIFY(told.out.contains("But the client is suspended"));
    QVERIFY(whitelist({u"test"_s, u"1"_s, u"10.1.2.3"_s, u"--json"_s})
                .out.contains(R"("client_status":"Suspended")"));
    const Finished refused = whitelist({u"test"_s, u"1"_s, u"192.0.2.1"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(!refused.out.contains("suspended")); // refused it is anyway
}

void tst_WhitelistCommands::isInForceAtTheNextLogin()
{
    const Server server(*m_program);
    const QString key = m_client[u"api_key"_s].toString();
    const QString secret = m_client[u"api_secret"_s].toString();
    QCOMPARE(login(server.url(), key, secret), 200);
    QCOMPARE(whitelist({u"add"_s, u"1"_s, u"192.0.2.0/24"_s}).exitCode, 0);
    QCOMPARE(login(server.url(), key, secret), 403);
    QCOMPARE(whitelist({u"add"_s, u"1"_s, u"127.0.0.1"_s}).exitCode, 0);
    QCOMPARE(login(server.url(), key, secret), 200);
    QCOMPARE(m_program->run({u"client"_s, u"status"_s, u"1"_s, u"Suspended"_s}).exitCode, 0);
    QByteArray body;
    QCOMPARE(login(server.url(), key, secret, &body), 401);
    QVERIFY(body.contains("Client account is not active"));
    QCOMPARE(m_program->run({u"client"_s, u"delete"_s, u"1"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(login(server.url(), key, secret, &body), 401);
    QVERIFY(body.contains("Invalid credentials"));
    // And a client made while the server runs can log in at once.
    const QJsonObject other = m_program->addClient();
    QCOMPARE(login(server.url(), other[u"api_key"_s].toString(), other[u"api_secret"_s].toString()),
             200);
}

QTEST_GUILESS_MAIN(tst_WhitelistCommands)
#include "tst_whitelistcommands.moc"
