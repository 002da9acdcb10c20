// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/cidr.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using Gatehouse::Cidr;
using Gatehouse::Error;
using Gatehouse::IpAddress;

namespace {

Cidr range(QStringView text)
{
    const auto parsed = Cidr::parse(text);
    return parsed ? *parsed : Cidr();
}

IpAddress address(QStringView text)
{
    return IpAddress::parse(text).value_or(IpAddress());
}

} // namespace

class TestCidr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRanges_data();
    void readsRanges();
    void refusesWhatIsNoRange_data();
    void refusesWhatIsNoRange();
    void namesTheRangeMeantWhenHostBitsAreSet_data();
    void namesTheRangeMeantWhenHostBitsAreSet();
    void correctsNothingElse_data();
    void correctsNothingElse();
    void containsItsEdgesAndNotTheirNeighbours_data();
    void containsItsEdgesAndNotTheirNeighbours();
    void agreesWithArithmeticOnRandomRanges();
    void keepsFamiliesApart();
    void coversNarrowerRanges();
    void containsNothingByDefault();
    void readsBackWhatItPrints();
};

void TestCidr::readsRanges_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
    };
    row("10.0.0.0/8", "10.0.0.0/8");
    row("0.0.0.0/0", "0.0.0.0/0");
    row("128.0.0.0/1", "128.0.0.0/1");
    row("203.0.113.7", "203.0.113.7/32");
    row("203.0.113.7/32", "203.0.113.7/32");
    row("203.0.113.6/31", "203.0.113.6/31");
    row("::/0", "::/0");
    row("2001:DB8:0:0::/32", "2001:db8::/32");
    row("2001:db8::1", "2001:db8::1/128");
    row("2001:db8::/127", "2001:db8::/127");
    row("8000::/1", "8000::/1");
    // A mapped range is the IPv4 range it stands for.
    row("::ffff:10.0.0.0/104", "10.0.0.0/8");
    row("::ffff:a00:0/104", "10.0.0.0/8");
    row("::ffff:0:0/96", "0.0.0.0/0");
    row("::ffff:10.0.0.1/128", "10.0.0.1/32");
    row("::ffff:10.0.0.1", "10.0.0.1/32");
    row("::/80", "::/80");
    row("::fffe:0:0/95", "::fffe:0:0/95");
}

void TestCidr::readsRanges()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto parsed = Cidr::parse(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
    QCOMPARE(parsed->toString(), canonical);
    QVERIFY(!Cidr::corrected(text));
}

void TestCidr::refusesWhatIsNoRange_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why"); // part of the message
    const auto address = u"is not an address range: write an IPv4 address"_s;
    const auto prefix32 = u"a number from 0 to 32"_s;
    const auto prefix128 = u"a number from 0 to 128"_s;
    for (const char *text :
         {"", "/", "/8", "10/8", "10.0/16", "10.0.0/24", "010.0.0.0/8", "0x0a.0.0.0/8",
          "10.0.0.0 /8", " 10.0.0.0/8", "fe80::1%eth0/64", "[::]/0", "1::2::3/64", ":::/0", "any",
          "10.0.0.0-10.0.0.9", "10.0.0.*", "10.0.0.0\\8", "256.0.0.0/8"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text) << address;
    for (const char *text :
         {"10.0.0.0/", "10.0.0.0/33", "10.0.0.0/08", "10.0.0.0/00", "10.0.0.0/+8", "10.0.0.0/-1",
          "10.0.0.0/8 ", "10.0.0.0/ 8", "10.0.0.0/8/8", "10.0.0.0/255.0.0.0", "10.0.0.0/0x8",
          "10.0.0.0/8.0", "10.0.0.0/4294967304", "10.0.0.0/a", "10.0.0.0//8", "0.0.0.0/128"})
        QTest::newRow(text) << QString::fromLatin1(text) << prefix32;
    for (const char *text : {"::/129", "::/032", "::/", "2001:db8::/999", "::ffff:10.0.0.0/129"})
        QTest::newRow(text) << QString::fromLatin1(text) << prefix128;
    QTest::newRow("Arabic digit") << u"10.0.0.0/\u0668"_s << prefix32;
    for (const char *text : {"::ffff:10.0.0.0/8", "::ffff:0:0/95", "::ffff:0.0.0.0/0"})
        QTest::newRow(text) << QString::fromLatin1(text) << u"spans IPv4 and IPv6"_s;
}

void TestCidr::refusesWhatIsNoRange()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    const auto parsed = Cidr::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Invalid);
    QVERIFY2(parsed.error().message.contains(why), qPrintable(parsed.error().message));
}

void TestCidr::namesTheRangeMeantWhenHostBitsAreSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *text, const char *meant) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(meant);
    };
    row("10.0.0.1/8", "10.0.0.0/8");
    row("10.0.0.1/31", "10.0.0.0/31");
    row("0.0.0.1/0", "0.0.0.0/0");
    row("203.0.113.129/25", "203.0.113.128/25");
    row("2001:db8::1/32", "2001:db8::/32");
    row("2001:db8::1/127", "2001:db8::/127");
    row("::ffff:10.0.0.1/104", "10.0.0.0/8");
}

void TestCidr::namesTheRangeMeantWhenHostBitsAreSet()
{
    QFETCH(QString, text);
    QFETCH(QString, meant);
    const auto parsed = Cidr::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Invalid);
    QVERIFY2(parsed.error().message.contains(u"Did you mean "_s + meant + u'?'),
             qPrintable(parsed.error().message));
    const auto corrected = Cidr::corrected(text);
    QVERIFY(corrected);
    QCOMPARE(corrected->toString(), meant);
}

