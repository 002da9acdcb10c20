// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/forwardedhops.h"

#include <QTest>

using namespace Gatehouse;
using namespace Qt::StringLiterals;

namespace {

/// "node=address" for every hop, with a question mark where there is none.
QString printed(const QList<ForwardedHop> &hops)
{
    QStringList texts;
    for (const ForwardedHop &hop : hops)
        texts.append(QString::fromUtf8(hop.node) + u'=' +
                     (hop.address ? hop.address->toString() : u"?"_s));
    return texts.join(u' ');
}

} // namespace

class TstForwardedHops : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsForwarded_data();
    void readsForwarded();
    void refusesAForwardedThatKeepsToNoGrammar_data();
    void refusesAForwardedThatKeepsToNoGrammar();
    void readsXForwardedFor_data();
    void readsXForwardedFor();
};

void TstForwardedHops::readsForwarded_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("hops");
    const auto row = [](const char *field, const char *hops) {
        QTest::newRow(field) << QByteArray(field) << QString::fromLatin1(hops);
    };
    // RFC 7239 §4
    row(R"(for="_gazonk")", "_gazonk=?");
    row(R"(For="[2001:db8:cafe::17]:4711")", "[2001:db8:cafe::17]:4711=2001:db8:cafe::17");
    row("for=192.0.2.60;proto=http;by=203.0.113.43", "192.0.2.60=192.0.2.60");
    row("for=192.0.2.43, for=198.51.100.17", "192.0.2.43=192.0.2.43 198.51.100.17=198.51.100.17");
    // §6.1 to §6.3
    row(R"(for="192.0.2.43:47011")", "192.0.2.43:47011=192.0.2.43");
    row(R"(for="192.0.2.43:_port")", "192.0.2.43:_port=192.0.2.43");
    row(R"(for="[2001:db8::1]")", "[2001:db8::1]=2001:db8::1");
    row(R"(for="[::ffff:192.0.2.1]")", "[::ffff:192.0.2.1]=192.0.2.1");
    row("for=unknown", "unknown=?");
    row("for=_hidden", "_hidden=?");
    // Pairs in any order, names in any case, empty pairs, blanks.
    row("by=10.0.0.1;FOR=192.0.2.1", "192.0.2.1=192.0.2.1");
    row(";;for=192.0.2.1;", "192.0.2.1=192.0.2.1");
    row("  for=192.0.2.1 ;\tproto=https", "192.0.2.1=192.0.2.1");
    row("for=192.0.2.1,for=192.0.2.2", "192.0.2.1=192.0.2.1 192.0.2.2=192.0.2.2");
    // A hop that tells no address is one nevertheless.
    row("proto=https, for=192.0.2.2", "=? 192.0.2.2=192.0.2.2");
    row("for=192.0.2.1,", "192.0.2.1=192.0.2.1 =?");
    row("", "=?");
    // Quotes hold separators, and what is escaped.
    row(R"(for="a,b;c", for=192.0.2.2)", "a,b;c=? 192.0.2.2=192.0.2.2");
    row(R"(for="192\.0.2.1")", "192.0.2.1=192.0.2.1");
    row(R"(for="a\"b")", "a\"b=?");
    // Not quite addresses.
    row("for=192.0.2", "192.0.2=?");
    row("for=192.0.2.01", "192.0.2.01=?");
    row(R"(for="192.0.2.1:")", "192.0.2.1:=?");
    row(R"(for="192.0.2.1:123456")", "192.0.2.1:123456=?");
    row(R"(for="[192.0.2.1]")", "[192.0.2.1]=?");
    row(R"(for="[2001:db8::1")", "[2001:db8::1=?");
    row(R"(for="[2001:db8::1]80")", "[2001:db8::1]80=?");
}

void TstForwardedHops::readsForwarded()
{
    QFETCH(QByteArray, field);
    const auto hops = readForwarded(field);
    QVERIFY(hops);
    QTEST(printed(*hops), "hops");
}

void TstForwardedHops::refusesAForwardedThatKeepsToNoGrammar_data()
{
    QTest::addColumn<QByteArray>("field");
    for (const char *field :
         {"for", "for=", "for =192.0.2.1", "for= 192.0.2.1", "192.0.2.1", "for=192.0.2.1 for=x",
          "for=192.0.2.1:80", "for=[2001:db8::1]", R"(for=")", R"(for="192.0.2.1)", R"(for="x\)",
          R"(for="x"y)", "for=192.0.2.1;for=192.0.2.2", "=192.0.2.1", "for=192.0.2.1/32",
          // What a client wrote to swallow what the proxy behind it adds.
          R"(for=", for=192.0.2.1)", R"(for=", for="[2001:db8::1]:80")"})
        QTest::newRow(field) << QByteArray(field);
}

void TstForwardedHops::refusesAForwardedThatKeepsToNoGrammar()
{
    QFETCH(QByteArray, field);
    QVERIFY(!readForwarded(field));
}

void TstForwardedHops::readsXForwardedFor_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("hops");
    const auto row = [](const char *field, const char *hops) {
        QTest::newRow(field) << QByteArray(field) << QString::fromLatin1(hops);
    };
    row("192.0.2.1", "192.0.2.1=192.0.2.1");
    row("192.0.2.1, 10.0.0.1,10.0.0.2", "192.0.2.1=192.0.2.1 10.0.0.1=10.0.0.1 10.0.0.2=10.0.0.2");
    row("2001:db8::1", "2001:db8::1=2001:db8::1");
    row("[2001:db8::1]:443", "[2001:db8::1]:443=2001:db8::1");
    row("\"2001:db8::1\"", "2001:db8::1=2001:db8::1");
    row("192.0.2.1:5000", "192.0.2.1:5000=192.0.2.1");
    row("unknown, 192.0.2.1", "unknown=? 192.0.2.1=192.0.2.1");
    row("192.0.2.1,", "192.0.2.1=192.0.2.1 =?");
    row("192.0.2.1 192.0.2.2", "192.0.2.1 192.0.2.2=?");
    row("fe80::1%eth0", "fe80::1%eth0=?");
}

void TstForwardedHops::readsXForwardedFor()
{
    QFETCH(QByteArray, field);
    QTEST(printed(Gatehouse::readXForwardedFor(field)), "hops");
}

QTEST_GUILESS_MAIN(TstForwardedHops)
#include "tst_forwardedhops.moc"
