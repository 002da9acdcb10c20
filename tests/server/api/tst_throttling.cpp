// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include "domain/jsonobject.h"
#include "store/clientstore.h"
#include "store/connection.h"
#include "store/throttlestore.h"
#include "support/checkresult.h"

#include <QRegularExpression>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Role = Store::Database::Role;

class TestThrottling final : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;
    Client m_client;
    const QString m_unknown = u"hunter2-is-my-secret"_s;
    const IpAddress m_elsewhere = *IpAddress::parse(u"198.51.100.9");

    Http::Response guess(const QString &key) { return guess(*m_api, key); }
    static Http::Response guess(ApiFixture &api, const QString &key)
    {
        return api.post("/auth/login", guessOf(key));
    }
    static QByteArray guessOf(const QString &key)
    {
        return JsonObject()
            .add("username"_L1, key)
            .add("password"_L1, u"sk_nothing_of_the_kind"_s)
            .toJson();
    }
    void guess(int times)
    {
        for (int i = 0; i < times; ++i)
            QCOMPARE(guess(m_client.apiKey.text()).status, 401);
    }
    /// Until the pair waits 128 s, its longest one yet.
    void guessUntilItWaitsForMinutes() { guessUntilItWaitsForMinutes(m_client.apiKey.text()); }
    void guessUntilItWaitsForMinutes(const QString &key)
    {
        for (int i = 0; i < 10; ++i)
            QCOMPARE(guess(key).status, 401);
        for (int seconds = 1; seconds < 128; seconds *= 2) {
            m_api->clock().advance(std::chrono::seconds(seconds));
            QCOMPARE(guess(key).status, 401);
        }
    }
    QList<ThrottleWait> waits()
    {
        const auto database = m_api->store().open(Role::Reader);
        return orDie(Store::ThrottleStore(*database).waiting(m_api->clock().now(), 1000));
    }
    void reset(const ThrottleReset &which = {})
    {
        const auto database = m_api->store().open(Role::Admin);
        auto transaction = orDie(Store::Transaction::begin(*database));
        VERIFY_OK(Store::ThrottleStore(*database).reset(which, m_api->clock().now()));
        VERIFY_OK(transaction.commit());
    }
    /// No attempt can be recorded, until makeRoom().
    void fillTheDisk()
    {
        VERIFY_OK(m_api->store()
                      .open(Role::Admin)
                      ->execute(u"CREATE TRIGGER full BEFORE INSERT ON attempts BEGIN SELECT "
                                u"RAISE(FAIL, 'no room'); "
                                "END"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503"_s));
    }
    void makeRoom()
    {
        VERIFY_OK(m_api->store().open(Role::Admin)->execute(u"DROP TRIGGER full"_s));
        QTest::ignoreMessage(QtInfoMsg, "The store works again.");
    }
    QByteArray fields() const
    {
        return "grant_type=client_credentials&token=x&client_id=" +
               m_client.apiKey.text().toUtf8() + "&client_secret=" + m_api->secretText().toUtf8();
    }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiFixture>();
        m_client = m_api->addClient();
    }
    void cleanup() { m_api.reset(); }

    void whoMustWaitIsToldForHowLong()
    {
        guess(10);
        m_api->clock().advance(1s);
        guess(1); // two seconds now
        m_api->clock().advance(1ms);
        const Http::Response held = m_api->login(m_client);
        QCOMPARE(held.status, 429);
        QCOMPARE(held.retryAfter, 2); // rounded up
        QCOMPARE(held.body, QByteArray("{'error':{'name':'TooManyRequestsError',"
                                       "'code':'TOO_MANY_REQUESTS','message':"
                                       "'Rate limit exceeded. Retry after 2 seconds.'}}")
                                .replace('\'', '"'));
        const LoginAttempt row = m_api->rows().last();
        QCOMPARE(toString(row.outcome), u"Throttled"_s);
        QCOMPARE(row.decidedBy, u"throttle pair"_s);
        QCOMPARE(row.status, 429);
        QCOMPARE(row.apiKey, m_client.apiKey.text());
        QCOMPARE(row.clientId, m_client.id);
        m_api->clock().advance(2s - 1ms);
        QCOMPARE(m_api->login(m_client).status, 200);
        guess(9); // and all is forgotten
    }

    void anAttackerElsewhereHoldsUpNobody()
    {
        const IpAddress here = m_api->peer;
        m_api->peer = m_elsewhere;
        guess(10);
        for (int i = 0; i < 300; ++i)
            guess(u"ak_%1"_s.arg(i, 20, 10, QLatin1Char('0')));
        QCOMPARE(m_api->login(m_client).status, 429);
        m_api->peer = here;
        QCOMPARE(m_api->login(m_client).status, 200);
    }

    void aNetworkThatGuessesWaitsAsAWhole()
    {
        for (int i = 0; i < 100; ++i)
            QCOMPARE(guess(u"ak_%1"_s.arg(i, 20, 10, QLatin1Char('0'))).status, 401);
        QCOMPARE(m_api->login(m_client).status, 429);
        QCOMPARE(m_api->rows().last().decidedBy, u"throttle network"_s);
        QCOMPARE(waits().size(), 1);
        QVERIFY(waits().first().scope == ThrottleScope::Network);
        m_api->peer = m_elsewhere;
        QCOMPARE(m_api->login(m_client).status, 200);
    }

    // Contract section 2, step 1.
    void standsBehindTheBodyAndBeforeTheCredentials()
    {
        guess(10);
        QCOMPARE(m_api->post("/auth/login", "[]").status, 400);
        QCOMPARE(m_api->post("/auth/login", R"({"username":"x"})").status, 400);
        QCOMPARE(m_api->login(m_client).status, 429);
        QCOMPARE(guess(m_client.apiKey.text()).status, 429);
        const auto database = m_api->store().open(Role::Admin);
        VERIFY_OK(Store::ClientStore(*database).setStatus(m_client.id, ClientStatus::Disabled));
        QCOMPARE(m_api->login(m_client).status, 429);
    }

    void aHeldAttemptDoesNotLengthenTheWait()
    {
        guess(10);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(guess(m_client.apiKey.text()).status, 429);
        m_api->clock().advance(1s);
        QCOMPARE(m_api->login(m_client).status, 200);
    }

    // A turn is one transaction; what fails in it counts at once.
    void guessesSentAtOnceAreCountedOneAfterAnother()
    {
        for (int i = 0; i < 20; ++i) {
            Http::Request request;
            request.method = Http::Method::Post;
            request.path = "/auth/login";
            request.body = guessOf(m_client.apiKey.text());
            m_api->hand(std::move(request));
        }
        const auto answers = m_api->endTurn();
        for (size_t i = 0; i < answers.size(); ++i)
            QCOMPARE(answers[i].status, i < 10 ? 401 : 429);
    }

    void workersCountTogether()
    {
        ApiFixture other(*m_api);
        guess(5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(guess(other, m_client.apiKey.text()).status, 401);
        QCOMPARE(m_api->login(m_client).status, 429);
        QCOMPARE(other.login(m_client).status, 429);
    }

    void everyEndpointThatTakesCredentialsObeys_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/oauth/token", "/oauth/introspect", "/oauth/revoke"})
            QTest::newRow(path) << QByteArray(path);
    }
    void everyEndpointThatTakesCredentialsObeys()
    {
        QFETCH(const QByteArray, path);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(m_api->form(path, fields() + "wrong").status, 401);
        m_api->clock().advance(1s);
        QCOMPARE(m_api->form(path, fields() + "wrong").status, 401); // two seconds now
        const Http::Response held = m_api->form(path, fields());
        QCOMPARE(held.status, 429);
        QCOMPARE(held.retryAfter, 2);
        QVERIFY(held.noStore);
        QCOMPARE(held.body, QByteArray("{'error':'temporarily_unavailable','error_description':"
                                       "'Rate limit exceeded. Retry after 2 seconds.'}")
                                .replace('\'', '"'));
        QCOMPARE(toString(m_api->rows().last().outcome), u"Throttled"_s);
        QCOMPARE(m_api->rows().last().decidedBy, u"throttle pair"_s);
        QCOMPARE(m_api->login(m_client).status, 429); // one count for all of them
    }

    // nginx asks from one address for everybody, and a token cannot be guessed.
    void badTokensHoldUpNobody()
    {
        for (int i = 0; i < 200; ++i) {
            QCOMPARE(m_api->verify("Bearer x").status, 401);
            QCOMPARE(m_api->refresh("x").status, 401);
        }
        const QByteArray token = ApiFixture::member(m_api->login(m_client), "access_token"_L1);
        guess(10);
        QCOMPARE(m_api->verify("Bearer " + token).status, 200); // nor does a wait touch tokens
    }

    void aClientsOwnLimitIsAnsweredAlike()
    {
        const auto database = m_api->store().open(Role::Admin);
        VERIFY_OK(Store::ClientStore(*database).setLoginsPerMinute(m_client.id, 2));
        QCOMPARE(m_api->login(m_client).status, 200);
        QCOMPARE(m_api->form("/oauth/token", fields()).status, 200);
        const Http::Response held = m_api->login(m_client);
        QCOMPARE(held.status, 429);
        QCOMPARE(held.retryAfter, 30);
        QCOMPARE(m_api->rows().last().decidedBy, u"throttle client"_s);
        QVERIFY(m_api->rows().last().secretId);
        QCOMPARE(m_api->form("/oauth/token", fields()).status, 429);
        QCOMPARE(m_api->form("/oauth/revoke", fields()).status, 200); // that is no login
        m_api->clock().advance(30s);
        QCOMPARE(m_api->login(m_client).status, 200);
    }

    void aWaitStandsInTheStoreWithItsAttempt()
    {
        guess(9);
        QVERIFY(waits().isEmpty());
        guess(1);
        QVERIFY((waits() == QList{ThrottleWait{.scope = ThrottleScope::Pair,
                                               .apiKey = m_client.apiKey.text(),
                                               .network = Network::of(m_api->peer),
                                               .failures = 10,
                                               .since = m_api->clock().now(),
                                               .until = m_api->clock().now() + 1s}}));
    }

    // The wait holds at once, so it must be found after a restart as well.
    void aWaitThatBeganInATurnThatFailedIsRecordedLater()
    {
        guess(9);
        fillTheDisk();
        QCOMPARE(guess(m_client.apiKey.text()).status, 503);
        QCOMPARE(m_api->login(m_client).status, 503);
        makeRoom();
        QVERIFY(waits().isEmpty());
        QCOMPARE(m_api->get("/readyz").status, 200); // a turn that writes, and no attempt
        QCOMPARE(waits().size(), 1);
        QCOMPARE(waits().first().apiKey, m_client.apiKey.text());
        QCOMPARE(waits().first().failures, 10);
    }

    // By then it may mean nothing any more.
    void aWaitThatIsRecordedLateTakesTheEndOrAResetIntoAccount_data()
    {
        QTest::addColumn<bool>("letGo");
        QTest::newRow("ended") << false;
        QTest::newRow("let go") << true;
    }
    void aWaitThatIsRecordedLateTakesTheEndOrAResetIntoAccount()
    {
        QFETCH(const bool, letGo);
        guess(9);
        fillTheDisk();
        QCOMPARE(guess(m_client.apiKey.text()).status, 503);
        makeRoom();
        m_api->clock().advance(letGo ? 500ms : 1s);
        if (letGo)
            reset();
        QCOMPARE(m_api->get("/readyz").status, 200);
        const auto database = m_api->store().open(Role::Reader);
        QCOMPARE(orDie(database->connection().value(u"SELECT count(*) FROM throttles"_s)).toInt(),
                 0);
    }

    void ofAnUnknownKeyTheStoreKeepsWhatAttemptsDo()
    {
        for (int i = 0; i < 10; ++i)
            guess(u"hunter2-is-my-secret"_s);
        for (int i = 0; i < 10; ++i)
            guess(u"hunter3"_s);
        QCOMPARE(waits().size(), 2);
        QCOMPARE(waits().first().apiKey, u"hunt…"_s);
        QCOMPARE(waits().last().apiKey, u"hunt…"_s);
        QVERIFY(waits().first().keyTag != waits().last().keyTag);
    }

    // Known or not: else a restart within a wait would tell which keys there are.
    void aWaitOfAnUnknownKeySurvivesARestartAsWell()
    {
        guessUntilItWaitsForMinutes(m_unknown);
        m_api->restart();
        QCOMPARE(guess(m_unknown).status, 429);
        QCOMPARE(guess(u"hunter3"_s).status, 401); // another of the same beginning
        QCOMPARE(m_api->login(m_client).status, 200);
        m_api->clock().advance(128s);
        QCOMPARE(guess(m_unknown).status, 401);
        QCOMPARE(guess(m_unknown).retryAfter, 256); // twice the last one
    }

    void aResetOfAnUnknownKeyIsObeyedAfterARestart()
    {
        guessUntilItWaitsForMinutes(m_unknown);
        m_api->clock().advance(1s);
        reset({.apiKey = *ApiKey::parse(m_unknown), .range = {}});
        m_api->restart();
        QCOMPARE(guess(m_unknown).status, 401);
    }

    // Its turn had decided before, and committed after.
    void aWaitThatAResetCameInBetweenIsNotTakenUp()
    {
        guessUntilItWaitsForMinutes(m_client.apiKey.text());
        const QList<ThrottleWait> before = waits();
        m_api->clock().advance(1s);
        reset();
        {
            const auto database = m_api->store().open(Role::Admin);
            VERIFY_OK(Store::ThrottleStore(*database).save(before.first()));
        }
        m_api->restart();
        QCOMPARE(m_api->login(m_client).status, 200);
    }

    void aWaitSurvivesARestart()
    {
        guessUntilItWaitsForMinutes();
        m_api->clock().advance(20s);
        m_api->restart();
        const Http::Response held = m_api->login(m_client);
        QCOMPARE(held.status, 429);
        QCOMPARE(held.retryAfter, 108);
        m_api->clock().advance(108s);
        guess(1);
        QCOMPARE(m_api->login(m_client).retryAfter, 256); // twice the last one
    }

    void aResetIsObeyedAtTheNextLogin_data()
    {
        QTest::addColumn<bool>("sameServer");
        QTest::newRow("by another worker") << true;
        QTest::newRow("by another process") << false;
    }
    void aResetIsObeyedAtTheNextLogin()
    {
        QFETCH(const bool, sameServer);
        guessUntilItWaitsForMinutes();
        ApiFixture other(*m_api);
        if (!sameServer)
            other.restart();
        QCOMPARE(m_api->login(m_client).status, 429);
        QCOMPARE(other.login(m_client).status, 429);
        reset({.apiKey = m_client.apiKey, .range = {}});
        QVERIFY(waits().isEmpty());
        QCOMPARE(other.login(m_client).status, 200);
        QCOMPARE(m_api->login(m_client).status, 200);
    }

    void aResetAlsoForgetsWhatWasCountedBeforeAnyWait()
    {
        guess(9);
        reset({.apiKey = {}, .range = Cidr(m_api->peer)});
        guess(9);
        QCOMPARE(m_api->login(m_client).status, 200);
    }

    void aWaitThatBeganAfterAResetSurvivesARestart()
    {
        reset();
        guessUntilItWaitsForMinutes();
        m_api->restart();
        QCOMPARE(m_api->login(m_client).status, 429);
    }

    void theMetricsTellHowManyWait()
    {
        const QByteArray none = m_api->get("/metrics").body;
        QVERIFY(none.contains("\ngatehouse_throttled{scope=\"pair\"} 0\n"));
        QVERIFY(none.contains("\ngatehouse_throttled{scope=\"network\"} 0\n"));
        guess(10);
        const QByteArray one = m_api->get("/metrics").body;
        QVERIFY(one.contains("\ngatehouse_throttled{scope=\"pair\"} 1\n"));
        QVERIFY(one.contains("\ngatehouse_throttled{scope=\"network\"} 0\n"));
    }
};

QTEST_GUILESS_MAIN(TestThrottling)
#include "tst_throttling.moc"
