// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/signingkey.h"

#include "support/checkresult.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Crypto;
using namespace Qt::StringLiterals;

class TestSigningKey : public QObject
{
    Q_OBJECT
    const QByteArray m_sealingKey = QByteArray(32, 's');

private Q_SLOTS:
    void signsTheSameAfterBeingStored()
    {
        SigningKey key = SigningKey::generate();
        const QByteArray sealed = key.sealed(m_sealingKey);
        auto opened = SigningKey::open(key.kid(), key.algorithm(), sealed, m_sealingKey);
        VERIFY_OK(opened);
        QCOMPARE(opened->sign("message"), key.sign("message"));
        QVERIFY(key.sign("message") != key.sign("massage"));
    }

    void isBoundToItsRecord()
    {
        const SigningKey key = SigningKey::generate();
        const QByteArray sealed = key.sealed(m_sealingKey);
        VERIFY_ERROR(Error::Kind::Corrupt,
                     SigningKey::open(u"other"_s, u"HS256"_s, sealed, m_sealingKey));
        VERIFY_ERROR(Error::Kind::Corrupt,
                     SigningKey::open(key.kid(), u"HS256"_s, sealed, QByteArray(32, 't')));
    }

    void refusesAnAlgorithmItDoesNotKnow()
    {
        const SigningKey key = SigningKey::generate();
        const auto refused =
            SigningKey::open(key.kid(), u"none"_s, key.sealed(m_sealingKey), m_sealingKey);
        VERIFY_ERROR(Error::Kind::Corrupt, refused);
        QVERIFY(refused.error().message.contains("none"_L1));
    }

    void generatesADifferentKeyEachTime()
    {
        SigningKey first = SigningKey::generate();
        SigningKey second = SigningKey::generate();
        QVERIFY(first.kid() != second.kid());
        QVERIFY(first.sign("message") != second.sign("message"));
    }
};

QTEST_GUILESS_MAIN(TestSigningKey)
#include "tst_signingkey.moc"
