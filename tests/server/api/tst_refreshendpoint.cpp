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

QByteArray error(const char *name, const char *code, const char *message)
{
    return QByteArray("{'error':{'name':'") + name + "','code':'" + code + "','message':'" +
           message + "'}}";
}

QString described(const LoginAttempt &row)
{
    return u"%1 %2 %3 %4 %5 [%6]"_s.arg(
        row.endpoint, toString(row.outcome), QString::number(row.status),
        row.clientId ? QString::number(*row.clientId) : u"-"_s, row.apiKey, row.decidedBy);
}

} // namespace

class TestRefreshEndpoint final : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;

    QByteArray refreshTokenOf(const Client &client)
    {
        return ApiFixture::member(m_api->login(client), "refresh_token"_L1);
    }
    static QByteArray next(const Http::Response &response)
    {
        return ApiFixture::member(response, "refresh_token"_L1);
    }

private Q_SLOTS:
    void init() { m_api = std::make_unique<ApiFixture>(); }
    void cleanup() { m_api.reset(); }

    void answersInTheLoginsForm()
    {
        const Client client = m_api->addClient();
        const QByteArray token = refreshTokenOf(client);
        m_api->clock().advance(30min);
        const Http::Response response = m_api->refresh(token);
        QCOMPARE(response.status, 200);
        QVERIFY(response.noStore);
        const QByteArray expected = "{'success':true,'data':{'access_token':'" +
                                    ApiFixture::member(response, "access_token"_L1) +
                                    "','refresh_token':'" + next(response) +
                                    "','access_expires_at':'2025-01-15T13:30:00Z',"
                                    "'refresh_expires_at':'2025-01-22T12:30:00Z','client_id':" +
                                    QByteArray::number(client.id) + "}}";
        QCOMPARE(response.body, QByteArray(expected).replace('\'', '"'));
        QVERIFY(next(response) != token);
        const auto access = ApiFixture::member(response, "access_token"_L1);
        QCOMPARE(m_api->verify("Bearer " + access).status, 200);
        QCOMPARE(
            described(m_api->rows()[1]),
            u"refresh Success 200 %1 %2 [any-address]"_s.arg(client.id).arg(client.apiKey.text()));
    }

    void refusesABodyThatIsNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("rule");
        const QByteArray syntax = error("SyntaxError", "SYNTAX_ERROR", "Invalid request body");
        const QByteArray required =
            error("ValidationException", "VALIDATION_FAILURE", "Refresh token is required");
        const QByteArray noString =
            error("ValidationException", "VALIDATION_FAILURE", "Refresh token must be a string");
        QTest::newRow("empty") << ""_ba << syntax << u"body"_s;
        QTest::newRow("no JSON") << "refresh_token=x"_ba << syntax << u"body"_s;
        QTest::newRow("no object") << "['x']"_ba << syntax << u"body"_s;
        QTest::newRow("not UTF-8") << "{'refresh_token':'\xff'}"_ba << syntax << u"body"_s;
        QTest::newRow("behind it") << "{'refresh_token':'x'}x"_ba << syntax << u"body"_s;
        QTest::newRow("number that is none")
            << "{'refresh_token':'x','a':1.}"_ba << syntax << u"body"_s;
        QTest::newRow("missing") << "{}"_ba << required << u"fields"_s;
        QTest::newRow("empty token") << "{'refresh_token':''}"_ba << required << u"fields"_s;
        QTest::newRow("null") << "{'refresh_token':null}"_ba << noString << u"fields"_s;
        QTest::newRow("number") << "{'refresh_token':1}"_ba << noString << u"fields"_s;
        QTest::newRow("list") << "{'refresh_token':['x']}"_ba << noString << u"fields"_s;
    }
    void refusesABodyThatIsNone()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, answer);
        QFETCH(QString, rule);
        const auto response = m_api->post("/auth/refresh", body.replace('\'', '"'));
        QCOMPARE(response.status, 400);
        QCOMPARE(response.body, answer.replace('\'', '"'));
        QCOMPARE(described(m_api->rows().last()),
                 u"refresh InvalidRequest 400 -  [%1]"_s.arg(rule));
    }

    void tellsReuseNoOtherThanAnyBadToken()
    {
        const Client client = m_api->addClient();
        const QByteArray first = refreshTokenOf(client);
        const QByteArray second = next(m_api->refresh(first));
        m_api->clock().advance(11s);
        const Http::Response reused = m_api->refresh(first);
        QCOMPARE(reused.status, 401);
        QCOMPARE(
            reused.body,
            error("UnauthorizedError", "UNAUTHORIZED", "Invalid refresh token").replace('\'', '"'));
        QCOMPARE(m_api->refresh(second).body, reused.body);
        QCOMPARE(m_api->refresh("nonsense").body, reused.body);
        const auto rows = m_api->rows();
        const QString client_ = u"%1 %2"_s.arg(client.id).arg(client.apiKey.text());
        QCOMPARE(described(rows[2]), u"refresh RefreshReused 401 %1 [token reused]"_s.arg(client_));
        QCOMPARE(described(rows[3]), u"refresh InvalidToken 401 %1 [token revoked]"_s.arg(client_));
        QCOMPARE(described(rows[4]), u"refresh InvalidToken 401 -  [token form]"_s);
    }

    void asksForTheStatusThenTheWhitelist()
    {
        const Client client = m_api->addClient({.ranges = {u"127.0.0.0/8"_s}});
        const QByteArray token = refreshTokenOf(client);
        m_api->peer = *IpAddress::parse(u"10.1.1.1");
        const auto elsewhere = m_api->refresh(token);
        QCOMPARE(elsewhere.status, 403);
        QCOMPARE(
            elsewhere.body,
            error("ForbiddenError", "FORBIDDEN", "IP address not authorized").replace('\'', '"'));
        QCOMPARE(toString(m_api->rows().last().outcome), u"AddressNotAllowed"_s);
        QCOMPARE(m_api->rows().last().decidedBy, u"no-entry-matches"_s);

        const auto admin = m_api->store().open(Store::Database::Role::Admin);
        Store::ClientStore clients(*admin);
        VERIFY_OK(clients.setStatus(client.id, ClientStatus::Suspended));
        const auto suspended = m_api->refresh(token);
        QCOMPARE(suspended.status, 401);
        QCOMPARE(suspended.body,
                 error("UnauthorizedError", "UNAUTHORIZED", "Client account is not active")
                     .replace('\'', '"'));
        QCOMPARE(described(m_api->rows().last()),
                 u"refresh NotActive 401 %1 %2 [status Suspended]"_s.arg(client.id).arg(
                     client.apiKey.text()));

        // A refusal spends nothing.
        VERIFY_OK(clients.setStatus(client.id, ClientStatus::Active));
        m_api->peer = *IpAddress::parse(u"127.0.0.1");
        QCOMPARE(m_api->refresh(token).status, 200);
    }

    void aTurnSpendsATokenOnce()
    {
        const Client client = m_api->addClient();
        const QByteArray token = refreshTokenOf(client);
        for (int i = 0; i < 50; ++i)
            m_api->hand(ApiFixture::refreshRequest(token));
        QList<QByteArray> made;
        for (const Http::Response &answer : m_api->endTurn()) {
            QCOMPARE(answer.status, 200); // their answers might have been lost
            QVERIFY(!made.contains(next(answer)));
            made.append(next(answer));
        }
        m_api->clock().advance(11s);
        QCOMPARE(m_api->refresh(made.last()).status, 200);
        QCOMPARE(m_api->refresh(made.first()).status, 401);
        QCOMPARE(toString(m_api->rows().last().outcome), u"RefreshReused"_s);
    }

    void withoutARecordNothingIsSpent()
    {
        const Client client = m_api->addClient();
        const QByteArray token = refreshTokenOf(client);
        const auto admin = m_api->store().open(Store::Database::Role::Admin);
        VERIFY_OK(admin->execute(u"ALTER TABLE attempts RENAME TO attempts_away"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Answering 503"_s));
        QCOMPARE(m_api->refresh(token).status, 503);
        VERIFY_OK(admin->execute(u"ALTER TABLE attempts_away RENAME TO attempts"_s));
        m_api->clock().advance(11s);
        QCOMPARE(m_api->refresh(token).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestRefreshEndpoint)
#include "tst_refreshendpoint.moc"
