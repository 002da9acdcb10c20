// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "mainwindow/commandpalette.h"
#include "mainwindow/mainwindow.h"
#include "ui/support/console.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestCommandPalette final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void goesToAPage();
    void doesWhatAnotherPageOffers();
    void leadsToASetting_data();
    void leadsToASetting();
    void theSameKeysSelectWhatWasTyped();
    void findsAClientByItsName();
    void escapeClosesItAndDoesNothing();
    void arrowsMoveAndComeRound();
    void opensOnce();

private:
    struct Fixture
    {
        Fixture()
        {
            id = console.store().addClient({.name = u"Northwind"_s}).id;
            window.show();
            window.activateWindow();
            if (!QTest::qWaitForWindowActive(&window))
                qFatal("the window does not become active");
            QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        }
        QDialog *palette() { return window.findChild<QDialog *>(u"commandPalette"_s); }
        QLineEdit *typed() { return Test::widget<QLineEdit>(&window, u"paletteSearch"_s); }
        QListView *list() { return Test::widget<QListView>(&window, u"paletteList"_s); }
        QString current() { return list()->currentIndex().data().toString(); }

        Test::Console console;
        qint64 id = 0;
        MainWindow window{console.services()};
    };
};

void TestCommandPalette::goesToAPage()
{
    Fixture f;
    QVERIFY(f.palette() && f.palette()->isVisible());
    QTest::keyClicks(f.typed(), u"attempts"_s);
    QCOMPARE(f.current(), u"Go to Attempts"_s);
    QTest::keyClick(f.typed(), Qt::Key_Return);
    QTRY_VERIFY(Test::widget<QWidget>(&f.window, u"attemptsPage"_s)->isVisible());
    QTRY_VERIFY(!f.palette());
}

void TestCommandPalette::doesWhatAnotherPageOffers()
{
    Fixture f;
    QVERIFY(!Test::widget<QWidget>(&f.window, u"attemptsPage"_s)->isVisible());
    QTest::keyClicks(f.typed(), u"pause or"_s);
    QCOMPARE(f.current(), u"Pause or resume following"_s);
    QCOMPARE(f.list()->currentIndex().data(CommandsModel::hintRole).toString(), u"Attempts"_s);
    QTest::keyClick(f.typed(), Qt::Key_Return);
    QTRY_VERIFY(Test::widget<QWidget>(&f.window, u"attemptsPage"_s)->isVisible());
    QVERIFY(Test::widget<QPushButton>(&f.window, u"attemptsPause"_s)->isChecked());
}

void TestCommandPalette::leadsToASetting_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("control");
    QTest::newRow("by its name") << u"language"_s << u"settingLanguage"_s;
    QTest::newRow("by a value") << u"dark"_s << u"settingScheme"_s;
    QTest::newRow("by another name") << u"theme"_s << u"settingScheme"_s;
    QTest::newRow("in the language wanted") << u"deutsch"_s << u"settingLanguage"_s;
    QTest::newRow("by the language's English name") << u"germ"_s << u"settingLanguage"_s;
    QTest::newRow("a server's") << u"port"_s << u"setting-port"_s;
}

void TestCommandPalette::leadsToASetting()
{
    QFETCH(QString, typed);
    QFETCH(QString, control);
    Fixture f;
    QTest::keyClicks(f.typed(), typed);
    QTest::keyClick(f.typed(), Qt::Key_Return);
    auto *wanted = Test::widget<QWidget>(&f.window, control);
    QVERIFY(wanted);
    QTRY_VERIFY(wanted->isVisible());
    QTRY_COMPARE(f.window.focusWidget(), wanted);
}

void TestCommandPalette::theSameKeysSelectWhatWasTyped()
{
    Fixture f;
    QTest::keyClicks(f.typed(), u"stop"_s);
    f.typed()->home(false);
    QTest::keyClick(f.typed(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(f.typed()->selectedText(), u"stop"_s);
}

void TestCommandPalette::findsAClientByItsName()
{
    Fixture f;
    QTest::keyClicks(f.typed(), u"northw"_s);
    QTRY_COMPARE(f.current(), u"Northwind"_s);
    QTest::keyClick(f.typed(), Qt::Key_Return);
    QTRY_VERIFY(Test::widget<QWidget>(&f.window, u"clientDetail"_s)->isVisible());
}

void TestCommandPalette::escapeClosesItAndDoesNothing()
{
    Fixture f;
    QTest::keyClicks(f.typed(), u"stop"_s);
    QTest::keyClick(f.typed(), Qt::Key_Escape);
    QTRY_VERIFY(!f.palette());
    QVERIFY(f.console.server().state() == ServerHandle::State::Running);
}

void TestCommandPalette::arrowsMoveAndComeRound()
{
    Fixture f;
    const QString first = f.current();
    QTest::keyClick(f.typed(), Qt::Key_Down);
    QVERIFY(f.current() != first);
    QTest::keyClick(f.typed(), Qt::Key_Up);
    QCOMPARE(f.current(), first);
    QTest::keyClick(f.typed(), Qt::Key_Up);
    QCOMPARE(f.list()->currentIndex().row(), f.list()->model()->rowCount() - 1);
    QTest::keyClick(f.typed(), Qt::Key_Down);
    QCOMPARE(f.current(), first);
}

void TestCommandPalette::opensOnce()
{
    Fixture f;
    QTest::keyClick(&f.window, Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(f.window.findChildren<QDialog *>(u"commandPalette"_s).size(), 1);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
