// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/badge.h"
#include "common/emptystate.h"
#include "common/liststack.h"
#include "common/theme.h"
#include "domain/secret.h"
#include "ui/clients/clientspagefixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestClientsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void firstRunNeedsANameAndEnter();
    void refusesAnEmptyName();
    void theCardClosesForGood();
    void aDialogMakesTheNext();
    void escapeDoesNotLoseASecret();
    void showsWhatAnotherConnectionMade();
    void searchesAsOneTypes();
    void filtersByStatus();
    void aSuccessShowsInTheTable();
    void aStoreThatCannotBeReadOffersARetry();

private:
    using Fixture = Test::ClientsPageFixture;
};

void TestClientsPage::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
}

void TestClientsPage::firstRunNeedsANameAndEnter()
{
    Fixture f;
    auto *name = f.find<QLineEdit>(u"newClientName"_s);
    QTRY_VERIFY(name->isVisible());
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, u"Billing"_s);
    QTest::keyClick(name, Qt::Key_Return);

    QTRY_VERIFY(f.find<QWidget>(u"handoverCard"_s));
    const QString key = f.find<QLineEdit>(u"handoverKey"_s)->text();
    const QString secret = f.find<QLineEdit>(u"handoverSecret"_s)->text();
    QVERIFY(ApiKey::looksGenerated(key));
    QVERIFY(Secret::isGenerated(secret));
    const QString curl = f.find<QPlainTextEdit>(u"handoverCode-curl"_s)->toPlainText();
    for (const QString &part : {u"http://127.0.0.1:8080/auth/login"_s, key, secret})
        QVERIFY2(curl.contains(part), qPrintable(curl));
    f.click(u"handoverCopySecret"_s);
    QCOMPARE(QApplication::clipboard()->text(), secret);

    const auto stored = Test::waitFor(f.console.service().clients({}));
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored[0].client.name, u"Billing"_s);
    QCOMPARE(stored[0].client.apiKey.text(), key);
}

