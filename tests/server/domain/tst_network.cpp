// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/network.h"

#include <QTest>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

class TestNetwork final : public QObject
{
    Q_OBJECT

    static Network of(const QString &address) { return Network::of(*IpAddress::parse(address)); }

private Q_SLOTS:
    void isAnAddressOrASubscribersSubnet_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("range");
        const auto row = [](const QString &address, const QString &network, const QString &range) {
            QTest::newRow(qPrintable(address)) << address << network << range;
        };
        row(u"203.0.113.7"_s, u"203.0.113.7"_s, u"203.0.113.7/32"_s);
        row(u"::ffff:203.0.113.7"_s, u"203.0.113.7"_s, u"203.0.113.7/32"_s);
        row(u"2001:db8:1:2:3:4:5:6"_s, u"2001:db8:1:2::/64"_s, u"2001:db8:1:2::/64"_s);
        row(u"::1"_s, u"::/64"_s, u"::/64"_s);
    }
    void isAnAddressOrASubscribersSubnet()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, network);
        QFETCH(const QString, range);
        QCOMPARE(of(address).toString(), network);
        QCOMPARE(of(address).range().toString(), range);
        QVERIFY(of(address).range().contains(*IpAddress::parse(address)));
        QVERIFY(Network::parse(network) == of(address));
    }

    void oneIsTheSameFromAnywhereInIt()
    {
        QVERIFY(of(u"2001:db8::1"_s) == of(u"2001:db8::ffff:2"_s));
        QCOMPARE(qHash(of(u"2001:db8::1"_s), 7), qHash(of(u"2001:db8::ffff:2"_s), 7));
        QVERIFY(of(u"2001:db8::1"_s) != of(u"2001:db8:0:1::1"_s));
        QVERIFY(of(u"192.0.2.1"_s) != of(u"192.0.2.2"_s));
    }

    void readsNoOtherRange()
    {
        for (const QString &text : {u"192.0.2.0/24"_s, u"2001:db8::/48"_s, u"2001:db8::1"_s,
                                    u"2001:db8::/65"_s, u"here"_s, u""_s})
            QVERIFY2(!Network::parse(text), qPrintable(text));
    }

    void noAddressIsNoNetwork()
    {
        QVERIFY(Network().isNull());
        QVERIFY(Network::of(IpAddress()).isNull());
        QCOMPARE(Network().toString(), QString());
        QVERIFY(Network().range().isNull());
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
