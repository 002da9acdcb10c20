// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/timelabel.h"
#include "keys/keysmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono;

class TestKeysModel final : public QObject
{
    Q_OBJECT

    static QString shown(const KeysModel &model)
    {
        QStringList rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows.append(model.index(row, KeysModel::Kid).data().toString() + u' ' +
                        model.index(row, KeysModel::State).data().toString());
        return rows.join(u'|');
    }

private Q_SLOTS:
    void showsEachKeysState()
    {
        KeysModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Timestamp now = displayNow();
        const Timestamp soon = now + minutes(10);
        model.setKeys(
            {{u"next"_s, u"ES256"_s, now, {soon}},
             {u"new"_s, u"HS256"_s, now - hours(1), {now - hours(1), soon, soon + days(7)}},
             {u"old"_s,
              u"HS256"_s,
              now - days(40),
              {now - days(40), now - hours(1), now + minutes(30)}},
             {u"gone"_s,
              u"HS256"_s,
              now - days(90),
              {now - days(90), now - days(40), now - days(33)}}});
        QCOMPARE(shown(model), u"next Published, signs from %1|new Active|old Verifying only|"
                               "gone Retired"_s.arg(fixedMomentText(soon, now)));
        QCOMPARE(model.index(0, KeysModel::Algorithm).data().toString(), u"ES256"_s);
        QCOMPARE(model.index(0, KeysModel::Until).data().toString(), u"Until it is rotated"_s);
        QCOMPARE(model.index(2, KeysModel::Until).data().toString(), u"in 30 min"_s);
        model.setKeys({{u"new"_s, u"HS256"_s, now, {now}}});
        QCOMPARE(shown(model), u"new Active"_s);
        model.setKeys({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestKeysModel)
#include "tst_keysmodel.moc"
