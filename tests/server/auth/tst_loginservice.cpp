// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/loginservice.h"

#include "crypto/secrethasher.h"
#include "store/clientstore.h"
#include "store/settingsstore.h"
#include "store/whiteliststore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;
using Role = Store::Database::Role;

namespace {

Secret generatedSecret(quint8 fill)
{
    std::array<quint8, Secret::randomBytes> random;
    random.fill(fill);
    return Secret::fromRandom(random);
}

} // namespace

class TestLoginService : public QObject
{
    Q_OBJECT
    Test::FakeClock m_clock;
    Crypto::MasterKey m_masterKey = Crypto::MasterKey::fromBytes({9});
    Crypto::SecretHasher m_hasher{m_masterKey};
    const Secret m_secret = generatedSecret(1);
    const Secret m_chosen = Test::orDie(Secret::parse(u"correct horse battery"_s));
    const IpAddress m_here = *IpAddress::parse(u"127.0.0.1");
    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<Store::Database> m_database;
    std::unique_ptr<Store::Database> m_admin;
    std::unique_ptr<SlowLane> m_lane;
    std::unique_ptr<Throttle> m_throttle;
    std::unique_ptr<TurnThrottle> m_turnThrottle;
    std::unique_ptr<TurnView> m_view;
    std::unique_ptr<LoginService> m_service;

    Client addClient(const QStringList &ranges = {}, ClientStatus status = ClientStatus::Active)
    {
        return m_store->addClient(
            {.secretHash = m_hasher.hash(m_secret), .status = status, .ranges = ranges});
    }
    Client addChosenClient()
    {
        return m_store->addClient(
            {.secretHash = m_hasher.hash(m_chosen), .scheme = SecretScheme::Scrypt});
    }
    using Decided = std::variant<LoginDecision, SlowCheck>;
    Decided ask(const QString &key, const QString &secret,
                const LoginService::Verdict *verdict = nullptr)
    {
        Test::orDie(m_view->renew());
        return Test::orDie(m_service->decide({key, secret, m_here}, verdict));
    }
    LoginDecision login(const Client &client, const QString &secret)
    {
        return std::get<LoginDecision>(ask(client.apiKey.text(), secret));
    }
    LoginDecision login(const Client &client) { return login(client, m_secret.text()); }
    void useThrottle(const ThrottleRules &rules)
    {
        m_service.reset();
        m_turnThrottle.reset();
        m_throttle = std::make_unique<Throttle>(rules);
        m_turnThrottle = std::make_unique<TurnThrottle>(*m_throttle, *m_database);
        m_service = std::make_unique<LoginService>(*m_view, m_hasher, *m_lane, *m_turnThrottle);
    }

private Q_SLOTS:
    void init()
    {
        m_clock.set(Test::FakeClock::start);
        m_store = std::make_unique<Test::TempStore>();
        m_admin = m_store->open(Role::Admin);
        Test::orDie(KeyRing::ensureKey(*m_admin, m_masterKey, m_clock));
        m_database = m_store->open(Role::Worker);
        m_lane = std::make_unique<SlowLane>();
        m_view = std::make_unique<TurnView>(*m_database, m_masterKey, m_clock);
        useThrottle({});
    }
    void cleanup()
    {
        m_service.reset();
        m_turnThrottle.reset();
        m_throttle.reset();
        m_view.reset();
        m_lane.reset();
        m_database.reset();
        m_admin.reset();
        m_store.reset();
    }

    void rightSecretGetsTokens()
    {
        const Client client = addClient();
        const LoginDecision decision = login(client);
        QCOMPARE(toString(decision.outcome), u"Success"_s);
        QCOMPARE(decision.clientId, client.id);
        QVERIFY(decision.secretId);
        QCOMPARE(decision.decidedBy, u"any-address"_s);
        QCOMPARE(decision.tokens.accessToken.count('.'), 2);
    }

