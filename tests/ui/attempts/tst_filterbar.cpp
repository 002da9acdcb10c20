// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/filterbar.h"
#include "common/chip.h"
#include "common/clientnames.h"
#include "common/theme.h"
#include "ui/support/console.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFilterBar final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void hasNoChipWhileNothingIsChosen();
    void showsAChipForEachPart();
    void takesTheRowsItNeeds();
    void removesAPartByItsChip();
    void clearsAll();
    void choosesOutcomesByTicks();
    void choosesAClientByItsName();
    void checksANetworkAsItIsTyped();
    void offersTheNetworkThatWasMeant();
    void choosesALengthOfTime();
    void checksMomentsAsTheyAreTyped();
    void escapeLeavesThingsAsTheyWere();
    void sendsForTheTextField();

private:
    struct Fixture
    {
        Fixture()
        {
            bar.resize(900, 100);
            bar.show();
        }
        template <typename T>
        T *popup(const QString &action, const QString &name)
        {
            bar.findChild<QAction *>(action)->trigger();
            return bar.findChild<T *>(name);
        }
        Chip *chip(const QString &name) { return bar.findChild<Chip *>(name); }
        Test::Console console;
        ClientNames names{console.service()};
        FilterBar bar{console.service(), names};
    };
};

void TestFilterBar::hasNoChipWhileNothingIsChosen()
{
    Fixture f;
    QVERIFY(f.bar.findChildren<Chip *>().isEmpty());
    QVERIFY(!f.bar.findChild<QPushButton *>(u"filterClear"_s)->isVisible());
    QVERIFY(!f.bar.findChild<QAction *>(u"filterClearAll"_s)->isEnabled());
    QVERIFY(f.bar.findChild<QPushButton *>(u"filterAdd"_s)->isVisible());
}

void TestFilterBar::showsAChipForEachPart()
{
    Fixture f;
    const qint64 id = f.console.store().addClient({.name = u"Billing"_s}).id;
    FilterChoice choice;
    choice.outcomes = {int(Outcome::WrongSecret), int(Outcome::UnknownKey)};
    choice.clientId = id;
    choice.network = *Cidr::parse(u"10.0.0.7/32");
    choice.text = u"curl"_s;
    choice.time.last = 60min;
    f.bar.setChoice(choice);
    QCOMPARE(f.chip(u"chipOutcomes"_s)->text(), u"Unknown key or Wrong secret"_s);
    QTRY_COMPARE(f.chip(u"chipClient"_s)->text(), u"Billing"_s);
    QCOMPARE(f.chip(u"chipNetwork"_s)->text(), u"10.0.0.7"_s);
    QCOMPARE(f.chip(u"chipText"_s)->text(), u"Contains “curl”"_s);
    QCOMPARE(f.chip(u"chipTime"_s)->text(), u"Last hour"_s);
    f.bar.resize(300, 300); // they wrap
    QTRY_VERIFY(f.chip(u"chipTime"_s)->y() > f.chip(u"chipOutcomes"_s)->y());
    QVERIFY(f.chip(u"chipTime"_s)->geometry().right() < 300);
}

void TestFilterBar::takesTheRowsItNeeds()
{
    Fixture f;
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    column->addWidget(&f.bar);
    column->addWidget(new QWidget, 1);
    FilterChoice choice;
    choice.outcomes = {int(Outcome::WrongSecret), int(Outcome::UnknownKey)};
    choice.network = *Cidr::parse(u"10.0.0.0/8");
    choice.text = u"curl"_s;
    choice.time.last = 60min;
    f.bar.setChoice(choice);
    page.resize(600, 400);
    page.show();
    auto *clear = f.bar.findChild<QPushButton *>(u"filterClear"_s);
    QTRY_VERIFY(clear->y() > 0);
    QVERIFY2(f.bar.rect().contains(clear->geometry()), "the last row is cut off");
    page.resize(1400, 400);
    QTRY_COMPARE(f.bar.height(), clear->height());
    column->removeWidget(&f.bar);
    f.bar.setParent(nullptr);
}

void TestFilterBar::removesAPartByItsChip()
{
    Fixture f;
    FilterChoice choice;
    choice.text = u"curl"_s;
    choice.time.last = 60min;
    f.bar.setChoice(choice);
    const QSignalSpy changed(&f.bar, &FilterBar::changed);
    auto *close = f.chip(u"chipText"_s)->findChild<QToolButton *>(u"chipRemove"_s);
    QTest::mouseClick(close, Qt::LeftButton);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!f.chip(u"chipText"_s));
    QVERIFY(f.bar.choice().text.isEmpty());
    auto *body = f.chip(u"chipTime"_s)->findChild<QPushButton *>(u"chipBody"_s);
    QTest::keyClick(body, Qt::Key_Delete);
    QVERIFY(f.bar.choice().isEmpty());
}

void TestFilterBar::clearsAll()
{
    Fixture f;
    FilterChoice choice;
    choice.outcomes = {int(Outcome::Error)};
    choice.text = u"curl"_s;
    f.bar.setChoice(choice);
    QTest::mouseClick(f.bar.findChild<QPushButton *>(u"filterClear"_s), Qt::LeftButton);
    QVERIFY(f.bar.choice().isEmpty());
    QVERIFY(!f.chip(u"chipOutcomes"_s));
}

