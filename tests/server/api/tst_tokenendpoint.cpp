// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr char path[] = "/oauth/token";
const QByteArray grant = "grant_type=client_credentials";

QString errorOf(const Http::Response &answer)
{
    return ApiFixture::json(answer).value("error"_L1).toString();
}

} // namespace

class TestTokenEndpoint : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;

    QByteArray inForm(const Client &client) const
    {
        return "client_id=" + client.apiKey.text().toUtf8() +
               "&client_secret=" + m_api->secretText().toUtf8();
    }

private Q_SLOTS:
    void init() { m_api = std::make_unique<ApiFixture>(); }

    void answersWithAnAccessTokenAlone_data()
    {
        QTest::addColumn<bool>("basic");
        QTest::newRow("Basic") << true;
        QTest::newRow("form") << false;
    }
    void answersWithAnAccessTokenAlone()
    {
        QFETCH(bool, basic);
        const Client client = m_api->addClient();
        const auto answer = basic ? m_api->form(path, grant, m_api->basic(client))
                                  : m_api->form(path, grant + '&' + inForm(client));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.noStore);
        const QJsonObject token = ApiFixture::json(answer);
        QCOMPARE(token.keys(), (QStringList{u"access_token"_s, u"expires_in"_s, u"token_type"_s}));
        QCOMPARE(token.value("token_type"_L1), u"Bearer"_s);
        QCOMPARE(token.value("expires_in"_L1), 3600);
        QVERIFY(token.value("access_token"_L1).toString().startsWith("eyJhbGciOiJIUzI1NiIs"_L1));

        const LoginAttempt row = m_api->rows().first();
        QCOMPARE(row.endpoint, u"token"_s);
        QCOMPARE(toString(row.outcome), u"Success"_s);
        QCOMPARE(row.clientId, client.id);
        QCOMPARE(row.apiKey, client.apiKey.text());
        QCOMPARE(row.decidedBy, u"any-address"_s);
        QVERIFY(row.secretId);
        QCOMPARE(row.status, 200);
    }

    void readsBasicCredentialsAsFormsEncodeThem()
    {
        const auto chosen = orDie(Secret::parse(u"a+b%41:ü € 99"_s));
        const Client client = m_api->addClient({.key = u"bill:+1"_s,
                                                .secretHash = m_api->hasher().hash(chosen),
                                                .scheme = SecretScheme::Scrypt});
        const auto answer = m_api->askSlowly(ApiFixture::formRequest(
            path, grant, ApiFixture::basic("bill%3A%2b1", "a%2Bb%2541%3A%C3%BC+%E2%82%AC+99")));
        QCOMPARE(answer.status, 200);
        QCOMPARE(m_api->rows().first().clientId, client.id);
    }

    void refusesInTheWordsOfOAuth_data()
    {
        QTest::addColumn<QByteArray>("form"); // K and S stand for a good key and secret
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QByteArray good = "client_id=K&client_secret=S";
        const auto row = [](const char *name, const QByteArray &form, const QByteArray &header,
                            int status, const char *error) {
            QTest::newRow(name) << form << header << status << QString::fromLatin1(error);
        };
        row("no grant", good, {}, 400, "invalid_request");
        row("an empty grant", good + "&grant_type=", {}, 400, "invalid_request");
        row("another grant", good + "&grant_type=password", {}, 400, "unsupported_grant_type");
        row("a scope", good + '&' + grant + "&scope=read", {}, 400, "invalid_scope");
        row("a parameter twice", good + '&' + grant + '&' + grant, {}, 400, "invalid_request");
        row("an unknown one twice", good + '&' + grant + "&x=1&x=1", {}, 400, "invalid_request");
        row("no form", "{}", "Basic K:S", 400, "invalid_request");
        row("header and form", good + '&' + grant, "Basic K:S", 400, "invalid_request");
        row("two ids", grant + "&client_id=other", "Basic K:S", 400, "invalid_request");
        row("no credentials", grant, {}, 401, "invalid_client");
        row("no secret", grant + "&client_id=K", {}, 401, "invalid_client");
        row("wrong secret", grant + "&client_id=K&client_secret=x", {}, 401, "invalid_client");
        row("unknown key", grant + "&client_id=x&client_secret=x", {}, 401, "invalid_client");
        row("wrong in the header", grant, "Basic K:x", 401, "invalid_client");
        row("another scheme", grant, "Bearer abc", 401, "invalid_client");
        row("no base64", grant, "Basic a%b", 401, "invalid_client");
        row("no colon", grant, "Basic YWJj", 401, "invalid_client");
        row("half an escape in the header", grant, "Basic K:%4", 401, "invalid_client");
    }
    void refusesInTheWordsOfOAuth()
    {
        QFETCH(QByteArray, form);
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        QFETCH(QString, error);
        const Client client = m_api->addClient();
        const QByteArray key = client.apiKey.text().toUtf8();
        form.replace("=K", '=' + key).replace("=S", '=' + m_api->secretText().toUtf8());
        if (const qsizetype colon = authorization.indexOf(':'); colon > 0) {
            const QByteArray secret = authorization.sliced(colon + 1);
            authorization =
                ApiFixture::basic(key, secret == "S" ? m_api->secretText().toUtf8() : secret);
        }
        const auto answer = m_api->form(path, form, authorization);
        QCOMPARE(answer.status, status);
        QCOMPARE(errorOf(answer), error);
        QVERIFY(ApiFixture::json(answer).contains("error_description"_L1));
        QVERIFY(answer.noStore);
        QCOMPARE(ApiFixture::headerOf(answer, "WWW-Authenticate").startsWith("Basic "),
                 status == 401 && !authorization.isEmpty());
        QCOMPARE(m_api->rows().size(), 1);
        QCOMPARE(m_api->rows().first().endpoint, u"token"_s);
        QCOMPARE(m_api->rows().first().status, status);
        QVERIFY(toString(m_api->rows().first().outcome) != "Success"_L1);
    }

    void takesTheHeadersIdInTheFormToo()
    {
        const Client client = m_api->addClient();
        const QByteArray form = grant + "&client_id=" + client.apiKey.text().toUtf8();
        QCOMPARE(m_api->form(path, form, m_api->basic(client)).status, 200);
    }

    void refusesAnotherMediaType()
    {
        const Client client = m_api->addClient();
        auto request = ApiFixture::formRequest(path, grant, m_api->basic(client));
        request.contentType = "application/json";
        const auto answer = m_api->ask(request);
        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer), u"invalid_request"_s);
        QCOMPARE(m_api->rows().first().decidedBy, u"media-type"_s);
    }

    void unknownKeyAndWrongSecretAreOneAnswer()
    {
        const Client client = m_api->addClient();
        const auto wrong =
            m_api->form(path, grant, ApiFixture::basic(client.apiKey.text().toUtf8(), "x"));
        const auto unknown = m_api->form(path, grant, ApiFixture::basic("ak_none", "x"));
        QCOMPARE(wrong.status, unknown.status);
        QCOMPARE(wrong.body, unknown.body);
        QCOMPARE(wrong.headers, unknown.headers);
        QCOMPARE(toString(m_api->rows()[0].outcome), u"WrongSecret"_s);
        QCOMPARE(toString(m_api->rows()[1].outcome), u"UnknownKey"_s);
    }

    void tellsStatusAndWhitelistToTheProvenAlone()
    {
        const Client closed = m_api->addClient({.status = ClientStatus::Suspended});
        const Client afar = m_api->addClient({.ranges = {u"10.0.0.0/8"_s}});
        const auto notActive = m_api->form(path, grant, m_api->basic(closed));
        QCOMPARE(notActive.status, 400);
        QCOMPARE(errorOf(notActive), u"unauthorized_client"_s);
        const auto notAllowed = m_api->form(path, grant, m_api->basic(afar));
        QCOMPARE(notAllowed.status, 403);
        QCOMPARE(errorOf(notAllowed), u"unauthorized_client"_s);
        for (const Client &client : {closed, afar}) {
            const QByteArray key = client.apiKey.text().toUtf8();
            QCOMPARE(m_api->form(path, grant, ApiFixture::basic(key, "x")).status, 401);
        }
        QCOMPARE(toString(m_api->rows()[0].outcome), u"NotActive"_s);
        QCOMPARE(m_api->rows()[0].decidedBy, u"status Suspended"_s);
        QCOMPARE(toString(m_api->rows()[1].outcome), u"AddressNotAllowed"_s);
    }

    void keepsNoSecretThatWasPastedAsTheId()
    {
        const QByteArray pasted = m_api->secretText().toUtf8();
        m_api->form(path, grant + "&client_id=" + pasted);
        m_api->form(path, grant, ApiFixture::basic(pasted, "x"));
        for (const LoginAttempt &row : m_api->rows())
            QCOMPARE(row.apiKey, m_api->secretText().first(4) + u'…');
    }
};

QTEST_GUILESS_MAIN(TestTokenEndpoint)
#include "tst_tokenendpoint.moc"
