// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "ui/clients/clientspagefixture.h"

#include <QDialog>
#include <QMenu>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestClientsBulk final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsTheBarForSeveral();
    void suspendsAllWithOneUndo();
    void leavesAloneThoseThatHaveTheStatus();
    void revokesAfterAsking();
    void saysThatDeleteTakesOne();
    void offersInTheMenuWhatApplies_data();
    void offersInTheMenuWhatApplies();

private:
    using Fixture = Test::ClientsPageFixture;
    static QStringList statuses(Fixture &f)
    {
        QStringList all;
        for (const qint64 id : std::as_const(f.ids))
            all += toString(f.stored(id).status);
        return all;
    }
};

void TestClientsBulk::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Light);
}

void TestClientsBulk::showsTheBarForSeveral()
{
    Fixture f({u"One"_s, u"Two"_s, u"Three"_s});
    auto *bar = f.find<QWidget>(u"bulkBar"_s);
    auto *detail = f.find<QWidget>(u"clientDetail"_s);
    QVERIFY(!bar->isVisible());
    f.clickRow(0);
    QVERIFY(!bar->isVisible());
    QTRY_VERIFY(detail->isVisible());
    f.clickRow(2, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    QCOMPARE(f.find<QLabel>(u"bulkText"_s)->text(), u"2 clients selected"_s);
    f.table()->setFocus();
    QTest::keySequence(f.table(), QKeySequence::SelectAll);
    QCOMPARE(f.find<QLabel>(u"bulkText"_s)->text(), u"3 clients selected"_s);
    QTest::keyClick(f.table(), Qt::Key_Escape); // first none, then no detail
    QVERIFY(!bar->isVisible());
    QVERIFY(detail->isVisible());
    QTest::keyClick(f.table(), Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
}

void TestClientsBulk::suspendsAllWithOneUndo()
{
    Fixture f({u"One"_s, u"Two"_s, u"Three"_s});
    Test::waitFor(f.console.service().setStatus(f.ids[1], ClientStatus::Disabled));
    QTRY_COMPARE(f.cell(1, ClientsModel::Status), u"Disabled"_s);
    f.table()->selectAll();
    f.click(u"bulk-clientSuspend"_s);
    QTRY_COMPARE(statuses(f), QStringList({u"Suspended"_s, u"Suspended"_s, u"Suspended"_s}));
    QTRY_COMPARE(f.cell(0, ClientsModel::Status), u"Suspended"_s);
    QCOMPARE(f.table()->selectionModel()->selectedRows().size(), 3); // survives the reload
    f.click(u"toastAction"_s);
    QTRY_COMPARE(statuses(f), QStringList({u"Active"_s, u"Disabled"_s, u"Active"_s}));
}

void TestClientsBulk::leavesAloneThoseThatHaveTheStatus()
{
    Fixture f({u"One"_s, u"Two"_s});
    Test::waitFor(f.console.service().setStatus(f.ids[0], ClientStatus::Disabled));
    QTRY_COMPARE(f.cell(0, ClientsModel::Status), u"Disabled"_s);
    const qint64 generation = f.stored(f.ids[0]).generation;
    f.table()->selectAll();
    auto *disable = f.page->findChild<QAction *>(u"clientDisable"_s);
    QVERIFY(disable->isEnabled());
    disable->trigger();
    QTRY_COMPARE(statuses(f), QStringList({u"Disabled"_s, u"Disabled"_s}));
    QCOMPARE(f.stored(f.ids[0]).generation, generation);
    QTRY_VERIFY(!disable->isEnabled());
}

void TestClientsBulk::revokesAfterAsking()
{
    Fixture f({u"One"_s, u"Two"_s, u"Three"_s});
    f.clickRow(0);
    f.clickRow(1, Qt::ShiftModifier);
    f.click(u"bulk-clientRevoke"_s);
    QVERIFY(f.find<QDialog>(u"revokeDialog"_s));
    f.click(u"revokeConfirm"_s);
    QTRY_COMPARE(f.stored(f.ids[0]).generation, 1);
    QCOMPARE(f.stored(f.ids[1]).generation, 1);
    QCOMPARE(f.stored(f.ids[2]).generation, 0);
}

void TestClientsBulk::saysThatDeleteTakesOne()
{
    Fixture f({u"One"_s, u"Two"_s});
    f.table()->selectAll();
    f.table()->setFocus();
    QTest::keyClick(f.table(), Qt::Key_Delete);
    QVERIFY(!f.find<QDialog>(u"deleteDialog"_s));
    QVERIFY(f.find<QWidget>(u"toast"_s));
}

void TestClientsBulk::offersInTheMenuWhatApplies_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("one") << 1
                         << QStringList{u"clientCopyKey"_s, u"clientRotate"_s, u"clientSuspend"_s,
                                        u"clientDisable"_s, u"clientRevoke"_s, u"clientExport"_s,
                                        u"clientDelete"_s};
    QTest::newRow("two") << 2
                         << QStringList{u"clientCopyKey"_s, u"clientSuspend"_s, u"clientDisable"_s,
                                        u"clientRevoke"_s, u"clientExport"_s};
}

void TestClientsBulk::offersInTheMenuWhatApplies()
{
    QFETCH(int, rows);
    QFETCH(QStringList, wanted);
    Fixture f({u"One"_s, u"Two"_s});
    for (int row = 0; row < rows; ++row)
        f.clickRow(row, row > 0 ? Qt::ControlModifier : Qt::NoModifier);
    Q_EMIT f.table()->customContextMenuRequested(f.placeOf(0));
    QMenu *menu = nullptr;
    for (QMenu *each : f.page->findChildren<QMenu *>())
        if (each->isVisible())
            menu = each;
    QVERIFY(menu);
    QStringList offered;
    for (const QAction *action : menu->actions())
        if (!action->isSeparator())
            offered += action->objectName();
    QCOMPARE(offered, wanted);
    menu->close();
}

QTEST_MAIN(TestClientsBulk)
#include "tst_clientsbulk.moc"
