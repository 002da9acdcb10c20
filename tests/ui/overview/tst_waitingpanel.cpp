// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/waitingpanel.h"

#include "common/theme.h"
#include "common/toast.h"
#include "store/throttlestore.h"
#include "ui/support/console.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using Gatehouse::Test::orDie;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Who has to wait, with the mouse.
class TestWaitingPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysThatNobodyWaits();
    void saysWhoWaitsForHowLongAndWhy();
    void letsOneGo();
    void letsANetworkGoWhereTheKeyIsNotKept();
    void letsAllGo();
    void countsThoseThatItDoesNotShow();
    void countsDownAndForgetsWhoHasWaited();
    void asksNothingWhileHidden();

private:
    struct Fixture
    {
        Fixture()
        {
            panel.resize(700, 400);
            panel.show();
        }
        void wait(ThrottleScope scope, const QString &key, const QString &address,
                  std::chrono::milliseconds left = 10min, int failures = 7)
        {
            const auto database = console.store().open(Store::Database::Role::Admin);
            const Timestamp now = SystemClock().now();
            auto transaction = orDie(Store::Transaction::begin(*database));
            orDie(Store::ThrottleStore(*database).save(
                {scope, key, Network::of(*IpAddress::parse(address)), failures, now, now + left}));
            orDie(transaction.commit());
            panel.refresh();
        }
        QStringList waiting()
        {
            const auto database = console.store().open(Store::Database::Role::Admin);
            QStringList all;
            const auto waits =
                orDie(Store::ThrottleStore(*database).waiting(SystemClock().now(), 1'000));
            for (const ThrottleWait &each : waits)
                all.append(each.network.toString() + u' ' + each.apiKey);
            return all;
        }
        QString text(const QString &name)
        {
            auto *label = panel.findChild<QLabel *>(name);
            return label && label->isVisible() ? label->text() : QString();
        }
        void click(const QString &name)
        {
            QTest::mouseClick(panel.findChild<QPushButton *>(name), Qt::LeftButton);
        }

        Test::Console console;
        QWidget ground;
        Toaster toaster{&ground};
        WaitingPanel panel{console.service(), toaster};
    };
};

void TestWaitingPanel::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestWaitingPanel::saysThatNobodyWaits()
{
    Fixture f;
    QCOMPARE(f.text(u"waitingTitle"_s), u"Nobody has to wait"_s);
    QVERIFY(!f.text(u"waitingNote"_s).isEmpty());
    QVERIFY(!f.panel.findChild<QPushButton *>(u"waitingLetAllGo"_s)->isVisible());
}

void TestWaitingPanel::saysWhoWaitsForHowLongAndWhy()
{
    Fixture f;
    f.wait(ThrottleScope::Pair, u"ak_billing"_s, u"203.0.113.7"_s, 10min + 8s);
    QTRY_VERIFY(
        f.text(u"waitingWho-0"_s).startsWith(u"203.0.113.7 with the key ak_billing waits 10:0"_s));
    QVERIFY2(f.text(u"waitingWhy-0"_s).startsWith(u"7 failed logins with this key from there"_s),
             qPrintable(f.text(u"waitingWhy-0"_s)));
    f.wait(ThrottleScope::Network, {}, u"2001:db8::1"_s, 2h + 8s, 130);
    QTRY_VERIFY(f.text(u"waitingWho-0"_s).startsWith(u"2001:db8::/64 waits 2:00:0"_s));
    QVERIFY(f.text(u"waitingWhy-0"_s).startsWith(u"130 failed logins from there"_s));
    QCOMPARE(f.text(u"waitingTitle"_s), u"2 have to wait"_s);
}

void TestWaitingPanel::letsOneGo()
{
    Fixture f;
    f.wait(ThrottleScope::Pair, u"ak_one"_s, u"203.0.113.7"_s, 20min);
    f.wait(ThrottleScope::Pair, u"ak_two"_s, u"203.0.113.7"_s, 10min);
    QTRY_COMPARE(f.text(u"waitingTitle"_s), u"2 have to wait"_s);
    f.click(u"waitingLetGo-0"_s);
    QTRY_COMPARE(f.waiting(), QStringList(u"203.0.113.7 ak_two"_s));
    QTRY_COMPARE(f.text(u"waitingTitle"_s), u"1 have to wait"_s);
}

void TestWaitingPanel::letsANetworkGoWhereTheKeyIsNotKept()
{
    Fixture f;
    f.wait(ThrottleScope::Pair, u"hunt…"_s, u"203.0.113.7"_s);
    QTRY_COMPARE(f.text(u"waitingTitle"_s), u"1 have to wait"_s);
    const auto *button = f.panel.findChild<QPushButton *>(u"waitingLetGo-0"_s);
    QCOMPARE(button->accessibleName(), u"Let go: 203.0.113.7 with any key"_s);
    QVERIFY(button->toolTip().contains(u"all keys from 203.0.113.7"_s));
    f.click(u"waitingLetGo-0"_s);
    QTRY_COMPARE(f.waiting(), QStringList());
}

void TestWaitingPanel::letsAllGo()
{
    Fixture f;
    for (int i = 1; i <= 3; ++i)
        f.wait(ThrottleScope::Network, {}, u"203.0.113.%1"_s.arg(i));
    QTRY_COMPARE(f.text(u"waitingTitle"_s), u"3 have to wait"_s);
    f.click(u"waitingLetAllGo"_s);
    QTRY_COMPARE(f.waiting(), QStringList());
    QTRY_COMPARE(f.text(u"waitingTitle"_s), u"Nobody has to wait"_s);
}

void TestWaitingPanel::countsThoseThatItDoesNotShow()
{
    Fixture f;
    for (int i = 1; i <= WaitingPanel::mostRows + 3; ++i)
        f.wait(ThrottleScope::Network, {}, u"203.0.113.%1"_s.arg(i));
    QTRY_COMPARE(f.text(u"waitingTitle"_s), u"9 have to wait"_s);
    QCOMPARE(f.text(u"waitingNote"_s), u"And 3 more, who wait less long."_s);
}

void TestWaitingPanel::countsDownAndForgetsWhoHasWaited()
{
    Fixture f;
    f.wait(ThrottleScope::Network, {}, u"203.0.113.7"_s, 4500ms);
    QTRY_VERIFY(f.text(u"waitingWho-0"_s).startsWith(u"203.0.113.7 waits 0:0"_s));
    const QString first = f.text(u"waitingWho-0"_s);
    QTRY_VERIFY(!f.text(u"waitingWho-0"_s).isEmpty() && f.text(u"waitingWho-0"_s) < first);
    QTRY_COMPARE(f.text(u"waitingTitle"_s), u"Nobody has to wait"_s);
}

void TestWaitingPanel::asksNothingWhileHidden()
{
    Fixture f;
    QTest::qWait(300); // the first look is over
    f.panel.hide();
    const auto database = f.console.store().open(Store::Database::Role::Admin);
    auto transaction = orDie(Store::Transaction::begin(*database));
    const Timestamp now = SystemClock().now();
    orDie(Store::ThrottleStore(*database).save({ThrottleScope::Network,
                                                {},
                                                Network::of(*IpAddress::parse(u"203.0.113.7"_s)),
                                                7,
                                                now,
                                                now + 10min}));
    orDie(transaction.commit());
    QTest::qWait(3'000);
    QCOMPARE(f.panel.findChild<QLabel *>(u"waitingTitle"_s)->text(), u"Nobody has to wait"_s);
    f.panel.show();
    QTRY_COMPARE(f.text(u"waitingTitle"_s), u"1 have to wait"_s);
}

QTEST_MAIN(TestWaitingPanel)
#include "tst_waitingpanel.moc"
