// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/jws.h"

#include "crypto/signingkey.h"

#include <QTest>

using namespace Gatehouse::Crypto;
using namespace Qt::StringLiterals;

class TestJws : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // RFC 7515 appendix A.1, to the byte (its header and payload hold line breaks).
    void matchesRfc7515AppendixA1()
    {
        const auto secret = QByteArray::fromBase64("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-"
                                                   "1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow",
                                                   QByteArray::Base64UrlEncoding);
        SigningKey key = SigningKey::fromSecret(u"example"_s, secret);
        const QByteArray header = base64Url("{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}");
        QCOMPARE(header, "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"_ba);
        QCOMPARE(
            compactJws(header,
                       "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n "
                       "\"http://example.com/is_root\":true}",
                       key),
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290"
            "Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_ba);
    }

    void verifiesRfc7515AppendixA1()
    {
        const auto secret = fromBase64Url("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-"
                                          "1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow");
        QVERIFY(secret);
        SigningKey key = SigningKey::fromSecret(u"example"_s, *secret);
        const QByteArray message =
            "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
            "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290"
            "Ijp0cnVlfQ";
        auto signature = fromBase64Url("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        QVERIFY(signature);
        QVERIFY(key.verifies(message, *signature));
        QVERIFY(!key.verifies(message, signature->chopped(1)));
        (*signature)[31] = char((*signature)[31] ^ 1);
        QVERIFY(!key.verifies(message, *signature));
        QVERIFY(!key.verifies(message, {}));
    }

    void decodesOnlyWhatItWouldEncode()
    {
        QCOMPARE(fromBase64Url("-_8").value(), "\xfb\xff"_ba);
        QCOMPARE(fromBase64Url("").value(), ""_ba);
        for (const char *other : {"-_8=", "+/8", "-_9", "-", "-_ 8", "-_8\n", "-_8."})
            QVERIFY2(!fromBase64Url(other), other);
    }

    void encodesWithoutPaddingInTheUrlAlphabet()
    {
        QCOMPARE(base64Url("\xfb\xff"), "-_8"_ba);
        QCOMPARE(base64Url(""), ""_ba);
    }
};

QTEST_GUILESS_MAIN(TestJws)
#include "tst_jws.moc"
