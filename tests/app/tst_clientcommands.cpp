// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

const QString anySecret = u"sk_[A-Za-z0-9_-]{43}[A-Za-z0-9]{6}"_s;
const QString anyTime = u"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"_s;

// Whether the whole of a run's output is this, with a line feed at its end.
bool matches(const QByteArray &out, const QString &pattern)
{
    const QRegularExpression whole(u"\\A%1\n\\z"_s.arg(pattern));
    if (!whole.isValid())
        qFatal("%s", qPrintable(whole.errorString()));
    const bool fits = whole.match(QString::fromUtf8(out)).hasMatch();
    if (!fits)
        qWarning("%s", out.constData());
    return fits;
}

} // namespace

class tst_ClientCommands final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_program = std::make_unique<Program>(); }

    void addsAClientAsJson();
    void addsAClientWithEverythingGiven();
    void readsTheSecretFromStandardInput_data();
    void readsTheSecretFromStandardInput();
    void tellsAPersonWhatTheyNeed();
    void quotesForTheShell();
    void refusesAKeyThatIsTaken();

    void listsNothingAtFirst();
    void listsClients();
    void listsInOrderOfId();
    void showsAllButTheSecrets();
    void renames();
    void setsTheStatus_data();
    void setsTheStatus();
    void marksResourceServers();
    void deletesOnlyWhenConfirmed();
    void rotatesTheSecret();
    void revokesTokens();
    void endsTheOldSecretAtOnceWithoutGrace();
    void answersUnknownClientsInOneLine_data();
    void answersUnknownClientsInOneLine();
    void keepsNamesFromCommandingTheTerminal();

private:
    QJsonObject show(const QString &id = u"1"_s)
    {
        return m_program->run({u"client"_s, u"show"_s, id, u"--json"_s}).json().object();
    }
    std::unique_ptr<Program> m_program;
};

void tst_ClientCommands::addsAClientAsJson()
{
    const Finished added = m_program->run({u"client"_s, u"add"_s, u"--name"_s, u"Größe \"1\""_s,
                                           u"--allow"_s, u"10.0.0.0/8"_s, u"--json"_s});
    QCOMPARE(added.exitCode, 0);
    QCOMPARE(added.err, QByteArray());
    // Member for member and byte for byte as the documentation has it.
    QVERIFY(matches(
        added.out, u"\\{\"client_id\":1,\"name\":\"Größe \\\\\"1\\\\\"\","
                   "\"status\":\"Active\",\"api_key\":\"ak_[0-9a-hjkmnp-tv-z]{20}\","
                   "\"api_secret\":\"%1\",\"whitelist\":\\[\"10.0.0.0/8\"\\]\\}"_s.arg(anySecret)));
}

void tst_ClientCommands::addsAClientWithEverythingGiven()
{
    const Finished added =
        m_program->run({u"client"_s, u"add"_s, u"--json"_s, u"--status"_s, u"suspended"_s,
                        u"--allow"_s, u"192.0.2.1"_s, u"--key"_s, u"my-key"_s, u"--allow"_s,
                        u"2001:DB8::/32"_s, u"--name"_s, u"-n"_s});
    QCOMPARE(added.exitCode, 0);
    QVERIFY(matches(added.out,
                    u"\\{\"client_id\":1,\"name\":\"-n\",\"status\":\"Suspended\","
                    "\"api_key\":\"my-key\",\"api_secret\":\"%1\","
                    "\"whitelist\":\\[\"192.0.2.1/32\",\"2001:db8::/32\"\\]\\}"_s.arg(anySecret)));
}

void tst_ClientCommands::readsTheSecretFromStandardInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("json");
    QTest::newRow("JSON") << QByteArray("correct horse battery\n") << true;
    QTest::newRow("text") << QByteArray("correct horse battery\n") << false;
    QTest::newRow("no line end") << QByteArray("correct horse battery") << true;
    QTest::newRow("other system's line end") << QByteArray("correct horse battery\r\n") << true;
    QTest::newRow("more lines") << QByteArray("correct horse battery\nmore\n") << true;
}

