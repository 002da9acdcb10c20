// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/throttlereset.h"

#include <QTest>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

class TestThrottleReset final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letsGoOfWhatItNames_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("range");
        QTest::addColumn<QString>("letGo"); // of the four below
        QTest::newRow("all") << u""_s << u""_s << u"1234"_s;
        QTest::newRow("a key") << u"ak_one"_s << u""_s << u"12"_s;
        QTest::newRow("an address") << u""_s << u"192.0.2.1"_s << u"14"_s;
        QTest::newRow("a range") << u""_s << u"192.0.2.0/24"_s << u"14"_s;
        QTest::newRow("an address of a /64") << u""_s << u"2001:db8::77"_s << u"23"_s;
        QTest::newRow("more than a /64") << u""_s << u"2001:db8::/32"_s << u"23"_s;
        QTest::newRow("a key from there") << u"ak_one"_s << u"2001:db8::1"_s << u"2"_s;
        QTest::newRow("another key") << u"ak_none"_s << u""_s << u""_s;
        QTest::newRow("elsewhere") << u""_s << u"198.51.100.0/24"_s << u""_s;
    }
    void letsGoOfWhatItNames()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, range);
        QFETCH(const QString, letGo);
        const Network v4 = *Network::parse(u"192.0.2.1");
        const Network v6 = *Network::parse(u"2001:db8::/64");
        const QList<ThrottleWait> waits{
            {.scope = ThrottleScope::Pair, .apiKey = u"ak_one"_s, .network = v4},
            {.scope = ThrottleScope::Pair, .apiKey = u"ak_one"_s, .network = v6},
            {.scope = ThrottleScope::Pair, .apiKey = u"ak_two"_s, .network = v6},
            {.scope = ThrottleScope::Network, .network = v4},
        };
        ThrottleReset reset;
        if (!key.isEmpty())
            reset.apiKey = *ApiKey::parse(key);
        if (!range.isEmpty())
            reset.range = *Cidr::parse(range);
        QString found;
        for (qsizetype i = 0; i < waits.size(); ++i)
            if (reset.isAbout(waits[i]))
                found += QString::number(i + 1);
        QCOMPARE(found, letGo);
        QCOMPARE(reset.isAll(), key.isEmpty() && range.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestThrottleReset)
#include "tst_throttlereset.moc"
