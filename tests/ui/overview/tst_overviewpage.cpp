// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewpage.h"

#include "attempts/outcomelook.h"
#include "common/emptystate.h"
#include "common/liststack.h"
#include "common/navigator.h"
#include "common/segmentedcontrol.h"
#include "common/theme.h"
#include "common/toast.h"
#include "common/translation.h"
#include "overview/chartlegend.h"
#include "overview/chorelist.h"
#include "overview/failingmodel.h"
#include "overview/stattile.h"
#include "overview/trafficchart.h"
#include "ui/support/console.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestOverviewPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void offersWhatToDoFirst();
    void makesItsChartWhenFirstShown();
    void choosesThePeriodByMouseAndKeyboard();
    void remembersThePeriod();
    void showsNewAttemptsByItself();
    void opensTheAttemptsOfAFailingAddress();
    void opensTheAttemptsOfAFailingKey();
    void leadsToWhatIsToBeDone();
    void aChangedListKeepsItsHeight();
    void saysThatNothingIsToBeDone();
    void pointsAtABucketByKeyboard();
    void takesALayerOffTheChart();
    void asksNothingWhileHidden();
    void cutsNoOutcomeWhereThereIsRoom();
    void needsNoHorizontalScrolling_data();
    void needsNoHorizontalScrolling();
    void waitsLongerForLongAnswers();

private:
    struct Fixture
    {
        Fixture() { qRegisterMetaType<AttemptFilter>(); }
        void open(const QSize &size = {960, 640})
        {
            page = std::make_unique<OverviewPage>(console.services(), navigator, toaster);
            page->resize(size);
            page->show();
            page->activateWindow();
            console.startFeed();
            QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        }
        void record(Outcome outcome, std::chrono::milliseconds ago, int count = 1,
                    std::optional<qint64> clientId = {})
        {
            LoginAttempt attempt = Test::sampleAttempt(1);
            attempt.time = SystemClock().now() - ago;
            attempt.outcome = outcome;
            attempt.clientId = clientId;
            console.record(QList<LoginAttempt>(count, attempt));
        }
        QString tile(const QString &name)
        {
            return Test::widget<StatTile>(page.get(), name)->value();
        }
        QPushButton *button(const QString &name)
        {
            return Test::widget<QPushButton>(page.get(), name);
        }

        Test::Console console;
        Navigator navigator;
        QWidget ground;
        Toaster toaster{&ground};
        std::unique_ptr<OverviewPage> page;
    };
};

void TestOverviewPage::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestOverviewPage::offersWhatToDoFirst()
{
    Fixture f;
    QSignalSpy create(&f.navigator, &Navigator::newClientRequested);
    f.open();
    auto *empty = Test::widget<EmptyState>(f.page.get(), u"listEmpty"_s);
    QTRY_COMPARE(empty->title(), u"Nothing has happened yet"_s);
    auto *action = empty->findChild<QPushButton *>(u"emptyAction"_s);
    QCOMPARE(action->text(), u"Create a client"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(create.size(), 1);

    f.console.store().addClient({.name = u"A"_s});
    QTRY_COMPARE_WITH_TIMEOUT(action->text(), u"Try a login"_s, 5000);
    QSignalSpy go(&f.navigator, &Navigator::pageRequested);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(go.size(), 1);
}

void TestOverviewPage::makesItsChartWhenFirstShown()
{
    Fixture f;
    OverviewPage page(f.console.services(), f.navigator, f.toaster);
    QVERIFY(!page.findChild<TrafficChart *>());
    page.show();
    QVERIFY(page.findChild<TrafficChart *>());
}

void TestOverviewPage::choosesThePeriodByMouseAndKeyboard()
{
    Fixture f;
    f.record(Outcome::Success, 1s, 2);
    f.record(Outcome::Success, 5h, 10);
    f.record(Outcome::WrongSecret, 24h * 10, 100);
    f.open();
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"2"_s);
    QTest::mouseClick(f.button(u"period-1"_s), Qt::LeftButton);
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"12"_s);
    QCOMPARE(f.tile(u"tileFailures"_s), u"0"_s);
    QTest::keyClick(f.button(u"period-1"_s), Qt::Key_Right);
    QTRY_COMPARE(f.tile(u"tileFailures"_s), u"100"_s);
    QVERIFY(f.button(u"period-2"_s)->isChecked());
    QVERIFY(f.button(u"period-2"_s)->hasFocus());
    QTest::keyClick(f.button(u"period-2"_s), Qt::Key_Right); // there is none
    QVERIFY(f.button(u"period-2"_s)->isChecked());
    Test::widget<QAction>(f.page.get(), u"overviewPeriod-0"_s)->trigger();
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"2"_s);
}

void TestOverviewPage::remembersThePeriod()
{
    Fixture f;
    f.open();
    QTest::mouseClick(f.button(u"period-1"_s), Qt::LeftButton);
    f.open();
    QVERIFY(f.button(u"period-1"_s)->isChecked());
}

