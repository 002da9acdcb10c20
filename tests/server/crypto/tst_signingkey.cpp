// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/signingkey.h"

#include "crypto/jws.h"
#include "server/crypto/jwsvectors.h"
#include "support/checkresult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Crypto;
using namespace Qt::StringLiterals;
using Test::rfcVector;

Q_DECLARE_METATYPE(Gatehouse::SigningAlgorithm)

class TestSigningKey : public QObject
{
    Q_OBJECT
    const QByteArray m_sealingKey = QByteArray(32, 's');

    static void eachAlgorithm(bool withHmac = true)
    {
        QTest::addColumn<SigningAlgorithm>("algorithm");
        for (const SigningAlgorithm algorithm : allSigningAlgorithms)
            if (withHmac || hasPublicKey(algorithm))
                QTest::newRow(qPrintable(toString(algorithm))) << algorithm;
    }

    static QByteArray flipped(QByteArray bytes, qsizetype at)
    {
        bytes[at] = char(bytes[at] ^ 1);
        return bytes;
    }

private Q_SLOTS:
    void matchesTheRfc_data() { eachAlgorithm(false); } // HS256: tst_jws
    void matchesTheRfc()
    {
        QFETCH(SigningAlgorithm, algorithm);
        const Test::JwsVector &vector = rfcVector(algorithm);
        auto key = SigningKey::fromPrivateKey(u"example"_s, algorithm, vector.pkcs8);
        VERIFY_OK(key);
        const QByteArray signature = fromBase64Url(vector.signature).value();
        QVERIFY(key->verifies(vector.message, signature));
        QCOMPARE(base64Url(key->sign(vector.message)) == vector.signature, vector.isDeterministic);

        QJsonObject jwk = QJsonDocument::fromJson(key->publicJwk().value()).object();
        QCOMPARE(jwk.take(u"use"_s).toString(), u"sig"_s);
        QCOMPARE(jwk.take(u"alg"_s).toString(), toString(algorithm));
        QCOMPARE(jwk.take(u"kid"_s).toString(), u"example"_s);
        QCOMPARE(jwk, vector.publicKey); // and nothing of the private key
    }

    void verifiesWhatItSigned_data() { eachAlgorithm(); }
    void verifiesWhatItSigned()
    {
        QFETCH(SigningAlgorithm, algorithm);
        SigningKey key = SigningKey::generate(algorithm);
        SigningKey other = SigningKey::generate(algorithm);
        QVERIFY(key.kid() != other.kid());
        for (int i = 0; i < 3; ++i) {
            const QByteArray message(i * 1000, 'm');
            const QByteArray signature = key.sign(message);
            QVERIFY(key.verifies(message, signature));
            QVERIFY(!other.verifies(message, signature));
            QVERIFY(!key.verifies(message + 'm', signature));
        }
    }

    void refusesEveryOtherSignature_data() { eachAlgorithm(); }
    void refusesEveryOtherSignature()
    {
        QFETCH(SigningAlgorithm, algorithm);
        SigningKey key = SigningKey::generate(algorithm);
        const QByteArray signature = key.sign("message");
        for (qsizetype i = 0; i < signature.size(); ++i)
            QVERIFY(!key.verifies("message", flipped(signature, i)));
        QVERIFY(!key.verifies("message", {}));
        QVERIFY(!key.verifies("message", signature.chopped(1)));
        QVERIFY(!key.verifies("message", signature + '\0'));
        QVERIFY(!key.verifies("message", '\0' + signature));
        QVERIFY(!key.verifies("message", QByteArray(signature.size(), '\0')));
        QVERIFY(!key.verifies("message", QByteArray(signature.size(), '\xff')));
        QVERIFY(key.verifies("message", signature)); // what went wrong leaves nothing behind
    }

    void anEcdsaSignatureIsTwoPlainNumbers()
    {
        SigningKey key = SigningKey::generate(SigningAlgorithm::ES256);
        // Often enough for numbers that begin with zeros, which DER would leave out.
        for (int i = 0; i < 600; ++i) {
            const QByteArray signature = key.sign("message");
            QCOMPARE(signature.size(), 64);
            QVERIFY(key.verifies("message", signature));
        }
        // The same as DER, which OpenSSL itself would take.
        const QByteArray raw = key.sign("message");
        QByteArray der = QByteArray::fromHex("3044022000") + raw.first(31);
        der += QByteArray::fromHex("0220") + raw.last(32);
        QVERIFY(!key.verifies("message", der));
    }

