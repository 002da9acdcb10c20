// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/outcomegroups.h"

#include "common/theme.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;

class TestOutcomeGroups final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdEveryOutcomeOnce();
    void haveInksThatCanBeSeen_data();
    void haveInksThatCanBeSeen();
    void haveNamesOfTheirOwn();
};

void TestOutcomeGroups::holdEveryOutcomeOnce()
{
    std::array<qint64, allOutcomes.size()> counts{};
    qint64 number = 1;
    for (qint64 &count : counts)
        count = std::exchange(number, number * 10);
    const GroupCounts sums = groupCounts(Admin::OutcomeCounts(counts));
    // Outcome n stands at the digit n.
    QCOMPARE(sums, (GroupCounts{1, 110'001'100, 110'000, 1'000'000, 10, 1'000'000'000}));
}

void TestOutcomeGroups::haveInksThatCanBeSeen_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
}

void TestOutcomeGroups::haveInksThatCanBeSeen()
{
    QFETCH(QPalette, palette);
    QSet<QRgb> inks;
    for (const OutcomeGroup group : allOutcomeGroups) {
        const QColor ink = groupInk(group, palette);
        const double contrast = Theme::contrast(ink, palette.color(QPalette::Base));
        QVERIFY2(contrast >= 3.0, qPrintable(groupName(group)));
        inks.insert(ink.rgb());
    }
    QCOMPARE(inks.size(), qsizetype(allOutcomeGroups.size()));
}

void TestOutcomeGroups::haveNamesOfTheirOwn()
{
    QSet<QString> names;
    for (const OutcomeGroup group : allOutcomeGroups) {
        names.insert(groupName(group));
        QVERIFY(!groupDescription(group).isEmpty());
    }
    QCOMPARE(names.size(), qsizetype(allOutcomeGroups.size()));
}

QTEST_GUILESS_MAIN(TestOutcomeGroups)
#include "tst_outcomegroups.moc"
