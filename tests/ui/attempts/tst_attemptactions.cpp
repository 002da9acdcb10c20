// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptactions.h"
#include "common/navigator.h"
#include "common/theme.h"
#include "common/timelabel.h"
#include "common/toast.h"
#include "ui/support/console.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAttemptActions final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void allowsTheAddressAndUndoes();
    void allowsTheNetwork();
    void allowsForADay();
    void makesAnExpiredEntryHoldAgain();
    void addsNothingWhereItIsLetInAlready();
    void neverMakesTheFirstEntry();
    void activatesTheClient();
    void rotatesTheSecret();
    void leadsToTheClient();
    void tellsThatTheClientIsGone();
    void offersAllInAMenu();

private:
    struct Fixture
    {
        explicit Fixture(const QStringList &ranges = {u"10.0.0.0/8"_s})
        {
            ground.resize(800, 600);
            ground.show();
            client = console.store().addClient({.name = u"Billing"_s, .ranges = ranges});
            attempt.outcome = Outcome::AddressNotAllowed;
            attempt.clientId = client.id;
            attempt.address = *IpAddress::parse(u"203.0.113.9");
        }
        /// The whitelist as text: "10.0.0.0/8 203.0.113.9/32".
        QString whitelist()
        {
            QStringList ranges;
            for (const WhitelistEntry &entry : detail().whitelist)
                ranges.append(entry.range.toString());
            ranges.sort();
            return ranges.join(u' ');
        }
        Admin::ClientDetail detail() { return Test::waitFor(console.service().client(client.id)); }
        Toast *toast() { return ground.findChild<Toast *>(); }
        void undo()
        {
            QTest::mouseClick(toast()->findChild<QPushButton *>(u"toastAction"_s), Qt::LeftButton);
        }

        Test::Console console;
        Navigator navigator;
        QWidget ground;
        Toaster toaster{&ground};
        AttemptActions actions{console.services(), navigator, toaster, &ground};
        Client client;
        LoginAttempt attempt;
    };
};

void TestAttemptActions::allowsTheAddressAndUndoes()
{
    Fixture f;
    f.actions.run(Answer::AllowAddress, f.attempt);
    QTRY_VERIFY(f.toast());
    QCOMPARE(f.toast()->text(), u"Billing lets 203.0.113.9/32 in from now on."_s);
    QCOMPARE(f.whitelist(), u"10.0.0.0/8 203.0.113.9/32"_s);
    QVERIFY(!f.detail().whitelist.last().expiresAt);
    f.undo();
    QTRY_COMPARE(f.whitelist(), u"10.0.0.0/8"_s);
}

void TestAttemptActions::allowsTheNetwork()
{
    Fixture f;
    f.actions.run(Answer::AllowNetwork, f.attempt);
    QTRY_COMPARE(f.whitelist(), u"10.0.0.0/8 203.0.113.0/24"_s);
}

void TestAttemptActions::allowsForADay()
{
    Fixture f;
    f.actions.run(Answer::AllowForDay, f.attempt);
    QTRY_COMPARE(f.whitelist(), u"10.0.0.0/8 203.0.113.9/32"_s);
    for (const WhitelistEntry &entry : f.detail().whitelist)
        if (entry.range.prefix() == 32)
            QVERIFY(entry.expiresAt && *entry.expiresAt > displayNow() + 23h);
}

void TestAttemptActions::makesAnExpiredEntryHoldAgain()
{
    Fixture f({u"10.0.0.0/8"_s, u"203.0.113.9"_s});
    WhitelistEntry entry;
    for (const WhitelistEntry &each : f.detail().whitelist)
        if (each.range.prefix() == 32)
            entry = each;
    entry.expiresAt = displayNow() - 1h;
    Test::waitFor(f.console.service().updateWhitelistEntry(f.client.id, entry));
    f.actions.run(Answer::AllowAddress, f.attempt);
    QTRY_VERIFY(f.toast());
    const auto live = [&f] {
        int count = 0;
        for (const WhitelistEntry &each : f.detail().whitelist)
            count += each.isLive(displayNow()) ? 1 : 0;
        return count;
    };
    QCOMPARE(live(), 2);
    f.undo();
    QTRY_COMPARE(live(), 1);
}

void TestAttemptActions::addsNothingWhereItIsLetInAlready()
{
    Fixture f({u"203.0.113.0/24"_s});
    f.actions.run(Answer::AllowAddress, f.attempt);
    QTRY_VERIFY(f.toast());
    QVERIFY(f.toast()->text().contains(u"already"_s));
    QCOMPARE(f.whitelist(), u"203.0.113.0/24"_s);
}

void TestAttemptActions::neverMakesTheFirstEntry()
{
    Fixture f((QStringList()));
    f.actions.run(Answer::AllowAddress, f.attempt);
    QTRY_VERIFY(f.toast());
    QVERIFY(f.toast()->text().contains(u"any address may call"_s));
    QCOMPARE(f.whitelist(), QString());
}

void TestAttemptActions::activatesTheClient()
{
    Fixture f;
    Test::waitFor(f.console.service().setStatus(f.client.id, ClientStatus::Suspended));
    f.actions.run(Answer::Activate, f.attempt);
    QTRY_VERIFY(f.toast());
    QCOMPARE(toString(f.detail().client.status), u"Active"_s);
    f.undo();
    QTRY_COMPARE(toString(f.detail().client.status), u"Suspended"_s);
}

void TestAttemptActions::rotatesTheSecret()
{
    Fixture f;
    f.actions.run(Answer::Rotate, f.attempt);
    QTRY_VERIFY(Test::widget<QDialog>(&f.ground, u"rotateDialog"_s));
    Test::widget<QDialog>(&f.ground, u"rotateDialog"_s)->reject();
}

void TestAttemptActions::leadsToTheClient()
{
    Fixture f;
    const QSignalSpy asked(&f.navigator, &Navigator::clientRequested);
    f.actions.run(Answer::ShowClient, f.attempt);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toLongLong(), f.client.id);
    const QSignalSpy only(&f.actions, &AttemptActions::onlyClientWanted);
    f.actions.run(Answer::OnlyClient, f.attempt);
    QCOMPARE(only.count(), 1);
    const QSignalSpy network(&f.actions, &AttemptActions::onlyNetworkWanted);
    f.actions.run(Answer::OnlyAddress, f.attempt);
    QCOMPARE(network.count(), 1);
}

void TestAttemptActions::tellsThatTheClientIsGone()
{
    Fixture f;
    Test::waitFor(f.console.service().deleteClient(f.client.id));
    f.actions.run(Answer::AllowAddress, f.attempt);
    QTRY_VERIFY(f.toast());
    QVERIFY(!f.toast()->findChild<QPushButton *>(u"toastAction"_s));
}

void TestAttemptActions::offersAllInAMenu()
{
    Fixture f;
    QMenu *menu = f.actions.menu(f.attempt);
    auto *allow = menu->findChild<QAction *>(u"menu-allowNetwork"_s);
    QCOMPARE(allow->text(), u"Allow 203.0.113.0/24"_s);
    allow->trigger();
    QTRY_COMPARE(f.whitelist(), u"10.0.0.0/8 203.0.113.0/24"_s);
    delete menu;
}

QTEST_MAIN(TestAttemptActions)
#include "tst_attemptactions.moc"
