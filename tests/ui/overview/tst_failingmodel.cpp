// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/failingmodel.h"

#include "common/badge.h"
#include "common/cells.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using Row = Admin::Failing::Row;

namespace {

const Timestamp since{std::chrono::milliseconds(1'736'942'400'000)};

QList<Row> rows(int count)
{
    QList<Row> all;
    for (int i = 0; i < count; ++i)
        all.append({.address = IpAddress::fromV4(0x0a000001U + quint32(i)),
                    .key = u"ak_%1"_s.arg(i),
                    .failures = 100 - 10 * i,
                    .latest = since,
                    .most = Outcome::WrongSecret});
    return all;
}

} // namespace

class TestFailingModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void growsAndShrinks();
    void showsARow();
    void asksForTheAttemptsBehindARow();
};

void TestFailingModel::growsAndShrinks()
{
    FailingModel model(FailingModel::Who::Address);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (const int count : {0, 3, 3, 8, 1, 5, 0, 2}) {
        model.setRows(rows(count), since);
        QCOMPARE(model.rowCount(), count);
    }
    QCOMPARE(resets.size(), 0); // what is selected stays so
}

void TestFailingModel::showsARow()
{
    FailingModel model(FailingModel::Who::Key);
    QList<Row> two = rows(2);
    two[1].clientId = 7;
    two[1].clientName = u"Billing"_s;
    model.setRows(two, since);
    const auto cell = [&model](int row, int column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role);
    };
    QCOMPARE(cell(0, FailingModel::WhoColumn).toString(), u"ak_0"_s);
    QVERIFY(cell(0, FailingModel::WhoColumn, MonospaceRole).toBool());
    QCOMPARE(cell(1, FailingModel::WhoColumn).toString(), u"Billing"_s);
    QVERIFY(!cell(1, FailingModel::WhoColumn, MonospaceRole).toBool());
    QVERIFY(cell(1, FailingModel::WhoColumn, Qt::ToolTipRole).toString().contains(u"ak_1"_s));
    QCOMPARE(cell(0, FailingModel::MostColumn, BadgeRole).value<Badge>().text,
             cell(0, FailingModel::MostColumn).toString());
    QCOMPARE(cell(0, FailingModel::FailuresColumn, FailingModel::ShareRole).toDouble(), 1.0);
    QCOMPARE(cell(1, FailingModel::FailuresColumn, FailingModel::ShareRole).toDouble(), 0.9);
}

void TestFailingModel::asksForTheAttemptsBehindARow()
{
    FailingModel addresses(FailingModel::Who::Address);
    addresses.setRows(rows(2), since);
    QCOMPARE(addresses.filter(1).network->toString(), u"10.0.0.2/32"_s);
    QCOMPARE(addresses.filter(1).since, std::optional(since));
    QVERIFY(!addresses.filter(1).outcomes.contains(int(Outcome::Success)));
    QCOMPARE(addresses.filter(1).outcomes.size(), qsizetype(allOutcomes.size()) - 1);

    FailingModel keys(FailingModel::Who::Key);
    QList<Row> two = rows(2);
    two[1].clientId = 7;
    keys.setRows(two, since);
    QCOMPARE(keys.filter(0).text, u"ak_0"_s);
    QCOMPARE(keys.filter(1).clientId, std::optional<qint64>(7));
    QVERIFY(keys.filter(1).text.isEmpty());
}

QTEST_MAIN(TestFailingModel)
#include "tst_failingmodel.moc"
