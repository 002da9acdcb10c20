// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/clientchoices.h"
#include "common/clientpicker.h"
#include "common/theme.h"
#include "ui/support/console.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestClientPicker final : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        Fixture()
        {
            for (const QString &name : {u"Billing service"_s, u"Warehouse"_s, u"Billing test"_s}) {
                Admin::NewClient wanted;
                wanted.name = name;
                Test::waitFor(console.service().createClient(wanted));
            }
            ground.resize(400, 300);
            ground.show();
            ground.activateWindow();
            picker.setFocus();
        }
        QTableView *popup() { return Test::widget<QTableView>(&ground, u"clientChoices"_s); }

        Test::Console console;
        QWidget ground;
        ClientPicker picker{console.service(), &ground};
    };

private Q_SLOTS:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Light); }

    void offersWhatFitsAndTakesTheChosen()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.ground));
        QTest::keyClicks(&f.picker, u"bill"_s);
        QTRY_VERIFY(f.popup()->isVisible());
        QCOMPARE(f.popup()->model()->rowCount(), 2);
        QTRY_VERIFY(f.popup()->viewport()->height() >= 2 * Theme::rowHeight);
        QVERIFY(!f.picker.client());
        QTest::keyClick(f.popup(), Qt::Key_Down);
        QTest::keyClick(f.popup(), Qt::Key_Return);
        QTRY_VERIFY(f.picker.client().has_value());
        QCOMPARE(f.picker.client()->name, u"Billing service"_s);
        QCOMPARE(f.picker.text(), u"Billing service"_s);
    }

    void typingOnUnchoosesTheClient()
    {
        Fixture f;
        QSignalSpy changes(&f.picker, &ClientPicker::clientChanged);
        f.picker.choose(2);
        QTRY_VERIFY(f.picker.client().has_value());
        QCOMPARE(changes.count(), 1);
        QTest::keyClicks(&f.picker, u"x"_s);
        QVERIFY(!f.picker.client());
        QCOMPARE(changes.count(), 2);
        f.picker.setClient({});
        QVERIFY(f.picker.text().isEmpty());
    }

    void offersNothingWhereNothingFits()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowActive(&f.ground));
        QTest::keyClicks(&f.picker, u"nobody"_s);
        QTest::qWait(300);
        QVERIFY(!f.popup()->isVisible());
    }

    void theModelHoldsUnderChange()
    {
        ClientChoices model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setClients({Client{.id = 1, .name = u"a"_s}, Client{.id = 2, .name = u"b"_s}});
        QCOMPARE(model.rowCount(), 2);
        model.setClients({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestClientPicker)
#include "tst_clientpicker.moc"
