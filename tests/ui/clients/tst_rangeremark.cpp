// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/rangeremark.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRangeRemark final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remarks_data();
    void remarks();
    void pointsOutTrustedProxies();
    void agreesWithTheSlowWay();

private:
    static constexpr Timestamp now{1'736'942'400'000ms};
};

static WhitelistEntry entry(const QString &range, std::optional<Timestamp> expiresAt = {})
{
    return {.range = Test::orDie(Cidr::parse(range)), .expiresAt = expiresAt};
}

void TestRangeRemark::remarks_data()
{
    QTest::addColumn<QList<WhitelistEntry>>("list");
    QTest::addColumn<QString>("words"); // of each entry; entries apart by a bar
    QTest::newRow("none") << QList{entry(u"10.0.0.0/8"_s), entry(u"192.0.2.1"_s)} << u"|"_s;
    QTest::newRow("covered") << QList{entry(u"10.1.0.0/16"_s), entry(u"10.0.0.0/8"_s)}
                             << u"Covered|"_s;
    QTest::newRow("covered twice over")
        << QList{entry(u"10.0.0.0/8"_s), entry(u"10.1.0.0/16"_s), entry(u"10.1.2.3"_s)}
        << u"|Covered|Covered"_s;
    QTest::newRow("side by side") << QList{entry(u"10.0.0.0/16"_s), entry(u"10.1.0.0/16"_s)}
                                  << u"|"_s;
    QTest::newRow("the other family covers nothing")
        << QList{entry(u"::/32"_s), entry(u"0.0.0.0/8"_s)} << u"|"_s;
    QTest::newRow("an expired one covers nothing")
        << QList{entry(u"10.0.0.0/8"_s, now), entry(u"10.1.0.0/16"_s)} << u"Expired|"_s;
    QTest::newRow("one that ends first does not cover")
        << QList{entry(u"10.0.0.0/8"_s, now + 1h), entry(u"10.1.0.0/16"_s)} << u"|"_s;
    QTest::newRow("one that ends later covers")
        << QList{entry(u"10.0.0.0/8"_s, now + 2h), entry(u"10.1.0.0/16"_s, now + 1h)}
        << u"|Covered"_s;
    QTest::newRow("a lasting one around a short one covers")
        << QList{entry(u"10.0.0.0/8"_s), entry(u"10.1.0.0/16"_s, now + 1h), entry(u"10.1.2.3"_s)}
        << u"|Covered|Covered"_s;
    QTest::newRow("wide") << QList{entry(u"64.0.0.0/7"_s), entry(u"2000::/31"_s)} << u"Wide|Wide"_s;
    QTest::newRow("loopback") << QList{entry(u"127.0.0.1"_s), entry(u"::1"_s)}
                              << u"Loopback|Loopback"_s;
    QTest::newRow("everything") << QList{entry(u"0.0.0.0/0"_s),
                                         entry(u"127.0.0.0/7"_s.replace(u"127"_s, u"126"_s))}
                                << u"Wide|Wide Covered"_s;
}

void TestRangeRemark::remarks()
{
    QFETCH(QList<WhitelistEntry>, list);
    QStringList all;
    for (const QList<RangeRemark> &remarks : remarksOn(list, now)) {
        QStringList words;
        for (const RangeRemark &remark : remarks) {
            words += remark.word;
            QVERIFY(remark.text.endsWith(u'.'));
        }
        all += words.join(u' ');
    }
    QTEST(all.join(u'|'), "words");
}

void TestRangeRemark::pointsOutTrustedProxies()
{
    const QList<WhitelistEntry> list{entry(u"192.0.2.7"_s), entry(u"192.0.2.0/24"_s),
                                     entry(u"198.51.100.1"_s)};
    const auto remarks = remarksOn(list, now, {Test::orDie(Cidr::parse(u"192.0.2.0/28"_s))});
    QCOMPARE(remarks[0].constFirst().kind, RangeRemark::Kind::Proxy);
    QVERIFY(remarks[1].isEmpty()); // it has others as well
    QVERIFY(remarks[2].isEmpty());
}

void TestRangeRemark::agreesWithTheSlowWay()
{
    QList<WhitelistEntry> list;
    for (quint32 i = 0; i < 400; ++i) {
        const int prefix = 8 + int(i * 7 % 25);
        const auto address = IpAddress::fromV4(0x0a000000u + i * 2654435761u % 4096u * 4096u);
        const auto range = Cidr::fromNetwork(address.masked(prefix), prefix);
        const bool twice = std::any_of(list.cbegin(), list.cend(),
                                       [&](const auto &e) { return e.range == *range; });
        if (!twice)
            list.append({.range = *range});
    }
    const auto remarks = remarksOn(list, now);
    for (qsizetype i = 0; i < list.size(); ++i) {
        bool covered = false;
        for (qsizetype j = 0; j < list.size(); ++j)
            covered |= i != j && list[j].range.covers(list[i].range);
        const bool said =
            std::any_of(remarks[i].cbegin(), remarks[i].cend(), [](const RangeRemark &remark) {
                return remark.kind == RangeRemark::Kind::Covered;
            });
        QCOMPARE(said, covered);
    }
}

QTEST_GUILESS_MAIN(TestRangeRemark)
#include "tst_rangeremark.moc"
