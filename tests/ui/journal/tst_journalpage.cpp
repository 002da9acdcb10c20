// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalpage.h"

#include "common/cells.h"
#include "common/emptystate.h"
#include "common/navigator.h"
#include "common/tableview.h"
#include "common/theme.h"
#include "common/toast.h"
#include "journal/journalview.h"
#include "journal/verifystrip.h"
#include "ui/support/console.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The journal's page, and the part of it in a client's detail, with real keys and mouse.
class TestJournalPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatNothingHasChanged();
    void showsTheNewestFirstWithItsDetail();
    void showsNewChangesByItself();
    void keepsTheChosenEntryWhenOthersCome();
    void saysWhoseARangeIs();
    void fetchesOlderOnesAsItScrolls();
    void findsByWords();
    void leadsToTheClient();
    void verifiesTheRecord();
    void saysThatTheRecordIsSound();
    void namesWhatIsNotSound();
    void showsAClientItsOwn();

private:
    struct Fixture
    {
        void open(const QSize &size = {960, 640})
        {
            page = std::make_unique<JournalPage>(console.services(), navigator, toaster);
            page->resize(size);
            page->show();
            page->activateWindow();
            console.startFeed();
            QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        }
        qint64 add(const QString &name)
        {
            return waitFor(console.service().createClient({.name = name})).client.id;
        }
        TableView *table() { return widget<TableView>(page.get(), u"journalTable"_s); }
        QString cell(int row, int column)
        {
            const auto *model = table()->model();
            return model->index(row, column).data().toString();
        }
        QString text(const QString &name)
        {
            auto *label = widget<QLabel>(page.get(), name);
            return label ? label->text() : QString();
        }

        Console console;
        Navigator navigator;
        QWidget ground;
        Toaster toaster{&ground};
        std::unique_ptr<JournalPage> page;
    };
};

void TestJournalPage::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestJournalPage::saysThatNothingHasChanged()
{
    Fixture f;
    f.open();
    QTRY_COMPARE(widget<EmptyState>(f.page.get(), u"listEmpty"_s)->title(), u"No changes yet"_s);
}

void TestJournalPage::showsTheNewestFirstWithItsDetail()
{
    Fixture f;
    const qint64 id = f.add(u"Billing"_s);
    waitFor(f.console.service().setStatus(id, ClientStatus::Suspended));
    f.open();
    QTRY_COMPARE(f.cell(0, JournalModel::What), u"Client changed"_s);
    QCOMPARE(f.cell(0, JournalModel::Subject), u"Billing"_s);
    QCOMPARE(f.cell(f.table()->model()->rowCount() - 1, JournalModel::What), u"Client added"_s);
    QTRY_COMPARE(f.text(u"journalWhat"_s), u"Client changed: Billing"_s);
    const auto labels = f.page->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == u"Active → Suspended"_s;
    }));
}

