// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/badge.h"
#include "common/theme.h"
#include "ui/clients/clientspagefixture.h"

#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestClientDetail final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void renamesAndUndoes();
    void suspendsAndUndoes();
    void marksAResourceServerAndUndoes();
    void limitsLoginsAndUndoes();
    void deletesOnlyWithTheNameTyped();
    void keepsWhatIsBeingTypedWhenTheStoreChanges();
    void revokesTokensOnlyWhenConfirmed();
    void showsTheNewestAttempts();
    void leadsToAllAttempts();
    void opensByIdBeforeTheListHasTheClient();
    void closesWhenTheClientIsGone();
    void fitsANarrowWindow_data();
    void fitsANarrowWindow();

private:
    using Fixture = Test::ClientsPageFixture;
};

void TestClientDetail::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
}

void TestClientDetail::renamesAndUndoes()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"General"_s);
    auto *name = f.find<QLineEdit>(u"generalName"_s);
    QVERIFY(!f.find<QPushButton>(u"generalSave"_s)->isEnabled());
    name->selectAll();
    QTest::keyClicks(name, u"Invoices"_s);
    f.click(u"generalSave"_s);
    QTRY_COMPARE(f.cell(0, ClientsModel::Name), u"Invoices"_s);
    f.click(u"toastAction"_s);
    QTRY_COMPARE(f.cell(0, ClientsModel::Name), u"Billing"_s);
    QTRY_COMPARE(name->text(), u"Billing"_s);
}

void TestClientDetail::suspendsAndUndoes()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"General"_s);
    f.click(u"generalSuspend"_s);
    QTRY_COMPARE(toString(f.stored(f.ids[0]).status), u"Suspended"_s);
    QTRY_COMPARE(f.find<BadgeLabel>(u"detailStatus"_s)->badge().text, u"Suspended"_s);
    f.click(u"toastAction"_s);
    QTRY_COMPARE(toString(f.stored(f.ids[0]).status), u"Active"_s);
}

void TestClientDetail::marksAResourceServerAndUndoes()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"General"_s);
    auto *mark = f.find<QCheckBox>(u"generalResourceServer"_s);
    QVERIFY(!mark->isChecked());
    mark->click();
    QTRY_VERIFY(f.stored(f.ids[0]).resourceServer);
    f.click(u"toastAction"_s);
    QTRY_VERIFY(!f.stored(f.ids[0]).resourceServer);
    QTRY_VERIFY(!mark->isChecked());
}

void TestClientDetail::limitsLoginsAndUndoes()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"General"_s);
    const auto stored = [&f] {
        return f.stored(f.ids[0]).loginsPerMinute;
    };
    auto *limited = f.find<QCheckBox>(u"generalLimited"_s);
    auto *limit = f.find<QSpinBox>(u"generalLimit"_s);
    QVERIFY(!limited->isChecked());
    QVERIFY(!limit->isEnabled());
    limited->click();
    QTRY_COMPARE(stored(), std::optional(60));
    QVERIFY(limit->isEnabled());
    limit->selectAll();
    QTest::keyClicks(limit, u"7"_s);
    QTest::keyClick(limit, Qt::Key_Return);
    QTRY_COMPARE(stored(), std::optional(7));
    const auto undo = [&f] {
        return f.page->window()->findChildren<QPushButton *>(u"toastAction"_s);
    };
    QTRY_COMPARE(undo().size(), 2); // of both
    QTest::mouseClick(undo().last(), Qt::LeftButton);
    QTRY_COMPARE(stored(), std::optional(60));
    QTRY_COMPARE(limit->value(), 60);
    limited->click();
    QTRY_COMPARE(stored(), std::nullopt);
}

void TestClientDetail::deletesOnlyWithTheNameTyped()
{
    Fixture f({u"Billing"_s, u"Other"_s});
    f.open(0, u"General"_s);
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_Delete);
    auto *confirm = f.find<QPushButton>(u"deleteConfirm"_s);
    auto *name = f.find<QLineEdit>(u"deleteName"_s);
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(name, u"billing"_s);
    QVERIFY(!confirm->isEnabled());
    name->clear();
    QTest::keyClicks(name, u"Billing"_s);
    QVERIFY(confirm->isEnabled());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE(f.rows(), 1);
    QCOMPARE(f.cell(0, ClientsModel::Name), u"Other"_s);
    QTRY_VERIFY(!f.find<QWidget>(u"clientDetail"_s)->isVisible() ||
                f.find<QLabel>(u"detailName"_s)->text() == u"Other"_s);
}

