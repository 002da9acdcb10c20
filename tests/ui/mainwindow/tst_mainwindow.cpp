// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientspage.h"
#include "common/badge.h"
#include "common/banner.h"
#include "common/theme.h"
#include "mainwindow/mainwindow.h"
#include "ui/support/console.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsTheServersState_data();
    void showsTheServersState();
    void startsAndStopsTheServer();
    void copiesTheBaseUrl();
    void aTakenPortOffersAFreeOne();
    void anUnreadableStoreRaisesABanner();
    void aStoreThatTakesNoWritesRaisesABanner();
    void missingDescriptorsRaiseABanner();
    void aClockThatWasSetRaisesABanner_data();
    void aClockThatWasSetRaisesABanner();
    void keysMoveBetweenPages();
    void keysReachThePages();
    void fitsASmallScreen();
    void remembersThePage();
    void closesWhileTheStoreIsAsked();
    void asksBeforeAnUnsavedWhitelistIsLost();
    void quitsAtOnceWhereNothingIsLost();
    void aDemoSaysThatNothingIsKept();

private:
    struct Fixture
    {
        Fixture() { open(); }
        void open()
        {
            window = std::make_unique<MainWindow>(console.services());
            window->show();
            window->activateWindow();
            if (!QTest::qWaitForWindowActive(window.get()))
                qFatal("the window does not become active, so no key would reach it");
        }
        template <typename T>
        T *find(const QString &name)
        {
            return Test::widget<T>(window.get(), name);
        }
        QWidget *clients() { return find<QWidget>(u"clientsPage"_s); }
        QWidget *attempts() { return find<QWidget>(u"attemptsPage"_s); }

        Test::Console console;
        std::unique_ptr<MainWindow> window;
    };
};

void TestMainWindow::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
}

void TestMainWindow::showsTheServersState_data()
{
    QTest::addColumn<ServerHandle::State>("state");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("enabled");
    using State = ServerHandle::State;
    QTest::newRow("stopped") << State::Stopped << u"Server stopped"_s << u"Start"_s << true;
    QTest::newRow("starting") << State::Starting << u"Server starting"_s << u"Start"_s << false;
    QTest::newRow("running") << State::Running << u"Server running"_s << u"Stop"_s << true;
    QTest::newRow("stopping") << State::Stopping << u"Server stopping"_s << u"Start"_s << false;
    QTest::newRow("failed") << State::Failed << u"Server not running"_s << u"Start"_s << true;
}

void TestMainWindow::showsTheServersState()
{
    QFETCH(ServerHandle::State, state);
    Fixture f;
    f.console.server().turnTo(state);
    QTEST(f.find<QLabel>(u"serverState"_s)->text(), "text");
    QTEST(f.find<QPushButton>(u"serverToggle"_s)->text(), "button");
    QTEST(f.find<QPushButton>(u"serverToggle"_s)->isEnabled(), "enabled");
    QCOMPARE(f.find<QLabel>(u"serverUrl"_s)->isVisible(), state == ServerHandle::State::Running);
}

void TestMainWindow::startsAndStopsTheServer()
{
    Fixture f;
    auto *toggle = f.find<QPushButton>(u"serverToggle"_s);
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(f.console.server().state(), ServerHandle::State::Stopped);
    QTest::mouseClick(toggle, Qt::LeftButton);
    QCOMPARE(f.console.server().state(), ServerHandle::State::Running);
    QCOMPARE(f.console.server().starts, 1);
}

