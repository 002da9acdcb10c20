// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/tokenverifier.h"

#include "auth/tokenissuer.h"
#include "crypto/jws.h"
#include "crypto/signingkey.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp start = Test::FakeClock::start;
const QByteArray secret(32, 'k');

/// The check that a token failed, or -1.
int failedAt(const TokenVerdict &verdict)
{
    const auto failed = verdict.failed();
    return failed ? int(*failed) : -1;
}

QJsonObject partOf(const QByteArray &token, int index)
{
    const auto bytes = Crypto::fromBase64Url(token.split('.').at(index));
    return QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
}

QByteArray encoded(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class TestTokenVerifier final : public QObject
{
    Q_OBJECT

    Crypto::SigningKey m_key = Crypto::SigningKey::fromSecret(u"key-1"_s, secret);
    Crypto::SigningKey m_other = Crypto::SigningKey::fromSecret(u"key-2"_s, QByteArray(32, 'o'));
    std::optional<TokenClient> m_client;
    int m_clientsAsked = 0;
    bool m_keyIsThere = true;

    TokenPair issue(const Policy &policy = {}, qint64 generation = 7)
    {
        TokenIssuer issuer;
        issuer.configure(&m_key, policy);
        return issuer.issue(42, generation, start);
    }

    TokenVerifier makeVerifier()
    {
        return TokenVerifier(
            [this](const QString &kid) -> Crypto::SigningKey * {
                if (!m_keyIsThere)
                    return nullptr;
                return kid == m_key.kid() ? &m_key : kid == m_other.kid() ? &m_other : nullptr;
            },
            [this](qint64) -> Result<std::optional<TokenClient>> {
                ++m_clientsAsked;
                return m_client;
            },
            Policy());
    }

    TokenVerdict examine(const QByteArray &token, std::optional<TokenUse> use = TokenUse::Access,
                         Timestamp now = start)
    {
        TokenVerifier verifier = makeVerifier();
        auto verdict = verifier.verify(token, use, now);
        Q_ASSERT(verdict);
        return *std::move(verdict);
    }

    /// A good access token whose header and claims were changed, signed anew by the same key.
    QByteArray altered(const std::function<void(QJsonObject &, QJsonObject &)> &change)
    {
        const QByteArray token = issue().accessToken;
        QJsonObject header = partOf(token, 0);
        QJsonObject claims = partOf(token, 1);
        change(header, claims);
        return Crypto::compactJws(Crypto::base64Url(encoded(header)), encoded(claims), m_key);
    }

    QByteArray signedRaw(const QByteArray &header, const QByteArray &claims)
    {
        return Crypto::compactJws(Crypto::base64Url(header), claims, m_key);
    }

private Q_SLOTS:
    void init()
    {
        m_client = TokenClient{42, u"Billing service"_s, ClientStatus::Active, 7};
        m_clientsAsked = 0;
        m_keyIsThere = true;
        m_key = Crypto::SigningKey::fromSecret(u"key-1"_s, secret);
    }

    void takesWhatTheIssuerMade()
    {
        const TokenPair pair = issue();
        const TokenVerdict access = examine(pair.accessToken);
        QVERIFY(access.isGood());
        QCOMPARE(access.clientId, 42);
        QCOMPARE(access.expiresAt, pair.accessExpiresAt);
        QCOMPARE(access.claims, partOf(pair.accessToken, 1));
        QVERIFY(examine(pair.refreshToken, TokenUse::Refresh).isGood());
        QVERIFY(examine(pair.accessToken, std::nullopt).isGood());
        QVERIFY(examine(pair.refreshToken, std::nullopt).isGood());
    }

    void asksAnewWhatMayHaveChanged_data()
    {
        QTest::addColumn<std::function<void()>>("change");
        QTest::addColumn<std::chrono::seconds>("passed");
        QTest::addColumn<int>("failed");
        const auto row = [](const char *name, TokenCheck check, std::function<void()> change,
                            std::chrono::seconds passed = 0s) {
            QTest::newRow(name) << std::move(change) << passed << int(check);
        };
        row("key retired", TokenCheck::Key, [this] { m_keyIsThere = false; });
        row(
            "expired", TokenCheck::Expiry, [] {}, 1h + 30s);
        row(
            "clock set back", TokenCheck::Issued, [] {}, -31s);
        row("client deleted", TokenCheck::Client, [this] { m_client.reset(); });
        row("disabled", TokenCheck::Status, [this] { m_client->status = ClientStatus::Disabled; });
        row("revoked", TokenCheck::Generation, [this] { ++m_client->generation; });
    }

    // A token that was found good stays in memory; what it was found good by may not.
    void asksAnewWhatMayHaveChanged()
    {
        QFETCH(std::function<void()>, change);
        QFETCH(std::chrono::seconds, passed);
        const TokenPair pair = issue();
        TokenVerifier verifier = makeVerifier();
        QVERIFY(verifier.verify(pair.accessToken, TokenUse::Access, start)->isGood());
        QVERIFY(verifier.verify(pair.accessToken, TokenUse::Access, start + 1s)->isGood());
        QCOMPARE(failedAt(*verifier.verify(pair.accessToken, TokenUse::Refresh, start)),
                 int(TokenCheck::Type));
        change();
        const auto refused = verifier.verify(pair.accessToken, TokenUse::Access, start + passed);
        QTEST(failedAt(*refused), "failed");
    }

    void refusesTheAttack_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("failed");
        const auto row = [](const char *name, const QByteArray &token, TokenCheck check) {
            QTest::newRow(name) << token << int(check);
        };
        const TokenPair pair = issue();
        const QByteArrayList parts = pair.accessToken.split('.');
        const auto header = [this](const QString &name, const QJsonValue &value) {
            return altered([&](QJsonObject &h, QJsonObject &) { h[name] = value; });
        };
        const auto claim = [this](const QString &name, const QJsonValue &value) {
            return altered([&](QJsonObject &, QJsonObject &c) { c[name] = value; });
        };

        row("empty", {}, TokenCheck::Form);
        row("garbage", "garbage"_ba, TokenCheck::Form);
        row("two parts", parts[0] + '.' + parts[1], TokenCheck::Form);
        row("four parts", pair.accessToken + ".x", TokenCheck::Form);
        row("JSON serialisation", "{\"payload\":\"\",\"signatures\":[]}"_ba, TokenCheck::Form);
        row("padding", pair.accessToken + '=', TokenCheck::Form);
        row("plain base64 letters", parts[0] + '.' + parts[1] + ".+/++", TokenCheck::Form);
        row("line break", pair.accessToken + '\n', TokenCheck::Form);
        row("too long", pair.accessToken + QByteArray(16 * 1024, 'A'), TokenCheck::Form);
        row("16 KiB of dots", QByteArray(16 * 1024, '.'), TokenCheck::Form);
        // 32 bytes are 43 letters, the last of which carries four bits: B has a fifth.
        QByteArray stray = parts[2];
        stray[42] = char(stray[42] + 1);
        row("stray bits", parts[0] + '.' + parts[1] + '.' + stray, TokenCheck::Form);

        row("header is no JSON", signedRaw("hello", "{}"), TokenCheck::Header);
        row("header is an array", signedRaw("[]", "{}"), TokenCheck::Header);
        row("member twice in the header",
            signedRaw("{\"alg\":\"HS256\",\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}",
                      encoded(partOf(pair.accessToken, 1))),
            TokenCheck::Header);
        row("crit", header(u"crit"_s, QJsonArray{u"exp"_s}), TokenCheck::Header);
        row("no kid", header(u"kid"_s, {}), TokenCheck::Header);
        row("kid is a number", header(u"kid"_s, 1), TokenCheck::Header);

        row("typ JWT", header(u"typ"_s, u"JWT"_s), TokenCheck::Type);
        row("typ in capitals", header(u"typ"_s, u"AT+JWT"_s), TokenCheck::Type);
        row("a refresh token", pair.refreshToken, TokenCheck::Type);
        row("a refresh token renamed", header(u"typ"_s, u"rt+jwt"_s), TokenCheck::Type);
        row("unknown key", header(u"kid"_s, u"key-3"_s), TokenCheck::Key);
        row("kid as a path", header(u"kid"_s, u"../key-1"_s), TokenCheck::Key);
        row("alg none", header(u"alg"_s, u"none"_s), TokenCheck::Algorithm);
        row("alg None", header(u"alg"_s, u"None"_s), TokenCheck::Algorithm);
        row("alg RS256", header(u"alg"_s, u"RS256"_s), TokenCheck::Algorithm);
        row("alg HS512", header(u"alg"_s, u"HS512"_s), TokenCheck::Algorithm);

        row("signature stripped", parts[0] + '.' + parts[1] + '.', TokenCheck::Signature);
        row("signature cut", pair.accessToken.chopped(3), TokenCheck::Signature);
        row("another token's signature",
            parts[0] + '.' + parts[1] + '.' + issue().accessToken.split('.').at(2),
            TokenCheck::Signature);
        row("signed by another of our keys",
            Crypto::compactJws(parts[0], *Crypto::fromBase64Url(parts[1]), m_other),
            TokenCheck::Signature);
        row("signed for one key, another named", header(u"kid"_s, u"key-2"_s),
            TokenCheck::Signature);
        Crypto::SigningKey foreign =
            Crypto::SigningKey::fromSecret(u"key-1"_s, QByteArray(32, 'f'));
        row("a stranger's key, ours named",
            Crypto::compactJws(parts[0], *Crypto::fromBase64Url(parts[1]), foreign),
            TokenCheck::Signature);
        Crypto::SigningKey empty = Crypto::SigningKey::fromSecret(u"key-1"_s, QByteArray(1, '\0'));
        row("a key of zeros", Crypto::compactJws(parts[0], *Crypto::fromBase64Url(parts[1]), empty),
            TokenCheck::Signature);
        const auto pointing = [&](const QString &name) {
            QJsonObject wanted = partOf(pair.accessToken, 0);
            wanted[name] = u"https://attacker.example/keys"_s;
            return Crypto::compactJws(Crypto::base64Url(encoded(wanted)),
                                      *Crypto::fromBase64Url(parts[1]), foreign);
        };
        for (const QString &name : {u"jku"_s, u"jwk"_s, u"x5u"_s, u"x5c"_s})
            row(qPrintable(name), pointing(name), TokenCheck::Signature);

        row("claims are no JSON", signedRaw(*Crypto::fromBase64Url(parts[0]), "x"),
            TokenCheck::Claims);
        row("a claim twice",
            signedRaw(*Crypto::fromBase64Url(parts[0]),
                      "{\"gen\":1," + Crypto::fromBase64Url(parts[1])->mid(1)),
            TokenCheck::Claims);
        row("no exp", claim(u"exp"_s, QJsonValue::Undefined), TokenCheck::Claims);
        row("exp is text", claim(u"exp"_s, u"9999999999"_s), TokenCheck::Claims);
        row("exp is a fraction", claim(u"exp"_s, 1736946000.5), TokenCheck::Claims);
        row("exp is negative", claim(u"exp"_s, -1), TokenCheck::Claims);
        row("exp beyond all clocks", claim(u"exp"_s, 9e15), TokenCheck::Claims);
        row("no iat", claim(u"iat"_s, QJsonValue::Undefined), TokenCheck::Claims);
        row("no jti", claim(u"jti"_s, QJsonValue::Undefined), TokenCheck::Claims);
        row("no gen", claim(u"gen"_s, QJsonValue::Undefined), TokenCheck::Claims);
        row("sub is a number", claim(u"sub"_s, 42), TokenCheck::Claims);
        row("sub with a sign", claim(u"sub"_s, u"+42"_s), TokenCheck::Claims);
        row("sub and client_id differ", claim(u"client_id"_s, u"43"_s), TokenCheck::Claims);
        row("another issuer", claim(u"iss"_s, u"elsewhere"_s), TokenCheck::Issuer);
        row("another audience", claim(u"aud"_s, u"elsewhere"_s), TokenCheck::Audience);
        row("from the future", claim(u"iat"_s, 1'736'942'400 + 31), TokenCheck::Issued);
        row("expired", claim(u"exp"_s, 1'736'942'400 - 30), TokenCheck::Expiry);
        row("another generation", claim(u"gen"_s, 6), TokenCheck::Generation);
        row("a generation to come", claim(u"gen"_s, 8), TokenCheck::Generation);
    }
    void refusesTheAttack()
    {
        QFETCH(QByteArray, token);
        QFETCH(int, failed);
        const TokenVerdict verdict = examine(token);
        QCOMPARE(failedAt(verdict), failed);
        QVERIFY(!verdict.isGood());
        for (int check = 0; check < tokenCheckCount; ++check) {
            const auto wanted = check < failed    ? TokenVerdict::State::Passed
                                : check == failed ? TokenVerdict::State::Failed
                                                  : TokenVerdict::State::NotReached;
            QCOMPARE(int(verdict.states[size_t(check)]), int(wanted));
        }
        QCOMPARE(m_clientsAsked, failed < int(TokenCheck::Client) ? 0 : 1);
    }

    void eachAlgorithmIsTaken_data()
    {
        QTest::addColumn<int>("algorithm");
        for (const SigningAlgorithm algorithm : allSigningAlgorithms)
            QTest::newRow(qPrintable(toString(algorithm))) << int(algorithm);
    }
    void eachAlgorithmIsTaken()
    {
        QFETCH(int, algorithm);
        m_key = Crypto::SigningKey::generate(SigningAlgorithm(algorithm));
        const TokenPair pair = issue();
        QVERIFY(examine(pair.accessToken).isGood());
        QVERIFY(examine(pair.refreshToken, TokenUse::Refresh).isGood());
        QCOMPARE(examine(pair.accessToken).wantedAlgorithm, toString(m_key.algorithm()));
        // Nor does a name change what verifies.
        const QByteArray none =
            altered([](QJsonObject &header, QJsonObject &) { header[u"alg"_s] = u"none"_s; });
        QCOMPARE(failedAt(examine(none)), int(TokenCheck::Algorithm));
    }

    // RFC 8725 section 2.1: what everybody knows, the public key, taken for a shared secret.
    void aPublicKeyIsNoSecret_data()
    {
        QTest::addColumn<int>("algorithm");
        QTest::addColumn<QString>("claimed");
        for (const SigningAlgorithm algorithm : allSigningAlgorithms) {
            if (!hasPublicKey(algorithm))
                continue;
            for (const QString &claimed : {u"HS256"_s, toString(algorithm)})
                QTest::addRow("%s as %s", qPrintable(toString(algorithm)), qPrintable(claimed))
                    << int(algorithm) << claimed;
        }
    }
    void aPublicKeyIsNoSecret()
    {
        QFETCH(int, algorithm);
        QFETCH(QString, claimed);
        m_key = Crypto::SigningKey::generate(SigningAlgorithm(algorithm));
        const QByteArray claims = encoded(partOf(issue().accessToken, 1));
        const QByteArray header = Crypto::base64Url(
            encoded({{u"alg"_s, claimed}, {u"typ"_s, u"at+jwt"_s}, {u"kid"_s, m_key.kid()}}));
        const QByteArray jwk = m_key.publicJwk().value();
        const QJsonObject members = QJsonDocument::fromJson(jwk).object();
        QByteArrayList publicBytes{jwk};
        for (const char *name : {"x", "y", "n"})
            if (const QString text = members.value(QLatin1StringView(name)).toString();
                !text.isEmpty())
                publicBytes << text.toLatin1() << *Crypto::fromBase64Url(text.toLatin1());
        for (const QByteArray &bytes : std::as_const(publicBytes)) {
            auto forger = Crypto::SigningKey::fromSecret(m_key.kid(), bytes);
            QCOMPARE(failedAt(examine(Crypto::compactJws(header, claims, forger))),
                     int(claimed == "HS256"_L1 ? TokenCheck::Algorithm : TokenCheck::Signature));
        }
    }

    void anAccessTokenIsNoRefreshToken()
    {
        QCOMPARE(failedAt(examine(issue().accessToken, TokenUse::Refresh)), int(TokenCheck::Type));
        // Signed anew under the other name it still lacks a refresh token's family.
        const QByteArray renamed =
            altered([](QJsonObject &header, QJsonObject &) { header[u"typ"_s] = u"rt+jwt"_s; });
        QCOMPARE(failedAt(examine(renamed, TokenUse::Refresh)), int(TokenCheck::Claims));
    }

    // The signature is over every byte: whatever one is changed to, the token is refused.
    void everyByteCounts()
    {
        const QByteArray token = issue().accessToken;
        for (qsizetype i = 0; i < token.size(); ++i) {
            for (const char to : {'A', 'B', '_', '.', '=', '\0'}) {
                if (token[i] == to)
                    continue;
                QByteArray forged = token;
                forged[i] = to;
                QVERIFY2(!examine(forged).isGood(), qPrintable(QString::number(i)));
            }
        }
    }

    void obeysNoPointerToAKey()
    {
        const QByteArray token = altered([](QJsonObject &header, QJsonObject &) {
            header[u"jku"_s] = u"https://attacker.example/keys"_s;
        });
        QVERIFY(examine(token).isGood()); // ours all the same: the pointer is not followed
    }

    // The attacker's own public key, whole, in the header of what it signed.
    void obeysNoEmbeddedKey()
    {
        m_key = Crypto::SigningKey::generate(SigningAlgorithm::ES256);
        QVERIFY(examine(issue().accessToken).isGood());
        auto foreign = Crypto::SigningKey::generate(SigningAlgorithm::ES256);
        const QByteArray token = issue().accessToken;
        QJsonObject header = partOf(token, 0);
        header[u"jwk"_s] = QJsonDocument::fromJson(foreign.publicJwk().value()).object();
        const QByteArray forged = Crypto::compactJws(Crypto::base64Url(encoded(header)),
                                                     encoded(partOf(token, 1)), foreign);
        QCOMPARE(failedAt(examine(forged)), int(TokenCheck::Signature));
    }

    void leewayIsThirtySeconds()
    {
        const QByteArray token = issue().accessToken;
        QVERIFY(examine(token, TokenUse::Access, start + 1h + 29s).isGood());
        QCOMPARE(failedAt(examine(token, TokenUse::Access, start + 1h + 30s)),
                 int(TokenCheck::Expiry));
        QVERIFY(examine(token, TokenUse::Access, start - 30s).isGood());
        QCOMPARE(failedAt(examine(token, TokenUse::Access, start - 31s)), int(TokenCheck::Issued));
    }

    void theClientDecides_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("access");
        QTest::addColumn<int>("refresh");
        QTest::newRow("active") << int(ClientStatus::Active) << -1 << -1;
        QTest::newRow("suspended") << int(ClientStatus::Suspended) << -1 << int(TokenCheck::Status);
        QTest::newRow("disabled") << int(ClientStatus::Disabled) << int(TokenCheck::Status)
                                  << int(TokenCheck::Status);
        QTest::newRow("gone") << -1 << int(TokenCheck::Client) << int(TokenCheck::Client);
    }
    void theClientDecides()
    {
        QFETCH(int, status);
        QFETCH(int, access);
        QFETCH(int, refresh);
        if (status < 0)
            m_client.reset();
        else
            m_client->status = ClientStatus(status);
        const TokenPair pair = issue();
        QCOMPARE(failedAt(examine(pair.accessToken)), access);
        QCOMPARE(failedAt(examine(pair.refreshToken, TokenUse::Refresh)), refresh);
    }

    void tellsThatTheClientCannotBeLookedUp()
    {
        TokenVerifier verifier([this](const QString &) { return &m_key; },
                               [](qint64) -> Result<std::optional<TokenClient>> {
                                   return Error{Error::Kind::Unavailable, u"no store"_s};
                               },
                               Policy());
        VERIFY_ERROR(Error::Kind::Unavailable,
                     verifier.verify(issue().accessToken, TokenUse::Access, start));
    }

    void describesWhatItCouldNotProve()
    {
        QByteArray token = issue().accessToken;
        token.chop(5);
        token += "AAAAA";
        TokenVerdict verdict = examine(token, std::nullopt);
        QVERIFY(verdict.claims.isEmpty());
        describeUnproven(token, verdict);
        QCOMPARE(verdict.claims.value("client_id"_L1).toString(), u"42"_s);
        QVERIFY(verdict.expiresAt.has_value());
        TokenVerdict none = examine("garbage"_ba);
        describeUnproven("garbage"_ba, none);
        QVERIFY(none.header.isEmpty() && none.claims.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTokenVerifier)
#include "tst_tokenverifier.moc"
