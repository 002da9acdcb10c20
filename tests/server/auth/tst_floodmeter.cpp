// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/floodmeter.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace std::chrono_literals;

namespace {

Network networkOf(quint32 address)
{
    return Network::of(IpAddress::fromV4(address));
}

} // namespace

class tst_FloodMeter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenASecondOfANetworkAreNoFlood();
    void networksDoNotShare();
    void addressesOfOneV6NetworkDo();
    void knowsNoMoreNetworksThanItMay();

private:
    const Timestamp m_now = Test::FakeClock::start;
};

void tst_FloodMeter::tenASecondOfANetworkAreNoFlood()
{
    FloodMeter meter;
    for (auto second = 0s; second < 3s; ++second) {
        for (int i = 0; i < FloodMeter::rowsPerSecond; ++i)
            QVERIFY(!meter.isBeyond(networkOf(1), m_now + second + i * 1ms));
        QVERIFY(meter.isBeyond(networkOf(1), m_now + second + 500ms));
        QVERIFY(meter.isBeyond(networkOf(1), m_now + second + 999ms));
    }
    QVERIFY(!meter.isBeyond(networkOf(1), m_now)); // a clock that is set back begins anew
}

void tst_FloodMeter::networksDoNotShare()
{
    FloodMeter meter;
    for (int i = 0; i < 1000; ++i)
        meter.isBeyond(networkOf(1), m_now);
    QVERIFY(meter.isBeyond(networkOf(1), m_now));
    QVERIFY(!meter.isBeyond(networkOf(2), m_now));
}

void tst_FloodMeter::addressesOfOneV6NetworkDo()
{
    FloodMeter meter;
    bool beyond = false;
    for (int i = 0; i <= FloodMeter::rowsPerSecond; ++i)
        beyond = meter.isBeyond(
            Network::of(*IpAddress::parse(QStringLiteral("2001:db8::%1").arg(i + 1))), m_now);
    QVERIFY(beyond);
}

void tst_FloodMeter::knowsNoMoreNetworksThanItMay()
{
    FloodMeter meter;
    for (quint32 i = 0; i < FloodMeter::mostNetworks; ++i)
        QVERIFY(!meter.isBeyond(networkOf(i), m_now));
    for (int i = 0; i < 100; ++i)
        QVERIFY(!meter.isBeyond(networkOf(0xcb007101), m_now)); // each has its row
    for (int i = 0; i < FloodMeter::rowsPerSecond; ++i)
        meter.isBeyond(networkOf(0), m_now);
    QVERIFY(meter.isBeyond(networkOf(0), m_now)); // who is known still counts
}

QTEST_GUILESS_MAIN(tst_FloodMeter)
#include "tst_floodmeter.moc"