void TestOverviewPage::showsNewAttemptsByItself()
{
    Fixture f;
    f.record(Outcome::Success, 1s);
    f.open();
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"1"_s);
    f.record(Outcome::Success, 0s, 30);
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"31"_s);
    QTRY_VERIFY(f.tile(u"tileRate"_s) != u"0/s"_s);
    const QString summary =
        Test::widget<TrafficChart>(f.page.get(), u"trafficChart"_s)->accessibleDescription();
    QVERIFY2(summary.startsWith(u"31 attempts in the last hour"_s), qPrintable(summary));
}

void TestOverviewPage::opensTheAttemptsOfAFailingAddress()
{
    Fixture f;
    f.record(Outcome::WrongSecret, 1s, 3);
    f.open();
    auto *table = Test::widget<QTableView>(f.page.get(), u"failingAddresses"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(table->isVisible());
    Test::widget<QScrollArea>(f.page.get(), u"overviewScroll"_s)->ensureWidgetVisible(table);
    QSignalSpy asked(&f.navigator, &Navigator::attemptsRequested);
    const QPoint cell = table->visualRect(table->model()->index(0, 0)).center();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, cell);
    QCOMPARE(asked.size(), 1);
    const auto filter = asked[0][0].value<AttemptFilter>();
    QCOMPARE(filter.network, std::optional(Cidr(Test::sampleAttempt(1).address)));
    QVERIFY(filter.outcomes.contains(int(Outcome::WrongSecret)));
}

void TestOverviewPage::opensTheAttemptsOfAFailingKey()
{
    Fixture f;
    f.record(Outcome::UnknownKey, 1s, 3);
    f.open();
    auto *table = Test::widget<QTableView>(f.page.get(), u"failingKeys"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QSignalSpy asked(&f.navigator, &Navigator::attemptsRequested);
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<AttemptFilter>().text, Test::sampleAttempt(1).apiKey);
}

void TestOverviewPage::leadsToWhatIsToBeDone()
{
    Fixture f;
    const Timestamp now = SystemClock().now();
    const Client wide = f.console.store().addClient(
        {.name = u"Wide"_s, .ranges = {u"0.0.0.0/0"_s}, .createdAt = now});
    for (int i = 0; i < 6; ++i)
        f.console.store().addClient({.name = u"Old %1"_s.arg(i),
                                     .ranges = {u"192.0.2.1"_s},
                                     .createdAt = now - 24h * (300 - i)});
    f.record(Outcome::WrongSecret, 1h - 5min, 25, wide.id);
    f.open();
    QSignalSpy clients(&f.navigator, &Navigator::clientRequested);
    QSignalSpy attempts(&f.navigator, &Navigator::attemptsRequested);
    const auto name = [](Admin::Chore::Kind kind, int number) {
        return u"chore-%1-%2"_s.arg(int(kind)).arg(number);
    };
    using Kind = Admin::Chore::Kind;
    QTRY_VERIFY(f.button(name(Kind::WideEntry, 0)));
    QTest::mouseClick(f.button(name(Kind::WideEntry, 0)), Qt::LeftButton);
    QCOMPARE(clients.size(), 1);
    QCOMPARE(clients[0][0].toLongLong(), wide.id);
    QVERIFY(clients[0][1].value<Navigator::ClientTab>() == Navigator::ClientTab::Whitelist);
    QTest::keyClick(f.button(name(Kind::RepeatedFailures, 0)), Qt::Key_Space);
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts[0][0].value<AttemptFilter>().clientId, std::optional(wide.id));

    // Of the six that are alike three are shown, the others on demand.
    QVERIFY(f.button(name(Kind::SecretUnused, 2)));
    QVERIFY(!f.button(name(Kind::SecretUnused, 3)));
    QTest::mouseClick(f.button(u"choreMore-%1"_s.arg(int(Kind::SecretUnused))), Qt::LeftButton);
    QTRY_VERIFY(f.button(name(Kind::SecretUnused, 5)));
    QTest::mouseClick(f.button(name(Kind::SecretUnused, 0)), Qt::LeftButton);
    QVERIFY(clients.last()[1].value<Navigator::ClientTab>() == Navigator::ClientTab::Secrets);
}

void TestOverviewPage::aChangedListKeepsItsHeight()
{
    ChoreList list;
    list.resize(900, 600);
    list.show();
    Admin::Chore chore{.kind = Admin::Chore::Kind::WideEntry,
                       .clientName = u"Wide"_s,
                       .range = *Cidr::parse(u"0.0.0.0/0")};
    list.setChores({chore});
    const auto *stack = list.findChild<ListStack *>();
    const int one = stack->maximumHeight();
    QVERIFY(one > 0);
    chore.clientName = u"Wider"_s;
    list.setChores({chore, chore});
    QVERIFY(stack->maximumHeight() > one);
}

void TestOverviewPage::saysThatNothingIsToBeDone()
{
    Fixture f;
    f.record(Outcome::Success, 1s);
    f.open();
    auto *chores = Test::widget<QWidget>(f.page.get(), u"chores"_s);
    auto *empty = chores->findChild<EmptyState *>(u"listEmpty"_s);
    QTRY_COMPARE(empty->title(), u"Nothing to do"_s);
    QTRY_VERIFY(empty->isVisible());
}

