// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/ipaddress.h"

#include <QRandomGenerator>
#include <QTest>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;
using Gatehouse::IpAddress;

namespace {

// The C library's reader and printer: written by others, for the same RFCs.
std::optional<IpAddress> libraryParse(const QByteArray &text)
{
    QByteArray bytes(16, '\0');
    if (inet_pton(AF_INET, text.constData(), bytes.data()) == 1)
        return IpAddress::fromBytes(bytes.first(4));
    if (inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return IpAddress::fromBytes(bytes);
    return {};
}

QString libraryText(const QByteArray &bytes)
{
    char text[INET6_ADDRSTRLEN];
    inet_ntop(bytes.size() == 4 ? AF_INET : AF_INET6, bytes.constData(), text, sizeof text);
    return QString::fromLatin1(text);
}

// Text that is nearly an address: pieces of real ones, thrown together.
QByteArray almostAddress(QRandomGenerator &random)
{
    static const QByteArrayList pieces{
        ":",        "::", ".", "0",    "1",    "ffff",    "255",
        "256",      "01", "a", "2001", "fe80", "0000",    "12345",
        "10.0.0.1", "",   "7", ":1",   "1:",   "::ffff:", "1:2:3:4:5:6:",
        "G"};
    QByteArray text;
    for (int count = random.bounded(1, 12); count > 0; --count)
        text += pieces[random.bounded(pieces.size())];
    return text;
}

QByteArray randomBytes(QRandomGenerator &random, int size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes) // zeros often, so that runs of zero groups arise
        byte = random.bounded(3) == 0 ? char(random.bounded(256)) : '\0';
    return bytes;
}

} // namespace

class TestIpAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAddresses_data();
    void readsAddresses();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void agreesWithTheLibraryOnAnyText();
    void printsAsTheLibraryDoes();
    void readsBackWhatItPrints();
    void foldsMappedAddressesHoweverMade();
    void takesOnlyFourOrSixteenBytes();
    void masksAndFills_data();
    void masksAndFills();
    void comparesPrefixes_data();
    void comparesPrefixes();
    void knowsLoopback();
    void isNothingByDefault();
    void hashesEqualAddressesAlike();
};

void TestIpAddress::readsAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    const auto same = [](const char *text) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(text);
    };
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
    };
    same("0.0.0.0");
    same("10.0.0.1");
    same("203.0.113.7");
    same("255.255.255.255");
    same("::");
    same("::1");
    same("1::");
    same("2001:db8::1");
    same("1:2:3:4:5:6:7:8");
    // RFC 5952 §4.1: no leading zeros. §4.2.1: shorten as far as it goes. §4.3: lower case.
    row("2001:0db8::0001", "2001:db8::1");
    row("2001:db8:0:0:0:0:2:1", "2001:db8::2:1");
    row("2001:DB8::A", "2001:db8::a");
    // §4.2.2: one zero group alone stays. §4.2.3: the longest run, the first of equals.
    row("2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1");
    row("2001:0:0:1:0:0:0:1", "2001:0:0:1::1");
    row("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1");
    row("0:0:1:2:3:4:0:0", "::1:2:3:4:0:0");
    row("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0");
    row("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8");
    row("1:0:0:0:0:0:0:0", "1::");
    // RFC 4291 §2.2 form 3: a dotted quad at the end.
    row("64:ff9b::192.0.2.33", "64:ff9b::c000:221");
    row("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304");
    row("::13.1.68.3", "::d01:4403");
    // §2.5.5.2: mapped addresses stand for IPv4, however they are spelt.
    row("::ffff:10.0.0.1", "10.0.0.1");
    row("::FFFF:a00:1", "10.0.0.1");
    row("0:0:0:0:0:ffff:10.0.0.1", "10.0.0.1");
    row("0000:0000:0000:0000:0000:ffff:255.255.255.255", "255.255.255.255");
    row("::ffff:0:1", "0.0.0.1");
    row("::fffe:10.0.0.1", "::fffe:a00:1");
}

void TestIpAddress::readsAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const auto address = IpAddress::parse(text);
    QVERIFY(address);
    QCOMPARE(address->toString(), canonical);
    QCOMPARE(address->family() == IpAddress::Family::V6, canonical.contains(u':'));
}

