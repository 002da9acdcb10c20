// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifixture.h"

#include "auth/keyring.h"
#include "crypto/jws.h"
#include "domain/tokenverdict.h"
#include "support/checkresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace Gatehouse;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Part = QJsonObject;

Part partOf(const QByteArray &token, int index)
{
    return QJsonDocument::fromJson(*Crypto::fromBase64Url(token.split('.').at(index))).object();
}

QByteArray encoded(const Part &part)
{
    return QJsonDocument(part).toJson(QJsonDocument::Compact);
}

} // namespace

/// What forgers send, over the endpoints that take tokens: each is 401, the same one for all, and
/// one row (RFC 8725; contract sections 3 and 4).
class TestTokenAttacks final : public QObject
{
    Q_OBJECT
    std::unique_ptr<ApiFixture> m_api;
    Client m_client;
    QByteArray m_access;
    QByteArray m_refresh;
    std::unique_ptr<Store::Database> m_database;
    std::unique_ptr<Auth::KeyRing> m_ring; // a forger who has the key shall not get far either

    using Change = std::function<void(Part &header, Part &claims)>;

    QByteArray resigned(const QByteArray &token, const Change &change) const
    {
        Part header = partOf(token, 0);
        Part claims = partOf(token, 1);
        change(header, claims);
        return Crypto::compactJws(Crypto::base64Url(encoded(header)), encoded(claims),
                                  *m_ring->active());
    }

    /// Presented as an access token (verify, logout) or as a refresh token.
    void isRefused(const QByteArray &token, TokenUse use)
    {
        const auto rows = m_api->rows().size();
        if (use == TokenUse::Refresh) {
            const auto response = m_api->refresh(token);
            QCOMPARE(response.status, 401);
            QCOMPARE(response.body, Http::errorResponse(Http::ErrorCode::InvalidRefreshToken).body);
            QCOMPARE(m_api->rows().size(), rows + 1);
        } else {
            for (const auto &response :
                 {m_api->verify("Bearer " + token), m_api->logout("Bearer " + token)}) {
                QCOMPARE(response.status, 401);
                QCOMPARE(response.body, Http::errorResponse(Http::ErrorCode::InvalidToken).body);
                QVERIFY(response.headers.empty());
            }
            QCOMPARE(m_api->rows().size(), rows + 2);
        }
        QCOMPARE(toString(m_api->rows().last().outcome), u"InvalidToken"_s);
        QVERIFY(m_api->rows().last().decidedBy.startsWith(u"token "_s));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_api = std::make_unique<ApiFixture>();
        m_client = m_api->addClient();
        const auto login = m_api->login(m_client);
        m_access = ApiFixture::member(login, "access_token"_L1);
        m_refresh = ApiFixture::member(login, "refresh_token"_L1);
        m_database = m_api->store().open(Store::Database::Role::Reader);
        m_ring = std::make_unique<Auth::KeyRing>(m_api->masterKey());
        orDie(m_ring->load(*m_database, m_api->clock().now()));
    }
    /// Nothing that was sent has ended or spent what is good.
    void cleanup() { QCOMPARE(m_api->verify("Bearer " + m_access).status, 200); }
    void cleanupTestCase()
    {
        QCOMPARE(m_api->refresh(m_refresh).status, 200);
        m_ring.reset();
        m_database.reset();
        m_api.reset();
    }

