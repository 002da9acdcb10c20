// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/routes.h"
#include "auth/slowlane.h"

#include "crypto/secrethasher.h"
#include "store/attemptstore.h"
#include "store/clientstore.h"
#include "store/floodstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <future>
#include <thread>

using namespace Gatehouse;
using namespace Gatehouse::Api;
using namespace Qt::StringLiterals;
using Http::ErrorCode;
using Role = Store::Database::Role;

class TestCallHandler : public QObject
{
    Q_OBJECT
    std::shared_ptr<Test::FakeClock> m_clock = std::make_shared<Test::FakeClock>();
    std::shared_ptr<Crypto::MasterKey> m_masterKey =
        std::make_shared<Crypto::MasterKey>(Crypto::MasterKey::fromBytes({9}));
    std::shared_ptr<Crypto::SecretHasher> m_hasher =
        std::make_shared<Crypto::SecretHasher>(*m_masterKey);
    const Secret m_secret = Secret::fromRandom(std::array<quint8, Secret::randomBytes>{1});
    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<Store::Database> m_watch; // sees only what is committed
    std::unique_ptr<Http::RequestHandler> m_handler;
    std::vector<Http::Response> m_answers;
    std::vector<qsizetype> m_rowsAtAnswer;
    int m_turnEndsAsked = 0;
    int m_recorded = 0;
    int m_requests = 0;

