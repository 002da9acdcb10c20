// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/csvrow.h"

#include <QTest>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

class tst_CsvRow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCells_data();
    void writesCells();
    void separatesCells();
};

void tst_CsvRow::writesCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("plain") << u"curl/8.5"_s << QByteArray("curl/8.5");
    QTest::newRow("empty") << u""_s << QByteArray("");
    QTest::newRow("number") << u"42"_s << QByteArray("42");
    QTest::newRow("beyond ASCII") << u"Größe…"_s << u"Größe…"_s.toUtf8();
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
    QTest::newRow("line end") << u"a\r\nb"_s << QByteArray("\"a\r\nb\"");
    QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
    QTest::newRow("line feed") << u"\n=1"_s << QByteArray("\"'\n=1\"");
    QTest::newRow("formula with quotes")
        << u"=HYPERLINK(\"http://a\",1)"_s << QByteArray("\"'=HYPERLINK(\"\"http://a\"\",1)\"");
    QTest::newRow("later on it is harmless") << u"a=1-2"_s << QByteArray("a=1-2");
}

void tst_CsvRow::writesCells()
{
    QFETCH(const QString, cell);
    QFETCH(const QByteArray, csv);
    QCOMPARE(CsvRow().add(cell).toCsv(), csv + "\r\n");
}

void tst_CsvRow::separatesCells()
{
    QCOMPARE(CsvRow().add(u"a").add(u"").add(u"c").toCsv(), QByteArray("a,,c\r\n"));
    QCOMPARE(CsvRow().add(u"").add(u"").toCsv(), QByteArray(",\r\n"));
}

QTEST_GUILESS_MAIN(tst_CsvRow)
#include "tst_csvrow.moc"
