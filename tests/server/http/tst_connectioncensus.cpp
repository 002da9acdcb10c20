// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connectioncensus.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace Gatehouse;
using namespace Gatehouse::Http;

namespace {

IpAddress address(const char *text)
{
    return IpAddress::parse(QString::fromLatin1(text)).value();
}

} // namespace

class TestConnectionCensus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsUpToTheLimitOfACaller();
    void admitsUpToTheTotal();
    void countsAnIpv6NetworkAsOneCaller();
    void leavesAProxysNeighboursTheirShare();
    void countsUntilTheAdmissionGoes();
    void movesAnAdmissionWithoutCountingTwice();
    void outlivesItsOwner();
    void countsRightFromManyThreads();
};

void TestConnectionCensus::admitsUpToTheLimitOfACaller()
{
    const auto census = ConnectionCensus::create(100, 2);
    const auto first = census->admit(address("192.0.2.1"));
    const auto second = census->admit(address("192.0.2.1"));
    QVERIFY(first && second);
    QVERIFY(!census->admit(address("192.0.2.1")));
    QVERIFY(census->admit(address("192.0.2.2")));
    QCOMPARE(census->of(address("192.0.2.1")), 2);
}

void TestConnectionCensus::admitsUpToTheTotal()
{
    const auto census = ConnectionCensus::create(2, 2);
    const auto first = census->admit(address("192.0.2.1"));
    const auto second = census->admit(address("192.0.2.2"));
    QVERIFY(!census->admit(address("192.0.2.3")));
    QCOMPARE(census->total(), 2);
    QCOMPARE(census->of(address("192.0.2.3")), 0);
}

void TestConnectionCensus::countsAnIpv6NetworkAsOneCaller()
{
    const auto census = ConnectionCensus::create(100, 1);
    const auto first = census->admit(address("2001:db8:0:1::1"));
    QVERIFY(!census->admit(address("2001:db8:0:1:ffff::2")));
    QVERIFY(census->admit(address("2001:db8:0:2::1")));
    QCOMPARE(census->of(address("2001:db8:0:1::77")), 1);
}

void TestConnectionCensus::leavesAProxysNeighboursTheirShare()
{
    const auto census = ConnectionCensus::create(4, 1);
    using Peer = ConnectionCensus::Peer;
    const auto first = census->admit(address("2001:db8::1"), Peer::Proxy);
    const auto second = census->admit(address("2001:db8::1"), Peer::Proxy);
    QVERIFY(first && second);
    const auto neighbour = census->admit(address("2001:db8::2"));
    QVERIFY(neighbour);
    QVERIFY(!census->admit(address("2001:db8::3")));
    QCOMPARE(census->of(address("2001:db8::2")), 1);
    QVERIFY(census->admit(address("2001:db8::1"), Peer::Proxy));
    QCOMPARE(census->total(), 3);
}

void TestConnectionCensus::countsUntilTheAdmissionGoes()
{
    const auto census = ConnectionCensus::create(1, 1);
    {
        const auto admission = census->admit(address("192.0.2.1"));
        QCOMPARE(census->total(), 1);
    }
    QCOMPARE(census->total(), 0);
    QCOMPARE(census->of(address("192.0.2.1")), 0);
    QVERIFY(census->admit(address("192.0.2.1")));
}

void TestConnectionCensus::movesAnAdmissionWithoutCountingTwice()
{
    const auto census = ConnectionCensus::create(9, 9);
    auto first = census->admit(address("192.0.2.1"));
    auto second = std::move(first);
    QVERIFY(!first);
    QCOMPARE(census->total(), 1);
    second = census->admit(address("192.0.2.2"));
    QCOMPARE(census->total(), 1);
    QCOMPARE(census->of(address("192.0.2.1")), 0);
}

void TestConnectionCensus::outlivesItsOwner()
{
    auto census = ConnectionCensus::create(9, 9);
    const std::weak_ptr<ConnectionCensus> watch = census;
    {
        const auto admission = census->admit(address("192.0.2.1"));
        census.reset();
        QVERIFY(!watch.expired());
    }
    QVERIFY(watch.expired());
}

void TestConnectionCensus::countsRightFromManyThreads()
{
    const auto census = ConnectionCensus::create(3, 2);
    std::atomic<bool> tooMany = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&census, &tooMany, i] {
            const IpAddress caller = IpAddress::fromV4(quint32(i % 2));
            for (int round = 0; round < 5'000; ++round) {
                const auto admission = census->admit(caller);
                if (census->total() > 3 || census->of(caller) > 2)
                    tooMany = true;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(!tooMany);
    QCOMPARE(census->total(), 0);
}

QTEST_APPLESS_MAIN(TestConnectionCensus)
#include "tst_connectioncensus.moc"
