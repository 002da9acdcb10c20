// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptanswers.h"
#include "domain/outcome.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;

class TestAttemptAnswers final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fitTheOutcome_data();
    void fitTheOutcome();
    void strangersHaveNoClient();
    void namesTheNetwork_data();
    void namesTheNetwork();
    void everyAnswerHasAWordAnIconAndAName();

private:
    static LoginAttempt attemptOf(Outcome outcome)
    {
        LoginAttempt attempt;
        attempt.outcome = outcome;
        attempt.clientId = 7;
        attempt.address = *IpAddress::parse(u"203.0.113.9");
        return attempt;
    }
    static QString names(const QList<Answer> &answers)
    {
        QStringList names;
        for (const Answer answer : answers)
            names.append(answerName(answer));
        return names.join(u' ');
    }
};

void TestAttemptAnswers::fitTheOutcome_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("menu");
    QTest::addColumn<QString>("mending");
    const auto row = [](Outcome outcome, const QString &menu, const QString &mending) {
        QTest::newRow(qPrintable(toString(outcome))) << int(outcome) << menu << mending;
    };
    const QString rest = u"rotate showClient onlyClient onlyAddress copyRow"_s;
    for (const Outcome plain : {Outcome::Success, Outcome::InvalidRequest, Outcome::UnknownKey,
                                Outcome::Throttled, Outcome::InvalidToken, Outcome::Error})
        row(plain, rest, u"showClient onlyAddress"_s);
    row(Outcome::WrongSecret, rest, u"rotate showClient onlyAddress"_s);
    row(Outcome::RefreshReused, rest, u"rotate showClient onlyAddress"_s);
    row(Outcome::NotActive, u"activate "_s + rest, u"activate showClient onlyAddress"_s);
    row(Outcome::AddressNotAllowed, u"allowAddress allowForDay allowNetwork "_s + rest,
        u"allowAddress allowForDay allowNetwork showClient"_s);
}

void TestAttemptAnswers::fitTheOutcome()
{
    QFETCH(const int, outcome);
    QFETCH(const QString, menu);
    QFETCH(const QString, mending);
    const LoginAttempt attempt = attemptOf(Outcome(outcome));
    QCOMPARE(names(answersTo(attempt)), menu);
    QCOMPARE(names(mendingAnswersTo(attempt)), mending);
}

void TestAttemptAnswers::strangersHaveNoClient()
{
    for (const Outcome outcome : allOutcomes) {
        LoginAttempt attempt = attemptOf(outcome);
        attempt.clientId.reset();
        QCOMPARE(names(answersTo(attempt)), u"onlyAddress copyRow"_s);
        QCOMPARE(names(mendingAnswersTo(attempt)), u"onlyAddress"_s);
        attempt.address = {};
        QCOMPARE(names(answersTo(attempt)), u"copyRow"_s);
        QCOMPARE(names(mendingAnswersTo(attempt)), QString());
    }
}

void TestAttemptAnswers::namesTheNetwork_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("network");
    QTest::newRow("v4") << u"203.0.113.9"_s << u"203.0.113.0/24"_s;
    QTest::newRow("v6") << u"2001:db8:40:1:2:3:4:5"_s << u"2001:db8:40:1::/64"_s;
    QTest::newRow("mapped") << u"::ffff:10.1.2.3"_s << u"10.1.2.0/24"_s;
}

void TestAttemptAnswers::namesTheNetwork()
{
    QFETCH(const QString, address);
    QFETCH(const QString, network);
    LoginAttempt attempt = attemptOf(Outcome::AddressNotAllowed);
    attempt.address = *IpAddress::parse(address);
    QCOMPARE(callersNetwork(attempt).toString(), network);
    QCOMPARE(answerText(Answer::AllowNetwork, attempt), u"Allow "_s + network);
}

void TestAttemptAnswers::everyAnswerHasAWordAnIconAndAName()
{
    QSet<QString> seen;
    for (const Answer answer : allAnswers) {
        QVERIFY(!answerText(answer, attemptOf(Outcome::Success)).isEmpty());
        QVERIFY(!answerIcon(answer).isEmpty());
        seen.insert(answerName(answer));
    }
    QCOMPARE(seen.size(), qsizetype(allAnswers.size()));
}

QTEST_GUILESS_MAIN(TestAttemptAnswers)
#include "tst_attemptanswers.moc"
