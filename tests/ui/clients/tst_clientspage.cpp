// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/badge.h"
#include "common/emptystate.h"
#include "common/liststack.h"
#include "common/theme.h"
#include "domain/secret.h"
#include "ui/clients/clientspagefixture.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
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
    void rotatesWithGrace();
    void aThirdSecretEndsBothOthers();
    void retiresTheOldSecret();
    void checksARangeWhileItIsTyped();
    void addsAndRemovesAnEntry();
    void tellsWhichEntryDecides();
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
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(dialog->findChild<QWidget *>(u"handoverCard"_s));
    QTRY_COMPARE(f.rows(), 2);
    f.click(u"handoverSaved"_s);
    QTRY_VERIFY(!f.find<QDialog>(u"newClientDialog"_s));
    QTRY_COMPARE(f.find<QLabel>(u"detailName"_s)->text(), u"Second"_s);
    QCOMPARE(f.find<QPlainTextEdit>(u"generalNote"_s)->toPlainText(), u"for tests"_s);
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

void TestClientsPage::rotatesWithGrace()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"Secrets"_s);
    f.click(u"secretsRotate"_s);
    QTRY_VERIFY(f.find<QDialog>(u"rotateDialog"_s));
    f.find<QRadioButton>(u"rotateGrace-1h"_s)->click();
    f.click(u"rotateConfirm"_s);
    QTRY_VERIFY(f.find<QDialog>(u"handoverDialog"_s));
    QVERIFY(Secret::isGenerated(f.find<QLineEdit>(u"handoverSecret"_s)->text()));
    f.click(u"handoverSaved"_s);
    QTRY_VERIFY(!f.find<QDialog>(u"handoverDialog"_s));
    QTRY_COMPARE(f.find<QTableView>(u"secretsTable"_s)->model()->rowCount(), 2);
    const auto secrets = f.detail(f.ids[0]).secrets;
    QCOMPARE(secrets.size(), 2);
    int ending = 0;
    for (const auto &secret : secrets)
        if (secret.expiresAt) {
            ++ending;
            const auto left = *secret.expiresAt - SystemClock().now();
            QVERIFY(left > std::chrono::minutes(55) && left <= std::chrono::minutes(60));
        }
    QCOMPARE(ending, 1);
}

void TestClientsPage::aThirdSecretEndsBothOthers()
{
    Fixture f({u"Billing"_s});
    Test::waitFor(f.console.service().rotateSecret(f.ids[0], std::chrono::hours(24)));
    f.open(0, u"Secrets"_s);
    f.click(u"secretsRotate"_s);
    QTRY_VERIFY(f.find<QDialog>(u"rotateDialog"_s));
    QVERIFY(!f.find<QRadioButton>(u"rotateGrace-24h"_s)->isEnabled());
    QVERIFY(f.find<QRadioButton>(u"rotateGrace-0h"_s)->isChecked());
    f.click(u"rotateConfirm"_s);
    QTRY_VERIFY(f.find<QDialog>(u"handoverDialog"_s));
    f.click(u"handoverSaved"_s);
    int live = 0;
    for (const auto &secret : f.detail(f.ids[0]).secrets)
        live += secret.isLive(SystemClock().now());
    QCOMPARE(live, 1);
}

void TestClientsPage::retiresTheOldSecret()
{
    Fixture f({u"Billing"_s});
    Test::waitFor(f.console.service().rotateSecret(f.ids[0], std::chrono::hours(24)));
    f.open(0, u"Secrets"_s);
    auto *table = f.find<QTableView>(u"secretsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(!f.find<QPushButton>(u"secretsRetire"_s)->isEnabled());
    table->selectRow(1);
    f.click(u"secretsRetire"_s);
    QTRY_VERIFY(!f.find<QPushButton>(u"secretsRetire"_s)->isEnabled());
    QTRY_COMPARE(
        [&] {
            int live = 0;
            for (const auto &secret : f.detail(f.ids[0]).secrets)
                live += secret.isLive(SystemClock().now());
            return live;
        }(),
        1);
}

void TestClientsPage::checksARangeWhileItIsTyped()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"Whitelist"_s);
    auto *range = f.find<QLineEdit>(u"whitelistRange"_s);
    auto *add = f.find<QPushButton>(u"whitelistAdd"_s);
    auto *message = f.find<QLabel>(u"whitelistMessage"_s);
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(range, u"10.0."_s);
    QVERIFY(message->isVisible());
    QVERIFY(!add->isEnabled());
    QTest::keyClicks(range, u"0.5/8"_s);
    auto *correct = f.find<QPushButton>(u"whitelistCorrect"_s);
    QVERIFY(correct->isVisible());
    QCOMPARE(correct->text(), u"Use 10.0.0.0/8"_s);
    QVERIFY(!add->isEnabled());
    QTest::mouseClick(correct, Qt::LeftButton);
    QCOMPARE(range->text(), u"10.0.0.0/8"_s);
    QVERIFY(add->isEnabled());
    QVERIFY(!correct->isVisible());
}

void TestClientsPage::addsAndRemovesAnEntry()
{
    Fixture f({u"Billing"_s});
    f.open(0, u"Whitelist"_s);
    auto *range = f.find<QLineEdit>(u"whitelistRange"_s);
    auto *table = f.find<QTableView>(u"whitelistTable"_s);
    QTest::keyClicks(range, u"203.0.113.7"_s);
    QTest::keyClicks(f.find<QLineEdit>(u"whitelistNote"_s), u"Office"_s);
    f.find<QComboBox>(u"whitelistExpiry"_s)->setCurrentIndex(2);
    QTest::keyClick(range, Qt::Key_Return);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto stored = f.detail(f.ids[0]).whitelist;
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored[0].range.toString(), u"203.0.113.7/32"_s);
    QCOMPARE(stored[0].note, u"Office"_s);
    QVERIFY(stored[0].expiresAt && *stored[0].expiresAt > SystemClock().now());
    QTRY_COMPARE(f.cell(0, ClientsModel::Ranges), u"203.0.113.7/32"_s);
    QCOMPARE(range->text(), QString());

    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_COMPARE(f.cell(0, ClientsModel::Ranges), u"Any address"_s);
    f.click(u"toastAction"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
}

void TestClientsPage::tellsWhichEntryDecides()
{
    Fixture f;
    f.ids.append(
        f.console.store()
            .addClient({.name = u"Billing"_s, .ranges = {u"10.0.0.0/8"_s, u"10.20.0.0/16"_s}})
            .id);
    QTRY_COMPARE(f.rows(), 1);
    QTRY_VERIFY(f.table()->isVisible());
    f.open(0, u"Whitelist"_s);
    auto *address = f.find<QLineEdit>(u"testAddress"_s);
    auto *verdict = f.find<BadgeLabel>(u"testVerdict"_s);
    auto *why = f.find<QLabel>(u"testWhy"_s);
    QTest::keyClicks(address, u"10.20.3.4"_s);
    QTRY_COMPARE(verdict->badge().text, u"Gets in"_s);
    QTRY_COMPARE(why->text(), u"10.20.0.0/16 decides."_s);
    address->clear();
    QTest::keyClicks(address, u"192.0.2.1"_s);
    QTRY_COMPARE(verdict->badge().text, u"Refused"_s);
    QCOMPARE(why->text(), u"No entry fits."_s);
    address->setText(u"nonsense"_s);
    QVERIFY(!verdict->isVisible());
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