void TestCidr::correctsNothingElse_data()
{
    refusesWhatIsNoRange_data();
}

void TestCidr::correctsNothingElse()
{
    QFETCH(QString, text);
    QVERIFY(!Cidr::corrected(text));
}

void TestCidr::containsItsEdgesAndNotTheirNeighbours_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("below");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("above");
    const auto row = [](const char *text, const char *below, const char *first, const char *last,
                        const char *above) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(below)
                            << QString::fromLatin1(first) << QString::fromLatin1(last)
                            << QString::fromLatin1(above);
    };
    row("10.0.0.0/8", "9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0");
    row("10.1.2.0/23", "10.1.1.255", "10.1.2.0", "10.1.3.255", "10.1.4.0");
    row("10.1.2.128/25", "10.1.2.127", "10.1.2.128", "10.1.2.255", "10.1.3.0");
    row("10.1.2.3/32", "10.1.2.2", "10.1.2.3", "10.1.2.3", "10.1.2.4");
    row("0.0.0.0/0", "::", "0.0.0.0", "255.255.255.255", "::1");
    row("2001:db8::/32", "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", "2001:db9::");
    row("2001:db8::8/125", "2001:db8::7", "2001:db8::8", "2001:db8::f", "2001:db8::10");
    row("::/0", "0.0.0.0", "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "255.255.255.255");
    row("::/1", "0.0.0.0", "::", "7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "8000::");
}

void TestCidr::containsItsEdgesAndNotTheirNeighbours()
{
    QFETCH(QString, text);
    QFETCH(QString, below);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, above);
    const Cidr cidr = range(text);
    QVERIFY(!cidr.contains(address(below)));
    QVERIFY(cidr.contains(address(first)));
    QVERIFY(cidr.contains(address(last)));
    QVERIFY(!cidr.contains(address(above)));
    QCOMPARE(cidr.first().toString(), first);
    QCOMPARE(cidr.last().toString(), last);
    QVERIFY(cidr.contains(cidr.last()));
}

void TestCidr::agreesWithArithmeticOnRandomRanges()
{
    QRandomGenerator random(20260104);
    for (int round = 0; round < 100'000; ++round) {
        const int prefix = random.bounded(33);
        const quint32 mask = prefix == 0 ? 0 : ~quint32(0) << (32 - prefix);
        const quint32 network = random.generate() & mask;
        // Half of the addresses differ from the network in one bit only.
        const quint32 caller =
            random.bounded(2) ? network ^ 1u << random.bounded(32) : random.generate();
        const Cidr cidr =
            range(IpAddress::fromV4(network).toString() + u'/' + QString::number(prefix));
        QVERIFY(!cidr.isNull());
        QCOMPARE(cidr.contains(IpAddress::fromV4(caller)), (caller & mask) == network);
    }
}

void TestCidr::keepsFamiliesApart()
{
    QVERIFY(!range(u"0.0.0.0/0").contains(address(u"2001:db8::1")));
    QVERIFY(!range(u"::/0").contains(address(u"10.0.0.1")));
    QVERIFY(!range(u"::/0").contains(address(u"::ffff:10.0.0.1")));
    QVERIFY(range(u"0.0.0.0/0").contains(address(u"::ffff:10.0.0.1")));
    QVERIFY(range(u"0.0.0.0/0") != range(u"::/0"));
}

void TestCidr::coversNarrowerRanges()
{
    QVERIFY(range(u"10.0.0.0/8").covers(range(u"10.0.0.0/8")));
    QVERIFY(range(u"10.0.0.0/8").covers(range(u"10.9.0.0/16")));
    QVERIFY(!range(u"10.9.0.0/16").covers(range(u"10.0.0.0/8")));
    QVERIFY(!range(u"10.0.0.0/8").covers(range(u"11.0.0.0/16")));
    QVERIFY(!range(u"0.0.0.0/0").covers(range(u"::/0")));
    QVERIFY(!range(u"::/0").covers(range(u"10.0.0.0/8")));
    QVERIFY(!Cidr().covers(range(u"10.0.0.0/8")));
    QVERIFY(!range(u"0.0.0.0/0").covers(Cidr()));
}

void TestCidr::containsNothingByDefault()
{
    const Cidr nothing;
    QVERIFY(nothing.isNull());
    QVERIFY(!nothing.contains(address(u"10.0.0.1")));
    QVERIFY(!nothing.contains(address(u"::")));
    QVERIFY(!nothing.contains(IpAddress()));
    QCOMPARE(nothing.toString(), QString());
    QVERIFY(!range(u"0.0.0.0/0").contains(IpAddress()));
}

void TestCidr::readsBackWhatItPrints()
{
    QRandomGenerator random(20260105);
    for (int round = 0; round < 50'000; ++round) {
        IpAddress::Bytes bytes;
        for (quint8 &byte : bytes)
            byte = quint8(random.bounded(2) ? random.bounded(256) : 0);
        const IpAddress any =
            random.bounded(2) ? IpAddress::fromV6(bytes) : IpAddress::fromV4(random.generate());
        const int prefix = random.bounded(any.bits() + 1);
        const QString text = any.masked(prefix).toString() + u'/' + QString::number(prefix);
        const auto parsed = Cidr::parse(text);
        QVERIFY2(parsed, qPrintable(text));
        QCOMPARE(parsed->toString(), text);
        QVERIFY(parsed->contains(any));
    }
}

QTEST_APPLESS_MAIN(TestCidr)
#include "tst_cidr.moc"