void tst_ClientCommands::readsTheSecretFromStandardInput()
{
    QFETCH(const QByteArray, input);
    QFETCH(const bool, json);
    QStringList arguments{u"client"_s, u"add"_s,    u"--name"_s,        u"A"_s,
                          u"--key"_s,  u"my-key"_s, u"--secret-stdin"_s};
    if (json)
        arguments += u"--json"_s;
    const Finished added = m_program->run(arguments, input);
    QCOMPARE(added.exitCode, 0);
    QVERIFY(!added.out.contains("correct horse"));
    if (json)
        QVERIFY(matches(added.out, u"\\{\"client_id\":1,\"name\":\"A\",\"status\":\"Active\","
                                   "\"api_key\":\"my-key\",\"whitelist\":\\[\\]\\}"_s));
    const Server server(*m_program);
    QCOMPARE(login(server.url(), u"my-key"_s, u"correct horse battery"_s), 200);
    QCOMPARE(login(server.url(), u"my-key"_s, u"correct horse batterx"_s), 401);
}

void tst_ClientCommands::tellsAPersonWhatTheyNeed()
{
    const Finished added = m_program->run(
        {u"--listen"_s, u"0.0.0.0:8123"_s, u"client"_s, u"add"_s, u"--name"_s, u"Billing"_s});
    QCOMPARE(added.exitCode, 0);
    const QString text = QString::fromUtf8(added.out);
    const auto secret = QRegularExpression(anySecret).match(text);
    QVERIFY(secret.hasMatch());
    const auto key = QRegularExpression(u"ak_[0-9a-z]{20}"_s).match(text);
    QVERIFY(key.hasMatch());
    QVERIFY(text.contains(u"Billing"_s));
    QVERIFY(text.contains(u"shown this once"_s));
    QVERIFY(text.contains(
        u"curl -X POST http://127.0.0.1:8123/auth/login -H 'Content-Type: application/json' "
        "-d '{\"username\":\"%1\",\"password\":\"%2\"}'"_s.arg(key.captured(), secret.captured())));
}

