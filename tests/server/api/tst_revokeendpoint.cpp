// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr char path[] = "/oauth/revoke";

} // namespace

class TestRevokeEndpoint : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;
    Client m_client;
    Http::Response m_login;
    Http::Response m_otherLogin;

    Http::Response revoke(const QByteArray &token)
    {
        return m_api->form(path, "token=" + token, m_api->basic(m_client));
    }
    QString lastRule() { return m_api->rows().last().decidedBy; }
    static QByteArray access(const Http::Response &login)
    {
        return ApiFixture::member(login, "access_token"_L1);
    }
    static QByteArray refresh(const Http::Response &login)
    {
        return ApiFixture::member(login, "refresh_token"_L1);
    }
    bool isGood(const QByteArray &accessToken)
    {
        return m_api->verify("Bearer " + accessToken).status == 200;
    }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiFixture>();
        m_client = m_api->addClient();
        m_login = m_api->login(m_client);
        m_otherLogin = m_api->login(m_client);
    }

    void endsTheFamilyOfARefreshToken()
    {
        const auto answer = revoke(refresh(m_login));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, "{}");
        const LoginAttempt row = m_api->rows().last();
        QCOMPARE(row.endpoint, u"revoke"_s);
        QCOMPARE(toString(row.outcome), u"Success"_s);
        QCOMPARE(row.clientId, m_client.id);
        QCOMPARE(row.decidedBy, u"family revoked"_s);
        QCOMPARE(m_api->refresh(refresh(m_login)).status, 401);
        QVERIFY(isGood(access(m_login)));
        QCOMPARE(m_api->refresh(refresh(m_otherLogin)).status, 200); // another login's
    }

    void endsAFamilyByAnyOfItsTokens()
    {
        const QByteArray next = refresh(m_api->refresh(refresh(m_login)));
        QCOMPARE(revoke(refresh(m_login)).status, 200); // a spent one
        QCOMPARE(m_api->refresh(next).status, 401);
    }

    void endsAllTokensByAnAccessToken()
    {
        QCOMPARE(revoke(access(m_login)).status, 200);
        QCOMPARE(lastRule(), u"tokens revoked"_s);
        QVERIFY(!isGood(access(m_login)) && !isGood(access(m_otherLogin)));
        QCOMPARE(m_api->refresh(refresh(m_login)).status, 401);
        QCOMPARE(m_api->refresh(refresh(m_otherLogin)).status, 401);
        QVERIFY(isGood(access(m_api->login(m_client)))); // it may log in again
    }

    void isInForceWithinItsTurn()
    {
        m_api->hand(
            ApiFixture::formRequest(path, "token=" + access(m_login), m_api->basic(m_client)));
        m_api->hand(ApiFixture::bearerRequest(Http::Method::Get, "/auth/verify",
                                              "Bearer " + access(m_otherLogin)));
        const auto answers = m_api->endTurn();
        QCOMPARE(answers[0].status, 200);
        QCOMPARE(answers[1].status, 401);
    }

    void leavesTokensOfOthersAlone()
    {
        const Client other = m_api->addClient();
        const auto login = m_api->login(other);
        for (const QByteArray &token : {access(login), refresh(login)}) {
            const auto answer = revoke(token);
            QCOMPARE(answer.status, 400);
            QVERIFY2(answer.body.contains("\"invalid_grant\""), answer.body);
            QCOMPARE(lastRule(), u"token of another"_s);
        }
        QVERIFY(isGood(access(login)));
        QCOMPARE(m_api->refresh(refresh(login)).status, 200);
    }

    void isContentWithWhatIsNoGoodAlready()
    {
        QCOMPARE(revoke("unknown").status, 200);
        QCOMPARE(revoke(refresh(m_login)).status, 200);
        QCOMPARE(revoke(refresh(m_login)).status, 200);
        QCOMPARE(lastRule(), u"nothing to revoke"_s);
        m_api->clock().advance(std::chrono::hours(2));
        QCOMPARE(revoke(access(m_otherLogin)).status, 200);
        QCOMPARE(lastRule(), u"nothing to revoke"_s);
        QCOMPARE(m_api->refresh(refresh(m_otherLogin)).status, 200);
    }

    void asksWhoRevokes()
    {
        const QByteArray form = "token=" + access(m_login);
        QCOMPARE(m_api->form(path, form).status, 401);
        const QByteArray key = m_client.apiKey.text().toUtf8();
        QCOMPARE(m_api->form(path, form, ApiFixture::basic(key, "x")).status, 401);
        QVERIFY(isGood(access(m_login)));
        QCOMPARE(m_api->form(path, "x=y", m_api->basic(m_client)).status, 400);
    }
};

QTEST_GUILESS_MAIN(TestRevokeEndpoint)
#include "tst_revokeendpoint.moc"