void TestIpAddress::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &text) {
        QTest::newRow(qPrintable(text.isEmpty() ? u"(empty)"_s : text)) << text;
    };
    // Short and octal forms, other bases, numbers out of range.
    for (const char *text : {"",
                             "1",
                             "1.2",
                             "1.2.3",
                             "1.2.3.4.5",
                             "1.2.3.",
                             ".1.2.3",
                             "1..2.3",
                             "1.2.3.4.",
                             "256.0.0.1",
                             "0.0.0.256",
                             "01.2.3.4",
                             "1.2.3.00",
                             "010.0.0.1",
                             "0x7f.0.0.1",
                             "127.1",
                             "2130706433",
                             "1.2.3.4294967297",
                             "1.2.3.0000000001",
                             "+1.2.3.4",
                             "-1.2.3.4",
                             "1,2,3,4"})
        row(QString::fromLatin1(text));
    // Groups too many, too few, too long; more than one gap; lone colons.
    for (const char *text : {":",
                             ":::",
                             "::::",
                             ":1",
                             "1:",
                             "1:2:3:4:5:6:7",
                             "1:2:3:4:5:6:7:8:9",
                             "1::2::3",
                             "1:2:3:4:5:6:7:8::",
                             "::1:2:3:4:5:6:7:8",
                             "1:2:3:4::5:6:7:8",
                             ":1::",
                             "::1:",
                             "1:::2",
                             "12345::",
                             "00001::",
                             "g::",
                             "::-1",
                             "::+1",
                             "0x1::"})
        row(QString::fromLatin1(text));
    // Dotted quads where none belongs, or unsound ones.
    for (const char *text :
         {"1.2.3.4::", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5:1.2.3.4", "::ffff:1.2.3",
          "::ffff:01.2.3.4", "::ffff:1.2.3.256", "::ffff:1.2.3.4.5", "::1.2.3.4.", "1.2.3.4:80"})
        row(QString::fromLatin1(text));
    // Decoration: zones, brackets, ports, prefixes, white space.
    for (const char *text :
         {"fe80::1%eth0", "fe80::1%", "[::1]", "[::1]:80", "::1/128", "10.0.0.1/8", " 10.0.0.1",
          "10.0.0.1 ", "10.0.0.1\n", "::1\t", "localhost"})
        row(QString::fromLatin1(text));
    // Digits that are digits to Unicode only, and a NUL.
    row(u"\u0661.2.3.4"_s);
    row(u"\uff11\uff10.0.0.1"_s);
    row(u"\uff11::"_s);
    QTest::newRow("NUL") << QString::fromLatin1(QByteArray("10.0.0.1\0", 9));
    QTest::newRow("long") << QString(1'000'000, u':');
}

void TestIpAddress::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);
    QVERIFY(!IpAddress::parse(text));
}

void TestIpAddress::agreesWithTheLibraryOnAnyText()
{
    QRandomGenerator random(20260101);
    int accepted = 0;
    for (int round = 0; round < 300'000; ++round) {
        const QByteArray text = almostAddress(random);
        const auto expected = libraryParse(text);
        if (IpAddress::parse(QString::fromLatin1(text)) != expected)
            QFAIL(text);
        accepted += expected ? 1 : 0;
    }
    QVERIFY(accepted > 3000);
}

void TestIpAddress::printsAsTheLibraryDoes()
{
    QRandomGenerator random(20260102);
    for (int round = 0; round < 100'000; ++round) {
        const QByteArray bytes = randomBytes(random, random.bounded(2) ? 4 : 16);
        if (bytes.startsWith(QByteArray(12, '\0')))
            continue; // ::a.b.c.d, which the library prints as a quad and RFC 5952 need not
        const auto address = IpAddress::fromBytes(bytes);
        QVERIFY(address);
        if (address->toBytes() == bytes)
            QCOMPARE(address->toString(), libraryText(bytes));
    }
}

void TestIpAddress::readsBackWhatItPrints()
{
    QRandomGenerator random(20260103);
    for (int round = 0; round < 100'000; ++round) {
        const auto address = IpAddress::fromBytes(randomBytes(random, random.bounded(2) ? 4 : 16));
        QVERIFY(address);
        QCOMPARE(IpAddress::parse(address->toString()), address);
        QCOMPARE(IpAddress::fromBytes(address->toBytes()), address);
    }
}

void TestIpAddress::foldsMappedAddressesHoweverMade()
{
    const IpAddress plain = IpAddress::fromV4(0xcb007107);
    IpAddress::Bytes mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 203, 0, 113, 7};
    QCOMPARE(IpAddress::fromV6(mapped), plain);
    QCOMPARE(*IpAddress::fromBytes(QByteArrayView(mapped.data(), 16)), plain);
    QCOMPARE(*IpAddress::parse(u"::ffff:203.0.113.7"), plain);
    QCOMPARE(plain.toBytes(), "\xcb\0\x71\x07"_ba.first(4));
    mapped[9] = 1;
    QCOMPARE(IpAddress::fromV6(mapped).family(), IpAddress::Family::V6);
}

void TestIpAddress::takesOnlyFourOrSixteenBytes()
{
    for (int size = 0; size <= 40; ++size)
        QCOMPARE(IpAddress::fromBytes(QByteArray(size, '\1')).has_value(), size == 4 || size == 16);
}

