// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistmodel.h"
#include "common/badge.h"
#include "common/theme.h"
#include "ui/clients/clientfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWhitelistPanel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void checksARangeWhileItIsTyped();
    void savesAnEditAndUndoesIt();
    void theFocusStaysWithTheListAfterSaving();
    void ctrlSWaitsForTheComparison();
    void saysWhoWouldBeRefused();
    void anEmptyListNeedsItsOwnWord();
    void editsNoteAndExpiry();
    void refusesAnExpiryThatHasPassed();
    void strikesOutAndPutsBack();
    void keepsTheDraftOfAClient();
    void discardsAnEdit();
    void standsOnWhatSomeoneElseSaved();
    void tellsWhichEntryDecides();
    void saysThatASuspendedClientDoesNotGetIn();
    void aPastedListOpensTheEditorForMany();
    void correctsAndAddsMany();
    void keepsATextThatWasNotAdded();

private:
    struct Fixture : Test::ClientFixture
    {
        explicit Fixture(const QStringList &ranges = {})
            : ClientFixture({{.name = u"Billing"_s, .ranges = ranges}, {.name = u"Other"_s}},
                            Navigator::ClientTab::Whitelist)
        {
        }
        QTableView *table() { return find<QTableView>(u"whitelistTable"_s); }
        QLineEdit *range() { return find<QLineEdit>(u"whitelistRange"_s); }
        QWidget *bar() { return find<QWidget>(u"whitelistSaveBar"_s); }
        QString advice() { return find<QLabel>(u"whitelistAdvice"_s)->text(); }
        QString saveText() { return find<QPushButton>(u"whitelistSave"_s)->text(); }
        QString cell(int row, int column)
        {
            return table()->model()->index(row, column).data().toString();
        }
        void type(const QString &text)
        {
            QTest::keyClicks(range(), text);
            QTest::keyClick(range(), Qt::Key_Return);
        }
        /// `range note` of each stored entry.
        QString stored(int number = 0)
        {
            QStringList all;
            const auto entries = client(number).whitelist;
            for (const WhitelistEntry &entry : entries)
                all += (entry.range.toString() + u' ' + entry.note).trimmed();
            return all.join(u", "_s);
        }
    };
};

void TestWhitelistPanel::checksARangeWhileItIsTyped()
{
    Fixture f;
    auto *add = f.find<QPushButton>(u"whitelistAdd"_s);
    auto *message = f.find<QLabel>(u"whitelistMessage"_s);
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(f.range(), u"10.0."_s);
    QVERIFY(message->isVisible());
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(f.range(), u"0.5/8"_s);
    auto *correct = f.find<QPushButton>(u"whitelistCorrect"_s);
    QVERIFY(correct->isVisible());
    QCOMPARE(correct->text(), u"Use 10.0.0.0/8"_s);
    QVERIFY(!add->isEnabled());
    QTest::mouseClick(correct, Qt::LeftButton);
    QCOMPARE(f.range()->text(), u"10.0.0.0/8"_s);
    QVERIFY(add->isEnabled());
    QVERIFY(!correct->isVisible());
}

void TestWhitelistPanel::savesAnEditAndUndoesIt()
{
    Fixture f({u"10.0.0.0/8"_s});
    QVERIFY(!f.bar()->isVisible());
    QTest::keyClicks(f.find<QLineEdit>(u"whitelistNote"_s), u"Office"_s);
    f.find<QComboBox>(u"whitelistExpiry"_s)->setCurrentIndex(2);
    f.type(u"203.0.113.7"_s);
    QCOMPARE(f.table()->model()->rowCount(), 2);
    QCOMPARE(f.cell(1, WhitelistModel::State), u"New"_s);
    QCOMPARE(f.range()->text(), QString());
    QVERIFY(f.bar()->isVisible());
    QCOMPARE(f.stored(), u"10.0.0.0/8"_s); // not before it is saved
    QTRY_COMPARE(f.advice(), u"No login in the last 30 days to compare with."_s);
    QCOMPARE(f.saveText(), u"Save"_s);

    f.click(u"whitelistSave"_s);
    QTRY_COMPARE(f.stored(), u"10.0.0.0/8, 203.0.113.7/32 Office"_s);
    const auto expiry = f.client(0).whitelist[1].expiresAt;
    QVERIFY(expiry && *expiry > SystemClock().now() + 23h);
    QTRY_VERIFY(!f.bar()->isVisible());
    QCOMPARE(f.cell(1, WhitelistModel::State), QString());
    f.click(u"toastAction"_s);
    QTRY_COMPARE(f.stored(), u"10.0.0.0/8"_s);
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
}

