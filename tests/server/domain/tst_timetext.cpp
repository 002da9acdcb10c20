// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/timetext.h"

#include <QTest>

#include <ctime>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Gatehouse;

namespace {

constexpr qint64 lastMillisecond = 253'402'300'799'999; // of the year 9999

Timestamp at(qint64 msecs)
{
    return Timestamp(std::chrono::milliseconds(msecs));
}

} // namespace

class TestTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesTimes_data();
    void writesTimes();
    void writesAsTheLibraryDoes();
    void readsBackWhatItWrites();
    void readsTimes_data();
    void readsTimes();
    void refusesTimes_data();
    void refusesTimes();
    void readsDurations_data();
    void readsDurations();
    void refusesDurations_data();
    void refusesDurations();
    void writesDurationsInTheLargestUnit();
};

void TestTimeText::initTestCase()
{
    // A zone with an offset and summer time: nothing may depend on where the program runs.
    qputenv("TZ", "America/New_York");
    tzset();
}

void TestTimeText::writesTimes_data()
{
    QTest::addColumn<qint64>("msecs");
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<QString>("millis");
    const auto row = [](qint64 msecs, const char *millis) {
        const QString text = QString::fromLatin1(millis);
        QTest::newRow(millis) << msecs << text.first(19) + u'Z' << text;
    };
    row(0, "1970-01-01T00:00:00.000Z");
    row(999, "1970-01-01T00:00:00.999Z");
    row(1000, "1970-01-01T00:00:01.000Z");
    row(951'782'399'999, "2000-02-28T23:59:59.999Z");
    row(951'782'400'000, "2000-02-29T00:00:00.000Z");
    row(1'736'946'000'007, "2025-01-15T13:00:00.007Z");
    row(4'107'542'400'000, "2100-03-01T00:00:00.000Z");
    row(lastMillisecond, "9999-12-31T23:59:59.999Z");
    row(-1, "1969-12-31T23:59:59.999Z");
}

void TestTimeText::writesTimes()
{
    QFETCH(qint64, msecs);
    QFETCH(QString, seconds);
    QFETCH(QString, millis);
    QCOMPARE(toIsoSeconds(at(msecs)), seconds);
    QCOMPARE(toIsoMillis(at(msecs)), millis);
}

void TestTimeText::writesAsTheLibraryDoes()
{
    std::mt19937_64 random(20260106);
    std::uniform_int_distribution<qint64> any(0, lastMillisecond / 1000);
    for (int round = 0; round < 20'000; ++round) {
        const std::time_t seconds = any(random);
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        char text[32];
        std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
        QCOMPARE(toIsoSeconds(at(seconds * 1000)), QString::fromLatin1(text));
    }
}

void TestTimeText::readsBackWhatItWrites()
{
    std::mt19937_64 random(20260107);
    std::uniform_int_distribution<qint64> any(0, lastMillisecond);
    for (int round = 0; round < 5'000; ++round) {
        const Timestamp time = at(any(random));
        const auto read = parseTime(toIsoMillis(time));
        QVERIFY(read);
        QCOMPARE(read->time_since_epoch().count(), time.time_since_epoch().count());
    }
}

void TestTimeText::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
    };
    row("2025-01-15T13:00:00Z", "2025-01-15T13:00:00.000Z");
    row("2025-01-15T13:00:00.5Z", "2025-01-15T13:00:00.500Z");
    row("2025-01-15T13:00:00.123Z", "2025-01-15T13:00:00.123Z");
    row("2025-01-15T13:00Z", "2025-01-15T13:00:00.000Z");
    row("2025-01-15T13:00:00+01:00", "2025-01-15T12:00:00.000Z");
    row("2025-01-15T13:00:00-05:30", "2025-01-15T18:30:00.000Z");
    row("2025-01-15T00:30:00+01:00", "2025-01-14T23:30:00.000Z");
    row("2025-01-15", "2025-01-15T00:00:00.000Z");
    row("  2025-01-15T13:00:00Z\n", "2025-01-15T13:00:00.000Z");
    row("2024-02-29", "2024-02-29T00:00:00.000Z");
    row("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z");
    row("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z");
    // New York's clocks skip this hour; UTC does not.
    row("2025-03-09T02:30:00Z", "2025-03-09T02:30:00.000Z");
}

