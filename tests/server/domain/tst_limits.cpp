// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/limits.h"

#include <QTest>

using namespace Gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasDefaultsWithinTheirRanges();
    void setsWhatItReads();
    void refusesWhatIsOutOfRange();
    void refusesWhatDoesNotFitTogether_data();
    void refusesWhatDoesNotFitTogether();
};

void TestLimits::hasDefaultsWithinTheirRanges()
{
    QCOMPARE(faultOf(Limits()).has_value(), false);
    QCOMPARE(LimitInfo::all().size(), 10);
}

void TestLimits::setsWhatItReads()
{
    Limits limits;
    qint64 value = 100;
    for (const LimitInfo &limit : LimitInfo::all())
        limit.set(limits, ++value);
    QCOMPARE(limits.headBytes, 101);
    QCOMPARE(limits.headTime, 104s);
    QCOMPARE(limits.connectionsPerAddress, 110);
    value = 100;
    for (const LimitInfo &limit : LimitInfo::all())
        QCOMPARE(limit.of(limits), ++value);
}

void TestLimits::refusesWhatIsOutOfRange()
{
    for (const LimitInfo &limit : LimitInfo::all()) {
        for (const qint64 value : {limit.least - 1, limit.most + 1}) {
            Limits limits;
            limit.set(limits, value);
            const auto fault = faultOf(limits);
            QVERIFY2(fault, limit.key.data());
            QCOMPARE(fault->key, limit.key);
            QVERIFY2(fault->why.contains(QString::number(limit.most)), qPrintable(fault->why));
        }
    }
}

void TestLimits::refusesWhatDoesNotFitTogether_data()
{
    QTest::addColumn<int>("requestSeconds");
    QTest::addColumn<int>("perAddress");
    QTest::addColumn<QString>("key");
    QTest::newRow("the whole request in less than its head") << 4 << 128 << u"request_time"_s;
    QTest::newRow("as long as its head") << 5 << 128 << QString();
    QTest::newRow("one address more than all") << 10 << 1025 << u"connections_per_address"_s;
    QTest::newRow("one address as many as all") << 10 << 1024 << QString();
}

void TestLimits::refusesWhatDoesNotFitTogether()
{
    QFETCH(const int, requestSeconds);
    QFETCH(const int, perAddress);
    QFETCH(const QString, key);
    Limits limits;
    limits.requestTime = std::chrono::seconds(requestSeconds);
    limits.connectionsPerAddress = perAddress;
    const auto fault = faultOf(limits);
    QCOMPARE(fault ? QString(fault->key) : QString(), key);
}

QTEST_APPLESS_MAIN(TestLimits)
#include "tst_limits.moc"
