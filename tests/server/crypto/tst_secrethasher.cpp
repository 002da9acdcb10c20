// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/secrethasher.h"

#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Crypto;
using namespace Qt::StringLiterals;

class TestSecretHasher : public QObject
{
    Q_OBJECT
    static MasterKey masterKey(quint8 fill)
    {
        MasterKey::Bytes bytes;
        bytes.fill(fill);
        return MasterKey::fromBytes(bytes);
    }
    static Secret generated(quint8 fill)
    {
        std::array<quint8, Secret::randomBytes> random;
        random.fill(fill);
        return Secret::fromRandom(random);
    }
    static Secret chosen() { return Test::orDie(Secret::parse(u"correct horse battery"_s)); }
    SecretHasher m_hasher{masterKey(1)};
    Hmac m_hmac = m_hasher.hmac();

private Q_SLOTS:
    void textAloneDecidesTheScheme()
    {
        QCOMPARE(SecretHasher::schemeFor(generated(7).text()), SecretScheme::Hmac);
        QCOMPARE(SecretHasher::schemeFor(chosen().text()), SecretScheme::Scrypt);
        QString mistyped = generated(7).text();
        mistyped[10] = mistyped[10] == u'A' ? u'B' : u'A';
        QCOMPARE(SecretHasher::schemeFor(mistyped), SecretScheme::Scrypt);
    }

    void generatedSecretsAreComparedByHmac()
    {
        const Hmac::Tag tag = m_hmac(generated(7).text().toUtf8());
        QCOMPARE(m_hasher.hash(generated(7)),
                 QByteArray(reinterpret_cast<const char *>(tag.data()), Hmac::size));
        QVERIFY(m_hasher.hash(generated(7)) != m_hasher.hash(generated(8)));
    }

    void aDatabaseAloneDecidesNothing()
    {
        const SecretHasher elsewhere(masterKey(2));
        QVERIFY(m_hasher.hash(generated(7)) != elsewhere.hash(generated(7)));
        const QByteArray hash = m_hasher.hash(chosen());
        QVERIFY(SecretHasher::fitsScrypt(m_hmac(chosen().text().toUtf8()), hash));
        QVERIFY(!SecretHasher::fitsScrypt(elsewhere.hmac()(chosen().text().toUtf8()), hash));
    }

    void chosenSecretsAreSaltedAndChecked()
    {
        const QByteArray hash = m_hasher.hash(chosen());
        QVERIFY(hash != m_hasher.hash(chosen()));
        // Version 1, N 2^15, r 8, p 3: OWASP's Password Storage Cheat Sheet.
        QCOMPARE(hash.first(4), QByteArray("\x01\x0f\x08\x03", 4));
        for (const QByteArray &other :
             {"correct horse batterx"_ba, "Correct horse battery"_ba, "correct horse battery "_ba,
              " correct horse battery"_ba, "correct  horse battery"_ba, "correct horse batter"_ba})
            QVERIFY2(!SecretHasher::fitsScrypt(m_hmac(other), hash), other.constData());
    }

    void damagedHashesFitNobody_data()
    {
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an HMAC") << QByteArray(32, 'x');
        QTest::newRow("unknown version") << "\x02\x0f\x08\x03"_ba + QByteArray(48, 'x');
        QTest::newRow("cost beyond reason") << "\x01\x3f\x08\x03"_ba + QByteArray(48, 'x');
        QTest::newRow("no cost") << QByteArray("\x01\x00\x00\x00", 4) + QByteArray(48, 'x');
    }
    void damagedHashesFitNobody()
    {
        QFETCH(QByteArray, hash);
        QVERIFY(!SecretHasher::fitsScrypt(m_hmac("anything"), hash));
    }
};

QTEST_GUILESS_MAIN(TestSecretHasher)
#include "tst_secrethasher.moc"
