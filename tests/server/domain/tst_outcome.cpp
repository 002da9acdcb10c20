// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/outcome.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Gatehouse;

class TestOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsNumberAndWord_data();
    void keepsItsNumberAndWord();
    void listsEveryOutcomeOnce();
    void refusesOtherWords();
};

void TestOutcome::keepsItsNumberAndWord_data()
{
    // The numbers are in people's files, the words in people's scripts.
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("stored");
    QTest::addColumn<QString>("word");
    QTest::newRow("0") << Outcome::Success << 0 << u"Success"_s;
    QTest::newRow("1") << Outcome::InvalidRequest << 1 << u"InvalidRequest"_s;
    QTest::newRow("2") << Outcome::UnknownKey << 2 << u"UnknownKey"_s;
    QTest::newRow("3") << Outcome::WrongSecret << 3 << u"WrongSecret"_s;
    QTest::newRow("4") << Outcome::NotActive << 4 << u"NotActive"_s;
    QTest::newRow("5") << Outcome::AddressNotAllowed << 5 << u"AddressNotAllowed"_s;
    QTest::newRow("6") << Outcome::Throttled << 6 << u"Throttled"_s;
    QTest::newRow("7") << Outcome::InvalidToken << 7 << u"InvalidToken"_s;
    QTest::newRow("8") << Outcome::RefreshReused << 8 << u"RefreshReused"_s;
    QTest::newRow("9") << Outcome::Error << 9 << u"Error"_s;
}

void TestOutcome::keepsItsNumberAndWord()
{
    QFETCH(Outcome, outcome);
    QFETCH(int, stored);
    QFETCH(QString, word);
    QCOMPARE(int(outcome), stored);
    QCOMPARE(toString(outcome), word);
    QCOMPARE(outcomeFromString(word), std::optional(outcome));
    QCOMPARE(outcomeFromString(word.toLower()), std::optional(outcome));
}

void TestOutcome::listsEveryOutcomeOnce()
{
    QSet<QString> words;
    for (const Outcome outcome : allOutcomes)
        words.insert(toString(outcome));
    QCOMPARE(words.size(), 10);
    QVERIFY(!words.contains(QString()));
}

void TestOutcome::refusesOtherWords()
{
    for (const QString &word : {u""_s, u"Succes"_s, u"Success "_s, u"0"_s, u"Unknown"_s})
        QVERIFY(!outcomeFromString(word));
}

QTEST_APPLESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