    void wrongCredentialsGetNone()
    {
        const Client client = addClient();
        const LoginDecision wrong = login(client, generatedSecret(2).text());
        QCOMPARE(toString(wrong.outcome), u"WrongSecret"_s);
        QCOMPARE(wrong.clientId, client.id);
        QVERIFY(!wrong.secretId);
        QVERIFY(wrong.tokens.accessToken.isEmpty());
        const auto unknown =
            std::get<LoginDecision>(ask(u"ak_00000000000000000000"_s, m_secret.text()));
        QCOMPARE(toString(unknown.outcome), u"UnknownKey"_s);
        QVERIFY(!unknown.clientId);
        QVERIFY(unknown.tokens.accessToken.isEmpty());
    }

    // The status and the whitelist are revealed only to who proved the secret (contract section 2).
    void theOrderOfChecksRevealsNothing_data()
    {
        QTest::addColumn<bool>("rightSecret");
        QTest::addColumn<ClientStatus>("status");
        QTest::addColumn<QStringList>("ranges");
        QTest::addColumn<Outcome>("outcome");
        const QStringList elsewhere{u"10.0.0.0/8"_s};
        QTest::newRow("all right")
            << true << ClientStatus::Active << QStringList() << Outcome::Success;
        QTest::newRow("address") << true << ClientStatus::Active << elsewhere
                                 << Outcome::AddressNotAllowed;
        QTest::newRow("suspended")
            << true << ClientStatus::Suspended << QStringList() << Outcome::NotActive;
        QTest::newRow("status before address")
            << true << ClientStatus::Disabled << elsewhere << Outcome::NotActive;
        QTest::newRow("secret before address")
            << false << ClientStatus::Active << elsewhere << Outcome::WrongSecret;
        QTest::newRow("secret before status")
            << false << ClientStatus::Disabled << elsewhere << Outcome::WrongSecret;
    }
    void theOrderOfChecksRevealsNothing()
    {
        QFETCH(bool, rightSecret);
        QFETCH(ClientStatus, status);
        QFETCH(QStringList, ranges);
        QFETCH(Outcome, outcome);
        const Client client = addClient(ranges, status);
        const auto decision =
            login(client, rightSecret ? m_secret.text() : generatedSecret(3).text());
        QCOMPARE(toString(decision.outcome), toString(outcome));
        QCOMPARE(decision.tokens.accessToken.isEmpty(), outcome != Outcome::Success);
    }

    void namesTheEntryThatDecided()
    {
        const Client client = addClient({u"0.0.0.0/0"_s, u"127.0.0.0/8"_s});
        QCOMPARE(login(client).decidedBy, u"entry 127.0.0.0/8"_s);
    }

    void anExpiryNeverOpensADoor()
    {
        const Client client = addClient();
        Store::WhitelistStore whitelist(*m_admin);
        WhitelistEntry entry{.range = Test::orDie(Cidr::parse(u"127.0.0.1")),
                             .expiresAt = m_clock.now() + std::chrono::hours(1),
                             .createdAt = m_clock.now()};
        VERIFY_OK(whitelist.insert(client.id, entry));
        QCOMPARE(toString(login(client).outcome), u"Success"_s);
        m_clock.advance(std::chrono::hours(1));
        QCOMPARE(toString(login(client).outcome), u"AddressNotAllowed"_s);
        QCOMPARE(login(client).decidedBy, u"expired 127.0.0.1/32"_s);
    }

