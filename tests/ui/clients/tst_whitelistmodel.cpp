// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistmodel.h"
#include "common/cells.h"
#include "common/timelabel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestWhitelistModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsRangeExpiryAndNote();
    void keepsQuietWhenNothingChanged();
};

static QList<WhitelistEntry> entries()
{
    WhitelistEntry forever;
    forever.id = 1;
    forever.range = *Cidr::parse(u"10.0.0.0/8");
    forever.note = u"Office"_s;
    WhitelistEntry past;
    past.id = 2;
    past.range = *Cidr::parse(u"192.0.2.7");
    past.expiresAt = Timestamp(1000ms);
    WhitelistEntry soon;
    soon.id = 3;
    soon.range = *Cidr::parse(u"2001:db8::/32");
    soon.expiresAt = displayNow() + 10min;
    return {forever, past, soon};
}

void TestWhitelistModel::showsRangeExpiryAndNote()
{
    WhitelistModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(entries());
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(u';'));
    }
    QCOMPARE(lines, QStringList({u"10.0.0.0/8;Never;Office"_s, u"192.0.2.7/32;Expired;"_s,
                                 u"2001:db8::/32;in 10 min;"_s}));
    QVERIFY(model.index(1, WhitelistModel::Expires).data(BadgeRole).isValid());
    QVERIFY(!model.index(2, WhitelistModel::Expires).data(BadgeRole).isValid());
}

void TestWhitelistModel::keepsQuietWhenNothingChanged()
{
    const QList<WhitelistEntry> same = entries();
    WhitelistModel model;
    model.setEntries(same);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEntries(same);
    QCOMPARE(reset.count(), 0);
    model.setEntries({});
    QCOMPARE(reset.count(), 1);
}

QTEST_GUILESS_MAIN(TestWhitelistModel)
#include "tst_whitelistmodel.moc"