void TestWhitelistPanel::theFocusStaysWithTheListAfterSaving()
{
    Fixture f({u"10.0.0.0/8"_s});
    f.type(u"203.0.113.7"_s);
    QTRY_COMPARE(f.saveText(), u"Save"_s);
    auto *save = f.find<QPushButton>(u"whitelistSave"_s);
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Space);
    QTRY_VERIFY(!f.bar()->isVisible());
    QCOMPARE(QApplication::focusWidget(), f.table());
}

void TestWhitelistPanel::ctrlSWaitsForTheComparison()
{
    Fixture f;
    f.type(u"10.0.0.0/8"_s);
    QCOMPARE(f.saveText(), u"Save without waiting"_s);
    QTest::keyClick(f.range(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(f.stored(), u"10.0.0.0/8"_s);
    QTRY_VERIFY(!f.bar()->isVisible());
}

void TestWhitelistPanel::saysWhoWouldBeRefused()
{
    Fixture f;
    f.console.record({f.login(0, u"10.0.0.1"_s, 1h), f.login(0, u"192.0.2.1"_s, 2h),
                      f.login(0, u"192.0.2.1"_s, 3h), f.login(0, u"192.0.2.2"_s, 31 * 24h)});
    f.type(u"10.0.0.0/8"_s);
    QTest::keyClick(f.range(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(f.advice(), u"Would have refused 2 logins from 1 address in the last 30 days."_s);
    QCOMPARE(f.saveText(), u"Save anyway"_s);
    auto *refused = f.find<QTableView>(u"whitelistRefused"_s);
    QVERIFY(!refused->isVisible());
    f.click(u"whitelistWhich"_s);
    QVERIFY(refused->isVisible());
    QCOMPARE(refused->model()->rowCount(), 1);
    QCOMPARE(refused->model()->index(0, 0).data().toString(), u"192.0.2.1"_s);
    QCOMPARE(f.stored(), QString()); // Ctrl+S saves nothing that shuts someone out
    QTest::keyClick(f.range(), Qt::Key_S, Qt::ControlModifier);
    QTest::qWait(50);
    QCOMPARE(f.stored(), QString());

    f.type(u"192.0.2.1"_s); // a further edit is compared anew
    QTRY_COMPARE(f.advice(), u"Admits all 3 logins of the last 30 days."_s);
    f.click(u"whitelistSave"_s);
    QTRY_COMPARE(f.stored(), u"10.0.0.0/8, 192.0.2.1/32"_s);
}

void TestWhitelistPanel::anEmptyListNeedsItsOwnWord()
{
    Fixture f({u"10.0.0.0/8"_s});
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
    f.table()->selectRow(0);
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_Delete);
    QVERIFY(f.advice().contains(u"any address may then log in"_s));
    QCOMPARE(f.saveText(), u"Save and admit any address"_s);
    QTest::keyClick(f.table(), Qt::Key_S, Qt::ControlModifier);
    QTest::qWait(500);
    QCOMPARE(f.stored(), u"10.0.0.0/8"_s);
    f.click(u"whitelistSave"_s);
    QTRY_COMPARE(f.stored(), QString());
}

void TestWhitelistPanel::editsNoteAndExpiry()
{
    Fixture f({u"10.0.0.0/8"_s});
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
    f.table()->selectRow(0);
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_F2);
    auto *note = f.find<QLineEdit>(u"entryNote"_s);
    QVERIFY(note);
    QTest::keyClicks(note, u"Office"_s);
    f.find<QRadioButton>(u"entryEnds"_s)->click();
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(f.cell(0, WhitelistModel::State), u"Changed"_s);
    QCOMPARE(f.cell(0, WhitelistModel::Note), u"Office"_s);
    QTRY_COMPARE(f.saveText(), u"Save"_s);
    f.click(u"whitelistSave"_s);
    QTRY_COMPARE(f.stored(), u"10.0.0.0/8 Office"_s);
    QVERIFY(f.client(0).whitelist[0].expiresAt.has_value());

    QTRY_VERIFY(!f.bar()->isVisible());
    f.table()->selectRow(0);
    QTest::keyClick(f.table(), Qt::Key_Return);
    QTRY_VERIFY(f.find<QDialog>(u"entryDialog"_s));
    f.click(u"entryApply"_s); // without a change there is nothing to save
    QVERIFY(!f.bar()->isVisible());
}

void TestWhitelistPanel::refusesAnExpiryThatHasPassed()
{
    Fixture f({u"10.0.0.0/8"_s});
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
    const QPoint place = f.table()->visualRect(f.table()->model()->index(0, 0)).center();
    QTest::mouseClick(f.table()->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(f.table()->viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(f.find<QDialog>(u"entryDialog"_s));
    f.find<QRadioButton>(u"entryEnds"_s)->click();
    f.find<QDateTimeEdit>(u"entryEnd"_s)->setDateTime(QDateTime::currentDateTime().addDays(-1));
    f.click(u"entryApply"_s);
    QVERIFY(f.find<QLabel>(u"entryMessage"_s)->isVisible());
    QTest::keyClick(f.find<QDialog>(u"entryDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!f.find<QDialog>(u"entryDialog"_s));
    QVERIFY(!f.bar()->isVisible());
}

void TestWhitelistPanel::strikesOutAndPutsBack()
{
    Fixture f({u"10.0.0.0/8"_s, u"192.0.2.1"_s});
    QTRY_COMPARE(f.table()->model()->rowCount(), 2);
    f.table()->selectRow(0);
    f.click(u"whitelistRemove"_s);
    QCOMPARE(f.cell(0, WhitelistModel::State), u"Removed"_s);
    QCOMPARE(f.table()->model()->rowCount(), 2);
    auto *remove = f.find<QPushButton>(u"whitelistRemove"_s);
    QCOMPARE(remove->text(), u"Put back"_s);
    f.click(u"whitelistRemove"_s);
    QCOMPARE(f.cell(0, WhitelistModel::State), QString());
    QVERIFY(!f.bar()->isVisible());
}

void TestWhitelistPanel::keepsTheDraftOfAClient()
{
    Fixture f;
    f.type(u"10.0.0.0/8"_s);
    QTest::keyClicks(f.range(), u"192.0.2"_s);
    f.show(1, Navigator::ClientTab::Whitelist);
    QTRY_COMPARE(f.table()->model()->rowCount(), 0);
    QVERIFY(!f.bar()->isVisible());
    QCOMPARE(f.range()->text(), QString());
    f.show(0, Navigator::ClientTab::Whitelist);
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
    QCOMPARE(f.cell(0, WhitelistModel::State), u"New"_s);
    QCOMPARE(f.range()->text(), u"192.0.2"_s);
    QTRY_COMPARE(f.saveText(), u"Save"_s);
    f.click(u"whitelistSave"_s);
    QTRY_COMPARE(f.stored(), u"10.0.0.0/8"_s);
    QCOMPARE(f.stored(1), QString());
}

void TestWhitelistPanel::discardsAnEdit()
{
    Fixture f({u"10.0.0.0/8"_s});
    f.type(u"192.0.2.1"_s);
    f.click(u"whitelistDiscard"_s);
    QVERIFY(!f.bar()->isVisible());
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
}

void TestWhitelistPanel::standsOnWhatSomeoneElseSaved()
{
    Fixture f({u"10.0.0.0/8"_s});
    f.type(u"192.0.2.1"_s);
    WhitelistEntry other;
    other.range = Test::orDie(Cidr::parse(u"172.16.0.0/12"));
    Test::waitFor(f.console.service().addWhitelistEntry(f.ids[0], other));
    QTRY_COMPARE(f.table()->model()->rowCount(), 3);
    auto *notice = f.find<QLabel>(u"whitelistNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->text().contains(u"changed the list"_s));
    QCOMPARE(f.cell(2, WhitelistModel::State), u"New"_s);
    QTRY_COMPARE(f.saveText(), u"Save"_s);
    f.click(u"whitelistSave"_s);
    QTRY_COMPARE(f.stored(), u"10.0.0.0/8, 172.16.0.0/12, 192.0.2.1/32"_s);
}

void TestWhitelistPanel::tellsWhichEntryDecides()
{
    Fixture f({u"10.0.0.0/8"_s, u"10.20.0.0/16"_s});
    QTRY_COMPARE(f.table()->model()->rowCount(), 2);
    auto *address = f.find<QLineEdit>(u"testAddress"_s);
    auto *verdict = f.find<BadgeLabel>(u"testVerdict"_s);
    auto *why = f.find<QLabel>(u"testWhy"_s);
    QTest::keyClicks(address, u"10.20.3.4"_s);
    QCOMPARE(verdict->badge().text, u"Gets in"_s);
    QCOMPARE(why->text(), u"10.20.0.0/16 decides."_s);
    address->clear();
    QTest::keyClicks(address, u"192.0.2.1"_s);
    QCOMPARE(verdict->badge().text, u"Refused"_s);
    QCOMPARE(why->text(), u"No entry fits."_s);
    f.type(u"192.0.2.1"_s); // by the draft, not only by what is saved
    QCOMPARE(verdict->badge().text, u"Gets in"_s);
    QCOMPARE(why->text(), u"192.0.2.1/32 decides. Until you save, it is refused."_s);
    address->setText(u"nonsense"_s);
    QVERIFY(!verdict->isVisible());
}

void TestWhitelistPanel::saysThatASuspendedClientDoesNotGetIn()
{
    Fixture f({u"10.0.0.0/8"_s});
    auto *verdict = f.find<BadgeLabel>(u"testVerdict"_s);
    QTest::keyClicks(f.find<QLineEdit>(u"testAddress"_s), u"10.20.3.4"_s);
    QCOMPARE(verdict->badge().text, u"Gets in"_s);
    Test::waitFor(f.console.service().setStatus(f.ids[0], ClientStatus::Suspended));
    QTRY_COMPARE(verdict->badge().text, u"Suspended"_s);
    QCOMPARE(f.find<QLabel>(u"testWhy"_s)->text(),
             u"10.0.0.0/8 decides. The whitelist would let it in, but the client is suspended."_s);
}

void TestWhitelistPanel::aPastedListOpensTheEditorForMany()
{
    Fixture f;
    QApplication::clipboard()->setText(u"10.0.0.0/8 Berlin\n192.0.2.1\n"_s);
    f.range()->setFocus();
    QTest::keySequence(f.range(), QKeySequence::Paste);
    QTRY_VERIFY(f.find<QDialog>(u"pasteDialog"_s));
    QCOMPARE(f.range()->text(), QString());
    QCOMPARE(f.find<QPlainTextEdit>(u"pasteText"_s)->toPlainText(),
             u"10.0.0.0/8 Berlin\n192.0.2.1\n"_s);
    auto *add = f.find<QPushButton>(u"pasteAdd"_s);
    QCOMPARE(add->text(), u"Add 2 entries"_s);
    f.click(u"pasteAdd"_s);
    QTRY_VERIFY(!f.find<QDialog>(u"pasteDialog"_s));
    QCOMPARE(f.table()->model()->rowCount(), 2);
    QCOMPARE(f.cell(0, WhitelistModel::Note), u"Berlin"_s);
    QVERIFY(f.bar()->isVisible());

    QApplication::clipboard()->setText(u" 198.51.100.7 "_s); // one is one
    f.range()->setFocus();
    QTest::keySequence(f.range(), QKeySequence::Paste);
    QVERIFY(!f.find<QDialog>(u"pasteDialog"_s));
    QTest::keyClick(f.range(), Qt::Key_Return);
    QCOMPARE(f.table()->model()->rowCount(), 3);
}

void TestWhitelistPanel::correctsAndAddsMany()
{
    Fixture f({u"10.0.0.0/8"_s});
    f.click(u"whitelistMany"_s);
    QTRY_VERIFY(f.find<QDialog>(u"pasteDialog"_s));
    auto *text = f.find<QPlainTextEdit>(u"pasteText"_s);
    auto *problems = f.find<QListWidget>(u"pasteProblems"_s);
    auto *summary = f.find<QLabel>(u"pasteSummary"_s);
    for (const QString &line : {u"172.16.5.5/12"_s, u"10.0.0.0/8"_s, u"10.0.0.300"_s}) {
        QTest::keyClicks(text, line);
        QTest::keyClick(text, Qt::Key_Return);
    }
    QTest::keyClicks(text, u"192.0.2.1"_s);
    QCOMPARE(summary->text(), u"1 to add · 1 duplicate left out · 2 to mend"_s);
    QCOMPARE(problems->count(), 3);
    QVERIFY(problems->item(0)->text().startsWith(u"Line 1: "_s));
    QVERIFY(problems->item(2)->text().startsWith(u"Line 3: "_s));
    QCOMPARE(f.find<QPushButton>(u"pasteCorrect"_s)->text(), u"Correct 1 range"_s);
    f.click(u"pasteCorrect"_s);
    QVERIFY(text->toPlainText().startsWith(u"172.16.0.0/12\n"_s));
    QCOMPARE(summary->text(), u"2 to add · 1 duplicate left out · 1 to mend"_s);
    f.click(u"pasteAdd"_s);
    QVERIFY(f.find<QDialog>(u"pasteDialog"_s)); // what could not be added stays
    QCOMPARE(text->toPlainText(), u"10.0.0.300"_s);
    QCOMPARE(summary->text(), u"2 added · 0 to add · 1 to mend"_s);
    QCOMPARE(f.table()->model()->rowCount(), 3);
    text->setPlainText(u"10.9.0.0/16"_s); // covered by what is there
    QCOMPARE(problems->count(), 1);
    QVERIFY(QTest::qWaitForWindowActive(f.find<QDialog>(u"pasteDialog"_s)));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!f.find<QDialog>(u"pasteDialog"_s));
    QCOMPARE(f.table()->model()->rowCount(), 4);
    QCOMPARE(f.cell(3, WhitelistModel::State), u"New · Covered"_s);
}

void TestWhitelistPanel::keepsATextThatWasNotAdded()
{
    Fixture f;
    f.click(u"whitelistMany"_s);
    QTRY_VERIFY(f.find<QDialog>(u"pasteDialog"_s));
    f.find<QPlainTextEdit>(u"pasteText"_s)->setPlainText(u"10.0.0.0/8"_s);
    QTest::keyClick(f.find<QDialog>(u"pasteDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!f.find<QDialog>(u"pasteDialog"_s));
    f.click(u"whitelistMany"_s);
    QTRY_VERIFY(f.find<QDialog>(u"pasteDialog"_s));
    QCOMPARE(f.find<QPlainTextEdit>(u"pasteText"_s)->toPlainText(), u"10.0.0.0/8"_s);
}

QTEST_MAIN(TestWhitelistPanel)
#include "tst_whitelistpanel.moc"
