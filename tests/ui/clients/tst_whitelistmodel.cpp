// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistmodel.h"
#include "common/badge.h"
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
    void marksWhatIsNotSaved();
    void warnsOfWhatShouldBeKnown();
    void followsEveryEdit();
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

static QStringList printed(const WhitelistModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        lines.append(cells.join(u';'));
    }
    return lines;
}

void TestWhitelistModel::showsRangeExpiryAndNote()
{
    WhitelistModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDraft(WhitelistDraft(entries()));
    const QString past = momentText(Timestamp(1000ms), displayNow());
    QCOMPARE(printed(model),
             QStringList({u"10.0.0.0/8;;Never;Office"_s, u"192.0.2.7/32;Expired;%1;"_s.arg(past),
                          u"2001:db8::/32;;in 10 min;"_s}));
    QVERIFY(model.index(1, WhitelistModel::State).data(BadgeRole).isValid());
    QVERIFY(!model.index(2, WhitelistModel::State).data(BadgeRole).isValid());
    QVERIFY(model.hasStates());
}

void TestWhitelistModel::marksWhatIsNotSaved()
{
    WhitelistDraft draft(entries());
    WhitelistEntry changed = entries()[0];
    changed.note = u"Headquarters"_s;
    draft.change(changed);
    draft.remove(entries()[2].range);
    draft.add({.range = *Cidr::parse(u"203.0.113.0/24")});
    WhitelistModel model;
    model.setDraft(draft);
    QCOMPARE(printed(model)[0], u"10.0.0.0/8;Changed;Never;Headquarters"_s);
    QVERIFY(printed(model)[2].startsWith(u"2001:db8::/32;Removed;"_s));
    QCOMPARE(printed(model)[3], u"203.0.113.0/24;New;Never;"_s);
    const auto badge = [&](int row) {
        return model.index(row, WhitelistModel::State).data(BadgeRole).value<Badge>();
    };
    QCOMPARE(badge(0).icon, u"edit"_s); // by icon and word, not by colour alone
    QCOMPARE(badge(2).icon, u"trash"_s);
    QCOMPARE(badge(3).icon, u"plus"_s);
    QVERIFY(model.index(2, WhitelistModel::Range).data(StruckRole).toBool());
    QVERIFY(!model.index(2, WhitelistModel::State).data(StruckRole).toBool());
    QVERIFY(!model.index(0, WhitelistModel::Range).data(StruckRole).toBool());
}

void TestWhitelistModel::warnsOfWhatShouldBeKnown()
{
    WhitelistDraft draft(entries());
    draft.add({.range = *Cidr::parse(u"10.1.0.0/16")});
    draft.add({.range = *Cidr::parse(u"64.0.0.0/7")});
    WhitelistModel model;
    model.setDraft(draft);
    QCOMPARE(model.index(3, WhitelistModel::State).data().toString(), u"New · Covered"_s);
    QCOMPARE(model.index(4, WhitelistModel::State).data().toString(), u"New · Wide"_s);
    QVERIFY(model.index(3, WhitelistModel::State)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"10.0.0.0/8 already lets these addresses in."_s));
}

void TestWhitelistModel::followsEveryEdit()
{
    WhitelistModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    WhitelistDraft draft(entries());
    model.setDraft(draft);
    QCOMPARE(reset.count(), 1);
    draft.remove(entries()[0].range);
    model.setDraft(draft);
    QCOMPARE(reset.count(), 1); // the rows are the same: the selection stays
    QCOMPARE(changed.count(), 1);
    draft.add({.range = *Cidr::parse(u"203.0.113.0/24")});
    model.setDraft(draft);
    QCOMPARE(model.rowCount(), 4);
    draft.rebase({});
    model.setDraft(draft);
    QCOMPARE(model.rowCount(), 1);
    draft.discard();
    model.setDraft(draft);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.hasStates());
}

void TestWhitelistModel::keepsQuietWhenNothingChanged()
{
    const WhitelistDraft same(entries());
    WhitelistModel model;
    model.setDraft(same);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setDraft(same);
    QCOMPARE(reset.count() + changed.count(), 0);
    model.setDraft({});
    QCOMPARE(reset.count(), 1);
}

QTEST_GUILESS_MAIN(TestWhitelistModel)
#include "tst_whitelistmodel.moc"