void TestClientsPage::refusesAnEmptyName()
{
    Fixture f;
    auto *name = f.find<QLineEdit>(u"newClientName"_s);
    QTRY_VERIFY(name->isVisible());
    QTest::keyClicks(name, u"   "_s);
    QTest::keyClick(name, Qt::Key_Return);
    auto *message = f.find<QLabel>(u"newClientMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY(!message->text().isEmpty());
    QCOMPARE(Test::waitFor(f.console.service().clientCount()), 0);
}

void TestClientsPage::theCardClosesForGood()
{
    Fixture f;
    auto *name = f.find<QLineEdit>(u"newClientName"_s);
    QTRY_VERIFY(name->isVisible());
    QTest::keyClicks(name, u"Billing"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(f.find<QWidget>(u"handoverCard"_s));
    QTest::qWait(200); // the list has been read anew by now, and the card is still there
    QVERIFY(f.find<QWidget>(u"handoverCard"_s)->isVisible());
    f.click(u"handoverSaved"_s);
    QTRY_VERIFY(!f.find<QLineEdit>(u"handoverSecret"_s));
    QTRY_VERIFY(f.table()->isVisible());
    QCOMPARE(f.rows(), 1);
    QTRY_COMPARE(f.find<QLabel>(u"detailName"_s)->text(), u"Billing"_s);
}

void TestClientsPage::aDialogMakesTheNext()
{
    Fixture f({u"First"_s});
    f.click(u"clientsNew"_s);
    auto *dialog = f.find<QDialog>(u"newClientDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>(u"newClientName"_s);
    QTest::keyClicks(name, u"Second"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"newClientNote"_s), u"for tests"_s);
    dialog->findChild<QCheckBox *>(u"newClientResourceServer"_s)->click();
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(dialog->findChild<QWidget *>(u"handoverCard"_s));
    QTRY_COMPARE(f.rows(), 2);
    f.click(u"handoverSaved"_s);
    QTRY_VERIFY(!f.find<QDialog>(u"newClientDialog"_s));
    QTRY_COMPARE(f.find<QLabel>(u"detailName"_s)->text(), u"Second"_s);
    QCOMPARE(f.find<QPlainTextEdit>(u"generalNote"_s)->toPlainText(), u"for tests"_s);
    QVERIFY(f.find<QCheckBox>(u"generalResourceServer"_s)->isChecked());
}

void TestClientsPage::escapeDoesNotLoseASecret()
{
    Fixture f({u"First"_s});
    f.click(u"clientsNew"_s);
    auto *dialog = f.find<QDialog>(u"newClientDialog"_s);
    auto *name = dialog->findChild<QLineEdit *>(u"newClientName"_s);
    QTest::keyClicks(name, u"Second"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(dialog->findChild<QWidget *>(u"handoverCard"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    dialog->close();
    QVERIFY(dialog->isVisible());
    f.click(u"handoverSaved"_s);
    QTRY_VERIFY(!f.find<QDialog>(u"newClientDialog"_s));

    f.click(u"clientsNew"_s); // before there is a secret, Esc is free
    dialog = f.find<QDialog>(u"newClientDialog"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.find<QDialog>(u"newClientDialog"_s));
}

void TestClientsPage::showsWhatAnotherConnectionMade()
{
    Fixture f({u"First"_s});
    f.console.store().addClient({.name = u"From elsewhere"_s, .ranges = {u"10.0.0.0/8"_s}});
    QTRY_COMPARE(f.rows(), 2);
    QCOMPARE(f.cell(1, ClientsModel::Name), u"From elsewhere"_s);
    QCOMPARE(f.cell(1, ClientsModel::Ranges), u"10.0.0.0/8"_s);
}

void TestClientsPage::searchesAsOneTypes()
{
    Fixture f({u"Billing"_s, u"Warehouse"_s, u"Reporting"_s});
    f.page->focusSearch();
    auto *search = f.find<QLineEdit>(u"clientsSearch"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"ware"_s);
    QTRY_COMPARE(f.rows(), 1);
    QCOMPARE(f.cell(0, ClientsModel::Name), u"Warehouse"_s);
    QTest::keyClicks(search, u"xyz"_s);
    auto *empty = Test::widget<EmptyState>(f.find<QWidget>(u"clientsList"_s), u"listEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    QTRY_COMPARE(f.rows(), 3);
}

void TestClientsPage::filtersByStatus()
{
    Fixture f({u"One"_s, u"Two"_s});
    Test::waitFor(f.console.service().setStatus(f.ids[1], ClientStatus::Suspended));
    auto *status = f.find<QComboBox>(u"clientsStatus"_s);
    status->setCurrentIndex(2);
    QTRY_COMPARE(f.rows(), 1);
    QCOMPARE(f.cell(0, ClientsModel::Name), u"Two"_s);
    QCOMPARE(f.cell(0, ClientsModel::Status), u"Suspended"_s);
}

void TestClientsPage::aSuccessShowsInTheTable()
{
    Fixture f({u"Billing"_s});
    QTRY_COMPARE(f.cell(0, ClientsModel::LastSuccess), u"Never"_s);
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.outcome = Outcome::Success;
    attempt.clientId = f.ids[0];
    attempt.secretId = {};
    attempt.time = SystemClock().now();
    f.console.record({attempt});
    QTRY_COMPARE(f.cell(0, ClientsModel::LastSuccess),
                 u"just now · %1"_s.arg(attempt.address.toString()));
}

void TestClientsPage::aStoreThatCannotBeReadOffersARetry()
{
    Test::Console console;
    console.store().addClient({.name = u"Billing"_s});
    const QString path = console.store().file().path();
    QVERIFY(QFile::rename(path, path + u".away"_s));
    QMainWindow window;
    Toaster toaster(&window);
    Navigator navigator;
    auto *page = new ClientsPage(console.services(), navigator, toaster);
    window.setCentralWidget(page);
    window.resize(1100, 700);
    window.show();
    auto *list = page->findChild<ListStack *>(u"clientsList"_s);
    QTRY_VERIFY(list->isFailed());
    auto *error = list->findChild<EmptyState *>(u"listError"_s, Qt::FindDirectChildrenOnly);
    QVERIFY(error->isVisible());

    QVERIFY(QFile::rename(path + u".away"_s, path));
    QTest::mouseClick(error->findChild<QPushButton *>(u"emptyAction"_s), Qt::LeftButton);
    auto *table = page->findChild<QTableView *>(u"clientsTable"_s);
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 1);
}

QTEST_MAIN(TestClientsPage)
#include "tst_clientspage.moc"
