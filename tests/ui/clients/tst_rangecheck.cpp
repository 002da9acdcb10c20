// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/rangecheck.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRangeCheck final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judgesWhatIsTyped_data();
    void judgesWhatIsTyped();
    void anExpiredEntryCoversNothing();

private:
    static constexpr Timestamp now{std::chrono::milliseconds(1'736'942'400'000)};
    static WhitelistEntry entry(const QString &range)
    {
        WhitelistEntry made;
        made.range = Test::orDie(Cidr::parse(range));
        return made;
    }
};

void TestRangeCheck::judgesWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("range");
    QTest::addColumn<QString>("correction");
    QTest::addColumn<QString>("said"); // part of the error or the remark; empty for neither
    const QString none;
    QTest::newRow("nothing yet") << u""_s << none << none << none;
    QTest::newRow("spaces") << u"  "_s << none << none << none;
    QTest::newRow("host") << u"203.0.113.7"_s << u"203.0.113.7/32"_s << none << none;
    QTest::newRow("around it spaces") << u" 203.0.113.7 "_s << u"203.0.113.7/32"_s << none << none;
    QTest::newRow("network") << u"172.16.0.0/12"_s << u"172.16.0.0/12"_s << none << none;
    QTest::newRow("IPv6") << u"2001:db8::/32"_s << u"2001:db8::/32"_s << none << none;
    QTest::newRow("half typed") << u"203.0."_s << none << none << u"not an address range"_s;
    QTest::newRow("host bits") << u"172.16.5.5/12"_s << none << u"172.16.0.0/12"_s
                               << u"bits set after the prefix"_s;
    QTest::newRow("host bits, IPv6")
        << u"2001:db8::1/32"_s << none << u"2001:db8::/32"_s << u"bits set"_s;
    QTest::newRow("wrong prefix is no host bits")
        << u"10.0.0.0/33"_s << none << none << u"from 0 to 32"_s;
    QTest::newRow("twice") << u"10.0.0.0/8"_s << none << none << u"in the list already"_s;
    QTest::newRow("twice, as one host")
        << u"192.0.2.1"_s << none << none << u"192.0.2.1/32 is in the list"_s;
    QTest::newRow("covered") << u"10.1.0.0/16"_s << u"10.1.0.0/16"_s << none
                             << u"10.0.0.0/8 already lets"_s;
    QTest::newRow("wide, IPv4") << u"64.0.0.0/7"_s << u"64.0.0.0/7"_s << none << u"very wide"_s;
    QTest::newRow("not wide, IPv4") << u"64.0.0.0/8"_s << u"64.0.0.0/8"_s << none << none;
    QTest::newRow("wide, IPv6") << u"2000::/31"_s << u"2000::/31"_s << none << u"very wide"_s;
    QTest::newRow("loopback") << u"127.0.0.1"_s << u"127.0.0.1/32"_s << none
                              << u"machine Gatehouse runs on"_s;
}

void TestRangeCheck::judgesWhatIsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    const RangeCheck check =
        checkRange(typed, {entry(u"10.0.0.0/8"_s), entry(u"192.0.2.1"_s)}, now);
    QTEST(check.range.value_or(Cidr()).toString(), "range");
    QTEST(check.correction.value_or(Cidr()).toString(), "correction");
    const QString text = check.error + check.remark;
    QVERIFY2(said.isEmpty() ? text.isEmpty() : text.contains(said), qPrintable(text));
    QCOMPARE(check.error.isEmpty(), check.range.has_value() || typed.trimmed().isEmpty());
}

void TestRangeCheck::anExpiredEntryCoversNothing()
{
    WhitelistEntry expired = entry(u"10.0.0.0/8"_s);
    expired.expiresAt = now - 1s;
    QCOMPARE(checkRange(u"10.1.0.0/16"_s, {expired}, now).remark, QString());
}

QTEST_GUILESS_MAIN(TestRangeCheck)
#include "tst_rangecheck.moc"
