// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptsmodel.h"
#include "common/badge.h"
#include "common/cells.h"
#include "common/clientnames.h"
#include "ui/support/console.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestAttemptsModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void appendsInOneExactRange();
    void leavesOutWhatItHas();
    void pushesOutTheOldest();
    void aBatchBeyondItsSizeKeepsTheNewest();
    void prependsOnlyWhatFits();
    void showsAnAttemptInWords();
    void learnsTheNameOfAClient();

private:
    static QList<LoginAttempt> attempts(qint64 first, qint64 last);
    static QString range(const AttemptsModel &model)
    {
        return u"%1..%2 of %3"_s.arg(model.oldestId()).arg(model.newestId()).arg(model.rowCount());
    }
    Test::Console m_console;
    ClientNames m_names{m_console.service()};
};

QList<LoginAttempt> TestAttemptsModel::attempts(qint64 first, qint64 last)
{
    QList<LoginAttempt> made;
    for (qint64 id = first; id <= last; ++id) {
        LoginAttempt attempt;
        attempt.id = id;
        attempt.outcome = Outcome::Success;
        made.append(attempt);
    }
    return made;
}

void TestAttemptsModel::appendsInOneExactRange()
{
    AttemptsModel model(m_names);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(attempts(1, 3));
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.append(attempts(4, 10));
    QCOMPARE(range(model), u"1..10 of 10"_s);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted[0][1].toInt(), 3);
    QCOMPARE(inserted[0][2].toInt(), 9);
    QCOMPARE(reset.count(), 0);
}

void TestAttemptsModel::leavesOutWhatItHas()
{
    AttemptsModel model(m_names);
    model.reset(attempts(1, 5));
    model.append(attempts(3, 7));
    QCOMPARE(range(model), u"1..7 of 7"_s);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append(attempts(6, 7));
    model.append({});
    QCOMPARE(inserted.count(), 0);
}

void TestAttemptsModel::pushesOutTheOldest()
{
    AttemptsModel model(m_names);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(attempts(1, AttemptsModel::capacity));
    QVERIFY(model.isFull());
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.append(attempts(AttemptsModel::capacity + 1, AttemptsModel::capacity + 5));
    QCOMPARE(range(model), u"6..20005 of 20000"_s);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][1].toInt(), 0);
    QCOMPARE(removed[0][2].toInt(), 4);
}

void TestAttemptsModel::aBatchBeyondItsSizeKeepsTheNewest()
{
    AttemptsModel model(m_names);
    model.reset(attempts(1, 10));
    model.append(attempts(11, 25'000));
    QCOMPARE(range(model), u"5001..25000 of 20000"_s);
    model.reset(attempts(1, 25'000));
    QCOMPARE(range(model), u"5001..25000 of 20000"_s);
}

void TestAttemptsModel::prependsOnlyWhatFits()
{
    AttemptsModel model(m_names);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.reset(attempts(101, 110));
    model.prepend(attempts(51, 100));
    QCOMPARE(range(model), u"51..110 of 60"_s);
    model.reset(attempts(1001, 1000 + AttemptsModel::capacity - 10));
    model.prepend(attempts(901, 1000));
    QCOMPARE(range(model), u"991..20990 of 20000"_s);
}

void TestAttemptsModel::showsAnAttemptInWords()
{
    LoginAttempt attempt;
    attempt.id = 1;
    attempt.outcome = Outcome::AddressNotAllowed;
    attempt.apiKey = u"ak_key"_s;
    attempt.address = *IpAddress::parse(u"203.0.113.7");
    attempt.peer = *IpAddress::parse(u"10.0.0.1");
    attempt.endpoint = u"login"_s;
    attempt.status = 403;
    attempt.duration = std::chrono::microseconds(1234);
    AttemptsModel model(m_names);
    model.append({attempt});
    QStringList cells;
    for (int column = AttemptsModel::OutcomeColumn; column < AttemptsModel::ColumnCount; ++column)
        cells.append(model.index(0, column).data().toString());
    QCOMPARE(cells.join(u';'), u"Address not allowed;–;ak_key;203.0.113.7;login;403;1.23 ms"_s);
    const auto badge = model.index(0, AttemptsModel::OutcomeColumn).data(BadgeRole).value<Badge>();
    QCOMPARE(badge.text, u"Address not allowed"_s);
    QVERIFY(model.index(0, AttemptsModel::Address)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"Through 10.0.0.1"_s));
}

void TestAttemptsModel::learnsTheNameOfAClient()
{
    const Client client = m_console.store().addClient({.name = u"Billing"_s});
    LoginAttempt attempt;
    attempt.id = 1;
    attempt.clientId = client.id;
    LoginAttempt other = attempt;
    other.id = 2;
    other.clientId = client.id + 1000;
    AttemptsModel model(m_names);
    model.append({attempt, other});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const auto name = [&model](int row) {
        return model.index(row, AttemptsModel::ClientColumn).data().toString();
    };
    QCOMPARE(name(0), u"#%1"_s.arg(client.id));
    QTRY_COMPARE(name(0), u"Billing"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][1].toModelIndex().row(), 0);
    QCOMPARE(name(1), u"#%1"_s.arg(client.id + 1000)); // nobody of that id
}

QTEST_MAIN(TestAttemptsModel)
#include "tst_attemptsmodel.moc"