    void aChangeIsInForceAtTheNextLogin()
    {
        const Client client = addClient();
        Store::ClientStore clients(*m_admin);
        QCOMPARE(toString(login(client).outcome), u"Success"_s);
        VERIFY_OK(clients.setStatus(client.id, ClientStatus::Suspended));
        QCOMPARE(toString(login(client).outcome), u"NotActive"_s);
        VERIFY_OK(clients.setStatus(client.id, ClientStatus::Active));
        QCOMPARE(toString(login(client).outcome), u"Success"_s);
        VERIFY_OK(Store::SettingsStore(*m_admin).setPolicy(
            {.accessLifetime = std::chrono::seconds(60)}, m_clock.now()));
        QCOMPARE(login(client).tokens.accessExpiresAt,
                 Test::FakeClock::start + std::chrono::seconds(60));
        VERIFY_OK(clients.remove(client.id));
        QCOMPARE(toString(login(client).outcome), u"UnknownKey"_s);
    }

    void aPublishedKeySignsFromItsMomentOn()
    {
        const Client client = addClient();
        const auto algorithm = [&] {
            const QByteArray header = login(client).tokens.accessToken.split('.').first();
            return QJsonDocument::fromJson(
                       QByteArray::fromBase64(header, QByteArray::Base64UrlEncoding))
                .object()
                .value("alg"_L1)
                .toString();
        };
        QCOMPARE(algorithm(), u"HS256"_s);
        VERIFY_OK(KeyRing::rotate(*m_admin, m_masterKey, m_clock,
                                  {SigningAlgorithm::ES256, std::chrono::minutes(10)}));
        QCOMPARE(algorithm(), u"HS256"_s);
        m_clock.advance(std::chrono::minutes(10) - std::chrono::milliseconds(1));
        QCOMPARE(algorithm(), u"HS256"_s);
        m_clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(algorithm(), u"ES256"_s);
    }

    void bothSecretsWorkUntilTheOldOneEnds()
    {
        const Client client = addClient();
        Store::ClientStore clients(*m_admin);
        const auto old = login(client).secretId;
        const Secret next = generatedSecret(5);
        const auto nextId = clients.insertSecret(
            {.clientId = client.id, .hash = m_hasher.hash(next), .createdAt = m_clock.now()});
        VERIFY_OK(nextId);
        VERIFY_OK(clients.expireSecret(*old, m_clock.now() + std::chrono::hours(24)));

        QCOMPARE(login(client).secretId, old);
        QCOMPARE(login(client, next.text()).secretId, *nextId);
        m_clock.advance(std::chrono::hours(24));
        QCOMPARE(toString(login(client).outcome), u"WrongSecret"_s);
        QCOMPARE(toString(login(client, next.text()).outcome), u"Success"_s);
    }

    void chosenSecretsTakeTheSlowLaneOnce()
    {
        const Client client = addChosenClient();
        const auto first = ask(client.apiKey.text(), m_chosen.text());
        QVERIFY(std::holds_alternative<SlowCheck>(first));
        const SlowCheck check = std::get<SlowCheck>(first);
        QVERIFY(Crypto::SecretHasher::fitsScrypt(check.presented, check.hash));
        QVERIFY(check.caller == Network::of(m_here));

        const LoginService::Verdict verdict{check, true};
        const auto second =
            std::get<LoginDecision>(ask(client.apiKey.text(), m_chosen.text(), &verdict));
        QCOMPARE(toString(second.outcome), u"Success"_s);
        QCOMPARE(toString(login(client, m_chosen.text()).outcome), u"Success"_s); // remembered
        QVERIFY(
            std::holds_alternative<SlowCheck>(ask(client.apiKey.text(), u"another long guess"_s)));
    }

    void aVerdictCountsOnlyForTheHashItWasMadeOn()
    {
        const Client client = addChosenClient();
        const SlowCheck check = std::get<SlowCheck>(ask(client.apiKey.text(), m_chosen.text()));
        LoginService::Verdict verdict{check, true};
        verdict.first.hash[20] = char(verdict.first.hash[20] ^ 1); // replaced meanwhile
        const auto decision =
            std::get<LoginDecision>(ask(client.apiKey.text(), m_chosen.text(), &verdict));
        QCOMPARE(toString(decision.outcome), u"WrongSecret"_s);
        const LoginService::Verdict no{check, false};
        QCOMPARE(
            toString(
                std::get<LoginDecision>(ask(client.apiKey.text(), m_chosen.text(), &no)).outcome),
            u"WrongSecret"_s);
    }

