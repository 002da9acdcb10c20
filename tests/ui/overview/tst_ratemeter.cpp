// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/ratemeter.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace std::chrono_literals;

class TestRateMeter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsTenSeconds();
    void makesNoFloodOfTheFirst();
    void beginsAgainWhenTheClockIsSetBack();

private:
    const Timestamp m_start{1'736'942'400'000ms};
};

void TestRateMeter::countsTenSeconds()
{
    RateMeter meter(m_start);
    QCOMPARE(meter.rate(m_start), 0.0);
    meter.add(m_start + 20s, 30);
    meter.add(m_start + 25s, 20);
    QCOMPARE(meter.rate(m_start + 25s), 5.0);
    QCOMPARE(meter.rate(m_start + 29s + 999ms), 5.0);
    QCOMPARE(meter.rate(m_start + 30s), 2.0);
    QCOMPARE(meter.rate(m_start + 35s), 0.0);
}

void TestRateMeter::makesNoFloodOfTheFirst()
{
    RateMeter meter(m_start);
    meter.add(m_start + 10ms, 6);
    QCOMPARE(meter.rate(m_start + 10ms), 6.0);
    QCOMPARE(meter.rate(m_start + 3s), 2.0);
}

void TestRateMeter::beginsAgainWhenTheClockIsSetBack()
{
    RateMeter meter(m_start);
    meter.add(m_start + 1s, 600);
    QCOMPARE(meter.rate(m_start - 1h), 0.0);
    meter.add(m_start - 1h, 20);
    QCOMPARE(meter.rate(m_start - 1h + 2s), 10.0);
}

QTEST_GUILESS_MAIN(TestRateMeter)
#include "tst_ratemeter.moc"
