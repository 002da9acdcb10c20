// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/timelabel.h"

#include <QLocale>
#include <QTest>

#include <ctime>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTimeLabel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysHowLongAgoWithinTheHour_data();
    void saysHowLongAgoWithinTheHour();
    void hasOneClockInEveryLanguage();
    void saysTheDateAloneWhereThereIsLittleRoom();
    void datesAlsoWhatIsOfToday();
    void exactTimesKeepTheirMilliseconds();
    void theTipHasUtc();
    void agesInTheLargestUnit_data();
    void agesInTheLargestUnit();

private:
    // 2025-01-15T12:00:00Z, shown in Kathmandu (UTC+5:45) to tell local time from UTC for certain.
    static constexpr Timestamp now{std::chrono::milliseconds(1'736'942'400'000)};
};

void TestTimeLabel::initTestCase()
{
    qputenv("TZ", "Asia/Kathmandu");
    tzset();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestTimeLabel::saysHowLongAgoWithinTheHour_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("text");
    QTest::newRow("now") << qint64(0) << u"just now"_s;
    QTest::newRow("59 s") << qint64(59) << u"just now"_s;
    QTest::newRow("1 min") << qint64(60) << u"1 min ago"_s;
    QTest::newRow("59 min") << qint64(3599) << u"59 min ago"_s;
    QTest::newRow("1 h: local time") << qint64(3600) << u"16:45"_s;
    QTest::newRow("yesterday") << qint64(86400) << u"14 Jan, 17:45"_s;
    QTest::newRow("last year") << qint64(30 * 86400) << u"16 Dec 2024, 17:45"_s;
    QTest::newRow("in 1 s") << qint64(-1) << u"in 1 min"_s;
    QTest::newRow("in 59 min") << qint64(-3540) << u"in 59 min"_s;
    QTest::newRow("in 2 h") << qint64(-7200) << u"19:45"_s;
}

void TestTimeLabel::saysHowLongAgoWithinTheHour()
{
    QFETCH(qint64, secondsAgo);
    QTEST(momentText(now - std::chrono::seconds(secondsAgo), now), "text");
}

// The United States would have "5:45 PM" beside the attempts' "17:45:00.000".
void TestTimeLabel::hasOneClockInEveryLanguage()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QString text = fixedMomentText(now, now);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(text, u"17:45"_s);
}

void TestTimeLabel::saysTheDateAloneWhereThereIsLittleRoom()
{
    QCOMPARE(briefMomentText(now + 48h, now), u"17 Jan"_s);
    QCOMPARE(briefMomentText(now - 30 * 24h, now), u"16 Dec 2024"_s);
    QCOMPARE(briefMomentText(now - 2h, now), u"15:45"_s);
    QCOMPARE(briefMomentText(now + 30min, now), u"in 30 min"_s);
}

void TestTimeLabel::datesAlsoWhatIsOfToday()
{
    QCOMPARE(datedMomentText(now, now + 1h), u"15 Jan, 17:45"_s);
    QCOMPARE(datedMomentText(now - 30 * 24h, now), u"16 Dec 2024, 17:45"_s);
}

void TestTimeLabel::exactTimesKeepTheirMilliseconds()
{
    QCOMPARE(exactMomentText(now + 123ms, now + 1s), u"17:45:00.123"_s);
    QCOMPARE(exactMomentText(now - 48h, now), u"13 Jan, 17:45:00.000"_s);
}

void TestTimeLabel::theTipHasUtc()
{
    const QString tip = momentTip(now + 123ms);
    QVERIFY2(tip.contains(u"2025-01-15T12:00:00.123Z"_s), qPrintable(tip));
    QVERIFY2(tip.contains(u"17:45"_s), qPrintable(tip));
}

void TestTimeLabel::agesInTheLargestUnit_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << 0 << u"today"_s;
    QTest::newRow("1") << 1 << u"1 d"_s;
    QTest::newRow("59") << 59 << u"59 d"_s;
    QTest::newRow("60") << 60 << u"2 mo"_s;
    QTest::newRow("730") << 730 << u"2 y"_s;
}

void TestTimeLabel::agesInTheLargestUnit()
{
    QFETCH(int, days);
    QTEST(ageText(now - std::chrono::days(days), now), "text");
}

QTEST_GUILESS_MAIN(TestTimeLabel)
#include "tst_timelabel.moc"