void tst_ClientCommands::quotesForTheShell()
{
    const Finished added =
        m_program->run({u"client"_s, u"add"_s, u"--name"_s, u"A"_s, u"--key"_s, u"it's\"me"_s});
    QCOMPARE(added.exitCode, 0);
    QVERIFY(added.out.contains(R"(-d '{"username":"it'\''s\"me",)"));
}

void tst_ClientCommands::refusesAKeyThatIsTaken()
{
    m_program->addClient({u"--key"_s, u"my-key"_s});
    const Finished again =
        m_program->run({u"client"_s, u"add"_s, u"--name"_s, u"B"_s, u"--key"_s, u"my-key"_s});
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(again.out, QByteArray());
    QVERIFY(again.err.startsWith("gatehouse: "));
    QCOMPARE(again.err.count('\n'), 1);
}

void tst_ClientCommands::listsNothingAtFirst()
{
    const Finished listed = m_program->run({u"client"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(listed.out, QByteArray("[]\n"));
}

void tst_ClientCommands::listsClients()
{
    m_program->addClient({u"--allow"_s, u"10.0.0.0/8"_s, u"--allow"_s, u"10.1.0.0/16"_s,
                          u"--allow"_s, u"10.2.0.0/16"_s, u"--allow"_s, u"10.3.0.0/16"_s});
    m_program->addClient({u"--key"_s, u"my-key"_s, u"--status"_s, u"Disabled"_s});
    const Finished listed = m_program->run({u"client"_s, u"list"_s, u"--json"_s});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY(matches(
        listed.out,
        u"\\[\\{\"client_id\":1,.*\"whitelist\":\\[\"10.0.0.0/8\",\"10.1.0.0/16\","
        "\"10.2.0.0/16\",\"10.3.0.0/16\"\\],.*\\},"
        "\\{\"client_id\":2,\"name\":\"Sample\",\"status\":\"Disabled\",\"api_key\":\"my-key\","
        "\"note\":\"\",\"resource_server\":false,\"logins_per_minute\":null,\"whitelist\":\\[\\],"
        "\"created_at\":\"%1\","
        "\"secret_created_at\":\"%1\","
        "\"last_success\":null,\"last_address\":null\\}\\]"_s.arg(anyTime)));

    const QByteArray table = m_program->run({u"client"_s, u"list"_s}).out;
    QCOMPARE(table.count('\n'), 3);
    QVERIFY(table.contains("10.0.0.0/8, 10.1.0.0/16, 10.2.0.0/16, 1 more"));
    QVERIFY(table.contains("my-key"));
}

void tst_ClientCommands::listsInOrderOfId()
{
    m_program->addClient({u"--key"_s, u"first"_s});
    m_program->addClient({u"--key"_s, u"second"_s});
    m_program->addClient({u"--key"_s, u"third"_s});
    m_program->run({u"client"_s, u"delete"_s, u"2"_s, u"--yes"_s});
    const QJsonArray listed = m_program->run({u"client"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed[0][u"client_id"_s].toInt(), 1);
    QCOMPARE(listed[1][u"client_id"_s].toInt(), 3);
}

void tst_ClientCommands::showsAllButTheSecrets()
{
    const QJsonObject made = m_program->addClient({u"--allow"_s, u"10.0.0.0/8"_s});
    const Finished shown = m_program->run({u"client"_s, u"show"_s, u"1"_s, u"--json"_s});
    QCOMPARE(shown.exitCode, 0);
    QVERIFY(matches(
        shown.out,
        u"\\{\"client_id\":1,\"name\":\"Sample\",\"status\":\"Active\",\"api_key\":\"%1\","
        "\"note\":\"\",\"resource_server\":false,\"logins_per_minute\":null,\"whitelist\":\\[\"10."
        "0.0.0/8\"\\],"
        "\"whitelist_entries\":\\[\\{\"entry_id\":\\d+,\"cidr\":\"10.0.0.0/8\",\"note\":\"\","
        "\"expires_at\":null,\"created_at\":\"%2\"\\}\\],"
        "\"secrets\":\\[\\{\"secret_id\":\\d+,\"kind\":\"generated\",\"live\":true,"
        "\"created_at\":\"%2\",\"expires_at\":null,\"last_used\":null\\}\\],"
        "\"token_generation\":\\d+,\"created_at\":\"%2\"\\}"_s.arg(made[u"api_key"_s].toString(),
                                                                   anyTime)));
    const QByteArray text = m_program->run({u"client"_s, u"show"_s, u"1"_s}).out;
    QVERIFY(text.contains(made[u"api_key"_s].toString().toUtf8()));
    QVERIFY(text.contains("10.0.0.0/8"));
}

void tst_ClientCommands::renames()
{
    m_program->addClient();
    // A name may be a word that is a command elsewhere.
    QCOMPARE(m_program->run({u"client"_s, u"rename"_s, u"1"_s, u"list"_s}).exitCode, 0);
    QCOMPARE(show()[u"name"_s].toString(), u"list"_s);
    QCOMPARE(m_program->run({u"client"_s, u"rename"_s, u"1"_s, u"serve"_s}).exitCode, 0);
    QCOMPARE(show()[u"name"_s].toString(), u"serve"_s);
    const Finished bad = m_program->run({u"client"_s, u"rename"_s, u"1"_s, u" "_s});
    QCOMPARE(bad.exitCode, 2);
    QCOMPARE(show()[u"name"_s].toString(), u"serve"_s);
}

void tst_ClientCommands::setsTheStatus_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::newRow("as documented") << u"Suspended"_s << u"Suspended"_s;
    QTest::newRow("lower case") << u"disabled"_s << u"Disabled"_s;
    QTest::newRow("upper case") << u"ACTIVE"_s << u"Active"_s;
}

void tst_ClientCommands::setsTheStatus()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, stored);
    m_program->addClient();
    const Finished set = m_program->run({u"client"_s, u"status"_s, u"1"_s, typed});
    QCOMPARE(set.exitCode, 0);
    QCOMPARE(set.out, "Client 1 is now " + stored.toUtf8() + ".\n");
    QCOMPARE(show()[u"status"_s].toString(), stored);
}

void tst_ClientCommands::marksResourceServers()
{
    m_program->addClient({u"--resource-server"_s});
    QVERIFY(show()[u"resource_server"_s].toBool());
    const auto mark = [this](const QString &to) {
        return m_program->run({u"client"_s, u"resource-server"_s, u"1"_s, to});
    };
    QVERIFY(m_program->run({u"client"_s, u"show"_s, u"1"_s}).out.contains("a resource server"));
    QVERIFY(m_program->run({u"client"_s, u"list"_s}).out.contains("yes"));
    QCOMPARE(mark(u"off"_s).out, "Client 1 is no resource server now.\n");
    QVERIFY(!show()[u"resource_server"_s].toBool(true));
    QCOMPARE(mark(u"ON"_s).exitCode, 0);
    QVERIFY(show()[u"resource_server"_s].toBool());
    QCOMPARE(mark(u"maybe"_s).exitCode, 2);
}

void tst_ClientCommands::deletesOnlyWhenConfirmed()
{
    m_program->addClient();
    const Finished unconfirmed = m_program->run({u"client"_s, u"delete"_s, u"1"_s});
    QCOMPARE(unconfirmed.exitCode, 2);
    QVERIFY(unconfirmed.err.contains("--yes"));
    QCOMPARE(unconfirmed.err.count('\n'), 1);
    QCOMPARE(show()[u"client_id"_s].toInt(), 1);
    QCOMPARE(m_program->run({u"client"_s, u"delete"_s, u"1"_s, u"--yes"_s}).exitCode, 0);
    QCOMPARE(m_program->run({u"client"_s, u"show"_s, u"1"_s}).exitCode, 1);
}

void tst_ClientCommands::revokesTokens()
{
    const QJsonObject client = m_program->addClient();
    const Server server(*m_program);
    const auto token = [&] {
        QByteArray body;
        login(server.url(), client[u"api_key"_s].toString(), client[u"api_secret"_s].toString(),
              &body);
        return QJsonDocument::fromJson(body)[u"data"_s][u"access_token"_s].toString().toLatin1();
    };
    const auto verify = [&](const QByteArray &access) {
        return call(server.url(), "GET /auth/verify", "Authorization: Bearer " + access + "\r\n",
                    {});
    };
    const QByteArray before = token();
    QCOMPARE(verify(before), 200);
    const Finished revoked = m_program->run({u"client"_s, u"revoke-tokens"_s, u"1"_s});
    QCOMPARE(revoked.exitCode, 0);
    QCOMPARE(revoked.out, "All tokens of client 1 have ended. It can log in again.\n"_ba);
    QCOMPARE(verify(before), 401);
    QCOMPARE(verify(token()), 200);
    QCOMPARE(m_program->run({u"client"_s, u"revoke-tokens"_s, u"2"_s}).exitCode, 1);
}

void tst_ClientCommands::rotatesTheSecret()
{
    const QJsonObject made = m_program->addClient({u"--allow"_s, u"127.0.0.0/8"_s});
    const Finished rotated = m_program->run({u"client"_s, u"rotate"_s, u"1"_s, u"--json"_s});
    QCOMPARE(rotated.exitCode, 0);
    QVERIFY(matches(rotated.out, u"\\{\"client_id\":1,\"name\":\"Sample\",\"status\":\"Active\","
                                 "\"api_key\":\"%1\",\"api_secret\":\"%2\","
                                 "\"whitelist\":\\[\"127.0.0.0/8\"\\]\\}"_s.arg(
                                     made[u"api_key"_s].toString(), anySecret)));
    const Server server(*m_program);
    const QString key = made[u"api_key"_s].toString();
    QCOMPARE(login(server.url(), key, made[u"api_secret"_s].toString()), 200);
    QCOMPARE(login(server.url(), key, rotated.json()[u"api_secret"_s].toString()), 200);

    const QJsonArray secrets = show()[u"secrets"_s].toArray();
    QCOMPARE(secrets.size(), 2);
    QVERIFY(secrets[0][u"expires_at"_s].isNull());
    const auto end =
        QDateTime::fromString(secrets[1][u"expires_at"_s].toString(), Qt::ISODateWithMs);
    const qint64 hours = QDateTime::currentDateTimeUtc().secsTo(end);
    QVERIFY(hours > 23 * 3600 && hours <= 24 * 3600);
    QVERIFY(!secrets[1][u"last_used"_s].isNull());

    const Finished third = m_program->run({u"client"_s, u"rotate"_s, u"1"_s});
    QCOMPARE(third.exitCode, 1);
    QCOMPARE(third.out, QByteArray());
    QCOMPARE(third.err.count('\n'), 1);

    // The way out that it names.
    const QString old = QString::number(secrets[1][u"secret_id"_s].toInteger());
    const QString fresh = QString::number(secrets[0][u"secret_id"_s].toInteger());
    const auto retire = [&](const QString &secret) {
        return m_program->run({u"client"_s, u"retire"_s, u"1"_s, secret, u"--json"_s});
    };
    const Finished retired = retire(old);
    QCOMPARE(retired.exitCode, 0);
    QVERIFY(!retired.json()[u"secrets"_s][1][u"live"_s].toBool(true));
    QCOMPARE(login(server.url(), key, made[u"api_secret"_s].toString()), 401);
    QCOMPARE(login(server.url(), key, rotated.json()[u"api_secret"_s].toString()), 200);
    QCOMPARE(retire(fresh).exitCode, 1); // the last one
    QCOMPARE(retire(u"99"_s).exitCode, 1);
    QVERIFY(m_program->run({u"journal"_s, u"list"_s}).out.contains("expires_at"));
}

void tst_ClientCommands::endsTheOldSecretAtOnceWithoutGrace()
{
    const QJsonObject made = m_program->addClient();
    const Server server(*m_program);
    const QString key = made[u"api_key"_s].toString();
    QCOMPARE(login(server.url(), key, made[u"api_secret"_s].toString()), 200);
    const Finished rotated =
        m_program->run({u"client"_s, u"rotate"_s, u"1"_s, u"--grace"_s, u"0s"_s, u"--json"_s});
    QCOMPARE(rotated.exitCode, 0);
    QCOMPARE(login(server.url(), key, made[u"api_secret"_s].toString()), 401);
    QCOMPARE(login(server.url(), key, rotated.json()[u"api_secret"_s].toString()), 200);
}

void tst_ClientCommands::answersUnknownClientsInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("show") << QStringList{u"client"_s, u"show"_s, u"7"_s};
    QTest::newRow("show, largest id")
        << QStringList{u"client"_s, u"show"_s, u"9223372036854775807"_s};
    QTest::newRow("rename") << QStringList{u"client"_s, u"rename"_s, u"7"_s, u"B"_s};
    QTest::newRow("status") << QStringList{u"client"_s, u"status"_s, u"7"_s, u"Active"_s};
    QTest::newRow("delete") << QStringList{u"client"_s, u"delete"_s, u"7"_s, u"--yes"_s};
    QTest::newRow("rotate") << QStringList{u"client"_s, u"rotate"_s, u"7"_s};
    QTest::newRow("rotate as JSON") << QStringList{u"client"_s, u"rotate"_s, u"7"_s, u"--json"_s};
    QTest::newRow("whitelist") << QStringList{u"whitelist"_s, u"list"_s, u"7"_s};
    QTest::newRow("allow") << QStringList{u"whitelist"_s, u"add"_s, u"7"_s, u"10.0.0.0/8"_s};
    QTest::newRow("disallow") << QStringList{u"whitelist"_s, u"remove"_s, u"7"_s, u"10.0.0.0/8"_s};
    QTest::newRow("test") << QStringList{u"whitelist"_s, u"test"_s, u"7"_s, u"10.0.0.1"_s};
}

void tst_ClientCommands::answersUnknownClientsInOneLine()
{
    QFETCH(const QStringList, arguments);
    m_program->addClient();
    const Finished result = m_program->run(arguments);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out, QByteArray());
    QVERIFY(result.err.startsWith("gatehouse: "));
    QCOMPARE(result.err.count('\n'), 1);
    QVERIFY(result.err.contains(arguments[2].toUtf8()));
}

void tst_ClientCommands::keepsNamesFromCommandingTheTerminal()
{
    // C0 controls are refused in a name; C1 controls reach terminals as commands as well.
    for (const QString &name : {u"a\u001b[2Jb"_s, u"a\u009b2Jb"_s}) {
        const Finished added = m_program->run({u"client"_s, u"add"_s, u"--name"_s, name});
        QCOMPARE(added.exitCode, 2);
        QVERIFY(!added.err.contains('\x1b'));
        QVERIFY(!added.err.contains("\xc2\x9b"));
        QCOMPARE(added.err.count('\n'), 1);
    }
}

QTEST_GUILESS_MAIN(tst_ClientCommands)
#include "tst_clientcommands.moc"