void TestTimeText::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const auto time = parseTime(text);
    QVERIFY(time);
    QCOMPARE(toIsoMillis(*time), utc);
}

void TestTimeText::refusesTimes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "now",
                             "tomorrow",
                             "1768478400",
                             "13:00",
                             "2025-01-15T13:00:00", // no zone
                             "2025-01-15 13:00",
                             "2025-13-01",
                             "2025-00-10",
                             "2025-02-29",
                             "2025-02-30T00:00:00Z",
                             "2025-01-15T25:00:00Z",
                             "2025-01-15T13:60:00Z",
                             "2025-01-15T13:00:60Z",
                             "15.01.2025",
                             "2025-1-5",
                             "20250115",
                             "2025-01-15T",
                             "2025-01-15Z",
                             "2025-01-15T13:00:00 Z",
                             "2025-01-15T13:00:00Zjunk",
                             "2025-01-15T13:00:00+99:99",
                             "1969-12-31",
                             "0000-01-01",
                             "1970-01-01T00:00:00+01:00",
                             "10000-01-01T00:00:00Z",
                             "-2025-01-15T00:00:00Z"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text);
}

void TestTimeText::refusesTimes()
{
    QFETCH(QString, text);
    const auto time = parseTime(text);
    QVERIFY(!time);
    QCOMPARE(time.error().kind, Error::Kind::Invalid);
    QVERIFY(time.error().message.contains(u"2025-01-15T13:00:00Z"));
}

void TestTimeText::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("0s") << u"0s"_s << 0LL;
    QTest::newRow("1s") << u"1s"_s << 1LL;
    QTest::newRow("90s") << u"90s"_s << 90LL;
    QTest::newRow("30m") << u"30m"_s << 1'800LL;
    QTest::newRow("24h") << u"24h"_s << 86'400LL;
    QTest::newRow("7d") << u"7d"_s << 604'800LL;
    QTest::newRow("leading zero") << u"07d"_s << 604'800LL;
    QTest::newRow("white space around") << u" 7d\n"_s << 604'800LL;
    QTest::newRow("ten years in days") << u"3653d"_s << 315'619'200LL;
    QTest::newRow("ten years in seconds") << u"315619200s"_s << 315'619'200LL;
}

void TestTimeText::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto duration = parseDuration(text);
    QVERIFY(duration);
    QCOMPARE(duration->count(), seconds * 1000);
}

void TestTimeText::refusesDurations_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "s",
                             "d",
                             "24",
                             "24H",
                             "24 h",
                             "-1h",
                             "+1h",
                             "1.5h",
                             "1h30m",
                             "1w",
                             "1y",
                             "h24",
                             "0x1h",
                             "1e3s",
                             "3654d",
                             "315619201s",
                             "99999999999s",
                             "9223372036854775807s",
                             "00000000000001s"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text);
    QTest::newRow("Arabic digit") << u"\u0667d"_s;
}

void TestTimeText::refusesDurations()
{
    QFETCH(QString, text);
    const auto duration = parseDuration(text);
    QVERIFY(!duration);
    QCOMPARE(duration.error().kind, Error::Kind::Invalid);
    QVERIFY(duration.error().message.contains(u"24h"));
}

void TestTimeText::writesDurationsInTheLargestUnit()
{
    for (const QString &text : {u"0s"_s, u"1s"_s, u"90s"_s, u"1m"_s, u"90m"_s, u"1h"_s, u"25h"_s,
                                u"1d"_s, u"7d"_s, u"3653d"_s})
        QCOMPARE(toDurationText(*parseDuration(text)), text);
    QCOMPARE(toDurationText(24h), u"1d"_s);
    QCOMPARE(toDurationText(3600s), u"1h"_s);
    QCOMPARE(toDurationText(1999ms), u"1s"_s);
}

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_timetext.moc"
