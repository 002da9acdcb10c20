// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include "auth/keyring.h"
#include "store/settingsstore.h"

#include <QJsonArray>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr char metadataPath[] = "/.well-known/oauth-authorization-server";

} // namespace

class TestPublicEndpoints : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;

    void setIssuer(const QString &issuer)
    {
        const auto database = m_api->store().open(Store::Database::Role::Admin);
        orDie(Store::SettingsStore(*database).setPolicy({.issuer = issuer}, m_api->clock().now()));
    }

private Q_SLOTS:
    void init() { m_api = std::make_unique<ApiFixture>(); }

    void publishesNoKeyThatIsASecret()
    {
        const auto answer = m_api->get("/.well-known/jwks.json");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, R"({"keys":[]})");
        QCOMPARE(ApiFixture::headerOf(answer, "Cache-Control"), "public, max-age=300");
        QVERIFY(m_api->rows().isEmpty());
    }

    void publishesAKeyBeforeItSigns()
    {
        const auto database = m_api->store().open(Store::Database::Role::Admin);
        const QString kid = orDie(Auth::KeyRing::rotate(
            *database, m_api->masterKey(), m_api->clock(),
            {.algorithm = SigningAlgorithm::ES256, .lead = std::chrono::hours(1)}));
        const QJsonArray keys =
            ApiFixture::json(m_api->get("/.well-known/jwks.json")).value("keys"_L1).toArray();
        QCOMPARE(keys.size(), 1);
        QCOMPARE(keys[0][u"kid"_s], kid);
        QCOMPARE(keys[0][u"kty"_s], u"EC"_s);
        QVERIFY(!keys[0].toObject().contains(u"d"_s));
    }

    void namesItsEndpointsByTheHost()
    {
        const auto answer = m_api->get(metadataPath, "gate.example:8080");
        QCOMPARE(answer.status, 200);
        const QJsonObject told = ApiFixture::json(answer);
        QCOMPARE(told.value("issuer"_L1), u"http://gate.example:8080"_s);
        QCOMPARE(told.value("token_endpoint"_L1), u"http://gate.example:8080/oauth/token"_s);
        QCOMPARE(ApiFixture::headerOf(answer, "Cache-Control"), "private, max-age=300");
        QCOMPARE(m_api->get(metadataPath, {}).status, 400);
    }

    void namesItsEndpointsByAnIssuerThatIsAUrl_data()
    {
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("base"); // empty: the host's
        QTest::newRow("https") << u"https://login.example"_s << u"https://login.example"_s;
        QTest::newRow("slash") << u"https://login.example/"_s << u"https://login.example"_s;
        QTest::newRow("path") << u"https://example.com/gate"_s << u"https://example.com/gate"_s;
        QTest::newRow("http") << u"http://10.0.0.1:8080"_s << u"http://10.0.0.1:8080"_s;
        QTest::newRow("a name") << u"gatehouse"_s << QString();
        QTest::newRow("another scheme") << u"urn:gatehouse"_s << QString();
        QTest::newRow("query") << u"https://login.example/?a=b"_s << QString();
        QTest::newRow("no host") << u"https:///x"_s << QString();
    }
    void namesItsEndpointsByAnIssuerThatIsAUrl()
    {
        QFETCH(QString, issuer);
        QFETCH(QString, base);
        setIssuer(issuer);
        const auto answer = m_api->get(metadataPath, "other.example");
        const QJsonObject told = ApiFixture::json(answer);
        const bool isUrl = !base.isEmpty();
        const QString start = isUrl ? base : u"http://other.example"_s;
        QCOMPARE(told.value("issuer"_L1).toString(), isUrl ? issuer : start);
        QCOMPARE(told.value("token_endpoint"_L1).toString(), start + u"/oauth/token"_s);
        QCOMPARE(told.value("introspection_endpoint"_L1).toString(),
                 start + u"/oauth/introspect"_s);
        QCOMPARE(told.value("revocation_endpoint"_L1).toString(), start + u"/oauth/revoke"_s);
        QCOMPARE(told.value("jwks_uri"_L1).toString(), start + u"/.well-known/jwks.json"_s);
        QCOMPARE(ApiFixture::headerOf(answer, "Cache-Control").startsWith("public"), isUrl);
    }
};

QTEST_GUILESS_MAIN(TestPublicEndpoints)
#include "tst_publicendpoints.moc"
