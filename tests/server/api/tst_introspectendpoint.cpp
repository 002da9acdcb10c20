// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include "store/clientstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr char path[] = "/oauth/introspect";
constexpr char inactive[] = R"({"active":false})";

} // namespace

class TestIntrospectEndpoint : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;
    Client m_orders; // the resource server
    Client m_client;
    Http::Response m_login;

    Http::Response introspect(const QByteArray &token, const QByteArray &more = {})
    {
        return m_api->form(path, "token=" + token + more, m_api->basic(m_orders));
    }
    QByteArray accessToken() const { return ApiFixture::member(m_login, "access_token"_L1); }
    QByteArray refreshToken() const { return ApiFixture::member(m_login, "refresh_token"_L1); }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiFixture>();
        m_orders = m_api->addClient({.name = u"Orders API"_s, .resourceServer = true});
        m_client = m_api->addClient({.name = u"Größe & Söhne"_s});
        m_login = m_api->login(m_client);
    }

    void tellsWhatAGoodTokenSays()
    {
        const auto answer = introspect(accessToken());
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.noStore);
        const QJsonObject told = ApiFixture::json(answer);
        QCOMPARE(told.keys(),
                 (QStringList{u"active"_s, u"aud"_s, u"client_id"_s, u"exp"_s, u"iat"_s, u"iss"_s,
                              u"jti"_s, u"sub"_s, u"token_type"_s, u"username"_s}));
        QCOMPARE(told.value("active"_L1), true);
        QCOMPARE(told.value("client_id"_L1), QString::number(m_client.id));
        QCOMPARE(told.value("sub"_L1), QString::number(m_client.id));
        QCOMPARE(told.value("username"_L1), u"Größe & Söhne"_s);
        QCOMPARE(told.value("token_type"_L1), u"Bearer"_s);
        QCOMPARE(told.value("iss"_L1), u"gatehouse"_s);
        QCOMPARE(told.value("aud"_L1), u"gatehouse"_s);
        QCOMPARE(told.value("iat"_L1).toInteger(), 1'736'942'400);
        QCOMPARE(told.value("exp"_L1).toInteger(), 1'736'946'000);

        const LoginAttempt row = m_api->rows().last();
        QCOMPARE(row.endpoint, u"introspect"_s);
        QCOMPARE(toString(row.outcome), u"Success"_s);
        QCOMPARE(row.clientId, m_orders.id);
    }

    void tellsNothingOfATokenThatIsNotGood_data()
    {
        QTest::addColumn<std::function<void()>>("end");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const std::function<void()> &end, const char *rule) {
            QTest::newRow(name) << end << QString::fromLatin1(rule);
        };
        row(
            "expired", [this] { m_api->clock().advance(std::chrono::hours(2)); }, "token expiry");
        row(
            "logged out", [this] { m_api->logout("Bearer " + accessToken()); }, "token generation");
        row(
            "client deleted",
            [this] {
                const auto database = m_api->store().open(Store::Database::Role::Admin);
                orDie(Store::ClientStore(*database).remove(m_client.id));
            },
            "token client");
        row(
            "client disabled",
            [this] {
                const auto database = m_api->store().open(Store::Database::Role::Admin);
                orDie(Store::ClientStore(*database).setStatus(m_client.id, ClientStatus::Disabled));
            },
            "token status");
    }
    void tellsNothingOfATokenThatIsNotGood()
    {
        QFETCH(std::function<void()>, end);
        QFETCH(QString, rule);
        end();
        const auto answer = introspect(accessToken());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, inactive);
        QCOMPARE(toString(m_api->rows().last().outcome), u"InvalidToken"_s);
        QCOMPARE(m_api->rows().last().decidedBy, rule);
    }

    void tellsNothingOfWhatIsNoTokenOfOurs()
    {
        QByteArray forged = accessToken();
        forged[forged.size() - 5] = forged[forged.size() - 5] == 'A' ? 'B' : 'A';
        for (const QByteArray &token : {QByteArray("x"), QByteArray("a.b.c"), forged}) {
            QCOMPARE(introspect(token).body, inactive);
            QCOMPARE(introspect(token, "&token_type_hint=refresh_token").body, inactive);
        }
    }

    void takesARefreshTokenForOneOnlyWhereAsked()
    {
        QCOMPARE(introspect(refreshToken()).body, inactive);
        QCOMPARE(introspect(refreshToken(), "&token_type_hint=access_token").body, inactive);
        const auto asked = introspect(refreshToken(), "&token_type_hint=refresh_token");
        const QJsonObject told = ApiFixture::json(asked);
        QCOMPARE(told.value("active"_L1), true);
        QVERIFY(!told.contains("token_type"_L1));
        // A hint is no more than that (RFC 7662 §2.1).
        QCOMPARE(ApiFixture::json(introspect(accessToken(), "&token_type_hint=refresh_token"))
                     .value("active"_L1),
                 true);
    }

    void knowsThatARefreshTokenIsSpent()
    {
        const QByteArray spent = refreshToken();
        const QByteArray next = ApiFixture::member(m_api->refresh(spent), "refresh_token"_L1);
        m_api->clock().advance(std::chrono::minutes(1)); // past the window for lost answers
        QCOMPARE(introspect(spent, "&token_type_hint=refresh_token").body, inactive);
        QCOMPARE(m_api->rows().last().decidedBy, u"token spent"_s);
        QCOMPARE(
            ApiFixture::json(introspect(next, "&token_type_hint=refresh_token")).value("active"_L1),
            true);
        // To be asked about is no reuse: the family lives.
        QCOMPARE(m_api->refresh(next).status, 200);
    }

    void servesResourceServersAlone()
    {
        const QByteArray form = "token=" + accessToken();
        const auto strange = m_api->form(path, form, m_api->basic(m_client));
        QCOMPARE(strange.status, 403);
        QCOMPARE(ApiFixture::json(strange).value("error"_L1), u"unauthorized_client"_s);
        QCOMPARE(m_api->rows().last().decidedBy, u"no resource server"_s);
        const auto wrong =
            m_api->form(path, form, ApiFixture::basic(m_orders.apiKey.text().toUtf8(), "x"));
        QCOMPARE(wrong.status, 401);
        QCOMPARE(ApiFixture::json(wrong).value("error"_L1), u"invalid_client"_s);
        QCOMPARE(m_api->form(path, form).status, 401);
    }

    void aMarkIsObeyedAtTheNextCall()
    {
        QCOMPARE(introspect(accessToken()).status, 200);
        const auto database = m_api->store().open(Store::Database::Role::Admin);
        orDie(Store::ClientStore(*database).setResourceServer(m_orders.id, false));
        QCOMPARE(introspect(accessToken()).status, 403);
        orDie(Store::ClientStore(*database).packRecords(0, 10));
        orDie(Store::ClientStore(*database).setResourceServer(m_orders.id, true));
        QCOMPARE(introspect(accessToken()).status, 200);
        orDie(Store::ClientStore(*database).packRecords(0, 10));
        QCOMPARE(introspect(accessToken()).status, 200);
    }

    void needsAToken()
    {
        const auto answer = m_api->form(path, "token=", m_api->basic(m_orders));
        QCOMPARE(answer.status, 400);
        QCOMPARE(ApiFixture::json(answer).value("error"_L1), u"invalid_request"_s);
    }

    void aDamagedClientOfATokenTurnsNobodyElseAway()
    {
        const auto database = m_api->store().open(Store::Database::Role::Admin);
        orDie(database->execute(u"INSERT INTO whitelist_entries (id, client_id, cidr, created_at) "
                                "VALUES (99, %1, 'everyone', 0)"_s.arg(m_client.id)));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503 to one"_s));
        QCOMPARE(introspect(accessToken()).status, 503);
        QCOMPARE(introspect("x").status, 200);
    }
};

QTEST_GUILESS_MAIN(TestIntrospectEndpoint)
#include "tst_introspectendpoint.moc"
