// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/strictjson.h"

#include <QTest>

using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;

class TestStrictJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnObject_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << "{}"_ba;
        QTest::newRow("flat") << "{\"a\":1,\"b\":\"a\"}"_ba;
        QTest::newRow("same name in another object")
            << "{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":2}]}"_ba;
        QTest::newRow("a value like a name") << "{\"a\":\"b\",\"b\":\"a\"}"_ba;
        QTest::newRow("quotes and colons inside") << "{\"a\":\"\\\"b\\\":\",\"b\":\"\\\\\"}"_ba;
        QTest::newRow("spaces") << " { \"a\" : [ \"x\" , \"x\" ] } "_ba;
    }
    void takesAnObject()
    {
        QFETCH(QByteArray, json);
        QVERIFY(parseStrictObject(json).has_value());
    }

    void refusesWhatIsNoneOrCanBeReadTwoWays_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("array") << "[]"_ba;
        QTest::newRow("text behind") << "{} x"_ba;
        QTest::newRow("two objects") << "{}{}"_ba;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf{}"_ba;
        QTest::newRow("not UTF-8") << "{\"a\":\"\xff\"}"_ba;
        QTest::newRow("twice") << "{\"a\":1,\"a\":1}"_ba;
        QTest::newRow("twice, escaped") << "{\"a\":1,\"\\u0061\":2}"_ba;
        QTest::newRow("twice, spaced") << "{\"a\" :1,\"a\"\t:2}"_ba;
        QTest::newRow("twice, deep") << "{\"x\":[{\"a\":1,\"b\":{},\"a\":2}]}"_ba;
        QTest::newRow("twice, behind an inner object") << "{\"a\":{\"b\":1},\"a\":2}"_ba;
    }
    void refusesWhatIsNoneOrCanBeReadTwoWays()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!parseStrictObject(json).has_value());
    }
};

QTEST_GUILESS_MAIN(TestStrictJson)
#include "tst_strictjson.moc"
