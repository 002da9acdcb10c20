// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientsmodel.h"
#include "common/cells.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

using Admin::ClientRow;

class TestClientsModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergesPages_data();
    void mergesPages();
    void aMergeWithoutChangeIsSilent();
    void tellsExactRanges();
    void aChangedRowIsOneChange();
    void pagesLeaveWhatIsBeyondThem();
    void aSuccessMovesForwardOnly();
    void showsWhitelistsInShort();
    void sortsByMeaningNotByText();

private:
    static QList<ClientRow> rows(const QList<int> &ids);
    static QList<int> ids(const ClientsModel &model);
};

QList<ClientRow> TestClientsModel::rows(const QList<int> &ids)
{
    QList<ClientRow> made;
    for (int id : ids) {
        ClientRow row;
        row.client.id = id;
        row.client.name = u"Client %1"_s.arg(id);
        made.append(row);
    }
    return made;
}

QList<int> TestClientsModel::ids(const ClientsModel &model)
{
    QList<int> shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(int(model.at(row).client.id));
    return shown;
}

void TestClientsModel::mergesPages_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    const QList<int> five{1, 2, 3, 4, 5};
    QTest::newRow("fill") << QList<int>{} << five;
    QTest::newRow("empty") << five << QList<int>{};
    QTest::newRow("same") << five << five;
    QTest::newRow("first goes") << five << QList<int>{2, 3, 4, 5};
    QTest::newRow("last goes") << five << QList<int>{1, 2, 3, 4};
    QTest::newRow("middle goes") << five << QList<int>{1, 5};
    QTest::newRow("one comes at the end") << five << QList<int>{1, 2, 3, 4, 5, 6};
    QTest::newRow("between") << QList<int>{1, 5} << five;
    QTest::newRow("all others") << QList<int>{1, 3, 5} << QList<int>{2, 4, 6};
    QTest::newRow("mixed") << QList<int>{2, 3, 7, 9} << QList<int>{1, 3, 4, 5, 9, 10};
}

void TestClientsModel::mergesPages()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    ClientsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.mergePage(0, rows(before), true);
    QCOMPARE(ids(model), before);
    model.mergePage(0, rows(after), true);
    QCOMPARE(ids(model), after);
}

void TestClientsModel::aMergeWithoutChangeIsSilent()
{
    ClientsModel model;
    model.mergePage(0, rows({1, 2, 3}), true);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.mergePage(0, rows({1, 2, 3}), true);
    QCOMPARE(changed.count() + inserted.count() + removed.count() + reset.count(), 0);
}

void TestClientsModel::tellsExactRanges()
{
    ClientsModel model;
    model.mergePage(0, rows({1, 2, 6, 7}), true);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.mergePage(0, rows({1, 2, 3, 4, 5}), true);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 2);
    QCOMPARE(inserted[0][2].toInt(), 4);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][2].toInt() - removed[0][1].toInt(), 1);
}

void TestClientsModel::aChangedRowIsOneChange()
{
    ClientsModel model;
    model.mergePage(0, rows({1, 2, 3}), true);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<ClientRow> renamed = rows({1, 2, 3});
    renamed[1].client.name = u"Another"_s;
    model.mergePage(0, renamed, true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(model.index(1, ClientsModel::Name).data().toString(), u"Another"_s);
}

void TestClientsModel::pagesLeaveWhatIsBeyondThem()
{
    ClientsModel model;
    model.mergePage(0, rows({1, 2, 3, 4, 5, 6}), true);
    model.mergePage(0, rows({1, 3}), false);
    QCOMPARE(ids(model), QList<int>({1, 3, 4, 5, 6}));
    model.mergePage(3, rows({5}), true);
    QCOMPARE(ids(model), QList<int>({1, 3, 5}));
}

void TestClientsModel::aSuccessMovesForwardOnly()
{
    ClientsModel model;
    model.mergePage(0, rows({1}), true);
    const Timestamp later{std::chrono::milliseconds(2000)};
    const Timestamp earlier{std::chrono::milliseconds(1000)};
    model.noteSuccess(1, later, *IpAddress::parse(u"10.0.0.2"));
    model.noteSuccess(1, earlier, *IpAddress::parse(u"10.0.0.1"));
    model.noteSuccess(99, later, {}); // not in the list: nothing happens
    QCOMPARE(*model.at(0).lastSuccess, later);
    QCOMPARE(model.at(0).lastAddress->toString(), u"10.0.0.2"_s);
}

void TestClientsModel::showsWhitelistsInShort()
{
    QList<ClientRow> made = rows({1, 2});
    made[1].whitelistEntries = 5;
    for (const auto &text : {u"10.0.0.0/8"_s, u"192.0.2.0/24"_s, u"198.51.100.1"_s})
        made[1].ranges.append(*Cidr::parse(text));
    ClientsModel model;
    model.mergePage(0, made, true);
    QCOMPARE(model.index(0, ClientsModel::Ranges).data().toString(), u"Any address"_s);
    QCOMPARE(model.index(1, ClientsModel::Ranges).data().toString(), u"10.0.0.0/8 +4"_s);
    QVERIFY(model.index(1, ClientsModel::Ranges)
                .data(Qt::ToolTipRole)
                .toString()
                .endsWith(u"and 2 more"_s));
}

void TestClientsModel::sortsByMeaningNotByText()
{
    ClientsModel model;
    model.mergePage(0, rows({9, 10}), true);
    const auto key = [&model](int row, int column) {
        return model.index(row, column).data(SortRole);
    };
    QVERIFY(key(0, ClientsModel::Id).toLongLong() < key(1, ClientsModel::Id).toLongLong());
    model.noteSuccess(9, Timestamp(std::chrono::milliseconds(5)), {});
    QVERIFY(key(1, ClientsModel::LastSuccess).toLongLong() <
            key(0, ClientsModel::LastSuccess).toLongLong());
}

QTEST_GUILESS_MAIN(TestClientsModel)
#include "tst_clientsmodel.moc"
