// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"
#include "store/settingsstore.h"
#include "store/throttlestore.h"
#include "support/tempstore.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

class tst_ThrottleCommands final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Program> m_program;
    QJsonObject m_client;

    Finished throttle(const QStringList &arguments)
    {
        return m_program->run(QStringList{u"throttle"_s} + arguments);
    }
    QJsonArray waits() { return throttle({u"list"_s, u"--json"_s}).json().array(); }
    QString key() const { return m_client[u"api_key"_s].toString(); }
    int loginAt(const Server &server)
    {
        return login(server.url(), key(), m_client[u"api_secret"_s].toString());
    }
    /// As a server leaves it that was attacked: the client's key waits for five minutes.
    void makeItWait()
    {
        const auto folder = orDie(Store::DataFolder::open(m_program->dataPath()));
        const auto database = orDie(Store::Database::open(orDie(Store::StoreFile::prepare(folder)),
                                                          Store::Database::Role::Admin));
        const Timestamp now = SystemClock().now();
        orDie(Store::ThrottleStore(*database).save({.scope = ThrottleScope::Pair,
                                                    .apiKey = key(),
                                                    .network = *Network::parse(u"127.0.0.1"),
                                                    .failures = 19,
                                                    .since = now,
                                                    .until = now + std::chrono::minutes(5)}));
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_client = m_program->addClient();
    }

    void nobodyWaitsAtFirst()
    {
        QCOMPARE(throttle({u"list"_s}).out, "Nobody has to wait.\n"_ba);
        QCOMPARE(throttle({u"list"_s, u"--json"_s}).out, "[]\n"_ba);
        QCOMPARE(throttle({u"reset"_s, u"--all"_s}).out,
                 "Nobody of them had to wait; failures counted so far are forgotten.\n"_ba);
        QCOMPARE(throttle({u"reset"_s, u"--all"_s, u"--json"_s}).out, "{\"ended\":0}\n"_ba);
    }

    void listsWhoWaitsAndLetsThemGoWhileAServerRuns()
    {
        makeItWait();
        const Server server(*m_program);
        QCOMPARE(loginAt(server), 429);

        const QJsonArray listed = waits();
        QCOMPARE(listed.size(), 1);
        const QJsonObject wait = listed.first().toObject();
        QCOMPARE(wait.keys(), (QStringList{u"api_key"_s, u"failures"_s, u"network"_s, u"scope"_s,
                                           u"seconds_left"_s, u"since"_s, u"waits_until"_s}));
        QCOMPARE(wait[u"scope"_s].toString(), u"pair"_s);
        QCOMPARE(wait[u"api_key"_s].toString(), key());
        QCOMPARE(wait[u"network"_s].toString(), u"127.0.0.1"_s);
        QCOMPARE(wait[u"failures"_s].toInt(), 19);
        const int left = wait[u"seconds_left"_s].toInt();
        QVERIFY2(left > 200 && left <= 300, qPrintable(QString::number(left)));
        QVERIFY(wait[u"waits_until"_s].toString().endsWith(u'Z'));

        QCOMPARE(throttle({u"reset"_s, u"--network"_s, u"10.0.0.0/8"_s}).exitCode, 0);
        QCOMPARE(throttle({u"reset"_s, u"--key"_s, u"ak_another"_s}).exitCode, 0);
        QCOMPARE(loginAt(server), 429);
        QCOMPARE(throttle({u"reset"_s, u"--key"_s, key(), u"--network"_s, u"127.0.0.0/8"_s}).out,
                 "1 wait has ended.\n"_ba);
        QCOMPARE(loginAt(server), 200);
        QVERIFY(waits().isEmpty());
    }

    // As the console sets it, while a server runs.
    void obeysTheSettingsWithoutARestart()
    {
        const Server server(*m_program);
        const auto folder = orDie(Store::DataFolder::open(m_program->dataPath()));
        const auto database = orDie(Store::Database::open(orDie(Store::StoreFile::prepare(folder)),
                                                          Store::Database::Role::Admin));
        auto transaction = orDie(Store::Transaction::begin(*database));
        Policy policy;
        policy.throttle.pair.failures = 2;
        policy.throttle.firstWait = std::chrono::minutes(2);
        orDie(Store::SettingsStore(*database).setPolicy(policy, SystemClock().now()));
        orDie(transaction.commit());
        QCOMPARE(login(server.url(), key(), u"wrong"_s), 401);
        QCOMPARE(login(server.url(), key(), u"wrong"_s), 401);
        QCOMPARE(login(server.url(), key(), u"wrong"_s), 429);
        QCOMPARE(waits().size(), 1);
        QVERIFY(waits().first()[u"seconds_left"_s].toInt() > 60);
    }

    void showsATable()
    {
        makeItWait();
        const QByteArray table = throttle({u"list"_s}).out;
        QVERIFY(table.startsWith("NETWORK"));
        QVERIFY(table.contains("127.0.0.1"));
        QVERIFY(table.contains(key().toLatin1()));
    }

    void limitsHowOftenAClientLogsIn()
    {
        const auto limit = [this](const QString &to) {
            return m_program->run({u"client"_s, u"limit"_s, u"1"_s, to});
        };
        const auto shown = [this] {
            return m_program->run({u"client"_s, u"show"_s, u"1"_s, u"--json"_s})
                .json()[u"logins_per_minute"_s];
        };
        QVERIFY(shown().isNull());
        QCOMPARE(limit(u"1"_s).out, "Client 1 may log in once a minute now.\n"_ba);
        QCOMPARE(shown().toInt(), 1);
        const Server server(*m_program);
        QCOMPARE(loginAt(server), 200);
        QCOMPARE(loginAt(server), 429);
        QCOMPARE(limit(u"OFF"_s).out, "Client 1 may log in as often as it likes now.\n"_ba);
        QVERIFY(shown().isNull());
        QCOMPARE(loginAt(server), 200);

        QCOMPARE(m_program->addClient({u"--logins-per-minute"_s, u"30"_s})[u"client_id"_s].toInt(),
                 2);
        const QJsonArray clients =
            m_program->run({u"client"_s, u"list"_s, u"--json"_s}).json().array();
        QVERIFY(clients[0][u"logins_per_minute"_s].isNull());
        QCOMPARE(clients[1][u"logins_per_minute"_s].toInt(), 30);
        QVERIFY(m_program->run({u"client"_s, u"show"_s, u"2"_s})
                    .out.contains("May log in  30 times a minute\n"));
    }
};

QTEST_GUILESS_MAIN(tst_ThrottleCommands)
#include "tst_throttlecommands.moc"
