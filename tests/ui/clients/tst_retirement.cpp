// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/retirement.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Admin::SecretInfo;
using Admin::SecretUse;

class TestRetirement final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void needsTwoLiveSecrets();
    void tellsNewFromOld();
    void knowsWhenTheOldOneIsSilent_data();
    void knowsWhenTheOldOneIsSilent();
    void promisesNothingBeforeItKnows();
    void guidesStepByStep();

private:
    static constexpr Timestamp now{1'736'942'400'000ms};
    static SecretInfo secret(qint64 id, std::chrono::milliseconds age,
                             std::optional<Timestamp> lastUsed = {})
    {
        return {id, SecretScheme::Hmac, now - age, {}, lastUsed};
    }
};

void TestRetirement::needsTwoLiveSecrets()
{
    QVERIFY(!Retirement::of({secret(1, 48h)}, {}, now));
    SecretInfo ended = secret(1, 48h);
    ended.expiresAt = now;
    QVERIFY(!Retirement::of({ended, secret(2, 24h)}, {}, now));
    ended.expiresAt = now + 1ms;
    QVERIFY(Retirement::of({ended, secret(2, 24h)}, {}, now).has_value());
}

void TestRetirement::tellsNewFromOld()
{
    const auto retirement = Retirement::of({secret(5, 1h), secret(3, 48h)}, {}, now);
    QCOMPARE(retirement->newer().id, 5);
    QCOMPARE(retirement->older().id, 3);
    QCOMPARE(Retirement::of({secret(3, 48h), secret(5, 48h)}, {}, now)->newer().id, 5);
}

void TestRetirement::knowsWhenTheOldOneIsSilent_data()
{
    using Hours = std::optional<int>;
    QTest::addColumn<Hours>("newFirst");  // hours ago
    QTest::addColumn<Hours>("oldLast");   // since the new one was made
    QTest::addColumn<Hours>("oldBefore"); // before that
    QTest::addColumn<bool>("silent");
    QTest::newRow("new one never used") << Hours() << Hours(30) << Hours() << false;
    QTest::newRow("new one just used") << Hours(1) << Hours(30) << Hours() << false;
    QTest::newRow("both used for a day") << Hours(25) << Hours(2) << Hours() << false;
    QTest::newRow("old one silent for a day") << Hours(30) << Hours(24) << Hours() << true;
    QTest::newRow("old one silent since the rotation") << Hours(25) << Hours() << Hours(50) << true;
    QTest::newRow("silent, but the new one is young") << Hours(23) << Hours() << Hours(50) << false;
    QTest::newRow("never used at all") << Hours() << Hours() << Hours() << true;
    QTest::newRow("used before the rotation only") << Hours() << Hours() << Hours(50) << false;
}

void TestRetirement::knowsWhenTheOldOneIsSilent()
{
    using Hours = std::optional<int>;
    QFETCH(Hours, newFirst);
    QFETCH(Hours, oldLast);
    QFETCH(Hours, oldBefore);
    QHash<qint64, SecretUse> uses;
    if (newFirst)
        uses.insert(2, {3, now - std::chrono::hours(*newFirst), now});
    if (oldLast)
        uses.insert(1, {3, now - 40h, now - std::chrono::hours(*oldLast)});
    const auto before =
        oldBefore ? std::optional(now - std::chrono::hours(*oldBefore)) : std::nullopt;
    const auto retirement = Retirement::of({secret(2, 45h), secret(1, 90h, before)}, uses, now);
    QTEST(retirement->isOldSilent(), "silent");
}

void TestRetirement::promisesNothingBeforeItKnows()
{
    const auto retirement = Retirement::of({secret(2, 45h), secret(1, 90h)}, {}, now);
    QVERIFY(!retirement->isOldSilent());
    QVERIFY(retirement->steps(now)[1].text.contains(u"Looking"_s));
    // A busy client's thousand newest logins may hide a use of the old secret from the detail.
    const QHash<qint64, SecretUse> busy{{2, {5000, now - 2h, now}}};
    QVERIFY(!Retirement::of({secret(2, 45h), secret(1, 90h)}, busy, now)->isOldSilent());
}

void TestRetirement::guidesStepByStep()
{
    const auto print = [](const std::optional<Retirement> &retirement) {
        QString done;
        for (const Retirement::Step &step : retirement->steps(now)) {
            done += step.isDone ? u'x' : u'.';
            if (!step.text.endsWith(u'.'))
                return step.text;
        }
        return done;
    };
    const QList secrets{secret(2, 45h), secret(1, 90h, now - 50h)};
    QCOMPARE(print(Retirement::of(secrets, QHash<qint64, SecretUse>(), now)), u"..."_s);
    QHash<qint64, SecretUse> uses{{2, {7, now - 5h, now}}, {1, {2, now - 8h, now - 6h}}};
    QCOMPARE(print(Retirement::of(secrets, uses, now)), u"xx."_s);
    QVERIFY(Retirement::of(secrets, uses, now)->steps(now)[1].text.contains(u"7 logins"_s));
    uses[2].first = now - 30h;
    uses[1].last = now - 24h;
    QCOMPARE(print(Retirement::of(secrets, uses, now)), u"xxx"_s);
}

QTEST_GUILESS_MAIN(TestRetirement)
#include "tst_retirement.moc"