void TestJournalPage::showsNewChangesByItself()
{
    Fixture f;
    f.open();
    QTRY_VERIFY(widget<EmptyState>(f.page.get(), u"listEmpty"_s)->isVisible());
    f.add(u"Billing"_s);
    QTRY_VERIFY_WITH_TIMEOUT(f.table()->isVisible() && f.table()->model()->rowCount() >= 2, 5'000);
}

void TestJournalPage::keepsTheChosenEntryWhenOthersCome()
{
    Fixture f;
    f.add(u"First"_s);
    f.open();
    QTRY_VERIFY(f.table()->model()->rowCount() >= 2);
    const int last = f.table()->model()->rowCount() - 1;
    f.table()->selectRow(last);
    QTRY_COMPARE(f.text(u"journalWhat"_s), u"Client added: First"_s);
    f.add(u"Second"_s);
    QTRY_VERIFY_WITH_TIMEOUT(f.table()->model()->rowCount() > last + 1, 5'000);
    QCOMPARE(f.text(u"journalWhat"_s), u"Client added: First"_s);
    QCOMPARE(f.cell(f.table()->currentIndex().row(), JournalModel::Subject), u"First"_s);
}

void TestJournalPage::saysWhoseARangeIs()
{
    Fixture f;
    const qint64 id = f.add(u"Billing"_s);
    waitFor(f.console.service().addWhitelistEntry(id, {.range = *Cidr::parse(u"10.0.0.0/8")}));
    f.open();
    QTRY_COMPARE(f.cell(0, JournalModel::Subject), u"10.0.0.0/8 of Billing"_s);
    waitFor(f.console.service().renameClient(id, u"Invoices"_s));
    QTRY_COMPARE(f.cell(1, JournalModel::Subject), u"10.0.0.0/8 of Invoices"_s);
}

void TestJournalPage::fetchesOlderOnesAsItScrolls()
{
    Fixture f;
    const qint64 id = f.add(u"Billing"_s);
    for (int i = 0; i < JournalView::pageSize + 40; ++i)
        waitFor(f.console.service().renameClient(id, u"Name %1"_s.arg(i)));
    f.open();
    QTRY_COMPARE(f.table()->model()->rowCount(), JournalView::pageSize);
    QTRY_VERIFY_WITH_TIMEOUT(
        (f.table()->verticalScrollBar()->setValue(f.table()->verticalScrollBar()->maximum()),
         f.table()->model()->rowCount() > JournalView::pageSize + 40),
        10'000);
    const int rows = f.table()->model()->rowCount();
    QCOMPARE(f.cell(rows - 1, JournalModel::What), u"Client added"_s);
    QSet<qint64> ids;
    for (int row = 0; row < rows; ++row)
        ids.insert(f.table()->model()->index(row, 0).data(IdRole).toLongLong());
    QCOMPARE(ids.size(), rows); // none twice
}

void TestJournalPage::findsByWords()
{
    Fixture f;
    f.add(u"Billing"_s);
    f.add(u"Door"_s);
    f.open();
    QTRY_VERIFY(f.table()->model()->rowCount() >= 4);
    f.page->focusSearch();
    auto *search = widget<QLineEdit>(f.page.get(), u"journalSearch"_s);
    QTest::keyClicks(search, u"Door"_s);
    QTRY_COMPARE(f.table()->model()->rowCount(), 1);
    QCOMPARE(f.cell(0, JournalModel::Subject), u"Door"_s);
    QTest::keyClicks(search, u"knob"_s);
    QTRY_COMPARE(widget<EmptyState>(f.page.get(), u"listEmpty"_s)->title(), u"Nothing found"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(f.table()->model()->rowCount() >= 4);
}

void TestJournalPage::leadsToTheClient()
{
    Fixture f;
    const qint64 id = f.add(u"Billing"_s);
    f.open();
    QTRY_VERIFY(f.table()->model()->rowCount() >= 2);
    QSignalSpy spy(&f.navigator, &Navigator::clientRequested);
    f.table()->selectRow(0);
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy[0][0].toLongLong(), id);
}

void TestJournalPage::verifiesTheRecord()
{
    Fixture f;
    f.add(u"Billing"_s);
    f.open();
    auto *button = widget<QPushButton>(f.page.get(), u"journalVerifyButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!button->isEnabled()); // once at a time
    auto *strip = widget<VerifyStrip>(f.page.get(), u"verifyStrip"_s);
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(button->isEnabled());
    QTest::mouseClick(widget<QPushButton>(f.page.get(), u"verifyClose"_s), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
}

void TestJournalPage::saysThatTheRecordIsSound()
{
    VerifyStrip strip;
    strip.showReport({.attempts = 12'345, .entries = 7, .head = u"abc"_s});
    QVERIFY(widget<QLabel>(&strip, u"verifyVerdict"_s)->text().startsWith(u"Sound"_s));
    QVERIFY(widget<QLabel>(&strip, u"verifyAbout"_s)->text().contains(u"12,345 attempts"_s));
    QVERIFY(widget<QWidget>(&strip, u"verifyCopy"_s)->isVisible());
}

void TestJournalPage::namesWhatIsNotSound()
{
    VerifyStrip strip;
    ChainReport report{.faultCount = 9, .attempts = 3};
    for (int i = 1; i <= 9; ++i)
        report.faults.append(u"Attempt %1 was changed."_s.arg(i));
    strip.showReport(report);
    const QString verdict = widget<QLabel>(&strip, u"verifyVerdict"_s)->text();
    QVERIFY(!verdict.contains(u"Sound"_s));
    QVERIFY(verdict.contains(u"Attempt 5 was changed."_s));
    QVERIFY(!verdict.contains(u"Attempt 6"_s));
    QVERIFY2(verdict.contains(u"And 4 more"_s), qPrintable(verdict));
}

void TestJournalPage::showsAClientItsOwn()
{
    Fixture f;
    const qint64 mine = f.add(u"Mine"_s);
    f.add(u"Other"_s);
    JournalView view(f.console.services(), Qt::Vertical);
    view.setFilter({.clientId = mine});
    view.resize(420, 500);
    view.show();
    QTRY_VERIFY(view.table()->model()->rowCount() >= 2); // the client and its secret
    for (int row = 0; row < view.table()->model()->rowCount(); ++row)
        QVERIFY(view.table()->model()->index(row, JournalModel::Subject).data().toString() !=
                u"Other"_s);
}

QTEST_MAIN(TestJournalPage)
#include "tst_journalpage.moc"
