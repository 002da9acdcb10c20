// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/sparkline.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon{1'736'942'400'000ms};
constexpr QRect field(10, 20, Sparkline::width, 22);

} // namespace

class TestSparkline final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsNoBar();
    void successesStandAndFailuresHang();
    void whatHappenedAtAllCanBeSeen();
    void staysInItsField_data();
    void staysInItsField();
    void saysTheNumbers();
};

void TestSparkline::nothingIsNoBar()
{
    const Sparkline line = Sparkline::of(Activity(noon), field);
    QVERIFY(line.successes.isEmpty());
    QVERIFY(line.failures.isEmpty());
    QCOMPARE(line.baseLine, field.bottom());
}

void TestSparkline::successesStandAndFailuresHang()
{
    Activity activity(noon);
    activity.add(3, {.successes = 10, .failures = 5});
    const Sparkline line = Sparkline::of(activity, field);
    QCOMPARE(line.successes.size(), 1);
    QCOMPARE(line.failures.size(), 1);
    QCOMPARE(line.successes[0].left(), field.left() + 3 * 4);
    QCOMPARE(line.successes[0].bottom() + 1, line.baseLine);
    QCOMPARE(line.failures[0].top(), line.baseLine + 1);
    QCOMPARE(line.successes[0].height(), 2 * line.failures[0].height());
}

void TestSparkline::whatHappenedAtAllCanBeSeen()
{
    Activity activity(noon);
    activity.add(0, {.successes = 1'000'000, .failures = 1});
    activity.add(1, {.successes = 1});
    const Sparkline line = Sparkline::of(activity, field);
    QCOMPARE(line.successes.size(), 2);
    QVERIFY(line.successes[1].height() >= 2);
    QVERIFY(line.failures[0].height() >= 2);
}

void TestSparkline::staysInItsField_data()
{
    QTest::addColumn<qint64>("successes");
    QTest::addColumn<qint64>("failures");
    for (const auto &[successes, failures] :
         {std::pair<qint64, qint64>{1, 0}, {0, 1}, {1, 1}, {1, 1000}, {1000, 1}, {7, 9}})
        QTest::addRow("%lld of %lld", successes, failures) << successes << failures;
}

void TestSparkline::staysInItsField()
{
    QFETCH(qint64, successes);
    QFETCH(qint64, failures);
    Activity activity(noon);
    activity.add(0, {.successes = successes});
    activity.add(Activity::hourCount - 1, {.failures = failures});
    const Sparkline line = Sparkline::of(activity, field);
    QCOMPARE(line.successes.size(), successes > 0 ? 1 : 0);
    QCOMPARE(line.failures.size(), failures > 0 ? 1 : 0);
    for (const QRect &bar : line.successes + line.failures)
        QVERIFY(field.contains(bar));
}

void TestSparkline::saysTheNumbers()
{
    Activity activity(noon);
    QVERIFY(activityTip(activity).startsWith(u"No attempts since "_s));
    activity.add(3, {.successes = 10, .failures = 5});
    activity.add(4, {.successes = 2});
    const QString tip = activityTip(activity);
    QVERIFY2(tip.contains(u"12 succeeded, 5 failed"_s), qPrintable(tip));
    QVERIFY2(tip.contains(u"Most in one hour: 15"_s), qPrintable(tip));
}

QTEST_GUILESS_MAIN(TestSparkline)
#include "tst_sparkline.moc"
