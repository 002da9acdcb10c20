// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptspage.h"
#include "common/clientnames.h"
#include "common/emptystate.h"
#include "common/navigator.h"
#include "common/theme.h"
#include "common/toast.h"
#include "ui/support/console.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestAttemptsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatToDoWhileThereIsNothing();
    void showsWhatAnotherConnectionWrites();
    void followsTheNewestAtTheEnd();
    void standsStillWhileScrolledUpAndCounts();
    void spacePausesAndResumes();
    void filtersByText();
    void filtersByOutcome();
    void clearsAFilterThatFitsNothing();
    void bringsOlderRowsWithoutMovingTheView();
    void copiesTheSelectionAsTabSeparatedText();
    void remembersTheOutcomes();

private:
    struct Fixture
    {
        explicit Fixture(int recorded = 0)
        {
            if (recorded > 0)
                console.recordSamples(1, recorded);
            open();
        }
        void open()
        {
            page = std::make_unique<AttemptsPage>(console.services(), navigator, toaster, names);
            page->resize(1000, 500);
            page->show();
            console.feed().start();
        }
        QTableView *table() { return Test::widget<QTableView>(page.get(), u"attemptsTable"_s); }
        int rows() { return table()->model()->rowCount(); }
        QScrollBar *bar() { return table()->verticalScrollBar(); }
        QPushButton *button(const QString &name)
        {
            return Test::widget<QPushButton>(page.get(), name);
        }
        bool atEnd() { return bar()->value() == bar()->maximum(); }

        Test::Console console;
        ClientNames names{console.service()};
        Navigator navigator;
        QWidget ground;
        Toaster toaster{&ground};
        std::unique_ptr<AttemptsPage> page;
    };
};

void TestAttemptsPage::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
}

void TestAttemptsPage::saysWhatToDoWhileThereIsNothing()
{
    Fixture f;
    auto *empty = Test::widget<EmptyState>(f.page.get(), u"listEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->title(), u"No attempts yet"_s);
    f.console.recordSamples(1, 1);
    QTRY_VERIFY(f.table()->isVisible());
    QCOMPARE(f.rows(), 1);
}

void TestAttemptsPage::showsWhatAnotherConnectionWrites()
{
    Fixture f(5);
    QTRY_COMPARE(f.rows(), 5);
    f.console.recordSamples(6, 3);
    QTRY_COMPARE(f.rows(), 8);
    const QString newest = Test::sampleAttempt(8).apiKey;
    QCOMPARE(f.table()->model()->index(7, AttemptsModel::Key).data().toString(), newest);
}

void TestAttemptsPage::followsTheNewestAtTheEnd()
{
    Fixture f(100);
    QTRY_COMPARE(f.rows(), 100);
    QTRY_VERIFY(f.bar()->maximum() > 0 && f.atEnd());
    f.console.recordSamples(101, 50);
    QTRY_COMPARE(f.rows(), 150);
    QTRY_VERIFY(f.atEnd());
    f.page->resize(1000, 300);
    QTRY_VERIFY(f.atEnd());
}

void TestAttemptsPage::standsStillWhileScrolledUpAndCounts()
{
    Fixture f(100);
    QTRY_VERIFY(f.bar()->maximum() > 0 && f.atEnd());
    f.bar()->setValue(f.bar()->maximum() / 2);
    const int place = f.bar()->value();
    f.console.recordSamples(101, 12);
    auto *jump = f.button(u"attemptsJump"_s);
    QTRY_VERIFY(jump->isVisible());
    QTRY_COMPARE(jump->text(), u"12 new"_s);
    QCOMPARE(f.bar()->value(), place);
    QCOMPARE(f.rows(), 100);

    QTest::mouseClick(jump, Qt::LeftButton);
    QTRY_COMPARE(f.rows(), 112);
    QTRY_VERIFY(f.atEnd());
    QVERIFY(!jump->isVisible());
    f.console.recordSamples(113, 1);
    QTRY_COMPARE(f.rows(), 113);
}

void TestAttemptsPage::spacePausesAndResumes()
{
    Fixture f(10);
    QTRY_COMPARE(f.rows(), 10);
    QVERIFY(QTest::qWaitForWindowExposed(f.page.get()));
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_Space);
    QVERIFY(f.page->isPaused());
    f.console.recordSamples(11, 4);
    QTRY_COMPARE(f.button(u"attemptsJump"_s)->text(), u"4 new"_s);
    QVERIFY(f.button(u"attemptsJump"_s)->isVisible());
    QCOMPARE(f.rows(), 10);
    QTest::keyClick(f.table(), Qt::Key_Space);
    QVERIFY(!f.page->isPaused());
    QTRY_COMPARE(f.rows(), 14);
}

