// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/tokenissuer.h"

#include "crypto/signingkey.h"
#include "support/fakeclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;
using std::chrono::seconds;

class TestTokenIssuer : public QObject
{
    Q_OBJECT
    const QByteArray m_secret = QByteArray(32, 'k');
    Crypto::SigningKey m_key = Crypto::SigningKey::fromSecret(u"key-1"_s, m_secret);
    TokenIssuer m_issuer;

    static QJsonObject part(const QByteArray &token, int index)
    {
        return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').at(index),
                                                              QByteArray::Base64UrlEncoding))
            .object();
    }

private Q_SLOTS:
    void init() { m_issuer.configure(&m_key, Policy()); }

    void beginsAsOnTheUsersPage()
    {
        const TokenPair pair = m_issuer.issue(42, 0, Test::FakeClock::start);
        QVERIFY(pair.accessToken.startsWith("eyJhbGciOiJIUzI1NiIs"));
        QVERIFY(pair.refreshToken.startsWith("eyJhbGciOiJIUzI1NiIs"));
    }

    void headerNamesAlgorithmTypeAndKey()
    {
        const TokenPair pair = m_issuer.issue(42, 0, Test::FakeClock::start);
        QCOMPARE(
            part(pair.accessToken, 0),
            (QJsonObject{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"at+jwt"_s}, {u"kid"_s, u"key-1"_s}}));
        QCOMPARE(
            part(pair.refreshToken, 0),
            (QJsonObject{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"rt+jwt"_s}, {u"kid"_s, u"key-1"_s}}));
    }

    void claimsAreTheContracts()
    {
        const TokenPair pair =
            m_issuer.issue(42, 7, Test::FakeClock::start + std::chrono::milliseconds(999));
        QJsonObject access = part(pair.accessToken, 1);
        const qint64 issuedAt = 1'736'942'400;
        QCOMPARE(access.take(u"jti"_s).toString().size(), 22); // 128 bits
        QCOMPARE(access, (QJsonObject{{u"iss"_s, u"gatehouse"_s},
                                      {u"aud"_s, u"gatehouse"_s},
                                      {u"sub"_s, u"42"_s},
                                      {u"client_id"_s, u"42"_s},
                                      {u"iat"_s, issuedAt},
                                      {u"exp"_s, issuedAt + 3600},
                                      {u"gen"_s, 7}}));
        QJsonObject refresh = part(pair.refreshToken, 1);
        QCOMPARE(refresh.take(u"exp"_s).toInteger(), issuedAt + 7 * 86400);
        QCOMPARE(refresh.take(u"seq"_s).toInteger(-1), 0);
        QCOMPARE(refresh.take(u"fam"_s).toString().size(), 22);
        QCOMPARE(refresh.keys(), (QStringList{u"aud"_s, u"client_id"_s, u"gen"_s, u"iat"_s,
                                              u"iss"_s, u"jti"_s, u"sub"_s}));
    }

    void expiriesEqualTheTokensOwn()
    {
        const TokenPair pair =
            m_issuer.issue(1, 0, Test::FakeClock::start + std::chrono::milliseconds(1));
        QCOMPARE(pair.accessExpiresAt.time_since_epoch(),
                 seconds(part(pair.accessToken, 1).value("exp"_L1).toInteger()));
        QCOMPARE(pair.refreshExpiresAt.time_since_epoch(),
                 seconds(part(pair.refreshToken, 1).value("exp"_L1).toInteger()));
    }

    void noTwoTokensAreAlike()
    {
        QSet<QString> ids;
        QSet<QString> families;
        for (int i = 0; i < 500; ++i) {
            const TokenPair pair = m_issuer.issue(1, 0, Test::FakeClock::start);
            ids.insert(part(pair.accessToken, 1).value("jti"_L1).toString());
            ids.insert(part(pair.refreshToken, 1).value("jti"_L1).toString());
            families.insert(part(pair.refreshToken, 1).value("fam"_L1).toString());
        }
        QCOMPARE(ids.size(), 1000);
        QCOMPARE(families.size(), 500);
    }

    void policyTextIsEscaped()
    {
        const Policy policy{.issuer = u"a \"quoted\" \\ name\n"_s,
                            .audience = u"Zoë"_s,
                            .accessLifetime = seconds(5),
                            .refreshLifetime = seconds(9)};
        m_issuer.configure(&m_key, policy);
        const QJsonObject claims =
            part(m_issuer.issue(1, 0, Test::FakeClock::start).accessToken, 1);
        QCOMPARE(claims.value("iss"_L1).toString(), policy.issuer);
        QCOMPARE(claims.value("aud"_L1).toString(), policy.audience);
        QCOMPARE(claims.value("exp"_L1).toInteger() - claims.value("iat"_L1).toInteger(), 5);
    }
};

QTEST_GUILESS_MAIN(TestTokenIssuer)
#include "tst_tokenissuer.moc"
