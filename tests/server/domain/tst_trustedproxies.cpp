// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/trustedproxies.h"

#include <QTest>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

namespace {

IpAddress address(const QString &text)
{
    return *IpAddress::parse(text);
}

const TrustedProxies &proxies()
{
    static const TrustedProxies trusted(
        {*Cidr::parse(u"10.0.0.0/8"), *Cidr::parse(u"2001:db8::/32")});
    return trusted;
}

} // namespace

class TstTrustedProxies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void trustsNobodyByDefault();
    void findsTheCaller_data();
    void findsTheCaller();
    void refusesFieldsThatContradict_data();
    void refusesFieldsThatContradict();
    void tellsTheWholeChain();
    void keepsTheNearestOfALongChain();
};

void TstTrustedProxies::trustsNobodyByDefault()
{
    const TrustedProxies nobody;
    const auto way = nobody.wayOf(address(u"127.0.0.1"_s), "for=192.0.2.1", "192.0.2.2");
    QVERIFY(way);
    QCOMPARE(way->caller, address(u"127.0.0.1"_s));
    QVERIFY(way->told.isEmpty());
}

void TstTrustedProxies::findsTheCaller_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QByteArray>("xForwardedFor");
    QTest::addColumn<QString>("caller");
    const auto row = [](const char *name, const char *peer, const char *forwarded,
                        const char *xForwardedFor, const char *caller) {
        QTest::newRow(name) << QString::fromLatin1(peer) << QByteArray(forwarded)
                            << QByteArray(xForwardedFor) << QString::fromLatin1(caller);
    };
    row("says nothing", "10.0.0.1", "", "", "10.0.0.1");
    row("not trusted", "192.0.2.9", "for=192.0.2.1", "", "192.0.2.9");
    row("not trusted, X", "192.0.2.9", "", "10.0.0.5", "192.0.2.9");
    row("not trusted, contradicting", "192.0.2.9", "for=192.0.2.1", "192.0.2.2", "192.0.2.9");
    row("not trusted, unreadable", "192.0.2.9", "for=\"", "", "192.0.2.9");
    row("one proxy", "10.0.0.1", "for=192.0.2.1", "", "192.0.2.1");
    row("one proxy, X", "10.0.0.1", "", "192.0.2.1", "192.0.2.1");
    row("an IPv6 proxy", "2001:db8::1", "for=\"[2001:db9::7]:99\"", "", "2001:db9::7");
    row("both agree", "10.0.0.1", "for=192.0.2.1", "192.0.2.1", "192.0.2.1");
    row("both agree on who counts", "10.0.0.1", "for=203.0.113.1, for=192.0.2.1",
        "203.0.113.2, 192.0.2.1", "192.0.2.1");
    row("two proxies", "10.0.0.1", "", "192.0.2.1, 10.0.0.2", "192.0.2.1");
    row("what the caller made up", "10.0.0.1", "", "203.0.113.1, 192.0.2.1, 10.0.0.2", "192.0.2.1");
    row("what the caller made up of a proxy", "10.0.0.1", "", "10.9.9.9, 192.0.2.1", "192.0.2.1");
    row("trusted all the way", "10.0.0.1", "", "10.0.0.3, 10.0.0.2", "10.0.0.3");
    row("unknown", "10.0.0.1", "for=unknown", "", "10.0.0.1");
    row("unknown to the second", "10.0.0.1", "for=192.0.2.1, for=unknown, for=10.0.0.2", "",
        "10.0.0.2");
    row("says no for", "10.0.0.1", "for=192.0.2.1, proto=https", "", "10.0.0.1");
    row("an empty element", "10.0.0.1", "", "192.0.2.1,", "10.0.0.1");
    row("folded", "10.0.0.1", "", "::ffff:192.0.2.1", "192.0.2.1");
}

void TstTrustedProxies::findsTheCaller()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, forwarded);
    QFETCH(QByteArray, xForwardedFor);
    const auto way = proxies().wayOf(address(peer), forwarded, xForwardedFor);
    QVERIFY(way);
    QTEST(way->caller.toString(), "caller");
}

void TstTrustedProxies::refusesFieldsThatContradict_data()
{
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QByteArray>("xForwardedFor");
    QTest::newRow("two callers") << QByteArray("for=10.0.0.7") << QByteArray("192.0.2.1");
    QTest::newRow("one is hidden") << QByteArray("for=_hidden") << QByteArray("192.0.2.1");
    QTest::newRow("no grammar") << QByteArray("for=\", for=192.0.2.1") << QByteArray();
}

// As when a client sends the one field and the proxy adds the other.
void TstTrustedProxies::refusesFieldsThatContradict()
{
    QFETCH(QByteArray, forwarded);
    QFETCH(QByteArray, xForwardedFor);
    QVERIFY(!proxies().wayOf(address(u"10.0.0.1"_s), forwarded, xForwardedFor));
}

void TstTrustedProxies::tellsTheWholeChain()
{
    const auto way = proxies().wayOf(
        address(u"10.0.0.1"_s), "for=\"[2001:db9::1]:80\";proto=https, by=_x, for=10.0.0.2", {});
    QVERIFY(way);
    QCOMPARE(way->told, u"[2001:db9::1]:80, ?, 10.0.0.2"_s);
}

void TstTrustedProxies::keepsTheNearestOfALongChain()
{
    const QByteArray madeUp = QByteArray("203.0.113.1, ").repeated(400);
    const auto way = proxies().wayOf(address(u"10.0.0.1"_s), {}, madeUp + "192.0.2.1");
    QVERIFY(way);
    QCOMPARE(way->told.size(), TrustedProxies::keptChars);
    QVERIFY(way->told.startsWith(u'…'));
    QVERIFY(way->told.endsWith(u", 192.0.2.1"_s));
}

QTEST_GUILESS_MAIN(TstTrustedProxies)
#include "tst_trustedproxies.moc"
