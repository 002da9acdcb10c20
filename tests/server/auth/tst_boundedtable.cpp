// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/boundedtable.h"

#include <QTest>

using namespace Gatehouse::Auth;

namespace {

struct Record
{
    int name = 0;
    int worth = 0;
};
using Table = BoundedTable<Record>;

Record *find(Table &table, quint64 hash, int name)
{
    return table.find(hash, [name](const Record &each) { return each.name == name; });
}

Record *place(Table &table, quint64 hash)
{
    return table.leastWorth(hash, [](const Record &each) { return each.worth; });
}

} // namespace

class TestBoundedTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatItHolds()
    {
        Table table(3);
        QVERIFY(!find(table, 7, 1));
        for (int name = 1; name <= 1000; ++name)
            *place(table, quint64(name)) = {name, 1};
        for (int name = 1; name <= 1000; ++name)
            QCOMPARE(find(table, quint64(name), name)->name, name);
        QVERIFY(!find(table, 1, 2));
        int held = 0;
        table.forEach([&held](const Record &each) { held += each.name != 0 ? 1 : 0; });
        QCOMPARE(held, 1000);
    }

    void givesUpTheLeastWorthOfAFullBucket()
    {
        Table table(1);
        const int places = int(Table::bucketPlaces);
        for (int name = 1; name <= places; ++name)
            *place(table, 5) = {name, name == 3 ? 1 : 2};
        QCOMPARE(place(table, 5)->name, 3);
        *place(table, 5) = {99, 9};
        QVERIFY(!find(table, 5, 3));
        for (const int name : {1, 2, places, 99})
            QVERIFY(find(table, 5, name));
        QCOMPARE(place(table, 6)->name, 0); // other buckets have room
    }

    void takesMemoryAsItIsNeededAndNoMore()
    {
        Table table(4);
        const size_t empty = table.bytes();
        QVERIFY(empty < 1000);
        place(table, 0);
        QCOMPARE(table.bytes(), empty + Table::chunkBytes);
        for (quint64 hash = 0; hash < 100'000; ++hash)
            *place(table, hash * 7919) = {int(hash) + 1, 1};
        QCOMPARE(table.bytes(), empty + 4 * Table::chunkBytes);
    }
};

QTEST_GUILESS_MAIN(TestBoundedTable)
#include "tst_boundedtable.moc"