    // What is done must depend on the text, never on whether the key exists or how its secret is
    // kept.
    void theWorkNeverDependsOnTheKey()
    {
        const Client generated = addClient();
        const QString guess = u"a guess of some length"_s;
        QVERIFY(std::holds_alternative<LoginDecision>(ask(generated.apiKey.text(), guess)));
        QVERIFY(std::holds_alternative<LoginDecision>(ask(u"unknown-key"_s, guess)));

        const Client chosen = addChosenClient(); // from now on guesses cost scrypt, for every key
        for (const QString &key : {generated.apiKey.text(), chosen.apiKey.text(), u"unknown-key"_s})
            QVERIFY(std::holds_alternative<SlowCheck>(ask(key, guess)));
        for (const QString &key : {generated.apiKey.text(), chosen.apiKey.text(), u"unknown-key"_s})
            QVERIFY(std::holds_alternative<LoginDecision>(ask(key, generatedSecret(8).text())));
    }

    void whoHasToWaitIsNotLookedAt()
    {
        const Client client = addClient();
        for (int i = 0; i < 10; ++i)
            QCOMPARE(toString(login(client, generatedSecret(2).text()).outcome), u"WrongSecret"_s);
        for (const Secret &secret : {m_secret, generatedSecret(2)}) {
            const LoginDecision held = login(client, secret.text());
            QCOMPARE(toString(held.outcome), u"Throttled"_s);
            QCOMPARE(held.decidedBy, u"throttle pair"_s);
            QCOMPARE(held.wait, std::chrono::milliseconds(1000));
            QCOMPARE(held.clientId, client.id);
            QVERIFY(!held.secretId);
            QVERIFY(held.tokens.accessToken.isEmpty());
        }
        m_clock.advance(std::chrono::seconds(1));
        QCOMPARE(toString(login(client).outcome), u"Success"_s);
    }

    void unknownKeysHaveToWaitLikeOthers()
    {
        const QString key = u"ak_00000000000000000000"_s;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(toString(std::get<LoginDecision>(ask(key, m_secret.text())).outcome),
                     u"UnknownKey"_s);
        const auto held = std::get<LoginDecision>(ask(key, m_secret.text()));
        QCOMPARE(toString(held.outcome), u"Throttled"_s);
        QVERIFY(!held.clientId);
    }

    void onlyWrongCredentialsCount()
    {
        const Client suspended = addClient({}, ClientStatus::Suspended);
        const Client elsewhere = addClient({u"10.0.0.0/8"_s});
        for (int i = 0; i < 200; ++i) {
            QCOMPARE(toString(login(suspended).outcome), u"NotActive"_s);
            QCOMPARE(toString(login(elsewhere).outcome), u"AddressNotAllowed"_s);
        }
    }

    void theRightSecretMakesAPairStartAnew()
    {
        const Client client = addClient();
        for (int round = 0; round < 5; ++round) {
            for (int i = 0; i < 9; ++i)
                login(client, generatedSecret(2).text());
            QCOMPARE(toString(login(client).outcome), u"Success"_s);
        }
    }

    // Guesses sent all at once are all under way when the first of them fail.
    void whatTheSlowLaneSaidCountsNoMoreDuringAWait()
    {
        const Client client = addChosenClient();
        const SlowCheck check = std::get<SlowCheck>(ask(client.apiKey.text(), m_chosen.text()));
        for (int i = 0; i < 10; ++i)
            login(client, generatedSecret(2).text());
        const LoginService::Verdict verdict{check, true};
        QCOMPARE(
            toString(std::get<LoginDecision>(ask(client.apiKey.text(), m_chosen.text(), &verdict))
                         .outcome),
            u"Throttled"_s);
    }

