// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/taskstrip.h"
#include "domain/result.h"

#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestTaskStrip final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quickWorkIsNeverSeen();
    void longWorkShowsHowFarItIs();
    void cancelTakesTheWorkBack();
    void theNextWorkTakesThePlaceOfTheLast();
};

void TestTaskStrip::quickWorkIsNeverSeen()
{
    TaskStrip strip;
    QSignalSpy finished(&strip, &TaskStrip::finished);
    QPromise<Result<int>> work;
    work.start();
    strip.follow(u"Counting"_s, work.future());
    QVERIFY(strip.isBusy());
    QVERIFY(strip.isHidden());
    work.addResult(Result<int>(1));
    work.finish();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!strip.isBusy());
    QVERIFY(strip.isHidden());
}

void TestTaskStrip::longWorkShowsHowFarItIs()
{
    TaskStrip strip;
    QPromise<Result<int>> work;
    work.start();
    strip.follow(u"Counting"_s, work.future());
    QTRY_VERIFY(strip.isVisible());
    auto *bar = strip.findChild<QProgressBar *>(u"taskProgress"_s);
    QCOMPARE(bar->maximum(), 0); // nobody knows yet
    work.setProgressRange(0, 10);
    work.setProgressValue(4);
    QTRY_COMPARE(bar->value(), 4);
    QCOMPARE(bar->maximum(), 10);
    work.finish();
    QTRY_VERIFY(strip.isHidden());
}

void TestTaskStrip::cancelTakesTheWorkBack()
{
    TaskStrip strip;
    QSignalSpy finished(&strip, &TaskStrip::finished);
    QPromise<Result<int>> work;
    work.start();
    strip.follow(u"Counting"_s, work.future());
    QTRY_VERIFY(strip.isVisible());
    QTest::mouseClick(strip.findChild<QPushButton *>(u"taskCancel"_s), Qt::LeftButton);
    QVERIFY(work.isCanceled());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(strip.isHidden());
    work.finish();
}

void TestTaskStrip::theNextWorkTakesThePlaceOfTheLast()
{
    TaskStrip strip;
    QPromise<Result<int>> first;
    QPromise<Result<int>> second;
    first.start();
    second.start();
    strip.follow(u"First"_s, first.future());
    strip.follow(u"Second"_s, second.future());
    first.finish();
    QTest::qWait(50);
    QVERIFY(strip.isBusy());
    second.finish();
    QTRY_VERIFY(!strip.isBusy());
}

QTEST_MAIN(TestTaskStrip)
#include "tst_taskstrip.moc"