    QList<LoginAttempt> rows()
    {
        return Test::orDie(Store::AttemptStore(*m_watch).after(0, {}, 1000));
    }
    Http::Answer answer()
    {
        return Http::Answer([this](Http::Response response) {
            m_answers.push_back(std::move(response));
            const auto committed = Store::AttemptStore(*m_watch).after(0, {}, 1000);
            m_rowsAtAnswer.push_back(committed ? committed->size() : -1);
        });
    }
    Http::RequestInfo info(const QByteArray &path)
    {
        return {.method = Http::Method::Post,
                .path = path,
                .userAgent = "curl/7.88.1",
                .peer = *IpAddress::parse(u"127.0.0.1"),
                .caller = *IpAddress::parse(u"192.0.2.7"),
                .forwardedFor = u"192.0.2.7"_s,
                .requestId = "request-" + QByteArray::number(++m_requests),
                .startedAt = std::chrono::steady_clock::now()};
    }
    void post(const QByteArray &body)
    {
        Http::Request request;
        static_cast<Http::RequestInfo &>(request) = info("/auth/login");
        request.body = body;
        m_handler->handle(std::move(request), answer());
    }
    void login(const QString &key, const QString &secret)
    {
        post(QJsonDocument(QJsonObject{{u"username"_s, key}, {u"password"_s, secret}}).toJson());
    }
    Client addClient() { return m_store->addClient({.secretHash = m_hasher->hash(m_secret)}); }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<Test::TempStore>();
        m_watch = m_store->open(Role::Reader);
        m_answers.clear();
        m_rowsAtAnswer.clear();
        m_turnEndsAsked = m_recorded = m_requests = 0;
        const auto factory = Test::orDie(
            makeHandlerFactory({m_store->file(), m_hasher, m_masterKey, m_clock, [this] {
                                    ++m_recorded;
                                }}));
        m_handler = Test::orDie(factory.make([this] { ++m_turnEndsAsked; }));
    }
    void cleanup()
    {
        m_handler.reset();
        m_watch.reset();
        m_store.reset();
    }

    void answersALoginInTheContractsForm()
    {
        const Client client = addClient();
        login(client.apiKey.text(), m_secret.text());
        QVERIFY(m_answers.empty()); // nothing leaves before the turn's end
        m_handler->endTurn();
        QCOMPARE(m_answers.size(), 1u);
        const Http::Response &response = m_answers.front();
        QCOMPARE(response.status, 200);
        QVERIFY(response.noStore);
        const QJsonObject data =
            QJsonDocument::fromJson(response.body).object().value("data"_L1).toObject();
        const QString expected =
            u"{'success':true,'data':{'access_token':'%1','refresh_token':'%2',"
            "'access_expires_at':'2025-01-15T13:00:00Z',"
            "'refresh_expires_at':'2025-01-22T12:00:00Z','client_id':%3}}"_s
                .arg(data.value("access_token"_L1).toString(),
                     data.value("refresh_token"_L1).toString())
                .arg(client.id)
                .replace(u'\'', u'"');
        QCOMPARE(QString::fromUtf8(response.body), expected);
    }

    void decidesByTheCallerAndNotByTheProxy()
    {
        const auto outcomeFor = [this](const QString &key, const QString &range) {
            const Client client = m_store->addClient(
                {.key = key, .secretHash = m_hasher->hash(m_secret), .ranges = {range}});
            login(client.apiKey.text(), m_secret.text());
            m_handler->endTurn();
            return toString(rows().last().outcome);
        };
        QCOMPARE(outcomeFor(u"ak_callers_range"_s, u"192.0.2.0/24"_s), u"Success"_s);
        QCOMPARE(outcomeFor(u"ak_proxys_range"_s, u"127.0.0.1"_s), u"AddressNotAllowed"_s);
    }

    void recordsEveryFieldBeforeItAnswers()
    {
        const Client client = addClient();
        login(client.apiKey.text(), m_secret.text());
        m_handler->endTurn();
        QCOMPARE(m_rowsAtAnswer, std::vector<qsizetype>{1});
        QCOMPARE(m_recorded, 1);
        const LoginAttempt row = rows().first();
        QCOMPARE(row.time, Test::FakeClock::start);
        QCOMPARE(row.endpoint, u"login"_s);
        QCOMPARE(toString(row.outcome), u"Success"_s);
        QCOMPARE(row.clientId, client.id);
        QCOMPARE(row.apiKey, client.apiKey.text());
        QCOMPARE(row.address.toString(), u"192.0.2.7"_s);
        QCOMPARE(row.peer.toString(), u"127.0.0.1"_s);
        QCOMPARE(row.forwardedFor, u"192.0.2.7"_s);
        QCOMPARE(row.userAgent, u"curl/7.88.1"_s);
        QCOMPARE(row.status, 200);
        QCOMPARE(row.decidedBy, u"any-address"_s);
        QVERIFY(row.secretId);
        QVERIFY(row.duration.count() >= 0 && row.duration.count() < 10'000'000);
        QCOMPARE(row.requestId, u"request-1"_s);
    }

    void aTurnIsAnsweredOnlyWhenAllOfItIsRecorded()
    {
        const Client client = addClient();
        for (int i = 0; i < 20; ++i)
            login(client.apiKey.text(), i % 2 ? m_secret.text() : u"wrong"_s);
        post("{");
        m_handler->endTurn();
        QCOMPARE(m_answers.size(), 21u);
        for (qsizetype seen : m_rowsAtAnswer)
            QCOMPARE(seen, 21);
        QCOMPARE(m_recorded, 1);
    }

    void unknownKeyAndWrongSecretAreOneAnswer()
    {
        const Client client = addClient();
        login(client.apiKey.text(), u"wrong"_s);
        login(u"ak_00000000000000000000"_s, u"wrong"_s);
        m_handler->endTurn();
        QCOMPARE(m_answers[0].status, 401);
        QCOMPARE(m_answers[0].body, m_answers[1].body);
        QCOMPARE(
            m_answers[0].body,
            R"({"error":{"name":"UnauthorizedError","code":"UNAUTHORIZED","message":"Invalid credentials"}})"_ba);
        QCOMPARE(toString(rows()[0].outcome), u"WrongSecret"_s);
        QCOMPARE(toString(rows()[1].outcome), u"UnknownKey"_s);
    }

    void keepsNoSecretThatWasPastedAsTheUsername_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QString secret = m_secret.text();
        const auto body = [](const QJsonObject &object) {
            return QJsonDocument(object).toJson(QJsonDocument::Compact);
        };
        QTest::newRow("with a password")
            << body({{u"username"_s, secret}, {u"password"_s, u"x"_s}});
        QTest::newRow("without one") << body({{u"username"_s, secret}});
        QTest::newRow("as both") << body({{u"username"_s, secret}, {u"password"_s, secret}});
    }
    void keepsNoSecretThatWasPastedAsTheUsername()
    {
        QFETCH(QByteArray, body);
        post(body);
        m_handler->endTurn();
        QCOMPARE(rows().size(), 1);
        QCOMPARE(rows().first().apiKey, m_secret.text().first(4) + u'…');
        QFile file(m_store->file().path());
        QFile log(m_store->file().path() + u"-wal"_s);
        QVERIFY(file.open(QIODevice::ReadOnly) && log.open(QIODevice::ReadOnly));
        QVERIFY(
            !(file.readAll() + log.readAll()).contains(m_secret.text().toLatin1().sliced(8, 20)));
    }

    void keepsAKnownKeyWholeEvenWithoutAPassword()
    {
        const Client client = m_store->addClient({.key = u"billing"_s});
        post("{\"username\":\"billing\"}");
        post("{\"username\":\"strange\"}");
        m_handler->endTurn();
        QCOMPARE(rows()[0].apiKey, u"billing"_s);
        QCOMPARE(toString(rows()[0].outcome), u"InvalidRequest"_s);
        QCOMPARE(rows()[0].decidedBy, u"fields"_s);
        QCOMPARE(rows()[1].apiKey, u"stra…"_s);
    }

    void recordsWhatTheTransportTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("recorded");
        QTest::newRow("malformed") << "/auth/login"_ba << ErrorCode::MalformedRequest << true;
        QTest::newRow("method") << "/auth/login"_ba << ErrorCode::MethodNotAllowed << true;
        QTest::newRow("media type") << "/auth/login"_ba << ErrorCode::UnsupportedMediaType << true;
        QTest::newRow("oauth") << "/oauth/token"_ba << ErrorCode::BodyTooLarge << true;
        QTest::newRow("no such path") << "/auth/nothing"_ba << ErrorCode::NotFound << true;
        QTest::newRow("other path") << "/healthz"_ba << ErrorCode::MalformedRequest << false;
        QTest::newRow("path that only begins alike")
            << "/authority"_ba << ErrorCode::MalformedRequest << false;
    }
    void recordsWhatTheTransportTurnedAway()
    {
        QFETCH(QByteArray, path);
        QFETCH(ErrorCode, code);
        QFETCH(bool, recorded);
        m_handler->refused(info(path), code, Http::errorResponse(code), answer());
        m_handler->endTurn();
        QCOMPARE(m_answers.size(), 1u);
        QCOMPARE(m_answers[0].body, Http::errorResponse(code).body);
        QCOMPARE(rows().size(), recorded ? 1 : 0);
        if (recorded) {
            QCOMPARE(toString(rows().first().outcome), u"InvalidRequest"_s);
            QCOMPARE(rows().first().status, m_answers[0].status);
        }
    }

    // What an admin has changed is in force at the next decision, also of a turn that waited for
    // it.
    void aTurnThatWaitedForAChangeObeysIt()
    {
        const Client client = addClient();
        login(client.apiKey.text(), m_secret.text());
        m_handler->endTurn(); // and is remembered
        std::promise<void> holding;
        std::thread admin([&] {
            const auto database = m_store->open(Role::Admin);
            auto transaction = Test::orDie(Store::Transaction::begin(*database));
            holding.set_value();
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            VERIFY_OK(Store::ClientStore(*database).setStatus(client.id, ClientStatus::Suspended));
            VERIFY_OK(transaction.commit());
        });
        holding.get_future().wait();
        login(client.apiKey.text(), m_secret.text());
        m_handler->endTurn();
        admin.join();
        QCOMPARE(m_answers.size(), 2u);
        QCOMPARE(m_answers.front().status, 200);
        QCOMPARE(m_answers.back().status, 401);
    }

    // Ten rows, and all the rest of that second in one that a maintenance makes a row of later.
    void aFloodOfRefusalsFillsNoDisk()
    {
        constexpr int calls = 500;
        for (int i = 0; i < calls; ++i)
            m_handler->refused(info("/auth/login"), ErrorCode::MalformedRequest,
                               Http::errorResponse(ErrorCode::MalformedRequest), answer());
        m_handler->endTurn();
        QCOMPARE(m_answers.size(), size_t(calls));
        QCOMPARE(rows().size(), 10);
        const auto database = m_store->open(Role::Admin);
        auto transaction = Test::orDie(Store::Transaction::begin(*database));
        VERIFY_OK(Store::FloodStore(*database).settle(m_clock->now() + std::chrono::seconds(1)));
        VERIFY_OK(transaction.commit());
        QCOMPARE(rows().size(), 11);
        QCOMPARE(rows().last().count, calls - 10);
        // Who got in or was refused for cause is no flood.
        const Client client = addClient();
        for (int i = 0; i < 20; ++i)
            login(client.apiKey.text(), m_secret.text());
        m_handler->endTurn();
        QCOMPARE(rows().size(), 31);
    }

    void oneDamagedClientLeavesTheOthersServed()
    {
        const Client client = addClient();
        const Client damaged =
            m_store->addClient({.key = u"broken"_s, .ranges = {u"10.0.0.0/8"_s}});
        VERIFY_OK(m_store->open(Role::Admin)
                      ->execute(u"UPDATE whitelist_entries SET cidr = 'everyone'"_s));
        login(damaged.apiKey.text(), m_secret.text());
        post("{\"username\":\"broken\"}");
        login(client.apiKey.text(), m_secret.text());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503 to one"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503 to one"_s));
        m_handler->endTurn();
        QCOMPARE(m_answers[0].status, 503);
        QCOMPARE(m_answers[1].status, 503);
        QCOMPARE(m_answers[2].status, 200);
        QCOMPARE(rows().size(), 3);
        QCOMPARE(toString(rows()[0].outcome), u"Error"_s);
        QCOMPARE(rows()[0].decidedBy, u"damaged"_s);
    }

    void withoutARecordThereIsNoToken()
    {
        const Client client = addClient();
        {
            const auto saboteur = m_store->open(Role::Admin);
            VERIFY_OK(saboteur->execute(u"ALTER TABLE attempts RENAME TO attempts_away"_s));
        }
        login(client.apiKey.text(), m_secret.text());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503"_s));
        m_handler->endTurn();
        QCOMPARE(m_answers[0].status, 503);
        QCOMPARE(m_answers[0].body, Http::errorResponse(ErrorCode::ServiceUnavailable).body);
        QVERIFY(!m_answers[0].noStore);
        QCOMPARE(m_recorded, 0);

        {
            const auto mender = m_store->open(Role::Admin);
            VERIFY_OK(mender->execute(u"ALTER TABLE attempts_away RENAME TO attempts"_s));
        }
        login(client.apiKey.text(), m_secret.text()); // and it comes back by itself
        m_handler->endTurn();
        QCOMPARE(m_answers[1].status, 200);
    }

    void aLockedStoreIs503AndLosesNothing()
    {
        const Client client = addClient();
        const auto locker = m_store->open(Role::Admin);
        VERIFY_OK(locker->execute(u"BEGIN IMMEDIATE"_s));
        login(client.apiKey.text(), m_secret.text());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503"_s));
        m_handler->endTurn();
        QCOMPARE(m_answers[0].status, 503);
        VERIFY_OK(locker->execute(u"ROLLBACK"_s));
        QCOMPARE(rows().size(), 0);
        login(client.apiKey.text(), m_secret.text());
        m_handler->endTurn();
        QCOMPARE(m_answers[1].status, 200);
        QCOMPARE(rows().size(), 1);
    }

    void aChosenSecretIsAnsweredInALaterTurn()
    {
        const auto chosen = Test::orDie(Secret::parse(u"correct horse battery"_s));
        const Client client = m_store->addClient(
            {.secretHash = m_hasher->hash(chosen), .scheme = SecretScheme::Scrypt});
        login(client.apiKey.text(), chosen.text());
        login(client.apiKey.text(), u"another long guess"_s);
        login(u"unknown-key"_s, u"another long guess"_s);
        m_handler->endTurn();
        QVERIFY(m_answers.empty());
        QCOMPARE(rows().size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_turnEndsAsked, 3, 30'000);
        m_handler->endTurn();
        QCOMPARE(m_answers.size(), 3u);
        QCOMPARE(m_answers[0].status, 200);
        QCOMPARE(m_answers[1].status, 401);
        QCOMPARE(m_answers[2].body, m_answers[1].body);
        for (qsizetype seen : m_rowsAtAnswer)
            QCOMPARE(seen, 3);

        login(client.apiKey.text(), chosen.text()); // remembered
        m_handler->endTurn();
        QCOMPARE(m_answers.back().status, 200);
    }

    void aFloodOfGuessesIsTurnedAwayNotQueuedForever()
    {
        const auto chosen = Test::orDie(Secret::parse(u"correct horse battery"_s));
        m_store->addClient({.secretHash = m_hasher->hash(chosen), .scheme = SecretScheme::Scrypt});
        for (int i = 0; i < Auth::SlowLane::waitingLimitPerCaller + 20; ++i)
            login(u"unknown-key"_s, u"another long guess"_s);
        m_handler->endTurn();
        QVERIFY(m_answers.size() >= 10); // some checks may have ended meanwhile
        QCOMPARE(m_answers[0].status, 503);
        QCOMPARE(toString(rows().first().outcome), u"Error"_s);
        QCOMPARE(rows().first().decidedBy, u"busy"_s);
        m_handler.reset(); // with checks still under way
    }
};

QTEST_GUILESS_MAIN(TestCallHandler)
#include "tst_callhandler.moc"
