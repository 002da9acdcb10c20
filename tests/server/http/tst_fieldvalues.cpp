// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/fieldvalues.h"

#include <QTest>

#include <limits>

using namespace Gatehouse::Http;

class TestFieldValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLengthsOfDigitsAlone_data();
    void readsLengthsOfDigitsAlone();
    void acceptsHostsThatCanBeOnlyOneThing_data();
    void acceptsHostsThatCanBeOnlyOneThing();
    void knowsJsonInAnyCaseAndWithParameters_data();
    void knowsJsonInAnyCaseAndWithParameters();
    void findsConnectionOptionsInLists();
};

void TestFieldValues::readsLengthsOfDigitsAlone_data()
{
    constexpr qint64 greatest = std::numeric_limits<qint64>::max();
    QTest::addColumn<qint64>("length"); // -1 for none
    QTest::newRow("0") << qint64(0);
    QTest::newRow("16384") << qint64(16384);
    QTest::newRow("0010") << qint64(10);
    QTest::newRow("9223372036854775807") << greatest;
    QTest::newRow("9223372036854775808") << greatest;
    QTest::newRow("18446744073709551615") << greatest;
    QTest::newRow("99999999999999999999999999999999999999999") << greatest;
    for (const char *none : {"", " ", "+5", "-5", "5,5", "5 ", "0x5", "5e1", "\xd9\xa5"})
        QTest::newRow(none) << qint64(-1);
}

void TestFieldValues::readsLengthsOfDigitsAlone()
{
    QTEST(parseContentLength(QTest::currentDataTag()).value_or(-1), "length");
}

void TestFieldValues::acceptsHostsThatCanBeOnlyOneThing_data()
{
    QTest::addColumn<bool>("valid");
    for (const char *host : {"a", "gate.example", "gate.example:0", "gate.example:65535", "[::1]",
                             "[2001:db8::1]:443", "10.0.0.1", "x_y-z~1"})
        QTest::newRow(host) << true;
    for (const char *host :
         {"",    ":80",  "a:",   "a:b",    "a:65536", "a:000080",         "a:80:80", "::1",
          "[]",  "[::1", "::1]", "[::1]x", "[::1]:",  "[fe80::1%25eth0]", "[abc]",   "a/b",
          "a b", "a,b",  "u@a",  "a?b",    "a#b",     "\xc3\xa4",         "%41"})
        QTest::newRow(host) << false;
}

void TestFieldValues::acceptsHostsThatCanBeOnlyOneThing()
{
    QTEST(isValidHost(QTest::currentDataTag()), "valid");
}

void TestFieldValues::knowsJsonInAnyCaseAndWithParameters_data()
{
    QTest::addColumn<bool>("json");
    for (const char *type : {"application/json", "Application/JSON", "application/json;charset=x",
                             "application/json ; charset=utf-8", "application/json;"})
        QTest::newRow(type) << true;
    for (const char *type :
         {"", "json", "text/json", "application/jsonx", "application/json5",
          "application/json, text/plain", "application /json", "application/x-www-form-urlencoded"})
        QTest::newRow(type) << false;
}

void TestFieldValues::knowsJsonInAnyCaseAndWithParameters()
{
    QTEST(isJsonMediaType(QTest::currentDataTag()), "json");
    QVERIFY(!isFormMediaType("application/json"));
    QVERIFY(isFormMediaType("Application/X-www-form-urlencoded ; charset=UTF-8"));
}

void TestFieldValues::findsConnectionOptionsInLists()
{
    QVERIFY(parseConnection("close").close);
    QVERIFY(parseConnection("a, CLOSE ,b").close);
    QVERIFY(parseConnection(",,close").close);
    QVERIFY(!parseConnection("closed").close);
    QVERIFY(!parseConnection("").close);
    QVERIFY(parseConnection("keep-alive,upgrade").upgrade);
    QVERIFY(!parseConnection("keep-alive").upgrade);
    QVERIFY(parseConnection("upgrade,close").close);
}

QTEST_APPLESS_MAIN(TestFieldValues)
#include "tst_fieldvalues.moc"
