// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/rangepaste.h"
#include "support/tempstore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestRangePaste final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatPeoplePaste_data();
    void readsWhatPeoplePaste();
    void leavesOutDuplicates();
    void correctsAllHostBits();
    void keepsTheLinesToMend();
    void knowsWhereEachStands();
    void tellsEntriesWithTheirNotes();
};

/// `line:range note` of each, with `?` for what cannot be added and `!` for host bits.
static QString print(const RangePaste &paste)
{
    using Verdict = PastedRange::Verdict;
    QStringList all;
    for (const PastedRange &range : paste.ranges) {
        const QString mark = range.verdict == Verdict::Bad         ? u"?"_s
                             : range.verdict == Verdict::HostBits  ? u"!"_s
                             : range.verdict == Verdict::Duplicate ? u"="_s
                                                                   : QString();
        const QString text = range.range ? range.range->toString() : range.text;
        all += u"%1:%2%3 %4"_s.arg(range.line).arg(mark, text, range.note).trimmed();
    }
    return all.join(u", "_s);
}

void TestRangePaste::readsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("blank lines") << u"\n  \n\t\n"_s << u""_s;
    QTest::newRow("lines") << u"10.0.0.0/8\n192.0.2.1\n"_s << u"1:10.0.0.0/8, 2:192.0.2.1/32"_s;
    QTest::newRow("lines of Windows")
        << u"10.0.0.0/8\r\n192.0.2.1\r\n"_s << u"1:10.0.0.0/8, 2:192.0.2.1/32"_s;
    QTest::newRow("commas") << u"10.0.0.0/8,192.0.2.1 , ::1"_s
                            << u"1:10.0.0.0/8, 1:192.0.2.1/32, 1:::1/128"_s;
    QTest::newRow("spaces") << u"10.0.0.0/8 192.0.2.1"_s << u"1:10.0.0.0/8, 1:192.0.2.1/32"_s;
    QTest::newRow("semicolons") << u"10.0.0.0/8;192.0.2.1"_s << u"1:10.0.0.0/8, 1:192.0.2.1/32"_s;
    QTest::newRow("JSON") << u"[\"10.0.0.0/8\", \"192.0.2.1\"]"_s
                          << u"1:10.0.0.0/8, 1:192.0.2.1/32"_s;
    QTest::newRow("comment") << u"# the office\n10.0.0.0/8 # Berlin"_s << u"2:10.0.0.0/8 Berlin"_s;
    QTest::newRow("comment at once") << u"10.0.0.0/8#Berlin"_s << u"1:10.0.0.0/8 Berlin"_s;
    QTest::newRow("note") << u"10.0.0.0/8 Office Berlin, 2nd floor"_s
                          << u"1:10.0.0.0/8 Office Berlin, 2nd floor"_s;
    QTest::newRow("CSV") << u"10.0.0.0/8,\"Office Berlin\""_s << u"1:10.0.0.0/8 Office Berlin"_s;
    QTest::newRow("one note for two")
        << u"10.0.0.0/8 192.0.2.1 both"_s << u"1:10.0.0.0/8 both, 1:192.0.2.1/32 both"_s;
    QTest::newRow("bad word") << u"office"_s << u"1:?office"_s;
    QTest::newRow("bad address") << u"10.0.0.0/8 10.0.0.300"_s << u"1:10.0.0.0/8, 1:?10.0.0.300"_s;
    QTest::newRow("host bits") << u"10.0.0.5/8 Berlin"_s << u"1:!10.0.0.5/8 Berlin"_s;
}

void TestRangePaste::readsWhatPeoplePaste()
{
    QFETCH(QString, text);
    QTEST(print(RangePaste::read(text, {})), "read");
}

void TestRangePaste::leavesOutDuplicates()
{
    const QList<WhitelistEntry> existing{{.range = Test::orDie(Cidr::parse(u"10.0.0.0/8"))}};
    const RangePaste paste =
        RangePaste::read(u"10.0.0.0/8\n192.0.2.1\n192.0.2.1/32\n::ffff:192.0.2.1"_s, existing);
    QCOMPARE(print(paste), u"1:=10.0.0.0/8, 2:192.0.2.1/32, 3:=192.0.2.1/32, 4:=192.0.2.1/32"_s);
    QCOMPARE(paste.count(PastedRange::Verdict::Duplicate), 3);
    QCOMPARE(paste.entries().size(), 1);
    QCOMPARE(paste.ranges[0].error, u"10.0.0.0/8 is there already."_s);
}

void TestRangePaste::correctsAllHostBits()
{
    const QString text = u"10.0.0.5/8 Berlin\n192.0.2.1, 172.16.9.9/12 # both\nnonsense"_s;
    const QString mended = RangePaste::corrected(text, RangePaste::read(text, {}));
    QCOMPARE(mended, u"10.0.0.0/8 Berlin\n192.0.2.1, 172.16.0.0/12 # both\nnonsense"_s);
}

void TestRangePaste::keepsTheLinesToMend()
{
    const QString text = u"10.0.0.0/8\n10.0.0.5/16 x\nnonsense, 192.0.2.1\n# why\n::1"_s;
    QCOMPARE(RangePaste::leftOver(text, RangePaste::read(text, {})),
             u"10.0.0.5/16 x\nnonsense, 192.0.2.1"_s);
    QCOMPARE(RangePaste::leftOver(u"::1"_s, RangePaste::read(u"::1"_s, {})), QString());
}

void TestRangePaste::knowsWhereEachStands()
{
    const QString text = u"# one\n 10.0.0.0/8, 192.0.2.1"_s;
    const RangePaste paste = RangePaste::read(text, {});
    QCOMPARE(paste.ranges.size(), 2);
    for (const PastedRange &range : paste.ranges)
        QCOMPARE(text.sliced(range.position, range.length), range.text);
}

void TestRangePaste::tellsEntriesWithTheirNotes()
{
    const QList<WhitelistEntry> entries =
        RangePaste::read(u"10.0.0.0/8 Berlin\nbad"_s, {}).entries();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].note, u"Berlin"_s);
    QVERIFY(!entries[0].expiresAt);
}

QTEST_GUILESS_MAIN(TestRangePaste)
#include "tst_rangepaste.moc"
