// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tryout/exchangesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestExchangesModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLastTwentyNewestFirst()
    {
        ExchangesModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 1; i <= ExchangesModel::capacity + 5; ++i) {
            Exchange exchange;
            exchange.method = u"POST"_s;
            exchange.path = u"/%1"_s.arg(i);
            exchange.status = i % 2 ? 200 : 0;
            model.add(exchange);
        }
        QCOMPARE(model.rowCount(), ExchangesModel::capacity);
        QCOMPARE(model.index(0, ExchangesModel::Request).data().toString(), u"POST /25"_s);
        QCOMPARE(model.index(19, ExchangesModel::Request).data().toString(), u"POST /6"_s);
        QCOMPARE(model.index(1, ExchangesModel::Status).data().toString(), u"No answer"_s);
    }
};

QTEST_GUILESS_MAIN(TestExchangesModel)
#include "tst_exchangesmodel.moc"
