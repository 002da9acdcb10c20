// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/support/program.h"
#include "domain/clock.h"

#include "domain/outcome.h"
#include "store/settingsstore.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Tokens
{
    int status = 0;
    QByteArray access;
    QByteArray refresh;

    static Tokens from(int status, const QByteArray &body)
    {
        const auto data = QJsonDocument::fromJson(body)["data"_L1];
        return {status, data["access_token"_L1].toString().toLatin1(),
                data["refresh_token"_L1].toString().toLatin1()};
    }
};

Tokens refresh(const QString &url, const QByteArray &token)
{
    QByteArray body;
    const int status = call(url, "POST /auth/refresh", "Content-Type: application/json\r\n",
                            R"({"refresh_token":")" + token + R"("})", &body);
    return Tokens::from(status, body);
}

int verify(const QString &url, const QByteArray &token)
{
    return call(url, "GET /auth/verify", "Authorization: Bearer " + token + "\r\n", {});
}

qint64 sequenceOf(const QByteArray &token)
{
    const QByteArray claims =
        QByteArray::fromBase64(token.split('.').value(1), QByteArray::Base64UrlEncoding);
    return QJsonDocument::fromJson(claims)["seq"_L1].toInteger(-1);
}

} // namespace

/// Refresh and logout by several programs at once, on one store.
class TestTokenCalls final : public QObject
{
    Q_OBJECT
    std::unique_ptr<Program> m_program;
    QJsonObject m_client;

    Tokens logIn(const QString &url)
    {
        QByteArray body;
        const int status = login(url, m_client["api_key"_L1].toString(),
                                 m_client["api_secret"_L1].toString(), &body);
        return Tokens::from(status, body);
    }

    std::unique_ptr<Store::Database> openStore() const
    {
        const auto folder = orDie(Store::DataFolder::open(m_program->dataPath()));
        return orDie(Store::Database::open(orDie(Store::StoreFile::prepare(folder)),
                                           Store::Database::Role::Admin));
    }

    int countRows(const QString &sql) const
    {
        const auto store = openStore(); // the query reads through it
        auto query = orDie(store->prepare(sql));
        return query.exec() && query.next() ? query.value(0).toInt() : -1;
    }

    /// The answers to 50 refreshes of one token, sent at once to the servers in turn.
    static std::vector<Tokens> fiftyAtOnce(const QStringList &urls, const QByteArray &token)
    {
        constexpr int count = 50;
        std::vector<Tokens> answers(count);
        std::atomic<bool> go = false;
        std::vector<std::thread> threads;
        for (int i = 0; i < count; ++i)
            threads.emplace_back([&, i] {
                go.wait(false);
                answers[size_t(i)] = refresh(urls[i % urls.size()], token);
            });
        go = true;
        go.notify_all();
        for (std::thread &thread : threads)
            thread.join();
        return answers;
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_client = m_program->addClient();
        // Several threads in each program, however many cores there are.
        QFile config(m_program->dataPath() + "/gatehouse.conf"_L1);
        QVERIFY(
            config.open(QFile::WriteOnly | QFile::NewOnly, QFile::ReadOwner | QFile::WriteOwner));
        config.write("[server]\nworkers=4\n");
    }
    void cleanup() { m_program.reset(); }

    void fiftyRefreshesAtOnceGoOnAsOneLine()
    {
        Server first(*m_program);
        Server second(*m_program);
        const QStringList urls{first.url(), second.url()};
        const Tokens begun = logIn(first.url());
        QCOMPARE(begun.status, 200);
        QMap<qint64, QByteArray> made;
        for (const Tokens &answer : fiftyAtOnce(urls, begun.refresh)) {
            QCOMPARE(answer.status, 200); // any answer but one may have been lost
            made.insert(sequenceOf(answer.refresh), answer.refresh);
        }
        QCOMPARE(made.size(), 50);
        QCOMPARE(made.firstKey(), 1);
        QCOMPARE(made.lastKey(), 50);
        QCOMPARE(countRows(u"SELECT count(*) FROM token_families"_s), 1);

        const Tokens next = refresh(second.url(), made[20]);
        QCOMPARE(next.status, 200);
        QCOMPARE(sequenceOf(next.refresh), 51);
        QCOMPARE(refresh(first.url(), made[50]).status, 401);      // only one line goes on
        QCOMPARE(refresh(second.url(), next.refresh).status, 401); // and reuse ends it
    }

