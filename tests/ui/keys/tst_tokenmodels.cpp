// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/checksmodel.h"
#include "keys/claimsmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestTokenModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhichCheckFailed()
    {
        ChecksModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        TokenVerdict verdict;
        for (int check = 0; check < int(TokenCheck::Signature); ++check)
            verdict.states[size_t(check)] = TokenVerdict::State::Passed;
        verdict.states[size_t(TokenCheck::Signature)] = TokenVerdict::State::Failed;
        model.setVerdict(verdict);
        QCOMPARE(model.rowCount(), tokenCheckCount);
        QCOMPARE(model.failedRow(), int(TokenCheck::Signature));
        const auto spoken = [&](TokenCheck check) {
            return model.index(int(check), ChecksModel::Check)
                .data(Qt::AccessibleTextRole)
                .toString();
        };
        QCOMPARE(spoken(TokenCheck::Form), u"Form: passed"_s);
        QCOMPARE(spoken(TokenCheck::Signature), u"Signature: failed"_s);
        QCOMPARE(spoken(TokenCheck::Expiry), u"Expiry: not reached"_s);
        model.setVerdict({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.failedRow(), -1);
    }

    void showsWhatATokenSays()
    {
        ClaimsModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(
            {{u"exp"_s, u"1736946000"_s, u"in 5 min"_s, u"UTC"_s}, {u"jti"_s, u"x"_s, {}, {}}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ClaimsModel::Meaning).data(Qt::ToolTipRole).toString(), u"UTC"_s);
        QCOMPARE(model.index(0, ClaimsModel::Value).data().toString(), u"1736946000"_s);
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTokenModels)
#include "tst_tokenmodels.moc"
