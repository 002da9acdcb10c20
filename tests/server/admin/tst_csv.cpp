// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/csv.h"

#include "support/checkresult.h"

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;

class TstCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void knowsTheSeparatorByTheFirstLine_data();
    void knowsTheSeparatorByTheFirstLine();
    void countsLines();
    void namesTheBadLine_data();
    void namesTheBadLine();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void disarmsFormulas_data();
    void disarmsFormulas();
};

void TstCsv::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted"); // fields by |, records by /
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("one") << u"a"_s << u"a"_s;
    QTest::newRow("two records") << u"a,b\r\nc,d\r\n"_s << u"a|b/c|d"_s;
    QTest::newRow("LF") << u"a,b\nc,d"_s << u"a|b/c|d"_s;
    QTest::newRow("empty fields") << u"a,,\n,b,"_s << u"a||/|b|"_s;
    QTest::newRow("quoted") << u"\"a,b\",\"c\"\"d\"\n"_s << u"a,b|c\"d"_s;
    QTest::newRow("empty quoted") << u"\"\",x\n"_s << u"|x"_s;
    QTest::newRow("line break inside") << u"\"a\nb\",c\n"_s << u"a\nb|c"_s;
    QTest::newRow("empty lines") << u"\n\na\n\nb\n\n"_s << u"a/b"_s;
    QTest::newRow("spaces stay") << u" a , b\n"_s << u" a | b"_s;
}

void TstCsv::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    const auto records = Csv::parse(text);
    VERIFY_OK(records);
    QStringList all;
    for (const auto &record : *records)
        all += record.fields.join(u'|');
    QCOMPARE(all.join(u'/'), wanted);
}

void TstCsv::knowsTheSeparatorByTheFirstLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted"); // fields by |, records by /
    QTest::newRow("commas") << u"a,b\nc;d,e\n"_s << u"a|b/c;d|e"_s;
    QTest::newRow("semicolons") << u"a;b\nc,d;e\n"_s << u"a|b/c,d|e"_s;
    QTest::newRow("semicolons, quoted") << u"a;b\n\"c;d\";e\n"_s << u"a|b/c;d|e"_s;
    QTest::newRow("one column") << u"a\nb;c\n"_s << u"a/b;c"_s;
    QTest::newRow("one line without an end") << u"a;b"_s << u"a|b"_s;
}

void TstCsv::knowsTheSeparatorByTheFirstLine()
{
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    const auto records = Csv::parse(text, Csv::separatorOf(text));
    VERIFY_OK(records);
    QStringList all;
    for (const auto &record : *records)
        all += record.fields.join(u'|');
    QCOMPARE(all.join(u'/'), wanted);
}

void TstCsv::countsLines()
{
    const auto records = Csv::parse(u"a\n\n\"b\nb\",c\r\nd\n");
    VERIFY_OK(records);
    QList<int> lines;
    for (const auto &record : *records)
        lines += record.line;
    QCOMPARE(lines, QList<int>({1, 3, 5}));
}

void TstCsv::namesTheBadLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("never closed") << u"a\nb,\"c\nd\n"_s << 2;
    QTest::newRow("quote inside") << u"a\nb\nc\"d\n"_s << 3;
    QTest::newRow("behind the quote") << u"\"a\"b\n"_s << 1;
}

void TstCsv::namesTheBadLine()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    const auto records = Csv::parse(text);
    VERIFY_ERROR(Error::Kind::Invalid, records);
    QVERIFY2(records.error().message.startsWith(u"Line %1: "_s.arg(line)),
             qPrintable(records.error().message));
}

void TstCsv::writesWhatItReads_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("plain") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("all that must be quoted") << QStringList{u"a,b"_s, u"\"x\""_s, u"l\r\nm"_s};
    QTest::newRow("empty at the end") << QStringList{u"a"_s, u""_s};
}

void TstCsv::writesWhatItReads()
{
    QFETCH(QStringList, fields);
    const auto records = Csv::parse(Csv::line(fields));
    VERIFY_OK(records);
    QCOMPARE(records->size(), 1);
    QCOMPARE(records->first().fields, fields);
}

void TstCsv::disarmsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("disarmed");
    QTest::newRow("plain") << u"Billing"_s << u"Billing"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("equals") << u"=1+2"_s << u"'=1+2"_s;
    QTest::newRow("plus") << u"+49"_s << u"'+49"_s;
    QTest::newRow("minus") << u"-x"_s << u"'-x"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("line feed") << u"\n=1"_s << u"'\n=1"_s;
    QTest::newRow("looks disarmed") << u"'=x"_s << u"''=x"_s;
    QTest::newRow("apostrophe alone") << u"'tis"_s << u"'tis"_s;
    QTest::newRow("inside") << u"a=b"_s << u"a=b"_s;
}

void TstCsv::disarmsFormulas()
{
    QFETCH(QString, text);
    QFETCH(QString, disarmed);
    QCOMPARE(Csv::disarmed(text), disarmed);
    QCOMPARE(Csv::rearmed(disarmed), text);
}

QTEST_GUILESS_MAIN(TstCsv)
#include "tst_csv.moc"
