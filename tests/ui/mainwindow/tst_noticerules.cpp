// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/noticerules.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestNoticeRules final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfManyFailuresOnce();
    void failuresSpreadOutAreNoNews();
    void tellsAgainAfterAWhile();
    void tellsOfTheFirstThrottledAddress();
    void asksAboutEachClientAndAddressOnce();
    void tellsOnceOfWhatEndsWithinADay();

private:
    static LoginAttempt at(std::chrono::milliseconds time, Outcome outcome)
    {
        LoginAttempt attempt;
        attempt.time = Timestamp(std::chrono::milliseconds(1'700'000'000'000) + time);
        attempt.outcome = outcome;
        attempt.address = *IpAddress::parse(u"203.0.113.7");
        return attempt;
    }
    static QList<LoginAttempt> failures(int count, std::chrono::milliseconds first,
                                        std::chrono::milliseconds step)
    {
        QList<LoginAttempt> attempts;
        for (int i = 0; i < count; ++i)
            attempts.append(at(first + i * step, Outcome::WrongSecret));
        return attempts;
    }
};

void TestNoticeRules::tellsOfManyFailuresOnce()
{
    NoticeRules rules;
    QVERIFY(rules.take(failures(NoticeRules::manyFailures - 1, 0s, 1s)).isEmpty());
    const auto notices = rules.take(failures(30, 19s, 1s));
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices.first().kind == Preferences::Notice::ManyFailures);
    QVERIFY(notices.first().text.contains(u"203.0.113.7"_s));
    QVERIFY(!notices.first().about.outcomes.contains(int(Outcome::Success)));
}

void TestNoticeRules::failuresSpreadOutAreNoNews()
{
    NoticeRules rules;
    QVERIFY(rules.take(failures(200, 0s, 4s)).isEmpty());
    QList<LoginAttempt> good;
    for (int i = 0; i < 100; ++i)
        good.append(at(i * 10ms, Outcome::Success));
    QVERIFY(rules.take(good).isEmpty());
}

void TestNoticeRules::tellsAgainAfterAWhile()
{
    NoticeRules rules;
    QCOMPARE(rules.take(failures(40, 0s, 1s)).size(), 1);
    QVERIFY(rules.take(failures(40, 60s, 1s)).isEmpty());
    QCOMPARE(rules.take(failures(40, NoticeRules::quietTime + 60s, 1s)).size(), 1);
}

void TestNoticeRules::tellsOfTheFirstThrottledAddress()
{
    NoticeRules rules;
    const auto notices = rules.take({at(0s, Outcome::Throttled), at(1s, Outcome::Throttled)});
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices.first().kind == Preferences::Notice::Throttled);
    QCOMPARE(notices.first().about.network->toString(), u"203.0.113.7/32"_s);

    LoginAttempt eager = at(0s, Outcome::Throttled); // it logs in too often, but never failed
    eager.decidedBy = u"throttle client"_s;
    QVERIFY(NoticeRules().take({eager}).isEmpty());
}

void TestNoticeRules::asksAboutEachClientAndAddressOnce()
{
    NoticeRules rules;
    LoginAttempt good = at(0s, Outcome::Success);
    QVERIFY(rules.unseen({good}).isEmpty()); // no client, nothing to ask
    good.clientId = 4;
    QCOMPARE(rules.unseen({good, good}).size(), 1);
    QVERIFY(rules.unseen({good}).isEmpty());
    good.clientId = 5;
    QCOMPARE(rules.unseen({good}).size(), 1);
    good.outcome = Outcome::WrongSecret;
    good.clientId = 6;
    QVERIFY(rules.unseen({good}).isEmpty());
}

void TestNoticeRules::tellsOnceOfWhatEndsWithinADay()
{
    using Kind = Admin::Chore::Kind;
    NoticeRules rules;
    const Timestamp now = at(0s, Outcome::Success).time;
    const QList<Admin::Chore> chores{
        {.kind = Kind::SecretEnds, .clientId = 3, .clientName = u"Billing"_s, .at = now + 5h},
        {.kind = Kind::SecretEnds, .clientId = 4, .clientName = u"Later"_s, .at = now + 25h},
        {.kind = Kind::SecretEnds, .clientId = 5, .clientName = u"Gone"_s, .at = now - 1h},
        {.kind = Kind::SecretOld, .clientId = 6, .clientName = u"Old"_s, .at = now + 1h}};
    const auto notices = rules.ending(chores, now);
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices.first().text.contains(u"Billing"_s));
    QCOMPARE(notices.first().clientId, 3);
    QVERIFY(rules.ending(chores, now).isEmpty());
    QCOMPARE(rules.ending(chores, now + 2h).size(), 1); // the later one's day has come
}

QTEST_APPLESS_MAIN(TestNoticeRules)
#include "tst_noticerules.moc"
