// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/periodbuckets.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone berlin("Europe/Berlin");

Timestamp at(const QString &iso)
{
    return Timestamp(
        std::chrono::milliseconds(QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()));
}

QString iso(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODate);
}

} // namespace

class TstPeriodBuckets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hourHasTheMinuteUnderWay();
    void dayGoesByTheClocksHalfHours_data();
    void dayGoesByTheClocksHalfHours();
    void monthBeginsAtMidnight();
    void changeOfTimeMakesALongAndAShortDay_data();
    void changeOfTimeMakesALongAndAShortDay();
    void edgesAreWholeMinutesThatRise_data();
    void edgesAreWholeMinutesThatRise();
};

void TstPeriodBuckets::hourHasTheMinuteUnderWay()
{
    for (const QString &now : {u"2026-11-24T13:05:00Z"_s, u"2026-11-24T13:05:59Z"_s}) {
        const auto edges = bucketEdges(Period::Hour, at(now), berlin);
        QCOMPARE(edges.size(), 61);
        QCOMPARE(iso(edges.first()), u"2026-11-24T12:06:00Z"_s);
        QCOMPARE(iso(edges.last()), u"2026-11-24T13:06:00Z"_s);
    }
}

void TstPeriodBuckets::dayGoesByTheClocksHalfHours_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("end");
    QTest::newRow("Berlin") << QByteArray("Europe/Berlin") << u"2026-11-24T13:30:00Z"_s;
    QTest::newRow("Kathmandu, 5:45 ahead")
        << QByteArray("Asia/Kathmandu") << u"2026-11-24T13:15:00Z"_s;
    QTest::newRow("Kolkata, 5:30 ahead") << QByteArray("Asia/Kolkata") << u"2026-11-24T13:30:00Z"_s;
}

void TstPeriodBuckets::dayGoesByTheClocksHalfHours()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, end);
    const auto edges = bucketEdges(Period::Day, at(u"2026-11-24T13:05:10Z"_s), QTimeZone(zone));
    QCOMPARE(edges.size(), 49);
    QCOMPARE(iso(edges.last()), end);
    QCOMPARE(edges.last() - edges.first(), 24h);
}

void TstPeriodBuckets::monthBeginsAtMidnight()
{
    const auto edges = bucketEdges(Period::Month, at(u"2026-11-24T23:30:00Z"_s), berlin);
    QCOMPARE(edges.size(), 31);
    // In Berlin it is the 25th already.
    QCOMPARE(iso(edges.last()), u"2026-11-25T23:00:00Z"_s);
    QCOMPARE(iso(edges[29]), u"2026-11-24T23:00:00Z"_s);
    QCOMPARE(iso(edges.first()), u"2026-10-26T23:00:00Z"_s);
}

void TstPeriodBuckets::changeOfTimeMakesALongAndAShortDay_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("hours");
    QTest::newRow("to summer time") << u"2026-03-29T12:00:00Z"_s << 23;
    QTest::newRow("to winter time") << u"2026-10-25T12:00:00Z"_s << 25;
    QTest::newRow("neither") << u"2026-06-01T12:00:00Z"_s << 24;
}

void TstPeriodBuckets::changeOfTimeMakesALongAndAShortDay()
{
    QFETCH(QString, now);
    QFETCH(int, hours);
    const auto edges = bucketEdges(Period::Month, at(now), berlin);
    QCOMPARE(edges.last() - edges[29], std::chrono::hours(hours));
}

void TstPeriodBuckets::edgesAreWholeMinutesThatRise_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
                             "Asia/Kathmandu", "Pacific/Apia", "America/Sao_Paulo"})
        QTest::newRow(zone) << QByteArray(zone);
}

void TstPeriodBuckets::edgesAreWholeMinutesThatRise()
{
    QFETCH(QByteArray, zone);
    const QTimeZone where(zone);
    for (int step = 0; step < 500; ++step) {
        const Timestamp now = at(u"2026-01-01T00:00:00Z"_s) + step * 17h + step * 13s;
        for (const Period period : {Period::Hour, Period::Day, Period::Month}) {
            const auto edges = bucketEdges(period, now, where);
            QVERIFY(std::is_sorted(edges.begin(), edges.end()));
            QVERIFY(std::adjacent_find(edges.begin(), edges.end()) == edges.end());
            QVERIFY(edges.last() > now && edges[edges.size() - 2] <= now);
            for (const Timestamp edge : edges)
                QCOMPARE(edge.time_since_epoch() % 1min, 0ms);
        }
    }
}

QTEST_GUILESS_MAIN(TstPeriodBuckets)
#include "tst_periodbuckets.moc"