    void refusesWhatTheKeyItselfSigned_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char *name, Change change) {
            QTest::newRow(name) << std::move(change);
        };
        const auto header = [&](const char *name, const QString &member, const QJsonValue &value) {
            row(name, [member, value](Part &of, Part &) { of[member] = value; });
        };
        const auto claim = [&](const char *name, const QString &member, const QJsonValue &value) {
            row(name, [member, value](Part &, Part &of) { of[member] = value; });
        };
        const qint64 now = FakeClock::start.time_since_epoch() / 1s;
        header("none", u"alg"_s, u"none"_s);
        header("None", u"alg"_s, u"None"_s);
        header("HS512", u"alg"_s, u"HS512"_s);
        header("RS256", u"alg"_s, u"RS256"_s);
        header("ES256", u"alg"_s, u"ES256"_s);
        header("EdDSA", u"alg"_s, u"EdDSA"_s);
        header("no algorithm", u"alg"_s, QJsonValue());
        header("typ JWT", u"typ"_s, u"JWT"_s);
        header("typ in capitals", u"typ"_s, u"AT+JWT"_s);
        header("no typ", u"typ"_s, QJsonValue());
        header("other kid", u"kid"_s, u"another"_s);
        header("kid that is a path", u"kid"_s, u"../../dev/null"_s);
        header("kid that is SQL", u"kid"_s, u"' OR 1=1 --"_s);
        header("no kid", u"kid"_s, QJsonValue());
        header("crit", u"crit"_s, QJsonArray{u"exp"_s});
        claim("other issuer", u"iss"_s, u"elsewhere"_s);
        claim("other audience", u"aud"_s, u"elsewhere"_s);
        claim("audiences", u"aud"_s, QJsonArray{u"gatehouse"_s, u"elsewhere"_s});
        claim("expired", u"exp"_s, now - 31);
        claim("no expiry", u"exp"_s, QJsonValue());
        claim("expiry as text", u"exp"_s, u"9999999999"_s);
        claim("from the future", u"iat"_s, now + 31);
        claim("no such client", u"sub"_s, u"999"_s);
        claim("client's id only as a number", u"sub"_s, 1);
        claim("two clients", u"client_id"_s, u"2"_s);
        claim("other generation", u"gen"_s, 1);
        claim("negative generation", u"gen"_s, -1);
        claim("no generation", u"gen"_s, QJsonValue());
        claim("no jti", u"jti"_s, QJsonValue());
    }
    void refusesWhatTheKeyItselfSigned()
    {
        QFETCH(const Change, change);
        isRefused(resigned(m_access, change), TokenUse::Access);
        isRefused(resigned(m_refresh, change), TokenUse::Refresh);
    }

    void refusesRefreshTokensWithoutAPlace()
    {
        for (const QJsonValue &value :
             {QJsonValue(), QJsonValue(-1), QJsonValue(1.5), QJsonValue(u"0"_s)})
            isRefused(resigned(m_refresh, [&](Part &, Part &of) { of[u"seq"_s] = value; }),
                      TokenUse::Refresh);
        for (const QJsonValue &value : {QJsonValue(), QJsonValue(1), QJsonValue(u"short"_s)})
            isRefused(resigned(m_refresh, [&](Part &, Part &of) { of[u"fam"_s] = value; }),
                      TokenUse::Refresh);
    }

    void refusesOneKindAsTheOther()
    {
        isRefused(m_refresh, TokenUse::Access);
        isRefused(m_access, TokenUse::Refresh);
        // A refresh token in an access token's clothes, which the key never signs by itself.
        const auto dressed =
            resigned(m_access, [](Part &header, Part &) { header[u"typ"_s] = u"rt+jwt"_s; });
        isRefused(dressed, TokenUse::Access);
        isRefused(dressed, TokenUse::Refresh);
    }

    void refusesSignaturesThatAreNotOurs()
    {
        for (const auto &[token, use] :
             {std::pair{m_access, TokenUse::Access}, std::pair{m_refresh, TokenUse::Refresh}}) {
            const QByteArrayList parts = token.split('.');
            const QByteArray head = parts[0] + '.' + parts[1];
            auto stranger =
                Crypto::SigningKey::fromSecret(m_ring->active()->kid(), QByteArray(32, 's'));
            isRefused(head, use);
            isRefused(head + '.', use);
            isRefused(head + ".AA", use);
            isRefused(head + '.' + Crypto::base64Url(QByteArray(32, '\0')), use);
            isRefused(token + "AA", use);
            isRefused(token + '=', use);
            isRefused(token + ".", use);
            isRefused(Crypto::compactJws(parts[0], *Crypto::fromBase64Url(parts[1]), stranger),
                      use);
            const QByteArray other = (use == TokenUse::Access ? m_refresh : m_access).split('.')[2];
            isRefused(head + '.' + other, use);
        }
    }

    void refusesEachTokenWithAByteChanged()
    {
        for (const auto &[token, use] :
             {std::pair{m_access, TokenUse::Access}, std::pair{m_refresh, TokenUse::Refresh}}) {
            for (qsizetype i = 0; i < token.size(); ++i) {
                QByteArray changed = token;
                changed[i] = char(changed[i] ^ 1);
                for (const QByteArray &bad : {changed, QByteArray(token).remove(i, 1)}) {
                    const auto response = use == TokenUse::Access ? m_api->verify("Bearer " + bad)
                                                                  : m_api->refresh(bad);
                    QVERIFY2(response.status == 401,
                             qPrintable(u"byte %1 of %2"_s.arg(i).arg(int(use))));
                }
            }
        }
    }

    void refusesLongTokensUnread()
    {
        const QByteArray rest = QByteArray(16 * 1024, 'A');
        isRefused(rest, TokenUse::Refresh);
        isRefused(m_refresh + rest, TokenUse::Refresh);
        isRefused(QByteArray(16 * 1024, '.'), TokenUse::Refresh);
        isRefused(m_access + rest, TokenUse::Access);
        QCOMPARE(m_api->rows().last().decidedBy, u"token form"_s);
    }
};

QTEST_GUILESS_MAIN(TestTokenAttacks)
#include "tst_tokenattacks.moc"