    void oneOfFiftyWinsWhereNothingIsForgiven()
    {
        VERIFY_OK(Store::SettingsStore(*openStore())
                      .setPolicy({.lostAnswerWindow = 0s}, SystemClock().now()));
        Server first(*m_program);
        Server second(*m_program);
        const Tokens begun = logIn(first.url());
        int won = 0;
        QByteArray winner;
        for (const Tokens &answer : fiftyAtOnce({first.url(), second.url()}, begun.refresh)) {
            QVERIFY(answer.status == 200 || answer.status == 401);
            won += answer.status == 200 ? 1 : 0;
            if (answer.status == 200)
                winner = answer.refresh;
        }
        QCOMPARE(won, 1);
        QCOMPARE(refresh(second.url(), winner).status, 401); // the others' reuse ended the family
        QCOMPARE(countRows(u"SELECT count(*) FROM attempts WHERE outcome = %1"_s.arg(
                     int(Outcome::RefreshReused))),
                 1);
    }

    void aKilledServerForgetsNoAnsweredRefresh()
    {
        constexpr size_t chains = 8;
        std::vector<QByteArray> tokens(chains);
        {
            Server server(*m_program);
            for (QByteArray &token : tokens)
                token = logIn(server.url()).refresh;
        }
        for (int round = 0; round < 3; ++round) {
            Server server(*m_program);
            const QString url = server.url();
            std::atomic<int> answered = 0;
            std::atomic<bool> refused = false;
            std::vector<std::thread> threads;
            for (QByteArray &token : tokens)
                threads.emplace_back([&, url] {
                    for (;;) {
                        const Tokens next = refresh(url, token);
                        if (next.status == 0)
                            return; // killed: the answer is lost, the token may be spent
                        if (next.status != 200) {
                            refused = true;
                            return;
                        }
                        token = next.refresh;
                        ++answered;
                    }
                });
            [&] {
                QTRY_VERIFY_WITH_TIMEOUT(answered >= 100 || refused, 30'000);
            }();
            server.stop(SIGKILL);
            for (std::thread &thread : threads)
                thread.join();
            QVERIFY(!refused);
        }
        Server server(*m_program);
        for (const QByteArray &token : tokens)
            QCOMPARE(refresh(server.url(), token).status, 200);
        QCOMPARE(countRows(u"SELECT count(*) FROM token_families WHERE revoked_at IS NULL"_s),
                 int(chains));
    }

    void aKilledServerForgetsNoAnsweredLogout()
    {
        for (int round = 0; round < 3; ++round) {
            Tokens tokens;
            {
                Server server(*m_program);
                tokens = logIn(server.url());
                QCOMPARE(verify(server.url(), tokens.access), 200);
                QCOMPARE(call(server.url(), "POST /auth/logout",
                              "Authorization: Bearer " + tokens.access + "\r\n", {}),
                         200);
                server.stop(SIGKILL);
            }
            Server server(*m_program);
            QCOMPARE(verify(server.url(), tokens.access), 401);
            QCOMPARE(refresh(server.url(), tokens.refresh).status, 401);
        }
    }

    void aLogoutIsInForceAtTheNextRequestEverywhere()
    {
        Server first(*m_program);
        Server second(*m_program);
        const QStringList urls{first.url(), second.url()};
        constexpr int connections = 8; // they spread over the workers
        for (int round = 0; round < 5; ++round) {
            const Tokens tokens = logIn(first.url());
            for (const QString &url : urls)
                for (int i = 0; i < connections; ++i)
                    QCOMPARE(verify(url, tokens.access), 200);
            QCOMPARE(call(urls[round % 2], "POST /auth/logout",
                          "Authorization: bearer " + tokens.access + "\r\n", {}),
                     200);
            for (const QString &url : urls)
                for (int i = 0; i < connections; ++i)
                    QCOMPARE(verify(url, tokens.access), 401);
            QCOMPARE(refresh(second.url(), tokens.refresh).status, 401);
        }
    }
};

QTEST_GUILESS_MAIN(TestTokenCalls)
#include "tst_tokencalls.moc"