void TestClientDetail::keepsWhatIsBeingTypedWhenTheStoreChanges()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"General"_s);
    auto *name = f.find<QLineEdit>(u"generalName"_s);
    QTest::keyClicks(name, u" and more"_s);
    Test::waitFor(f.console.service().setNote(f.ids[0], u"from elsewhere"_s));
    QTRY_COMPARE(f.find<QPlainTextEdit>(u"generalNote"_s)->toPlainText(), u"from elsewhere"_s);
    QCOMPARE(name->text(), u"Billing and more"_s);
}

void TestClientDetail::revokesTokensOnlyWhenConfirmed()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"General"_s);
    f.click(u"generalRevoke"_s);
    auto *dialog = f.find<QDialog>(u"revokeDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.find<QDialog>(u"revokeDialog"_s));
    QCOMPARE(f.stored(f.ids[0]).generation, 0);
    f.click(u"generalRevoke"_s);
    f.click(u"revokeConfirm"_s);
    QTRY_COMPARE(f.stored(f.ids[0]).generation, 1);
}

void TestClientDetail::showsTheNewestAttempts()
{
    Fixture f({u"Billing"_s, u"Other"_s});
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.clientId = f.ids[0];
    attempt.outcome = Outcome::WrongSecret;
    LoginAttempt other = Test::sampleAttempt(2);
    other.clientId = f.ids[1];
    f.console.record({attempt, other});
    f.open(0, u"Attempts"_s);
    auto *table = f.find<QTableView>(u"clientAttemptsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Wrong secret"_s);
    attempt.outcome = Outcome::Success;
    f.console.record({other, attempt});
    QTRY_COMPARE(table->model()->rowCount(), 2); // live, newest first
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"Success"_s);
    f.clickRow(1);
    QTRY_COMPARE(f.find<QLabel>(u"detailName"_s)->text(), u"Other"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
}

void TestClientDetail::leadsToAllAttempts()
{
    Fixture f({u"Billing"_s, u"Other"_s});
    std::optional<qint64> wanted;
    connect(&f.navigator, &Navigator::attemptsRequested, this,
            [&wanted](const AttemptFilter &filter) { wanted = filter.clientId; });
    f.open(1, u"Attempts"_s);
    f.click(u"clientAttemptsAll"_s);
    QCOMPARE(wanted, std::optional(f.ids[1]));
}

void TestClientDetail::opensByIdBeforeTheListHasTheClient()
{
    Fixture f({u"Billing"_s, u"Warehouse"_s});
    auto *search = f.find<QLineEdit>(u"clientsSearch"_s);
    QTest::keyClicks(search, u"bill"_s);
    QTRY_COMPARE(f.rows(), 1);
    f.page->showClient(f.ids[1], Navigator::ClientTab::Attempts);
    QTRY_COMPARE(f.find<QLabel>(u"detailName"_s)->text(), u"Warehouse"_s);
    QVERIFY(f.find<QWidget>(u"clientDetail"_s)->isVisible());
    QCOMPARE(f.find<QTabWidget>(u"detailTabs"_s)->currentIndex(),
             int(Navigator::ClientTab::Attempts));
    QVERIFY(!f.table()->selectionModel()->hasSelection());
    search->clear();
    QTRY_COMPARE(f.rows(), 2);
    QTRY_COMPARE(f.table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(f.table()->selectionModel()->selectedRows().first().row(), 1);
}

void TestClientDetail::closesWhenTheClientIsGone()
{
    Fixture f({u"Billing"_s, u"Other"_s});
    f.open(0, u"General"_s);
    Test::waitFor(f.console.service().deleteClient(f.ids[0]));
    QTRY_COMPARE(f.rows(), 1);
    QTRY_VERIFY(!f.find<QWidget>(u"clientDetail"_s)->isVisible());
}

void TestClientDetail::fitsANarrowWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("listStays");
    QTest::newRow("narrow") << QSize(760, 480) << false;
    QTest::newRow("1024x700") << QSize(960, 640) << true;
}

void TestClientDetail::fitsANarrowWindow()
{
    QFETCH(QSize, size);
    QFETCH(bool, listStays);
    Fixture f({u"Billing"_s, u"A client with a rather long name"_s}, size);
    f.open(1, u"General"_s);
    auto *detail = f.find<QWidget>(u"clientDetail"_s);
    QCOMPARE(f.table()->isVisible(), listStays);
    QVERIFY(detail->mapTo(&f.window, QPoint(detail->width(), 0)).x() <= f.window.width());
    auto *leave = f.find<QAbstractButton>(listStays ? u"detailClose"_s : u"detailBack"_s);
    QVERIFY(leave->isVisible());
    if (listStays)
        QVERIFY(f.table()->columnWidth(ClientsModel::Name) >= 120);
    QTest::mouseClick(leave, Qt::LeftButton);
    QVERIFY(f.table()->isVisible());
    QVERIFY(!detail->isVisible());
}

QTEST_MAIN(TestClientDetail)
#include "tst_clientdetail.moc"
