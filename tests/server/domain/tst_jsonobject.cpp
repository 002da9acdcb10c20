// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/jsonobject.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

class tst_JsonObject final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrderOfItsMembers();
    void writesEveryKindOfValue();
    void escapesText_data();
    void escapesText();
};

void tst_JsonObject::keepsTheOrderOfItsMembers()
{
    QCOMPARE(JsonObject().add("b"_L1, u"1"_s).add("a"_L1, u"2"_s).add("c"_L1, 3).toJson(),
             QByteArray(R"({"b":"1","a":"2","c":3})"));
    QCOMPARE(JsonObject().toJson(), QByteArray("{}"));
}

void tst_JsonObject::writesEveryKindOfValue()
{
    const QByteArray json = JsonObject()
                                .add("largest"_L1, Q_INT64_C(9223372036854775807))
                                .addBool("yes"_L1, true)
                                .addBool("no"_L1, false)
                                .addNull("none"_L1)
                                .addJson("list"_L1, jsonArray({jsonString(u"a"), "1"}))
                                .addJson("empty"_L1, jsonArray({}))
                                .toJson();
    QCOMPARE(json, QByteArray(R"({"largest":9223372036854775807,"yes":true,"no":false,)"
                              R"("none":null,"list":["a",1],"empty":[]})"));
}

void tst_JsonObject::escapesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << u""_s << QByteArray(R"("")");
    QTest::newRow("quote and backslash") << u"a\"b\\c"_s << QByteArray(R"("a\"b\\c")");
    QTest::newRow("line ends") << u"a\r\nb"_s << QByteArray(R"("a\u000d\u000ab")");
    QTest::newRow("NUL") << QString(1, QChar(0)) << QByteArray(R"("\u0000")");
    QTest::newRow("escape") << u"\u001b[2J"_s << QByteArray(R"("\u001b[2J")");
    QTest::newRow("delete") << u"\u007f"_s << QByteArray(R"("\u007f")");
    QTest::newRow("C1 control") << u"\u009b2J"_s << QByteArray(R"("\u009b2J")");
    QTest::newRow("beyond ASCII") << u"Größe…"_s << u"\"Größe…\""_s.toUtf8();
    QTest::newRow("beyond the BMP") << u"\U0001F511"_s << u"\"\U0001F511\""_s.toUtf8();
}

void tst_JsonObject::escapesText()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, json);
    QCOMPARE(jsonString(text), json);
    const QByteArray object = JsonObject().add("text"_L1, text).toJson();
    QCOMPARE(QJsonDocument::fromJson(object).object()[u"text"_s].toString(), text);
}

QTEST_GUILESS_MAIN(tst_JsonObject)
#include "tst_jsonobject.moc"
