// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/charttext.h"

#include "admin/periodbuckets.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Admin::Period;

namespace {

// Local time, as the texts are.
Timestamp at(const QString &iso)
{
    return Timestamp(
        std::chrono::milliseconds(QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()));
}

Admin::Traffic traffic(Period period)
{
    Admin::Traffic traffic;
    traffic.edges =
        Admin::bucketEdges(period, at(u"2026-11-24T13:05:10"_s), QTimeZone::systemTimeZone());
    traffic.buckets.resize(traffic.edges.size() - 1);
    return traffic;
}

} // namespace

class TestChartText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void namesBuckets();
    void placesFewTicks_data();
    void placesFewTicks();
    void showsNoSeconds();
    void takesRoundSteps_data();
    void takesRoundSteps();
    void tellsTheChartInWords();
    void writesDurations_data();
    void writesDurations();
    void writesRatesAndShares();
};

void TestChartText::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestChartText::namesBuckets()
{
    QCOMPARE(ChartText::bucketText(traffic(Period::Hour), 59, Period::Hour), u"13:05"_s);
    QCOMPARE(ChartText::bucketText(traffic(Period::Day), 47, Period::Day), u"Tue 13:00–13:30"_s);
    QCOMPARE(ChartText::bucketText(traffic(Period::Month), 29, Period::Month),
             u"Tuesday, 24 November"_s);
}

void TestChartText::placesFewTicks_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("hour") << int(Period::Hour) << QStringList{u"12:10"_s, u"12:20"_s, u"12:30"_s,
                                                              u"12:40"_s, u"12:50"_s, u"13:00"_s};
    QTest::newRow("day") << int(Period::Day) << QStringList{u"16:00"_s, u"20:00"_s, u"00:00"_s,
                                                            u"04:00"_s, u"08:00"_s, u"12:00"_s};
    QTest::newRow("month") << int(Period::Month)
                           << QStringList{u"30 Oct"_s, u"4 Nov"_s,  u"9 Nov"_s,
                                          u"14 Nov"_s, u"19 Nov"_s, u"24 Nov"_s};
}

void TestChartText::placesFewTicks()
{
    QFETCH(int, period);
    QFETCH(QStringList, labels);
    QStringList found;
    const auto ticks = ChartText::ticks(traffic(Period(period)).edges, Period(period));
    for (const auto &tick : ticks)
        found += tick.label;
    QCOMPARE(found, labels);
}

void TestChartText::showsNoSeconds()
{
    QLocale::setDefault(QLocale::c()); // its short time has them
    const QString first = ChartText::ticks(traffic(Period::Hour).edges, Period::Hour).first().label;
    initTestCase();
    QCOMPARE(first, u"12:10"_s);
}

void TestChartText::takesRoundSteps_data()
{
    QTest::addColumn<qint64>("highest");
    QTest::addColumn<qint64>("step");
    for (const auto &[highest, step] : {std::pair{0, 1},
                                        {1, 1},
                                        {4, 1},
                                        {5, 2},
                                        {8, 2},
                                        {9, 5},
                                        {20, 5},
                                        {21, 10},
                                        {1'000, 500},
                                        {72'000'001, 20'000'000}})
        QTest::addRow("%d", highest) << qint64(highest) << qint64(step);
}

void TestChartText::takesRoundSteps()
{
    QFETCH(qint64, highest);
    QFETCH(qint64, step);
    QCOMPARE(ChartText::niceStep(highest, 4), step);
}

void TestChartText::tellsTheChartInWords()
{
    Admin::Traffic hour = traffic(Period::Hour);
    QCOMPARE(ChartText::summary(hour, Period::Hour), u"No attempts in the last hour."_s);
    hour.buckets[58] = Admin::OutcomeCounts({1200, 0, 3, 1});
    hour.buckets[59] = Admin::OutcomeCounts({5});
    hour.sum += hour.buckets[58];
    hour.sum += hour.buckets[59];
    QCOMPARE(ChartText::summary(hour, Period::Hour),
             u"1,209 attempts in the last hour. Success: 1,205; Refused credentials: 4. "
             "Busiest: 13:04, with 1,204."_s);
}

void TestChartText::writesDurations_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << u"0 µs"_s;
    QTest::newRow("micros") << qint64(999) << u"999 µs"_s;
    QTest::newRow("millis") << qint64(2'130) << u"2.13 ms"_s;
    QTest::newRow("tens") << qint64(21'300) << u"21.3 ms"_s;
    QTest::newRow("hundreds") << qint64(213'400) << u"213 ms"_s;
    QTest::newRow("seconds") << qint64(1'250'000) << u"1.25 s"_s;
}

void TestChartText::writesDurations()
{
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    QCOMPARE(ChartText::durationText(std::chrono::microseconds(micros)), text);
}

void TestChartText::writesRatesAndShares()
{
    QCOMPARE(ChartText::rateText(0), u"0"_s);
    QCOMPARE(ChartText::rateText(0.3), u"0.3"_s);
    QCOMPARE(ChartText::rateText(18'204.4), u"18,204"_s);
    QCOMPARE(ChartText::shareText(0, 0), u"0 %"_s);
    QCOMPARE(ChartText::shareText(0, 7), u"0 %"_s);
    QCOMPARE(ChartText::shareText(1, 1'000'000), u"0.1 %"_s);
    QCOMPARE(ChartText::shareText(999'999, 1'000'000), u"99.9 %"_s);
    QCOMPARE(ChartText::shareText(7, 7), u"100 %"_s);
    QCOMPARE(ChartText::shareText(1, 3), u"33.3 %"_s);
}

QTEST_GUILESS_MAIN(TestChartText)
#include "tst_charttext.moc"
