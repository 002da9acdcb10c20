// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistdraft.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestWhitelistDraft final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsAsTheSavedList();
    void addsBehindTheSaved();
    void refusesARangeThatIsThere();
    void marksAChangeAndTakesItBack();
    void strikesOutAndPutsBack();
    void anAddedEntryThatIsRemovedIsGone();
    void addingARemovedOneBringsItBack();
    void discardsEverything();
    void takesManyAtOnce();
    void standsOnAnotherList_data();
    void standsOnAnotherList();
    void isSavedOnceTheListSaysTheSame();

private:
    static WhitelistEntry entry(const QString &range, const QString &note = {}, qint64 id = 0);
    static QList<WhitelistEntry> saved()
    {
        return {entry(u"10.0.0.0/8"_s, u"office"_s, 1), entry(u"192.0.2.1"_s, {}, 2)};
    }
    /// `=` saved, `+` added, `~` changed, `-` removed, each with range and note.
    static QString print(const WhitelistDraft &draft);
};

WhitelistEntry TestWhitelistDraft::entry(const QString &range, const QString &note, qint64 id)
{
    WhitelistEntry made;
    made.id = id;
    made.range = Test::orDie(Cidr::parse(range));
    made.note = note;
    return made;
}

QString TestWhitelistDraft::print(const WhitelistDraft &draft)
{
    static const QString marks = u"=+~-"_s;
    QStringList rows;
    for (const WhitelistDraft::Row &row : draft.rows())
        rows +=
            (marks[int(row.mark)] + row.entry.range.toString() + u' ' + row.entry.note).trimmed();
    return rows.join(u", "_s);
}

void TestWhitelistDraft::beginsAsTheSavedList()
{
    const WhitelistDraft draft(saved());
    QCOMPARE(print(draft), u"=10.0.0.0/8 office, =192.0.2.1/32"_s);
    QVERIFY(!draft.isChanged());
    QVERIFY(draft.edited() == saved());
}

void TestWhitelistDraft::addsBehindTheSaved()
{
    WhitelistDraft draft(saved());
    QVERIFY(draft.add(entry(u"203.0.113.0/24"_s, u"new"_s)));
    QCOMPARE(print(draft), u"=10.0.0.0/8 office, =192.0.2.1/32, +203.0.113.0/24 new"_s);
    QVERIFY(draft.isChanged());
    QCOMPARE(draft.edited().size(), 3);
    QVERIFY(draft.saved() == saved());
    QCOMPARE(draft.count(WhitelistDraft::Mark::Added), 1);
}

void TestWhitelistDraft::refusesARangeThatIsThere()
{
    WhitelistDraft draft(saved());
    QVERIFY(!draft.add(entry(u"10.0.0.0/8"_s, u"again"_s)));
    QVERIFY(!draft.isChanged());
}

void TestWhitelistDraft::marksAChangeAndTakesItBack()
{
    WhitelistDraft draft(saved());
    draft.change(entry(u"10.0.0.0/8"_s, u"headquarters"_s));
    QCOMPARE(print(draft), u"~10.0.0.0/8 headquarters, =192.0.2.1/32"_s);
    QCOMPARE(draft.edited()[0].id, 1);
    draft.change(entry(u"10.0.0.0/8"_s, u"office"_s));
    QVERIFY(!draft.isChanged());
    draft.add(entry(u"203.0.113.0/24"_s));
    draft.change(entry(u"203.0.113.0/24"_s, u"noted"_s));
    QVERIFY(print(draft).endsWith(u"+203.0.113.0/24 noted"_s));
}

void TestWhitelistDraft::strikesOutAndPutsBack()
{
    WhitelistDraft draft(saved());
    draft.change(entry(u"10.0.0.0/8"_s, u"headquarters"_s));
    draft.remove(entry(u"10.0.0.0/8"_s).range);
    QCOMPARE(print(draft), u"-10.0.0.0/8 office, =192.0.2.1/32"_s);
    QCOMPARE(draft.edited().size(), 1);
    draft.putBack(entry(u"10.0.0.0/8"_s).range);
    QVERIFY(!draft.isChanged());
}

