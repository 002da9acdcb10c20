// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/loginattempt.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Gatehouse::recordableKey;

class TestLoginAttempt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOnlyWhatIsSurelyAKey_data();
    void keepsOnlyWhatIsSurelyAKey();
};

void TestLoginAttempt::keepsOnlyWhatIsSurelyAKey_data()
{
    QTest::addColumn<QString>("presented");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a known key of any form")
        << u"billing-service"_s << true << u"billing-service"_s;
    QTest::newRow("a known generated key")
        << u"ak_0123456789abcdefghjk"_s << true << u"ak_0123456789abcdefghjk"_s;
    QTest::newRow("an unknown generated key")
        << u"ak_0123456789abcdefghjk"_s << false << u"ak_0123456789abcdefghjk"_s;
    QTest::newRow("an unknown chosen key") << u"billing-service"_s << false << u"bill\u2026"_s;
    QTest::newRow("a secret in the wrong field")
        << u"sk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh82FHBmO"_s << false << u"sk_A\u2026"_s;
    QTest::newRow("a key with its secret")
        << u"ak_0123456789abcdefghjk:sk_AAEC"_s << false << u"ak_0\u2026"_s;
    QTest::newRow("four characters") << u"abcd"_s << false << u"abcd\u2026"_s;
    QTest::newRow("two characters") << u"ab"_s << false << u"ab\u2026"_s;
    QTest::newRow("nothing") << u""_s << false << u""_s;
    QTest::newRow("control characters") << u"a\n\x1b[31m"_s << false << u"a\ufffd\ufffd[\u2026"_s;
    QTest::newRow("half a pair at the cut") << u"abc\U0001f511"_s << false << u"abc\ufffd\u2026"_s;
}

void TestLoginAttempt::keepsOnlyWhatIsSurelyAKey()
{
    QFETCH(QString, presented);
    QFETCH(bool, known);
    QFETCH(QString, kept);
    QCOMPARE(recordableKey(presented, known), kept);
}

QTEST_APPLESS_MAIN(TestLoginAttempt)
#include "tst_loginattempt.moc"
