// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/whitelist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Gatehouse::Cidr;
using Gatehouse::IpAddress;
using Gatehouse::Timestamp;
using Gatehouse::Whitelist;
using Gatehouse::WhitelistEntry;
using Reason = Gatehouse::Whitelist::Reason;

namespace {

const Timestamp now{std::chrono::seconds(1'768'478'400)};

// A list written as `10.0.0.0/8 !192.0.2.0/24`; the mark means expired.
Whitelist whitelist(const QString &text)
{
    QList<WhitelistEntry> entries;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool expired = word.startsWith(u'!');
        WhitelistEntry entry;
        entry.id = entries.size() + 1;
        entry.range = Cidr::parse(expired ? word.mid(1) : word).value();
        if (expired)
            entry.expiresAt = now;
        entries.append(entry);
    }
    return Whitelist(entries);
}

} // namespace

class TestWhitelist : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void endsAnEntryAtItsMoment();
    void pointsIntoTheListItDecidedFor();
};

void TestWhitelist::decides_data()
{
    QTest::addColumn<QString>("entries");
    QTest::addColumn<QString>("caller");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("decidedBy");
    const auto row = [](const char *name, const QString &entries, const QString &caller,
                        bool allowed, Reason reason, const QString &decidedBy) {
        QTest::newRow(name) << entries << caller << allowed << reason << decidedBy;
    };
    row("no entry admits any address", u""_s, u"203.0.113.7"_s, true, Reason::NoEntries,
        u"any-address"_s);
    row("no entry admits any IPv6 address", u""_s, u"2001:db8::1"_s, true, Reason::NoEntries,
        u"any-address"_s);
    row("a match admits", u"10.0.0.0/8"_s, u"10.1.2.3"_s, true, Reason::Matched,
        u"entry 10.0.0.0/8"_s);
    row("a single address is a range", u"10.1.2.3"_s, u"10.1.2.3"_s, true, Reason::Matched,
        u"entry 10.1.2.3/32"_s);
    row("no match refuses", u"10.0.0.0/8 192.0.2.0/24"_s, u"11.0.0.1"_s, false, Reason::NotMatched,
        u"no-entry-matches"_s);
    row("the other family does not match", u"0.0.0.0/0"_s, u"2001:db8::1"_s, false,
        Reason::NotMatched, u"no-entry-matches"_s);
    row("a mapped caller is its IPv4 address", u"10.0.0.0/8"_s, u"::ffff:10.0.0.1"_s, true,
        Reason::Matched, u"entry 10.0.0.0/8"_s);
    row("the narrowest match decides", u"0.0.0.0/0 10.1.0.0/16 10.0.0.0/8"_s, u"10.1.2.3"_s, true,
        Reason::Matched, u"entry 10.1.0.0/16"_s);
    row("an expired match admits no one", u"!10.0.0.0/8 192.0.2.0/24"_s, u"10.1.2.3"_s, false,
        Reason::NotMatched, u"expired 10.0.0.0/8"_s);
    row("a wider live match stands in for an expired one", u"!10.1.0.0/16 10.0.0.0/8"_s,
        u"10.1.2.3"_s, true, Reason::Matched, u"entry 10.0.0.0/8"_s);
    row("only expired entries let nobody in", u"!10.0.0.0/8 !192.0.2.0/24"_s, u"203.0.113.7"_s,
        false, Reason::OnlyExpired, u"all-entries-expired"_s);
    row("an expiry never opens a door", u"!10.0.0.0/8"_s, u"10.1.2.3"_s, false, Reason::OnlyExpired,
        u"expired 10.0.0.0/8"_s);
    row("IPv6", u"2001:db8::/32"_s, u"2001:db8:1::2"_s, true, Reason::Matched,
        u"entry 2001:db8::/32"_s);
}

void TestWhitelist::decides()
{
    QFETCH(QString, entries);
    QFETCH(QString, caller);
    QFETCH(bool, allowed);
    QFETCH(Reason, reason);
    QFETCH(QString, decidedBy);
    const Whitelist list = whitelist(entries);
    const auto decision = list.decide(*IpAddress::parse(caller), now);
    QCOMPARE(decision.allowed, allowed);
    QCOMPARE(decision.reason, reason);
    QCOMPARE(decidedByText(decision), decidedBy);
}

void TestWhitelist::endsAnEntryAtItsMoment()
{
    Whitelist list = whitelist(u"!10.0.0.0/8"_s);
    const IpAddress caller = *IpAddress::parse(u"10.1.2.3");
    QVERIFY(list.decide(caller, now - 1ms).allowed);
    QVERIFY(!list.decide(caller, now).allowed);
    QVERIFY(!list.decide(caller, now + 1ms).allowed);
}

void TestWhitelist::pointsIntoTheListItDecidedFor()
{
    const Whitelist list = whitelist(u"10.0.0.0/8 10.1.0.0/16"_s);
    const auto decision = list.decide(*IpAddress::parse(u"10.1.2.3"), now);
    QCOMPARE(decision.entry, &list.entries().at(1));
    QCOMPARE(decision.entry->id, 2);
    QCOMPARE(list.decide(*IpAddress::parse(u"11.0.0.1"), now).entry, nullptr);
}

QTEST_APPLESS_MAIN(TestWhitelist)
#include "tst_whitelist.moc"