    void signsTheSameAfterBeingStored_data() { eachAlgorithm(); }
    void signsTheSameAfterBeingStored()
    {
        QFETCH(SigningAlgorithm, algorithm);
        SigningKey key = SigningKey::generate(algorithm);
        const QByteArray sealed = key.sealed(m_sealingKey);
        auto opened = SigningKey::open(key.kid(), toString(algorithm), sealed, m_sealingKey);
        VERIFY_OK(opened);
        QCOMPARE(opened->publicJwk(), key.publicJwk());
        QVERIFY(key.verifies("message", opened->sign("message")));
        QVERIFY(opened->verifies("message", key.sign("message")));
        QVERIFY(key.sealed(m_sealingKey) != sealed); // a nonce of its own
    }

    void isBoundToItsRecord_data() { eachAlgorithm(); }
    void isBoundToItsRecord()
    {
        QFETCH(SigningAlgorithm, algorithm);
        const SigningKey key = SigningKey::generate(algorithm);
        const QByteArray sealed = key.sealed(m_sealingKey);
        VERIFY_ERROR(Error::Kind::Corrupt,
                     SigningKey::open(u"other"_s, toString(algorithm), sealed, m_sealingKey));
        VERIFY_ERROR(Error::Kind::Corrupt,
                     SigningKey::open(key.kid(), toString(algorithm), sealed, QByteArray(32, 't')));
        for (const SigningAlgorithm other : allSigningAlgorithms)
            if (other != algorithm)
                VERIFY_ERROR(Error::Kind::Corrupt,
                             SigningKey::open(key.kid(), toString(other), sealed, m_sealingKey));
    }

    void refusesAnAlgorithmItDoesNotKnow()
    {
        const SigningKey key = SigningKey::generate();
        const auto refused =
            SigningKey::open(key.kid(), u"none"_s, key.sealed(m_sealingKey), m_sealingKey);
        VERIFY_ERROR(Error::Kind::Corrupt, refused);
        QVERIFY(refused.error().message.contains("none"_L1));
    }

    void refusesAKeyThatIsNotTheAlgorithms_data()
    {
        using enum SigningAlgorithm;
        QTest::addColumn<SigningAlgorithm>("algorithm");
        QTest::addColumn<QByteArray>("pkcs8");
        QTest::newRow("RSA of 1024 bits") << RS256 << Test::smallRsaKey();
        QTest::newRow("another curve") << ES256 << Test::p384Key();
        QTest::newRow("Ed25519 for ES256") << ES256 << rfcVector(EdDSA).pkcs8;
        QTest::newRow("P-256 for EdDSA") << EdDSA << rfcVector(ES256).pkcs8;
        QTest::newRow("P-256 for RS256") << RS256 << rfcVector(ES256).pkcs8;
        QTest::newRow("RSA for ES256") << ES256 << rfcVector(RS256).pkcs8;
        QTest::newRow("a secret") << RS256 << QByteArray(32, 'k');
        QTest::newRow("nothing") << ES256 << QByteArray();
        QTest::newRow("cut") << ES256 << rfcVector(ES256).pkcs8.chopped(1);
        QTest::newRow("more behind it") << ES256 << rfcVector(ES256).pkcs8 + '\0';
        QTest::newRow("for HS256") << HS256 << rfcVector(ES256).pkcs8;
    }
    void refusesAKeyThatIsNotTheAlgorithms()
    {
        QFETCH(SigningAlgorithm, algorithm);
        QFETCH(QByteArray, pkcs8);
        VERIFY_ERROR(Error::Kind::Corrupt, SigningKey::fromPrivateKey(u"key"_s, algorithm, pkcs8));
    }

    void aSharedSecretIsNotPublished()
    {
        QVERIFY(!SigningKey::generate(SigningAlgorithm::HS256).publicJwk());
    }
};

QTEST_GUILESS_MAIN(TestSigningKey)
#include "tst_signingkey.moc"
