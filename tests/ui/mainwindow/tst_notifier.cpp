// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/toast.h"
#include "mainwindow/notifier.h"
#include "mainwindow/tray.h"
#include "ui/support/console.h"

#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestNotifier final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfAnAddressThatAClientNeverUsed();
    void aClientsFirstLoginIsNoNews();
    void isSilentWhereSwitchedOff();
    void theTrayOpensCopiesAndSwitches();

private:
    struct Fixture
    {
        Fixture()
        {
            client = console.store().addClient({.name = u"Billing"_s}).id;
            console.feed().start();
        }
        void login(const QString &address)
        {
            LoginAttempt attempt = Test::sampleAttempt(next++);
            attempt.outcome = Outcome::Success;
            attempt.clientId = client;
            attempt.address = attempt.peer = *IpAddress::parse(address);
            console.record({attempt});
            console.feed().nudge();
        }
        /// Until the feed has begun: what is written before counts as history.
        void begin()
        {
            QSignalSpy started(&console.feed(), &Admin::AttemptFeed::started);
            QTRY_VERIFY(started.count() > 0);
        }

        Test::Console console;
        qint64 client = 0;
        int next = 1;
        QWidget window;
        Navigator navigator;
        Toaster toaster{&window};
        Tray tray{console.server()};
        Notifier notifier{console.services(), navigator, toaster, tray, &window};
        QSignalSpy told{&notifier, &Notifier::told};
    };
};

void TestNotifier::tellsOfAnAddressThatAClientNeverUsed()
{
    Fixture f;
    f.login(u"203.0.113.1"_s);
    f.begin();
    f.login(u"203.0.113.1"_s); // known from before
    f.login(u"198.51.100.9"_s);
    QTRY_COMPARE(f.told.count(), 1);
    QCOMPARE(f.told.first().first().toString(),
             u"Billing logged in from 198.51.100.9 for the first time."_s);
    f.login(u"198.51.100.9"_s);
    QTest::qWait(400);
    QCOMPARE(f.told.count(), 1);
}

void TestNotifier::aClientsFirstLoginIsNoNews()
{
    Fixture f;
    f.begin();
    f.login(u"203.0.113.1"_s);
    QTest::qWait(500);
    QCOMPARE(f.told.count(), 0);
    f.login(u"203.0.113.2"_s);
    QTRY_COMPARE(f.told.count(), 1);
}

void TestNotifier::isSilentWhereSwitchedOff()
{
    Fixture f;
    f.console.preferences().setWants(Preferences::Notice::FirstSeenAddress, false);
    f.login(u"203.0.113.1"_s);
    f.begin();
    f.login(u"203.0.113.2"_s);
    QTest::qWait(500);
    QCOMPARE(f.told.count(), 0);
}

void TestNotifier::theTrayOpensCopiesAndSwitches()
{
    Fixture f;
    QSignalSpy opened(&f.tray, &Tray::openRequested);
    QSignalSpy quit(&f.tray, &Tray::quitRequested);
    const auto trigger = [&](const QString &text) {
        for (QAction *action : f.tray.menu().actions())
            if (action->text() == text) {
                action->trigger();
                return true;
            }
        return false;
    };
    QVERIFY(trigger(u"Open Gatehouse"_s));
    QCOMPARE(opened.count(), 1);
    QVERIFY(trigger(u"Stop the server"_s));
    QVERIFY(f.console.server().state() == ServerHandle::State::Stopped);
    QVERIFY(trigger(u"Start the server"_s));
    QVERIFY(f.console.server().state() == ServerHandle::State::Running);
    QVERIFY(trigger(u"Quit"_s));
    QCOMPARE(quit.count(), 1);
}

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
