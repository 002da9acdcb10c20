// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/tokensentences.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono;

class TestTokenSentences final : public QObject
{
    Q_OBJECT

    static constexpr Timestamp now = Test::FakeClock::start;

    static TokenVerdict verdict(int failedAt)
    {
        TokenVerdict v;
        for (int i = 0; i < tokenCheckCount; ++i)
            v.states[size_t(i)] = i < failedAt    ? TokenVerdict::State::Passed
                                  : i == failedAt ? TokenVerdict::State::Failed
                                                  : TokenVerdict::State::NotReached;
        v.use = TokenUse::Access;
        v.issuedAt = now - hours(1);
        v.expiresAt = now + minutes(43);
        v.client = TokenClient{42, u"Billing service"_s, ClientStatus::Active, 0};
        return v;
    }

private Q_SLOTS:
    void saysTheWholeInOneLine()
    {
        TokenVerdict good = verdict(tokenCheckCount);
        QCOMPARE(TokenSentences::headline(good, now),
                 u"Good access token of Billing service, 43 min left"_s);
        good.use = TokenUse::Refresh;
        QVERIFY(TokenSentences::headline(good, now).startsWith(u"Good refresh token"_s));
        TokenVerdict expired = verdict(int(TokenCheck::Expiry));
        expired.expiresAt = now - hours(2) - minutes(5);
        QCOMPARE(TokenSentences::headline(expired, now), u"Not good: expired 2 h ago"_s);
    }

    void everyCheckHasItsWords()
    {
        QStringList said;
        for (int i = 0; i < tokenCheckCount; ++i) {
            const auto check = TokenCheck(i);
            QVERIFY(!TokenSentences::name(check).isEmpty());
            for (const int failedAt : {i - 1, i, tokenCheckCount}) {
                const QString sentence = TokenSentences::finding(verdict(failedAt), check, now);
                QVERIFY(sentence.endsWith(u'.'));
                QVERIFY(failedAt != i - 1 || i == 0 || sentence == u"Not reached."_s);
                said.append(sentence);
            }
            QVERIFY(TokenSentences::headline(verdict(i), now).startsWith(u"Not good: "_s));
        }
        said.removeDuplicates();
        QCOMPARE(said.size(), 2 * tokenCheckCount + 1);
    }

    void saysALengthInItsLargestUnit()
    {
        QCOMPARE(TokenSentences::span(seconds(59)), u"59 s"_s);
        QCOMPARE(TokenSentences::span(seconds(60)), u"1 min"_s);
        QCOMPARE(TokenSentences::span(hours(47)), u"47 h"_s);
        QCOMPARE(TokenSentences::span(hours(48)), u"2 d"_s);
        QCOMPARE(TokenSentences::span(seconds(-5)), u"0 s"_s);
    }
};

QTEST_GUILESS_MAIN(TestTokenSentences)
#include "tst_tokensentences.moc"
