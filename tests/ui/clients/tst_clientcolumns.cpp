// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientcolumns.h"

#include <QTest>

using namespace Gatehouse::Ui;

class TestClientColumns final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allFitAnOrdinaryWindow();
    void nameAndStatusAlwaysStay();
    void neverMoreThanFit();
    void countsWhatALongerHeaderTakes();
    void leavesOutWhatTheDetailShows();
};

void TestClientColumns::allFitAnOrdinaryWindow()
{
    QCOMPARE(ClientColumns::fitting(1040, false).size(), int(ClientsModel::ColumnCount));
}

void TestClientColumns::nameAndStatusAlwaysStay()
{
    QCOMPARE(ClientColumns::fitting(10, true),
             QSet<int>({ClientsModel::Name, ClientsModel::Status}));
}

void TestClientColumns::neverMoreThanFit()
{
    for (int room = 300; room < 1200; room += 7) {
        int taken = 0;
        for (const int column : ClientColumns::fitting(room, false))
            taken += ClientColumns::width(ClientsModel::Column(column));
        QVERIFY2(taken <= room, qPrintable(QString::number(room)));
    }
}

void TestClientColumns::countsWhatALongerHeaderTakes()
{
    const auto longer = [](ClientsModel::Column column) {
        return ClientColumns::width(column) + (column == ClientsModel::SecretAge ? 40 : 0);
    };
    QVERIFY(!ClientColumns::fitting(1050, false, longer).contains(ClientsModel::Id));
}

void TestClientColumns::leavesOutWhatTheDetailShows()
{
    const QSet<int> beside = ClientColumns::fitting(2000, true);
    QVERIFY(!beside.contains(ClientsModel::Key));
    QVERIFY(!beside.contains(ClientsModel::Ranges));
    QVERIFY(beside.contains(ClientsModel::Day));
}

QTEST_GUILESS_MAIN(TestClientColumns)
#include "tst_clientcolumns.moc"