void TestOverviewPage::pointsAtABucketByKeyboard()
{
    Fixture f;
    f.record(Outcome::Success, 24h * 3, 7);
    f.open();
    QTest::mouseClick(f.button(u"period-2"_s), Qt::LeftButton);
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"7"_s);
    auto *chart = Test::widget<TrafficChart>(f.page.get(), u"trafficChart"_s);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_End);
    QVERIFY(chart->accessibleDescription().contains(u"No attempts"_s));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->accessibleDescription(), chart->bucketTip(26));
    QVERIFY(chart->bucketTip(26).contains(u">7<"_s));
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->accessibleDescription(), chart->bucketTip(0));
}

void TestOverviewPage::takesALayerOffTheChart()
{
    Fixture f;
    f.record(Outcome::Success, 1s, 7);
    f.open();
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"7"_s);
    auto *chart = Test::widget<TrafficChart>(f.page.get(), u"trafficChart"_s);
    auto *success = Test::widget<LegendButton>(f.page.get(), u"legend-0"_s);
    const auto shows = [chart] {
        return chart->bucketTip(59).contains(u">7<"_s) || chart->bucketTip(58).contains(u">7<"_s);
    };
    QVERIFY(shows());
    success->setFocus();
    QTest::keyClick(success, Qt::Key_Space);
    QVERIFY(!success->isChecked());
    QVERIFY(!shows());
}

void TestOverviewPage::asksNothingWhileHidden()
{
    Fixture f;
    f.record(Outcome::Success, 1s);
    f.open();
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"1"_s);
    f.page->hide();
    f.record(Outcome::Success, 0s);
    QTest::qWait(1200); // there is no event for a question that is not asked
    QCOMPARE(f.tile(u"tileSuccesses"_s), u"1"_s);
    f.page->show();
    QTRY_COMPARE(f.tile(u"tileSuccesses"_s), u"2"_s);
}

void TestOverviewPage::cutsNoOutcomeWhereThereIsRoom()
{
    Fixture f;
    f.record(Outcome::AddressNotAllowed, 1s);
    f.open({1096, 740}); // what an ordinary window leaves for it
    auto *table = Test::widget<QTableView>(f.page.get(), u"failingAddresses"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const int needed = outcomeColumnWidth(table->font());
    QTRY_VERIFY2(table->columnWidth(FailingModel::MostColumn) >= needed,
                 qPrintable(QString::number(table->columnWidth(FailingModel::MostColumn))));
}

void TestOverviewPage::needsNoHorizontalScrolling_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"en"_s, u"de"_s}) {
        const auto row = [&](const char *name, const QSize &size) {
            QTest::addRow("%s, %s", name, qPrintable(language)) << size << language;
        };
        row("smallest", {820, 510});
        row("usual", {1080, 740});
        row("just wide", {1320, 800});
        row("large", {1720, 1020});
    }
}

void TestOverviewPage::needsNoHorizontalScrolling()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    Translation::install(*qApp, language);
    const auto back = qScopeGuard([] {
        Translation::install(*qApp, u"en"_s);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    });
    Fixture f;
    f.record(Outcome::WrongSecret, 1s, 1'000'000 / 100);
    f.record(Outcome::Throttled, 1s);
    f.console.store().addClient(
        {.name = u"Test bench"_s, .ranges = {u"0.0.0.0/0"_s}, .createdAt = SystemClock().now()});
    f.open(size);
    QTRY_COMPARE(f.tile(u"tileFailures"_s), QLocale().toString(10'001));
    auto *scroll = Test::widget<QScrollArea>(f.page.get(), u"overviewScroll"_s);
    QTRY_VERIFY2(scroll->widget()->width() <= scroll->viewport()->width(),
                 qPrintable(QString::number(scroll->widget()->minimumSizeHint().width())));
    auto *chart = Test::widget<TrafficChart>(f.page.get(), u"trafficChart"_s);
    const QRect place(chart->mapTo(scroll->viewport(), QPoint()), chart->size());
    QVERIFY(scroll->viewport()->rect().contains(place));
    const auto notes = f.page->findChildren<QLabel *>(u"tileNote"_s);
    QCOMPARE(notes.size(), 5);
    for (const QLabel *note : notes) { // whole, on two lines if need be
        QVERIFY(!note->text().isEmpty());
        const int high =
            note->fontMetrics()
                .boundingRect(QRect(0, 0, note->width(), 1000), Qt::TextWordWrap, note->text())
                .height();
        QTRY_VERIFY2(note->height() >= high, qPrintable(note->text()));
        for (const QString &word : note->text().split(u' '))
            QVERIFY2(note->fontMetrics().horizontalAdvance(word) <= note->width(),
                     qPrintable(word));
    }
}

void TestOverviewPage::waitsLongerForLongAnswers()
{
    QCOMPARE(OverviewLoader::pause(5ms, 1s), 1s);
    QCOMPARE(OverviewLoader::pause(200ms, 1s), 4s);
    QCOMPARE(OverviewLoader::pause(1h, 1s), 60s);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
