// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/seal.h"

#include "support/checkresult.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Crypto;
using namespace Qt::StringLiterals;

class TestSeal : public QObject
{
    Q_OBJECT
    const QByteArray m_key = QByteArray(32, 'k');
    const QByteArray m_plain = "a signing key"_ba;

private Q_SLOTS:
    void opensWhatItSealed()
    {
        const auto opened = unseal(m_key, seal(m_key, m_plain, "here"), "here");
        VERIFY_OK(opened);
        QCOMPARE(*opened, m_plain);
        const auto empty = unseal(m_key, seal(m_key, "", "here"), "here");
        VERIFY_OK(empty);
        QVERIFY(empty->isEmpty());
    }

    void everyChangedByteIsNoticed()
    {
        const QByteArray sealed = seal(m_key, m_plain, "here");
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = char(changed[i] ^ 1);
            VERIFY_ERROR(Error::Kind::Corrupt, unseal(m_key, changed, "here"));
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            VERIFY_ERROR(Error::Kind::Corrupt, unseal(m_key, sealed.first(size), "here"));
        VERIFY_ERROR(Error::Kind::Corrupt, unseal(m_key, sealed + 'x', "here"));
    }

    void opensOnlyWithItsKeyAndInItsPlace()
    {
        const QByteArray sealed = seal(m_key, m_plain, "here");
        VERIFY_ERROR(Error::Kind::Corrupt, unseal(QByteArray(32, 'K'), sealed, "here"));
        VERIFY_ERROR(Error::Kind::Corrupt, unseal(m_key, sealed, "there"));
    }

    void sealsTheSameDifferentlyEachTime()
    {
        QVERIFY(seal(m_key, m_plain, "here") != seal(m_key, m_plain, "here"));
        QVERIFY(!seal(m_key, m_plain, "here").contains(m_plain));
    }
};

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
