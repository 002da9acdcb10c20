// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyring.h"
#include "auth/tokenissuer.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;

// Tokens as others see them: python3-jwt judges them, with what we publish.
class TestTokenInterop final : public QObject
{
    Q_OBJECT

    static QByteArray forged(QByteArray token)
    {
        char &letter = token[token.size() - 10];
        letter = letter == 'A' ? 'B' : 'A';
        return token;
    }

    /// What the other verifier says of each.
    static QByteArrayList judged(const QByteArrayList &tokens, const QByteArray &jwks,
                                 const QJsonValue &secret = {})
    {
        const QJsonObject question{
            {u"jwks"_s, QJsonDocument::fromJson(jwks).object()},
            {u"secret"_s, secret},
            {u"tokens"_s,
             QJsonArray::fromStringList(QString::fromLatin1(tokens.join('\n')).split(u'\n'))}};
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {QStringLiteral(VERIFY_TOKENS)});
        python.write(QJsonDocument(question).toJson());
        python.closeWriteChannel();
        python.waitForFinished();
        qInfo("%s", python.readAllStandardError().constData());
        return python.readAllStandardOutput().trimmed().split('\n');
    }

private Q_SLOTS:
    void whoSharesTheSecretVerifiesHs256()
    {
        const QByteArray secret(32, 'k');
        auto key = Crypto::SigningKey::fromSecret(u"key-1"_s, secret);
        TokenIssuer issuer;
        issuer.configure(&key, Policy());
        const TokenPair pair = issuer.issue(42, 3, SystemClock().now());
        QCOMPARE(judged({pair.accessToken, pair.refreshToken, forged(pair.accessToken)},
                        R"({"keys":[]})", QString::fromLatin1(secret)),
                 (QByteArrayList{"HS256 42 3", "HS256 42 3", "InvalidSignatureError"}));
    }

    void everybodyElseVerifiesByThePublicKeys()
    {
        Test::TempStore store;
        const SystemClock clock;
        const auto masterKey = Crypto::MasterKey::fromBytes({1});
        const auto database = store.open(Store::Database::Role::Admin);
        KeyRing ring(masterKey);
        QByteArrayList tokens;
        QByteArrayList wanted;
        for (const SigningAlgorithm algorithm : allSigningAlgorithms) {
            if (!hasPublicKey(algorithm))
                continue;
            VERIFY_OK(KeyRing::rotate(*database, masterKey, clock, {algorithm}));
            VERIFY_OK(ring.load(*database, clock.now()));
            TokenIssuer issuer;
            issuer.configure(ring.active(), Policy());
            const TokenPair pair = issuer.issue(42, 3, clock.now());
            tokens << pair.accessToken << pair.refreshToken << forged(pair.accessToken);
            const QByteArray good = toString(algorithm).toLatin1() + " 42 3";
            wanted << good << good << "InvalidSignatureError";
        }
        QCOMPARE(wanted.size(), 9);
        QCOMPARE(judged(tokens, ring.jwks(clock.now())), wanted);
    }
};

QTEST_GUILESS_MAIN(TestTokenInterop)
#include "tst_tokeninterop.moc"