void TestMainWindow::copiesTheBaseUrl()
{
    Fixture f;
    QTest::mouseClick(f.find<QAbstractButton>(u"serverCopy"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"http://127.0.0.1:8080"_s);
}

void TestMainWindow::aTakenPortOffersAFreeOne()
{
    Fixture f;
    f.console.server().fail(u"Port 8080 is taken."_s, 8081);
    auto *banner = f.find<Banner>(u"banner-server"_s);
    QVERIFY(banner && banner->isVisible());
    QCOMPARE(banner->text(), u"Port 8080 is taken."_s);
    auto *take = f.find<QPushButton>(u"serverTakePort"_s);
    QCOMPARE(take->text(), u"Use port 8081"_s);
    QTest::mouseClick(take, Qt::LeftButton);
    QTRY_VERIFY(!f.find<Banner>(u"banner-server"_s));
    QCOMPARE(f.find<QLabel>(u"serverUrl"_s)->text(), u"http://127.0.0.1:8081"_s);

    f.console.server().fail(u"The certificate cannot be read."_s, 0);
    QVERIFY(f.find<Banner>(u"banner-server"_s)->findChild<QPushButton *>(u"serverRetry"_s));
    QVERIFY(!f.find<Banner>(u"banner-server"_s)->findChild<QPushButton *>(u"serverTakePort"_s));
}

void TestMainWindow::anUnreadableStoreRaisesABanner()
{
    Fixture f;
    Q_EMIT f.console.feed().failed({Error::Kind::Unavailable, u"The disk is full."_s});
    QCOMPARE(f.find<Banner>(u"banner-store"_s)->text(), u"The disk is full."_s);
    Q_EMIT f.console.feed().recovered();
    QVERIFY(!f.find<Banner>(u"banner-store"_s));
}

void TestMainWindow::aStoreThatTakesNoWritesRaisesABanner()
{
    Fixture f;
    f.console.trouble().set({{.kind = Trouble::Kind::Store, .reason = u"The disk is full."_s}});
    QVERIFY(f.find<Banner>(u"banner-store"_s)->isVisible());
    QVERIFY(f.find<Banner>(u"banner-store"_s)->text().endsWith("The disk is full."_L1));
    // One banner, whatever else is wrong with it.
    Q_EMIT f.console.feed().failed({Error::Kind::Unavailable, u"It is gone."_s});
    QCOMPARE(f.find<Banner>(u"banner-store"_s)->text(), u"It is gone."_s);
    f.console.trouble().set({});
    QCOMPARE(f.find<Banner>(u"banner-store"_s)->text(), u"It is gone."_s);
    Q_EMIT f.console.feed().recovered();
    QVERIFY(!f.find<Banner>(u"banner-store"_s));
}

void TestMainWindow::missingDescriptorsRaiseABanner()
{
    Fixture f;
    f.console.trouble().set({{.kind = Trouble::Kind::Descriptors}});
    QVERIFY(f.find<Banner>(u"banner-descriptors"_s)->isVisible());
    f.console.trouble().set({});
    QVERIFY(!f.find<Banner>(u"banner-descriptors"_s));
}

void TestMainWindow::aClockThatWasSetRaisesABanner_data()
{
    using namespace std::chrono_literals;
    QTest::addColumn<std::chrono::milliseconds>("shift");
    QTest::addColumn<QString>("says");
    const auto row = [](std::chrono::milliseconds shift, const QString &says) {
        QTest::newRow(qPrintable(says)) << shift << says;
    };
    row(-24h, u"set back by 24 hour"_s);
    row(365 * 24h, u"set forward by 365 day"_s);
    row(10min, u"set forward by 10 minute"_s);
}

void TestMainWindow::aClockThatWasSetRaisesABanner()
{
    QFETCH(std::chrono::milliseconds, shift);
    QFETCH(QString, says);
    Fixture f;
    f.console.trouble().set({{.kind = Trouble::Kind::Clock, .span = shift}});
    const QString text = f.find<Banner>(u"banner-clock"_s)->text();
    QVERIFY2(text.contains(says), qPrintable(text));
    QTest::mouseClick(f.find<QPushButton>(u"clockDismiss"_s), Qt::LeftButton);
    QVERIFY(!f.find<Banner>(u"banner-clock"_s));
}

void TestMainWindow::keysMoveBetweenPages()
{
    Fixture f;
    QVERIFY(f.clients()->isVisible());
    QTest::keyClick(f.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(f.attempts()->isVisible());
    QVERIFY(!f.clients()->isVisible());
    QTest::keyClick(f.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(f.clients()->isVisible());
    QTest::mouseClick(f.find<QAbstractButton>(u"nav-attemptsPage"_s), Qt::LeftButton);
    QTRY_VERIFY(f.attempts()->isVisible());
}

void TestMainWindow::keysReachThePages()
{
    Fixture f;
    f.console.store().addClient({});
    QTRY_VERIFY(f.find<QTableView>(u"clientsTable"_s)->isVisible());
    QTest::keySequence(f.window.get(), QKeySequence::Find);
    QTRY_VERIFY(f.find<QLineEdit>(u"clientsSearch"_s)->hasFocus());
    f.window->showPage(PageId::Attempts);
    QTest::keySequence(f.window.get(), QKeySequence::Find);
    QTRY_VERIFY(f.find<QLineEdit>(u"attemptsSearch"_s)->hasFocus());
    QTest::keySequence(f.window.get(), QKeySequence::New);
    QTRY_VERIFY(f.find<QDialog>(u"newClientDialog"_s));
    QVERIFY(f.clients()->isVisible());
    QTest::keyClick(f.find<QDialog>(u"newClientDialog"_s), Qt::Key_Escape);
}

void TestMainWindow::fitsASmallScreen()
{
    Fixture f;
    f.console.store().addClient({.name = u"One"_s});
    auto *table = f.find<QTableView>(u"clientsTable"_s);
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);
    table->selectRow(0);
    QTRY_VERIFY(f.find<QWidget>(u"clientDetail"_s)->isVisible());
    QVERIFY(f.window->minimumSizeHint().width() <= 1024);
    QVERIFY(f.window->minimumSizeHint().height() <= 700);
    f.window->resize(1024, 700);
    QCOMPARE(f.window->size(), QSize(1024, 700));
}

void TestMainWindow::remembersThePage()
{
    Fixture f;
    f.window->showPage(PageId::Attempts);
    // No wider than the test's screen, to which Qt 6.8 trims what it restores.
    const QSize size(f.window->minimumWidth(), 700);
    QVERIFY(f.window->size() != size);
    f.window->resize(size);
    f.window.reset();
    f.open();
    QVERIFY(f.attempts()->isVisible());
    QCOMPARE(f.window->size(), size);
}

void TestMainWindow::closesWhileTheStoreIsAsked()
{
    Fixture f;
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(f.window.get(), Qt::Key_F5);
        f.window.reset(); // answers to what it asked find nobody
        f.open();
    }
    QTest::qWait(100);
    QVERIFY(f.window->isVisible());
}

void TestMainWindow::asksBeforeAnUnsavedWhitelistIsLost()
{
    Fixture f;
    const Client client = f.console.store().addClient({.name = u"Invoices"_s});
    auto *page = f.window->findChild<ClientsPage *>();
    f.window->showPage(PageId::Clients);
    page->showClient(client.id, Navigator::ClientTab::Whitelist);
    auto *range = f.find<QLineEdit>(u"whitelistRange"_s);
    QTRY_VERIFY(range->isVisible());
    QTest::keyClicks(range, u"10.0.0.0/8"_s);
    QTest::keyClick(range, Qt::Key_Return);
    QSignalSpy quits(f.window.get(), &MainWindow::quitRequested);

    QVERIFY(!f.window->close());
    auto *dialog = f.find<QDialog>(u"quitDialog"_s);
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!f.window->findChild<QDialog *>(u"quitDialog"_s));
    QVERIFY(f.window->isVisible());
    QCOMPARE(quits.count(), 0);

    QVERIFY(!f.window->close());
    QTest::mouseClick(f.find<QPushButton>(u"quitConfirm"_s), Qt::LeftButton);
    QCOMPARE(quits.count(), 1);
}

void TestMainWindow::quitsAtOnceWhereNothingIsLost()
{
    Fixture f;
    QSignalSpy quits(f.window.get(), &MainWindow::quitRequested);
    QVERIFY(f.window->close());
    QCOMPARE(quits.count(), 1);
}

void TestMainWindow::aDemoSaysThatNothingIsKept()
{
    Fixture f;
    auto *remark = f.find<BadgeLabel>(u"serverRemark"_s);
    QVERIFY(!remark->isVisible());
    f.window->markAsDemo();
    QVERIFY(remark->isVisible());
    QCOMPARE(remark->badge().text, u"Demo: nothing is kept"_s);
    f.console.server().turnTo(ServerHandle::State::Stopped);
    QVERIFY(remark->isVisible());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
