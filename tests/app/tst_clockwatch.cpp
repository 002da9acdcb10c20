// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clockwatch.h"

#include "support/fakeclock.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::App;
using namespace std::chrono_literals;

class TestClockWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void seesNothingInTimeThatPasses();
    void toleratesCorrections();
    void tellsHowFarTheClockWasSet();
    void readsAnUptimeThatRises();

private:
    void pass(std::chrono::milliseconds time);

    std::shared_ptr<Test::FakeClock> m_clock;
    std::chrono::milliseconds m_uptime{};
    std::unique_ptr<ClockWatch> m_watch;
};

void TestClockWatch::init()
{
    m_clock = std::make_shared<Test::FakeClock>();
    m_uptime = 1h;
    m_watch = std::make_unique<ClockWatch>(m_clock, [this] { return m_uptime; });
}

void TestClockWatch::pass(std::chrono::milliseconds time)
{
    m_clock->advance(time);
    m_uptime += time;
}

void TestClockWatch::seesNothingInTimeThatPasses()
{
    for (const auto time : {0ms, 1ms, 3'600'000ms, 864'000'000ms}) {
        pass(time);
        QCOMPARE(m_watch->look(), 0ms);
    }
}

void TestClockWatch::toleratesCorrections()
{
    m_clock->advance(5min);
    QCOMPARE(m_watch->look(), 0ms);
    m_clock->advance(-5min);
    QCOMPARE(m_watch->look(), 0ms);
}

void TestClockWatch::tellsHowFarTheClockWasSet()
{
    pass(10min);
    m_clock->advance(24h * 365);
    QCOMPARE(m_watch->look(), 24h * 365);
    QCOMPARE(m_watch->look(), 0ms); // told once
    m_clock->advance(-24h);
    pass(1h);
    QCOMPARE(m_watch->look(), -24h);
}

void TestClockWatch::readsAnUptimeThatRises()
{
    const auto before = ClockWatch::machineUptime();
    QVERIFY(before > 0ms);
    QTRY_VERIFY(ClockWatch::machineUptime() > before);
}

QTEST_GUILESS_MAIN(TestClockWatch)
#include "tst_clockwatch.moc"
