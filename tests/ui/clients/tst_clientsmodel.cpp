// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientpulses.h"
#include "clients/clientsmodel.h"
#include "clients/sparklinedelegate.h"
#include "common/cells.h"
#include "ui/support/console.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

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
    void aRowThatMovesKeepsItsSelection();
    void startsOver_data();
    void startsOver();
    void fetchesMoreWhenAsked();
    void showsWhatAClientHasBeenDoing();
    void showsWhitelistsInShort();
    void sortsOnlyByWhatTheStoreCan();

private:
    static void merge(ClientsModel &model, int at, const QList<ClientRow> &page, bool last)
    {
        const int end = model.mergePage(at, page);
        if (last)
            model.truncate(end);
    }
    Test::Console m_console;
    ClientPulses m_pulses{m_console.service(), m_console.feed()};
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
    ClientsModel model(m_pulses);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    merge(model, 0, rows(before), true);
    QCOMPARE(ids(model), before);
    merge(model, 0, rows(after), true);
    QCOMPARE(ids(model), after);
}

void TestClientsModel::aMergeWithoutChangeIsSilent()
{
    ClientsModel model(m_pulses);
    merge(model, 0, rows({1, 2, 3}), true);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    merge(model, 0, rows({1, 2, 3}), true);
    QCOMPARE(changed.count() + inserted.count() + removed.count() + reset.count(), 0);
}

void TestClientsModel::tellsExactRanges()
{
    ClientsModel model(m_pulses);
    merge(model, 0, rows({1, 2, 6, 7}), true);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    merge(model, 0, rows({1, 2, 3, 4, 5}), true);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 2);
    QCOMPARE(inserted[0][2].toInt(), 4);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][2].toInt() - removed[0][1].toInt(), 1);
}

void TestClientsModel::aChangedRowIsOneChange()
{
    ClientsModel model(m_pulses);
    merge(model, 0, rows({1, 2, 3}), true);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<ClientRow> renamed = rows({1, 2, 3});
    renamed[1].client.name = u"Another"_s;
    merge(model, 0, renamed, true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(model.index(1, ClientsModel::Name).data().toString(), u"Another"_s);
}

void TestClientsModel::pagesLeaveWhatIsBeyondThem()
{
    ClientsModel model(m_pulses);
    merge(model, 0, rows({1, 2, 3, 4, 5, 6}), true);
    merge(model, 0, rows({1, 3}), false);
    QCOMPARE(ids(model), QList<int>({1, 3, 4, 5, 6}));
    merge(model, 2, rows({5}), true);
    QCOMPARE(ids(model), QList<int>({1, 3, 5}));
}

void TestClientsModel::aRowThatMovesKeepsItsSelection()
{
    ClientsModel model(m_pulses);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    merge(model, 0, rows({1, 2, 3, 4, 5}), true);
    const QPersistentModelIndex five = model.index(4, 0);
    const QPersistentModelIndex one = model.index(0, 0);
    merge(model, 0, rows({5, 1, 2, 4, 3}), true);
    QCOMPARE(ids(model), QList<int>({5, 1, 2, 4, 3}));
    QCOMPARE(five.row(), 0);
    QCOMPARE(one.row(), 1);
}

void TestClientsModel::startsOver_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("few rows are compared") << 9;
    QTest::newRow("many rows are put up anew") << 2000;
}

void TestClientsModel::startsOver()
{
    QFETCH(int, before);
    ClientsModel model(m_pulses);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<int> many(before);
    std::iota(many.begin(), many.end(), 1);
    merge(model, 0, rows(many), true);
    QCOMPARE(model.startOver(rows({7, 3, 5000, 1})), 4);
    QCOMPARE(ids(model), QList<int>({7, 3, 5000, 1}));
    QCOMPARE(model.rowOf(5000), 2);
    QCOMPARE(model.rowOf(2), -1);
}

void TestClientsModel::fetchesMoreWhenAsked()
{
    ClientsModel model(m_pulses);
    merge(model, 0, rows({1, 2}), false);
    QSignalSpy wanted(&model, &ClientsModel::moreWanted);
    QVERIFY(!model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.count(), 0);
    model.setHasMore(true);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.count(), 1);
}

void TestClientsModel::showsWhatAClientHasBeenDoing()
{
    const qint64 id = m_console.store().addClient({.name = u"Busy"_s}).id;
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.clientId = id;
    attempt.time = SystemClock().now();
    attempt.outcome = Outcome::Success;
    LoginAttempt failure = attempt;
    failure.outcome = Outcome::WrongSecret;
    m_console.record({attempt, failure, failure});

    ClientsModel model(m_pulses);
    merge(model, 0, rows({int(id)}), true);
    const auto text = [&model](int column) {
        return model.index(0, column).data().toString();
    };
    QCOMPARE(text(ClientsModel::Failures), u"…"_s);
    QVERIFY(!model.index(0, ClientsModel::Day).data(activityRole).isValid());
    QTRY_COMPARE(text(ClientsModel::Failures), u"2"_s);
    QCOMPARE(text(ClientsModel::LastSuccess), u"just now · 10.0.0.1"_s);
    const auto activity = model.index(0, ClientsModel::Day).data(activityRole).value<Activity>();
    QCOMPARE(activity.successes(), 1);
    QCOMPARE(activity.failures(), 2);
}

void TestClientsModel::showsWhitelistsInShort()
{
    QList<ClientRow> made = rows({1, 2});
    made[1].whitelistEntries = 5;
    for (const auto &text : {u"10.0.0.0/8"_s, u"192.0.2.0/24"_s, u"198.51.100.1"_s})
        made[1].ranges.append(*Cidr::parse(text));
    ClientsModel model(m_pulses);
    merge(model, 0, made, true);
    QCOMPARE(model.index(0, ClientsModel::Ranges).data().toString(), u"Any address"_s);
    QCOMPARE(model.index(1, ClientsModel::Ranges).data().toString(), u"10.0.0.0/8 +4"_s);
    QVERIFY(model.index(1, ClientsModel::Ranges)
                .data(Qt::ToolTipRole)
                .toString()
                .endsWith(u"and 2 more"_s));
}

void TestClientsModel::sortsOnlyByWhatTheStoreCan()
{
    ClientsModel model(m_pulses);
    for (int column = 0; column < ClientsModel::ColumnCount; ++column) {
        const bool sortable = column == ClientsModel::Id || column == ClientsModel::Name ||
                              column == ClientsModel::Key || column == ClientsModel::Status;
        QCOMPARE(ClientsModel::sortOf(column).has_value(), sortable);
        const QString tip = model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        QCOMPARE(tip.contains(u"no order"_s), !sortable);
    }
}

QTEST_MAIN(TestClientsModel)
#include "tst_clientsmodel.moc"
