// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/tableview.h"
#include "common/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestTableView final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }
    void aColumnIsAsWideAsItsHeader_data();
    void aColumnIsAsWideAsItsHeader();
    void aWiderColumnStaysSo();
    void homeAndEndGoToTheFirstAndLastRow();
    void whatWasSavedInAnotherLanguageIsWidened();

private:
    struct Fixture
    {
        explicit Fixture(const QString &header)
        {
            model.setHorizontalHeaderLabels({header, u"Other"_s});
            table.setModel(&model);
            table.resize(900, 200);
        }
        /// What is left for the text of that header once its margins are taken off.
        int textRoom()
        {
            QStyleOptionHeader option;
            option.rect = QRect(0, 0, table.columnWidth(0), Theme::rowHeight);
            option.state = QStyle::State_Horizontal;
            if (table.horizontalHeader()->isSortIndicatorShown())
                option.sortIndicator = QStyleOptionHeader::SortDown;
            return table.style()
                ->subElementRect(QStyle::SE_HeaderLabel, &option, table.horizontalHeader())
                .width();
        }
        int textWidth()
        {
            return table.horizontalHeader()->fontMetrics().horizontalAdvance(
                model.headerData(0, Qt::Horizontal).toString());
        }

        QStandardItemModel model;
        TableView table;
    };
};

void TestTableView::aColumnIsAsWideAsItsHeader_data()
{
    QTest::addColumn<bool>("sorted");
    QTest::newRow("in a table of one order") << false;
    QTest::newRow("beside the mark of the order") << true;
}

void TestTableView::aColumnIsAsWideAsItsHeader()
{
    QFETCH(bool, sorted);
    Fixture f(u"Fehlgeschlagene Anmeldeversuche"_s);
    f.table.horizontalHeader()->setSortIndicatorShown(sorted);
    f.table.fitColumn(0, 64);
    QVERIFY(f.textRoom() >= f.textWidth());
}

void TestTableView::aWiderColumnStaysSo()
{
    Fixture f(u"Id"_s);
    f.table.fitColumn(0, 222);
    QCOMPARE(f.table.columnWidth(0), 222);
}

void TestTableView::homeAndEndGoToTheFirstAndLastRow()
{
    Fixture f(u"Id"_s);
    for (int row = 0; row < 20; ++row)
        f.model.appendRow(new QStandardItem(QString::number(row)));
    f.table.selectRow(7);
    QTest::keyClick(&f.table, Qt::Key_End);
    QCOMPARE(f.table.currentIndex(), f.model.index(19, 0));
    QTest::keyClick(&f.table, Qt::Key_Home);
    QCOMPARE(f.table.currentIndex(), f.model.index(0, 0));
}

void TestTableView::whatWasSavedInAnotherLanguageIsWidened()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Fixture english(u"Failures"_s);
    english.table.fitColumn(0, 64);
    english.table.saveColumns(settings, u"columns"_s);

    Fixture german(u"Fehlschläge insgesamt"_s);
    QVERIFY(german.table.restoreColumns(settings, u"columns"_s));
    QVERIFY(german.textRoom() >= german.textWidth());
}

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