void TestWhitelistDraft::anAddedEntryThatIsRemovedIsGone()
{
    WhitelistDraft draft(saved());
    draft.add(entry(u"203.0.113.0/24"_s));
    draft.remove(entry(u"203.0.113.0/24"_s).range);
    QVERIFY(!draft.isChanged());
    QCOMPARE(draft.rows().size(), 2);
}

void TestWhitelistDraft::addingARemovedOneBringsItBack()
{
    WhitelistDraft draft(saved());
    draft.remove(entry(u"10.0.0.0/8"_s).range);
    QVERIFY(draft.add(entry(u"10.0.0.0/8"_s, u"other"_s)));
    QCOMPARE(print(draft), u"~10.0.0.0/8 other, =192.0.2.1/32"_s);
}

void TestWhitelistDraft::discardsEverything()
{
    WhitelistDraft draft(saved());
    draft.add(entry(u"203.0.113.0/24"_s));
    draft.remove(entry(u"10.0.0.0/8"_s).range);
    draft.discard();
    QCOMPARE(print(draft), u"=10.0.0.0/8 office, =192.0.2.1/32"_s);
}

void TestWhitelistDraft::takesManyAtOnce()
{
    WhitelistDraft draft(saved());
    draft.remove(entry(u"192.0.2.1"_s).range);
    QCOMPARE(draft.addAll({entry(u"203.0.113.0/24"_s), entry(u"10.0.0.0/8"_s),
                           entry(u"203.0.113.0/24"_s), entry(u"192.0.2.1"_s, u"back"_s)}),
             2);
    QCOMPARE(print(draft), u"=10.0.0.0/8 office, ~192.0.2.1/32 back, +203.0.113.0/24"_s);
}

void TestWhitelistDraft::standsOnAnotherList_data()
{
    QTest::addColumn<QList<WhitelistEntry>>("list");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<bool>("met");
    // The draft: 10.0.0.0/8 noted anew, 192.0.2.1 removed, 203.0.113.0/24 added.
    QTest::newRow("the same") << saved() << u"~10.0.0.0/8 mine, -192.0.2.1/32, +203.0.113.0/24"_s
                              << false;
    QTest::newRow("one more") << (saved() << entry(u"172.16.0.0/12"_s, {}, 3))
                              << u"~10.0.0.0/8 mine, -192.0.2.1/32, =172.16.0.0/12, "
                                 "+203.0.113.0/24"_s
                              << true;
    QTest::newRow("the changed one is gone")
        << QList{saved()[1]} << u"-192.0.2.1/32, +10.0.0.0/8 mine, +203.0.113.0/24"_s << true;
    QTest::newRow("the removed one is gone")
        << QList{saved()[0]} << u"~10.0.0.0/8 mine, +203.0.113.0/24"_s << true;
    QTest::newRow("the added one is there, with a note")
        << (saved() << entry(u"203.0.113.0/24"_s, u"theirs"_s, 3))
        << u"~10.0.0.0/8 mine, -192.0.2.1/32, ~203.0.113.0/24"_s << true;
}

void TestWhitelistDraft::standsOnAnotherList()
{
    QFETCH(QList<WhitelistEntry>, list);
    WhitelistDraft draft(saved());
    draft.change(entry(u"10.0.0.0/8"_s, u"mine"_s));
    draft.remove(entry(u"192.0.2.1"_s).range);
    draft.add(entry(u"203.0.113.0/24"_s));
    QTEST(draft.rebase(list), "met");
    QTEST(print(draft), "rows");
    QVERIFY(draft.saved() == list);
}

void TestWhitelistDraft::isSavedOnceTheListSaysTheSame()
{
    WhitelistDraft draft(saved());
    draft.change(entry(u"10.0.0.0/8"_s, u"mine"_s));
    draft.remove(entry(u"192.0.2.1"_s).range);
    draft.add(entry(u"203.0.113.0/24"_s));
    QVERIFY(!draft.rebase(draft.edited())); // it is nobody else's doing
    QVERIFY(!draft.isChanged());
}

QTEST_GUILESS_MAIN(TestWhitelistDraft)
#include "tst_whitelistdraft.moc"
