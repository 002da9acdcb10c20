// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include "store/clientstore.h"
#include "support/checkresult.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray unauthorized(const char *message)
{
    return QByteArray(R"({"error":{"name":"UnauthorizedError","code":"UNAUTHORIZED","message":")") +
           message + R"("}})";
}

} // namespace

/// POST /auth/logout and GET /auth/verify.
class TestBearerEndpoints final : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;
    Client m_client;
    Http::Response m_login;

    QByteArray access() const { return ApiFixture::member(m_login, "access_token"_L1); }
    QByteArray bearer() const { return "Bearer " + access(); }
    QByteArray refreshToken() const { return ApiFixture::member(m_login, "refresh_token"_L1); }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiFixture>();
        m_client = m_api->addClient({.ranges = {u"127.0.0.0/8"_s}});
        m_login = m_api->login(m_client);
        QCOMPARE(m_login.status, 200);
    }
    void cleanup() { m_api.reset(); }

    void verifyNamesTheClient()
    {
        const Http::Response response = m_api->verify(bearer());
        QCOMPARE(response.status, 200);
        const QByteArray id = QByteArray::number(m_client.id);
        QCOMPARE(response.body, R"({"success":true,"data":{"client_id":)" + id +
                                    R"(,"expires_at":"2025-01-15T13:00:00Z"}})");
        QCOMPARE(response.headers.size(), 1u);
        QCOMPARE(response.headers[0].first, "X-Client-Id"_ba);
        QCOMPARE(response.headers[0].second, id);
        const LoginAttempt row = m_api->rows().last();
        QCOMPARE(row.endpoint, u"verify"_s);
        QCOMPARE(toString(row.outcome), u"Success"_s);
        QCOMPARE(row.clientId, m_client.id);
        QCOMPARE(row.apiKey, m_client.apiKey.text());
        QCOMPARE(row.decidedBy, u"entry 127.0.0.0/8"_s);
        QCOMPARE(row.status, 200);
    }

    void logoutSaysSo()
    {
        const Http::Response response = m_api->logout(bearer());
        QCOMPARE(response.status, 200);
        QCOMPARE(response.body,
                 R"({"success":true,"data":{"message":"Successfully logged out"}})"_ba);
        const LoginAttempt row = m_api->rows().last();
        QCOMPARE(row.endpoint, u"logout"_s);
        QCOMPARE(toString(row.outcome), u"Success"_s);
        QCOMPARE(row.clientId, m_client.id);
        QCOMPARE(row.apiKey, m_client.apiKey.text());
    }

    void readsTheHeaderAsTheRfcHasIt_data()
    {
        QTest::addColumn<QByteArray>("header"); // T: the token
        QTest::addColumn<QByteArray>("answer");
        const QByteArray required = unauthorized("Authorization header required");
        const QByteArray invalid = unauthorized("Invalid token");
        QTest::newRow("missing") << ""_ba << required;
        QTest::newRow("scheme alone") << "Bearer"_ba << required;
        QTest::newRow("no token") << "Bearer  "_ba << required;
        QTest::newRow("no scheme") << "T"_ba << required;
        QTest::newRow("basic") << "Basic dXNlcjpwdw=="_ba << required;
        QTest::newRow("scheme that begins alike") << "Bearerx T"_ba << required;
        QTest::newRow("tab") << "Bearer\tT"_ba << required;
        QTest::newRow("lower case") << "bearer T"_ba
                                    << ""_ba;
        QTest::newRow("upper case") << "BEARER T"_ba
                                    << ""_ba;
        QTest::newRow("spaces") << "Bearer   T"_ba
                                << ""_ba;
        QTest::newRow("two tokens") << "Bearer T T"_ba << invalid;
        QTest::newRow("parameters") << "Bearer token=T"_ba << invalid;
        QTest::newRow("garbage") << "Bearer x"_ba << invalid;
    }
    void readsTheHeaderAsTheRfcHasIt()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, answer);
        header.replace("T", access());
        if (header.startsWith("BEARER"))
            QVERIFY(header.startsWith("BEARER "));
        for (const auto &response : {m_api->verify(header), m_api->logout(header)}) {
            QCOMPARE(response.status, answer.isEmpty() ? 200 : 401);
            if (!answer.isEmpty())
                QCOMPARE(response.body, answer);
        }
        if (!answer.isEmpty())
            QCOMPARE(toString(m_api->rows().last().outcome), u"InvalidToken"_s);
    }

    void recordsWhyATokenIsNotGood()
    {
        m_api->verify({});
        QCOMPARE(m_api->rows().last().decidedBy, u"token missing"_s);
        m_api->verify("Bearer " + refreshToken());
        QCOMPARE(m_api->rows().last().decidedBy, u"token type"_s);
        QVERIFY(!m_api->rows().last().clientId);
        m_api->clock().advance(2h);
        m_api->verify(bearer());
        QCOMPARE(m_api->rows().last().decidedBy, u"token expiry"_s);
        QCOMPARE(m_api->rows().last().clientId, m_client.id); // it is proven whose it was
        QCOMPARE(m_api->rows().last().apiKey, m_client.apiKey.text());
    }

    void otherAddressesAreForbidden()
    {
        m_api->peer = *IpAddress::parse(u"10.1.1.1");
        for (const auto &response : {m_api->verify(bearer()), m_api->logout(bearer())}) {
            QCOMPARE(response.status, 403);
            QVERIFY(response.body.contains("IP address not authorized"));
            QCOMPARE(toString(m_api->rows().last().outcome), u"AddressNotAllowed"_s);
            QCOMPARE(m_api->rows().last().decidedBy, u"no-entry-matches"_s);
        }
        m_api->peer = *IpAddress::parse(u"127.0.0.1");
        QCOMPARE(m_api->verify(bearer()).status, 200); // and nothing was ended
    }

    void logoutEndsEveryTokenOnEveryWorkerAtOnce()
    {
        ApiFixture other(*m_api);
        const auto second = other.login(m_client);
        QCOMPARE(other.verify(bearer()).status, 200);
        QCOMPARE(other.verify(bearer()).status, 200); // from memory
        QCOMPARE(m_api->logout(bearer()).status, 200);
        for (ApiFixture *api : {m_api.get(), &other}) {
            for (const auto &login : {m_login, second}) {
                QCOMPARE(api->verify("Bearer " + ApiFixture::member(login, "access_token"_L1)).body,
                         unauthorized("Invalid token"));
                QCOMPARE(api->rows().last().decidedBy, u"token generation"_s);
                QCOMPARE(api->refresh(ApiFixture::member(login, "refresh_token"_L1)).status, 401);
            }
            QCOMPARE(api->logout(bearer()).status, 401);
        }
        const auto again = other.login(m_client);
        QCOMPARE(m_api->verify("Bearer " + ApiFixture::member(again, "access_token"_L1)).status,
                 200);
    }

    void laterCallsOfATurnObeyItsLogout()
    {
        using enum Http::Method;
        m_api->hand(ApiFixture::bearerRequest(Get, "/auth/verify", bearer()));
        m_api->hand(ApiFixture::bearerRequest(Post, "/auth/logout", bearer()));
        m_api->hand(ApiFixture::bearerRequest(Get, "/auth/verify", bearer()));
        m_api->hand(ApiFixture::refreshRequest(refreshToken()));
        m_api->hand(ApiFixture::bearerRequest(Post, "/auth/logout", bearer()));
        QList<int> statuses;
        for (const auto &answer : m_api->endTurn())
            statuses.append(answer.status);
        QCOMPARE(statuses, QList<int>({200, 200, 401, 401, 401}));
    }

    void theStatusEndsTokensAsItShould()
    {
        const auto admin = m_api->store().open(Store::Database::Role::Admin);
        Store::ClientStore clients(*admin);
        VERIFY_OK(clients.setStatus(m_client.id, ClientStatus::Suspended));
        QCOMPARE(m_api->verify(bearer()).status, 200); // suspended: they run on
        VERIFY_OK(clients.setStatus(m_client.id, ClientStatus::Disabled));
        QCOMPARE(m_api->verify(bearer()).body, unauthorized("Invalid token"));
        QCOMPARE(m_api->rows().last().decidedBy, u"status Disabled"_s);
        VERIFY_OK(clients.setStatus(m_client.id, ClientStatus::Active));
        QCOMPARE(m_api->verify(bearer()).status, 401); // for good
        VERIFY_OK(clients.remove(m_client.id));
        QCOMPARE(m_api->verify(bearer()).status, 401);
        QCOMPARE(m_api->rows().last().decidedBy, u"token client"_s);
    }
};

QTEST_GUILESS_MAIN(TestBearerEndpoints)
#include "tst_bearerendpoints.moc"