void TestAttemptsPage::filtersByText()
{
    Fixture f(30);
    QTRY_COMPARE(f.rows(), 30);
    auto *search = Test::widget<QLineEdit>(f.page.get(), u"attemptsSearch"_s);
    f.page->focusSearch();
    QTest::keyClicks(search, Test::sampleAttempt(7).requestId);
    QTRY_COMPARE(f.rows(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(f.rows(), 30);
}

void TestAttemptsPage::filtersByOutcome()
{
    Fixture f;
    QList<LoginAttempt> mixed;
    for (int i = 0; i < 9; ++i) {
        LoginAttempt attempt = Test::sampleAttempt(i);
        attempt.outcome = i % 3 == 0 ? Outcome::Throttled : Outcome::Success;
        mixed.append(attempt);
    }
    f.console.record(mixed);
    QTRY_COMPARE(f.rows(), 9);
    Test::widget<QCheckBox>(f.page.get(), u"outcome-Throttled"_s)->click();
    QTRY_COMPARE(f.rows(), 3);
    QCOMPARE(f.button(u"attemptsOutcomes"_s)->text(), u"Throttled"_s);
    f.console.record(mixed); // what arrives is held to the filter too
    QTRY_COMPARE(f.rows(), 6);
    Test::widget<QAction>(f.page.get(), u"outcomesAll"_s)->trigger();
    QTRY_COMPARE(f.rows(), 18);
}

void TestAttemptsPage::clearsAFilterThatFitsNothing()
{
    Fixture f(5);
    QTRY_COMPARE(f.rows(), 5);
    Test::widget<QLineEdit>(f.page.get(), u"attemptsSearch"_s)->setText(u"no such thing"_s);
    auto *empty = Test::widget<EmptyState>(f.page.get(), u"listEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QTRY_COMPARE(f.rows(), 5);
    QVERIFY(f.table()->isVisible());
}

void TestAttemptsPage::bringsOlderRowsWithoutMovingTheView()
{
    Fixture f(AttemptsTail::pageSize + 100);
    QTRY_COMPARE(f.rows(), AttemptsTail::pageSize);
    QTRY_VERIFY(f.bar()->maximum() > 0 && f.atEnd());
    f.bar()->setValue(2 * Theme::rowHeight);
    const auto topKey = [&f] {
        return f.table()->indexAt(QPoint(5, 5)).siblingAtColumn(AttemptsModel::Key).data();
    };
    const QVariant before = topKey();
    QVERIFY(before.isValid());
    QTRY_COMPARE(f.rows(), AttemptsTail::pageSize + 100);
    QCOMPARE(topKey(), before);
}

void TestAttemptsPage::copiesTheSelectionAsTabSeparatedText()
{
    Fixture f(3);
    QTRY_COMPARE(f.rows(), 3);
    f.table()->setFocus();
    f.table()->selectAll();
    QTest::keySequence(f.table(), QKeySequence::Copy);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    const QStringList cells = lines[1].split(u'\t');
    QCOMPARE(cells.size(), int(AttemptsModel::ColumnCount));
    QCOMPARE(cells[AttemptsModel::Key], Test::sampleAttempt(2).apiKey);
}

void TestAttemptsPage::remembersTheOutcomes()
{
    Fixture f(3);
    QTRY_COMPARE(f.rows(), 3);
    Test::widget<QCheckBox>(f.page.get(), u"outcome-Error"_s)->click();
    f.page.reset();
    f.open();
    QVERIFY(Test::widget<QCheckBox>(f.page.get(), u"outcome-Error"_s)->isChecked());
    QVERIFY(!Test::widget<QCheckBox>(f.page.get(), u"outcome-Success"_s)->isChecked());
}

QTEST_MAIN(TestAttemptsPage)
#include "tst_attemptspage.moc"