    void aClientsOwnLimitCountsOnlyItsLogins()
    {
        const Client client = addClient({u"127.0.0.1"_s});
        VERIFY_OK(Store::ClientStore(*m_admin).setLoginsPerMinute(client.id, 3));
        login(client, generatedSecret(2).text()); // anybody could do that
        QCOMPARE(toString(std::get<LoginDecision>(
                              Test::orDie(m_service->decide({client.apiKey.text(), m_secret.text(),
                                                             *IpAddress::parse(u"192.0.2.1")})))
                              .outcome),
                 u"AddressNotAllowed"_s);
        QCOMPARE(toString(std::get<LoginDecision>(Test::orDie(m_service->decide(
                                                      {client.apiKey.text(), m_secret.text(),
                                                       m_here, LoginRequest::Grant::Nothing})))
                              .outcome),
                 u"Success"_s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(toString(login(client).outcome), u"Success"_s);
        const LoginDecision held = login(client);
        QCOMPARE(toString(held.outcome), u"Throttled"_s);
        QCOMPARE(held.decidedBy, u"throttle client"_s);
        QCOMPARE(held.wait, std::chrono::milliseconds(20'000));
        QVERIFY(held.secretId);
        QVERIFY(held.tokens.accessToken.isEmpty());
        m_clock.advance(held.wait);
        QCOMPARE(toString(login(client).outcome), u"Success"_s);
        VERIFY_OK(Store::ClientStore(*m_admin).setLoginsPerMinute(client.id, {}));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(toString(login(client).outcome), u"Success"_s);
    }

    void tokensCarryTheClientsGeneration()
    {
        const Client client = addClient();
        VERIFY_OK(Store::ClientStore(*m_admin).raiseGeneration(client.id));
        const QByteArray token = login(client).tokens.accessToken;
        const QByteArray claims =
            QByteArray::fromBase64(token.split('.').at(1), QByteArray::Base64UrlEncoding);
        QVERIFY(claims.contains("\"gen\":1"));
    }

    // Unknown key and wrong secret take the same time: medians of many, taken in turn.
    void timeDoesNotTellUnknownFromWrong_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::addColumn<bool>("asksWhetherKnown"); // as for a body without a password
        QTest::newRow("record packed") << true << false;
        QTest::newRow("just changed") << false << false;
        QTest::newRow("no password") << true << true;
    }
    void timeDoesNotTellUnknownFromWrong()
    {
        QFETCH(bool, packed);
        QFETCH(bool, asksWhetherKnown);
        const Client client = addClient({u"10.0.0.0/8"_s, u"127.0.0.0/8"_s});
        if (packed)
            QCOMPARE(Test::orDie(Store::ClientStore(*m_admin).packRecords(0, 9)).count, 1);
        const QString wrong = generatedSecret(2).text();
        useThrottle({.pair = {.failures = 1'000'000}, .network = {.failures = 1'000'000}});
        Test::orDie(m_view->renew());
        const auto time = [&](const QString &key) {
            QElapsedTimer timer;
            timer.start();
            if (asksWhetherKnown)
                Test::orDie(m_service->isKnown(key));
            else
                Test::orDie(m_service->decide({key, wrong, m_here}));
            return timer.nsecsElapsed();
        };
        std::vector<qint64> known, unknown;
        for (int i = 0; i < 3'000; ++i) {
            known.push_back(time(client.apiKey.text()));
            unknown.push_back(time(u"ak_%1"_s.arg(i, 20, 10, QLatin1Char('0'))));
        }
        const auto median = [](std::vector<qint64> &times) {
            std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
            return double(times[times.size() / 2]);
        };
        const double ratio = median(known) / median(unknown);
        QVERIFY2(ratio > 0.6 && ratio < 1.6, qPrintable(u"known/unknown = %1"_s.arg(ratio)));
    }
};

QTEST_GUILESS_MAIN(TestLoginService)
#include "tst_loginservice.moc"