void TestIpAddress::masksAndFills_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("prefix");
    QTest::addColumn<QString>("masked");
    QTest::addColumn<QString>("filled");
    const auto row = [](const char *text, int prefix, const char *masked, const char *filled) {
        QTest::addRow("%s/%d", text, prefix)
            << QString::fromLatin1(text) << prefix << QString::fromLatin1(masked)
            << QString::fromLatin1(filled);
    };
    row("203.0.113.77", 0, "0.0.0.0", "255.255.255.255");
    row("203.0.113.77", 1, "128.0.0.0", "255.255.255.255");
    row("203.0.113.77", 24, "203.0.113.0", "203.0.113.255");
    row("203.0.113.77", 25, "203.0.113.0", "203.0.113.127");
    row("203.0.113.77", 31, "203.0.113.76", "203.0.113.77");
    row("203.0.113.77", 32, "203.0.113.77", "203.0.113.77");
    row("2001:db8:ffff::1", 33, "2001:db8:8000::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff");
    row("2001:db8::1", 127, "2001:db8::", "2001:db8::1");
    row("2001:db8::1", 128, "2001:db8::1", "2001:db8::1");
    row("2001:db8::1", 0, "::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    row("::1", 80, "::", "::ffff:ffff:ffff");
}

void TestIpAddress::masksAndFills()
{
    QFETCH(QString, text);
    QFETCH(int, prefix);
    QFETCH(QString, masked);
    QFETCH(QString, filled);
    const auto address = IpAddress::parse(text);
    QVERIFY(address);
    QCOMPARE(address->masked(prefix).toString(), masked);
    QCOMPARE(address->filled(prefix).toString(), filled);
    QCOMPARE(address->filled(prefix).family(), address->family());
}

void TestIpAddress::comparesPrefixes_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("common");
    QTest::newRow("first bit") << u"0.0.0.0"_s << u"128.0.0.0"_s << 0;
    QTest::newRow("in a byte") << u"10.0.0.0"_s << u"10.0.0.32"_s << 26;
    QTest::newRow("on a byte") << u"10.0.0.0"_s << u"10.0.128.0"_s << 16;
    QTest::newRow("last bit") << u"10.0.0.0"_s << u"10.0.0.1"_s << 31;
    QTest::newRow("equal") << u"10.0.0.1"_s << u"10.0.0.1"_s << 32;
    QTest::newRow("v6 last bit") << u"2001:db8::"_s << u"2001:db8::1"_s << 127;
    QTest::newRow("v6 in a byte") << u"2001:db8::"_s << u"2001:db8:10::"_s << 43;
    QTest::newRow("v6 equal") << u"2001:db8::"_s << u"2001:db8::"_s << 128;
    QTest::newRow("families differ") << u"0.0.0.0"_s << u"::"_s << -1;
}

void TestIpAddress::comparesPrefixes()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(int, common);
    const IpAddress a = *IpAddress::parse(left);
    const IpAddress b = *IpAddress::parse(right);
    for (int prefix = 0; prefix <= a.bits(); ++prefix) {
        QCOMPARE(a.sharesPrefix(b, prefix), prefix <= common);
        QCOMPARE(b.sharesPrefix(a, prefix), prefix <= common && prefix <= b.bits());
    }
}

void TestIpAddress::knowsLoopback()
{
    for (const auto text : {u"127.0.0.1", u"127.255.0.9", u"::1"})
        QVERIFY(IpAddress::parse(QStringView(text))->isLoopback());
    QVERIFY(IpAddress::parse(u"::ffff:127.0.0.1")->isLoopback());
    for (const auto text : {u"126.0.0.1", u"128.0.0.1", u"1::1", u"0.0.0.0"})
        QVERIFY(!IpAddress::parse(QStringView(text))->isLoopback());
    QVERIFY(!IpAddress::parse(u"::")->isLoopback());
    QVERIFY(!IpAddress().isLoopback());
}

void TestIpAddress::isNothingByDefault()
{
    const IpAddress nothing;
    QVERIFY(nothing.isNull());
    QCOMPARE(nothing.bits(), 0);
    QCOMPARE(nothing.toBytes(), QByteArray());
    QCOMPARE(nothing.toString(), QString());
    QVERIFY(nothing != *IpAddress::parse(u"0.0.0.0"));
    QVERIFY(nothing != *IpAddress::parse(u"::"));
}

void TestIpAddress::hashesEqualAddressesAlike()
{
    QCOMPARE(qHash(*IpAddress::parse(u"::ffff:10.0.0.1")), qHash(*IpAddress::parse(u"10.0.0.1")));
    QVERIFY(qHash(*IpAddress::parse(u"10.0.0.1")) != qHash(*IpAddress::parse(u"10.0.0.2")));
    QVERIFY(qHash(*IpAddress::parse(u"0.0.0.0")) != qHash(*IpAddress::parse(u"::")));
}

QTEST_APPLESS_MAIN(TestIpAddress)
#include "tst_ipaddress.moc"
