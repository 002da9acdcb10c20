// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "ui/clients/clientspagefixture.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestClientsList final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fetchesMoreAsItScrolls();
    void fetchesMoreThoughTheListIsReadAnewMeanwhile();
    void countsWhatMatches();
    void sortsByWhatTheStoreCan();
    void keepsPlaceAndSelectionOverAReload();

private:
    static constexpr int many = 650;
    struct Fixture : Test::ClientsPageFixture
    {
        Fixture()
        {
            const auto database = console.store().open(Store::Database::Role::Admin);
            Test::orDie(database->execute(
                u"INSERT INTO clients (api_key, status, name, created_at) "
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 650) "
                "SELECT printf('ak_%05d', i), i % 2, printf('client %05d', 1000 - i), 0 FROM n"_s));
            waitForRows(ClientsLoader::pageSize);
        }
        void clickHeader(int column)
        {
            QHeaderView *header = table()->horizontalHeader();
            QTest::mouseClick(
                header->viewport(), Qt::LeftButton, {},
                QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
        }
        void scrollToEnd()
        {
            table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum());
        }
        QString count() { return find<QLabel>(u"clientsCount"_s)->text(); }
    };
};

void TestClientsList::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestClientsList::fetchesMoreAsItScrolls()
{
    Fixture f;
    QTRY_COMPARE(f.count(), u"650 clients"_s);
    for (const int rows : {400, 600, many}) {
        // The scroll bar learns of new rows a moment later.
        QTRY_VERIFY((f.scrollToEnd(), f.rows() >= rows));
    }
    f.scrollToEnd();
    QTest::qWait(50);
    QCOMPARE(f.rows(), many);
}

// The view asks once when it comes to its end.
void TestClientsList::fetchesMoreThoughTheListIsReadAnewMeanwhile()
{
    Fixture f;
    QTRY_COMPARE(f.count(), u"650 clients"_s);
    QCOMPARE(f.rows(), ClientsLoader::pageSize);
    for (const int pages : {2, 3}) {
        QTRY_VERIFY(f.table()->verticalScrollBar()->maximum() >
                    f.table()->verticalScrollBar()->value());
        f.scrollToEnd();
        f.page->refresh();
        QTRY_COMPARE(f.rows(), pages * ClientsLoader::pageSize);
    }
}

void TestClientsList::countsWhatMatches()
{
    Fixture f;
    QTest::keyClicks(f.find<QLineEdit>(u"clientsSearch"_s), u"ak_0064"_s);
    QTRY_COMPARE(f.rows(), 10);
    QTRY_COMPARE(f.count(), u"10 of 650 clients"_s);
}

void TestClientsList::sortsByWhatTheStoreCan()
{
    Fixture f;
    QCOMPARE(f.cell(0, ClientsModel::Id), u"1"_s);
    f.clickHeader(ClientsModel::Name);
    QTRY_COMPARE(f.cell(0, ClientsModel::Name), u"client 00350"_s); // of all, not of those loaded
    f.clickHeader(ClientsModel::Name);
    QTRY_COMPARE(f.cell(0, ClientsModel::Name), u"client 00999"_s);
    f.clickHeader(ClientsModel::Failures);
    QCOMPARE(f.table()->horizontalHeader()->sortIndicatorSection(), int(ClientsModel::Name));
    QCOMPARE(f.table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    f.clickHeader(ClientsModel::Status);
    QTRY_COMPARE(f.cell(0, ClientsModel::Status), u"Active"_s);
    QTRY_COMPARE(f.cell(1, ClientsModel::Id), u"4"_s);
}

void TestClientsList::keepsPlaceAndSelectionOverAReload()
{
    Fixture f;
    f.scrollToEnd();
    QTRY_COMPARE(f.rows(), 400);
    f.table()->scrollTo(f.table()->model()->index(250, 0), QAbstractItemView::PositionAtTop);
    f.clickRow(252);
    QTRY_COMPARE(f.find<QLabel>(u"detailName"_s)->text(), f.cell(252, ClientsModel::Name));
    const int place = f.table()->verticalScrollBar()->value();
    Test::waitFor(f.console.service().renameClient(2, u"Renamed"_s));
    QTRY_COMPARE(f.cell(1, ClientsModel::Name), u"Renamed"_s);
    QTRY_COMPARE(f.rows(), 400);
    QCOMPARE(f.table()->verticalScrollBar()->value(), place);
    QCOMPARE(f.table()->selectionModel()->selectedRows().value(0).row(), 252);
}

QTEST_MAIN(TestClientsList)
#include "tst_clientslist.moc"
