// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/loginbody.h"

#include <QTest>

using namespace Gatehouse::Api;
using Gatehouse::Http::ErrorCode;
using namespace Qt::StringLiterals;

class TestLoginBody : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsALogin_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("the page's") << R"({"username":"key","password":"secret"})"_ba;
        QTest::newRow("with white space")
            << " {\r\n\t\"username\" : \"key\" , \"password\" : \"secret\" } \n"_ba;
        QTest::newRow("other order, unknown members")
            << R"({"password":"secret","extra":{"username":1},"username":"key","n":null})"_ba;
        QTest::newRow("escapes") << R"({"\u0075sername":"\u006bey","password":"secre\u0074"})"_ba;
        QTest::newRow("numbers") << "{\"a\":[0,-0,-1.50,2e5,2E+05,0.1e-9,true,false],\"e\\\"1.\":1,"
                                    "\"username\":\"key\",\"password\":\"secret\"}"_ba;
        QTest::newRow("the last of two counts")
            << R"({"username":7,"username":"key","password":"secret"})"_ba;
    }
    void acceptsALogin()
    {
        QFETCH(QByteArray, body);
        const auto parsed = parseLoginBody(body);
        QVERIFY(std::holds_alternative<LoginBody>(parsed));
        QCOMPARE(std::get<LoginBody>(parsed).username, u"key"_s);
        QCOMPARE(std::get<LoginBody>(parsed).password, u"secret"_s);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const auto invalid = ErrorCode::InvalidBody;
        QTest::newRow("nothing") << ""_ba << invalid;
        QTest::newRow("white space") << "  "_ba << invalid;
        QTest::newRow("text") << "username=key&password=secret"_ba << invalid;
        QTest::newRow("cut off") << "{\"username\":\"key\",\"password\":\"sec"_ba << invalid;
        QTest::newRow("more behind it")
            << R"({"username":"key","password":"secret"}{})"_ba << invalid;
        QTest::newRow("array") << R"(["key","secret"])"_ba << invalid;
        QTest::newRow("string") << R"("key")"_ba << invalid;
        QTest::newRow("null") << "null"_ba << invalid;
        QTest::newRow("trailing comma")
            << R"({"username":"key","password":"secret",})"_ba << invalid;
        QTest::newRow("single quotes") << R"({'username':'key','password':'secret'})"_ba << invalid;
        QTest::newRow("comment") << R"({"username":"key",/**/"password":"secret"})"_ba << invalid;
        QTest::newRow("not UTF-8")
            << "{\"username\":\"k\xff\",\"password\":\"secret\"}"_ba << invalid;
        QTest::newRow("overlong UTF-8")
            << "{\"username\":\"k\xc0\xaf\",\"password\":\"secret\"}"_ba << invalid;
        QTest::newRow("not UTF-8 in an unknown member")
            << "{\"x\":\"\xed\xa0\x80\",\"username\":\"key\",\"password\":\"secret\"}"_ba
            << invalid;
        QTest::newRow("NUL") << QByteArray("{\"username\":\"k\0\",\"password\":\"secret\"}", 37)
                             << invalid;
        QTest::newRow("a bare line break in a string")
            << "{\"username\":\"k\n\",\"password\":\"secret\"}"_ba << invalid;
        QTest::newRow("and in an unknown member's name")
            << "{\"a\\\"\tb\":1,\"username\":\"k\",\"password\":\"secret\"}"_ba << invalid;
        QTest::newRow("an escape that JSON does not know")
            << "{\"a\\x\":1,\"username\":\"k\",\"password\":\"secret\"}"_ba << invalid;
        QTest::newRow("not UTF-8 behind a backslash")
            << "{\"a\\\xc7\":1,\"username\":\"k\",\"password\":\"secret\"}"_ba << invalid;
        QTest::newRow("UTF-16") << QByteArray("{\0\"\0u\0\"\0:\0\"\0a\0\"\0}\0", 18) << invalid;
        for (const char *number :
             {"1.", "-.5", "01", "-", "1e", "1e+", "1.e3", "+1", ".5", "1.2.3"})
            QTest::addRow("number %s", number)
                << "{\"n\":"_ba + number + ",\"username\":\"k\",\"password\":\"s\"}" << invalid;
        QTest::newRow("byte order mark")
            << "\xef\xbb\xbf{\"username\":\"key\",\"password\":\"secret\"}"_ba << invalid;
        QTest::newRow("too deep") << R"({"x":)"_ba + QByteArray(8000, '[') << invalid;
        QTest::newRow("number") << R"({"username":42,"password":"secret"})"_ba
                                << ErrorCode::CredentialsNotStrings;
        QTest::newRow("null member")
            << R"({"username":"key","password":null})"_ba << ErrorCode::CredentialsNotStrings;
        QTest::newRow("object member")
            << R"({"username":{},"password":"secret"})"_ba << ErrorCode::CredentialsNotStrings;
        QTest::newRow("boolean, other missing")
            << R"({"password":true})"_ba << ErrorCode::CredentialsNotStrings;
        QTest::newRow("empty object") << "{}"_ba << ErrorCode::CredentialsRequired;
        QTest::newRow("no password")
            << R"({"username":"key"})"_ba << ErrorCode::CredentialsRequired;
        QTest::newRow("no username")
            << R"({"password":"secret"})"_ba << ErrorCode::CredentialsRequired;
        QTest::newRow("empty username")
            << R"({"username":"","password":"secret"})"_ba << ErrorCode::CredentialsRequired;
        QTest::newRow("empty password")
            << R"({"username":"key","password":""})"_ba << ErrorCode::CredentialsRequired;
        QTest::newRow("other case")
            << R"({"Username":"key","Password":"secret"})"_ba << ErrorCode::CredentialsRequired;
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        const auto parsed = parseLoginBody(body);
        QVERIFY(std::holds_alternative<BadLoginBody>(parsed));
        QCOMPARE(std::get<BadLoginBody>(parsed).code, code);
    }

    void keepsTheUsernameForTheRecord()
    {
        const auto parsed = parseLoginBody(R"({"username":"key"})");
        QCOMPARE(std::get<BadLoginBody>(parsed).username, u"key"_s);
    }
};

QTEST_GUILESS_MAIN(TestLoginBody)
#include "tst_loginbody.moc"
