// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/activity.h"

#include <QTest>

using namespace Gatehouse;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp noon{1'736'942'400'000ms}; // 2025-01-15T12:00:00Z
constexpr int lastHour = Activity::hourCount - 1;

LoginAttempt attempt(qint64 id, Timestamp time, Outcome outcome = Outcome::Success)
{
    LoginAttempt made;
    made.id = id;
    made.time = time;
    made.outcome = outcome;
    return made;
}

} // namespace

class TstActivity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coversWholeHours();
    void countsEachAttemptOnce();
    void leavesOutWhatIsTooOld();
    void dropsHoursThatArePast();
    void neverGoesBack();
    void takesInWhatCameLater();
};

void TstActivity::coversWholeHours()
{
    const Activity activity(noon + 59min);
    QCOMPARE(activity.startOf(lastHour), noon);
    QCOMPARE(activity.startOf(0), noon - 23h);
    QCOMPARE(activity.end(), noon + 1h);
}

void TstActivity::countsEachAttemptOnce()
{
    Activity activity(noon);
    activity.add(attempt(5, noon + 1min));
    activity.add(attempt(5, noon + 1min));
    activity.add(attempt(4, noon + 1min)); // counted already, by who asked up to 5
    activity.add(attempt(6, noon - 2h, Outcome::WrongSecret));
    QCOMPARE(activity.successes(), 1);
    QCOMPARE(activity.failures(), 1);
    QCOMPARE(activity.hours()[lastHour - 2].failures, 1);
    QCOMPARE(activity.upToId(), 6);
}

void TstActivity::leavesOutWhatIsTooOld()
{
    Activity activity(noon);
    activity.add(attempt(1, noon - 24h));
    QCOMPARE(activity.successes(), 0);
    QCOMPARE(activity.upToId(), 1);
}

void TstActivity::dropsHoursThatArePast()
{
    Activity activity(noon);
    activity.add(0, {.successes = 7});
    activity.add(lastHour, {.successes = 1, .failures = 2});
    activity.advance(noon + 1h);
    QCOMPARE(activity.successes(), 1);
    QCOMPARE(activity.hours()[lastHour - 1].failures, 2);
    activity.advance(noon + 100h);
    QCOMPARE(activity.failures(), 0);
    QCOMPARE(activity.startOf(lastHour), noon + 100h);
}

void TstActivity::neverGoesBack()
{
    Activity activity(noon);
    activity.add(lastHour, {.successes = 1});
    activity.advance(noon - 5h);
    QCOMPARE(activity, [] {
        Activity same(noon);
        same.add(lastHour, {.successes = 1});
        return same;
    }());
}

void TstActivity::takesInWhatCameLater()
{
    Activity kept(noon);
    kept.add(lastHour, {.successes = 3});
    kept.setUpToId(10);
    Activity later(noon + 1h);
    later.add(lastHour - 1, {.failures = 1});
    later.add(lastHour, {.successes = 2});
    later.setUpToId(20);
    kept.add(later);
    kept.add(later); // the same answer again
    QCOMPARE(kept.hours()[lastHour - 1].successes, 3);
    QCOMPARE(kept.hours()[lastHour - 1].failures, 1);
    QCOMPARE(kept.hours()[lastHour].successes, 2);
    QCOMPARE(kept.upToId(), 20);
}

QTEST_GUILESS_MAIN(TstActivity)
#include "tst_activity.moc"
