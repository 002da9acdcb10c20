// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hmac.h"

#include <QTest>

using namespace Gatehouse::Crypto;
using namespace Qt::StringLiterals;

class TestHmac : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesRfc4231_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("tag");
        QTest::newRow("case 1")
            << QByteArray(20, '\x0b') << "Hi There"_ba
            << "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"_ba;
        QTest::newRow("case 2: a key shorter than the block")
            << "Jefe"_ba
            << "what do ya want for nothing?"_ba
            << "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"_ba;
        QTest::newRow("case 6: a key longer than the block")
            << QByteArray(131, '\xaa')
            << "Test Using Larger Than Block-Size Key - Hash Key First"_ba
            << "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"_ba;
    }
    void matchesRfc4231()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, tag);
        Hmac hmac(key);
        for (int again = 0; again < 3; ++again) { // one key, many messages
            const Hmac::Tag got = hmac(message);
            QCOMPARE(QByteArray(reinterpret_cast<const char *>(got.data()), Hmac::size).toHex(),
                     tag);
        }
    }

    void comparesWholeContent()
    {
        QVERIFY(equalInConstantTime("abc", "abc"));
        QVERIFY(!equalInConstantTime("abc", "abd"));
        QVERIFY(!equalInConstantTime("abc", "ab"));
        QVERIFY(equalInConstantTime("", ""));
    }
};

QTEST_GUILESS_MAIN(TestHmac)
#include "tst_hmac.moc"