void TestFilterBar::choosesOutcomesByTicks()
{
    Fixture f;
    auto *popup = f.popup<QWidget>(u"filterByOutcome"_s, u"outcomePopup"_s);
    QVERIFY(popup && popup->isVisible());
    popup->findChild<QCheckBox *>(u"outcome-Throttled"_s)->click();
    popup->findChild<QCheckBox *>(u"outcome-Error"_s)->click();
    QVERIFY(f.bar.choice().outcomes == QSet({int(Outcome::Throttled), int(Outcome::Error)}));
    QCOMPARE(f.chip(u"chipOutcomes"_s)->text(), u"Throttled or Error"_s);
    popup->findChild<QCheckBox *>(u"outcome-Throttled"_s)->click();
    popup->findChild<QCheckBox *>(u"outcome-Error"_s)->click();
    QVERIFY(f.bar.choice().isEmpty());
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_VERIFY(!f.bar.findChild<QWidget *>(u"outcomePopup"_s));
}

void TestFilterBar::choosesAClientByItsName()
{
    Fixture f;
    f.console.store().addClient({.name = u"Billing"_s});
    const qint64 id = f.console.store().addClient({.name = u"Warehouse"_s}).id;
    auto *popup = f.popup<QWidget>(u"filterByClient"_s, u"clientPopup"_s);
    auto *found = popup->findChild<QListWidget *>(u"filterClients"_s);
    QTRY_COMPARE(found->count(), 2);
    auto *search = popup->findChild<QLineEdit *>(u"filterClientSearch"_s);
    QTest::keyClicks(search, u"nobody"_s);
    QTRY_COMPARE(found->count(), 0);
    QVERIFY(!popup->findChild<QPushButton *>(u"filterApply"_s)->isEnabled());
    QVERIFY(popup->findChild<QLabel *>(u"filterMessage"_s)->isVisible());
    search->setText(u"wareh"_s);
    QTRY_COMPARE(found->count(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(f.bar.choice().clientId, std::optional(id));
    QTRY_COMPARE(f.chip(u"chipClient"_s)->text(), u"Warehouse"_s);
}

void TestFilterBar::checksANetworkAsItIsTyped()
{
    Fixture f;
    auto *popup = f.popup<QWidget>(u"filterByNetwork"_s, u"networkPopup"_s);
    auto *field = popup->findChild<QLineEdit *>(u"filterNetwork"_s);
    auto *apply = popup->findChild<QPushButton *>(u"filterApply"_s);
    auto *message = popup->findChild<QLabel *>(u"filterMessage"_s);
    QVERIFY(!apply->isEnabled() && !message->isVisible());
    QTest::keyClicks(field, u"10.0.0"_s);
    QVERIFY(!apply->isEnabled() && message->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(f.bar.choice().isEmpty());
    QTest::keyClicks(field, u".0/8"_s);
    QVERIFY(apply->isEnabled() && !message->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(f.chip(u"chipNetwork"_s)->text(), u"10.0.0.0/8"_s);
    QVERIFY(!popup->isVisible());
}

void TestFilterBar::offersTheNetworkThatWasMeant()
{
    Fixture f;
    auto *popup = f.popup<QWidget>(u"filterByNetwork"_s, u"networkPopup"_s);
    popup->findChild<QLineEdit *>(u"filterNetwork"_s)->setText(u"10.0.0.5/8"_s);
    auto *correct = popup->findChild<QPushButton *>(u"filterNetworkCorrect"_s);
    QVERIFY(correct->isVisible());
    QCOMPARE(correct->text(), u"Use 10.0.0.0/8"_s);
    QTest::mouseClick(correct, Qt::LeftButton);
    QTest::mouseClick(popup->findChild<QPushButton *>(u"filterApply"_s), Qt::LeftButton);
    QCOMPARE(f.bar.choice().network->toString(), u"10.0.0.0/8"_s);
}

void TestFilterBar::choosesALengthOfTime()
{
    Fixture f;
    auto *popup = f.popup<QWidget>(u"filterByTime"_s, u"timePopup"_s);
    QTest::mouseClick(popup->findChild<QPushButton *>(u"filterLast1440"_s), Qt::LeftButton);
    QVERIFY(f.bar.choice().time.last == 24h);
    QCOMPARE(f.chip(u"chipTime"_s)->text(), u"Last 24 hours"_s);
}

void TestFilterBar::checksMomentsAsTheyAreTyped()
{
    Fixture f;
    auto *popup = f.popup<QWidget>(u"filterByTime"_s, u"timePopup"_s);
    auto *since = popup->findChild<QLineEdit *>(u"filterSince"_s);
    auto *until = popup->findChild<QLineEdit *>(u"filterUntil"_s);
    auto *apply = popup->findChild<QPushButton *>(u"filterApply"_s);
    auto *message = popup->findChild<QLabel *>(u"filterMessage"_s);
    QTest::keyClicks(since, u"2026-01-0"_s);
    QVERIFY(!apply->isEnabled() && message->isVisible());
    QTest::keyClicks(since, u"2 09:00"_s);
    QVERIFY(apply->isEnabled() && !message->isVisible());
    until->setText(u"2026-01-02 08:00"_s);
    QVERIFY(!apply->isEnabled());
    QVERIFY(message->text().contains(u"not after"_s));
    until->setText(u"2026-01-03"_s);
    QTest::keyClick(until, Qt::Key_Return);
    QVERIFY(*f.bar.choice().time.until - *f.bar.choice().time.since == 15h);
}

void TestFilterBar::escapeLeavesThingsAsTheyWere()
{
    Fixture f;
    auto *popup = f.popup<QWidget>(u"filterByNetwork"_s, u"networkPopup"_s);
    auto *field = popup->findChild<QLineEdit *>(u"filterNetwork"_s);
    field->setText(u"10.0.0.0/8"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QVERIFY(f.bar.choice().isEmpty());
}

void TestFilterBar::sendsForTheTextField()
{
    Fixture f;
    const QSignalSpy wanted(&f.bar, &FilterBar::textWanted);
    f.bar.findChild<QAction *>(u"filterByText"_s)->trigger();
    QCOMPARE(wanted.count(), 1);
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
