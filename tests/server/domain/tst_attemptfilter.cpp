// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/attemptfilter.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Gatehouse;

namespace {

const Timestamp noon{std::chrono::seconds(1'768'478'400)};

LoginAttempt attempt()
{
    LoginAttempt attempt;
    attempt.id = 7;
    attempt.time = noon;
    attempt.endpoint = u"login"_s;
    attempt.outcome = Outcome::WrongSecret;
    attempt.clientId = 42;
    attempt.apiKey = u"ak_0123456789abcdefghjk"_s;
    attempt.address = IpAddress::fromV4(0xcb007107);
    attempt.peer = IpAddress::fromV4(0x7f000001);
    attempt.userAgent = u"curl/7.88.1"_s;
    attempt.decidedBy = u"entry 203.0.113.0/24"_s;
    attempt.requestId = u"Zr4mQx0aTtLw9KpE"_s;
    return attempt;
}

} // namespace

Q_DECLARE_METATYPE(Gatehouse::AttemptFilter)

class TestAttemptFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void admitsEverythingWhenEmpty();
    void matches_data();
    void matches();
    void demandsEveryPart();
    void admitsNoClientlessAttemptForAClient();
};

void TestAttemptFilter::admitsEverythingWhenEmpty()
{
    QVERIFY(AttemptFilter().isEmpty());
    QVERIFY(AttemptFilter().matches(attempt()));
    QVERIFY(AttemptFilter().matches(LoginAttempt()));
}

void TestAttemptFilter::matches_data()
{
    QTest::addColumn<AttemptFilter>("filter");
    QTest::addColumn<bool>("admitted");
    const auto row = [](const char *name, bool admitted, const auto &set) {
        AttemptFilter filter;
        set(filter);
        QTest::newRow(name) << filter << admitted;
    };
    row("its outcome", true, [](auto &f) { f.outcomes = {int(Outcome::WrongSecret)}; });
    row("one of the outcomes", true, [](auto &f) { f.outcomes = {0, int(Outcome::WrongSecret)}; });
    row("other outcomes", false, [](auto &f) { f.outcomes = {0, 1, 2, 4, 5, 6, 7, 8, 9}; });
    row("its client", true, [](auto &f) { f.clientId = 42; });
    row("another client", false, [](auto &f) { f.clientId = 43; });
    row("its network", true, [](auto &f) { f.network = *Cidr::parse(u"203.0.113.0/24"); });
    row("another network", false, [](auto &f) { f.network = *Cidr::parse(u"203.0.112.0/24"); });
    row("the peer's network", false, [](auto &f) { f.network = *Cidr::parse(u"127.0.0.0/8"); });
    row("since its moment", true, [](auto &f) { f.since = noon; });
    row("since just after", false, [](auto &f) { f.since = noon + 1ms; });
    row("until just after", true, [](auto &f) { f.until = noon + 1ms; });
    row("until its moment", false, [](auto &f) { f.until = noon; });
    row("part of the key", true, [](auto &f) { f.text = u"9ABC"_s; });
    row("part of the address", true, [](auto &f) { f.text = u"0.113.7"_s; });
    row("part of what decided", true, [](auto &f) { f.text = u"Entry 203"_s; });
    row("part of the user agent", true, [](auto &f) { f.text = u"CURL/"_s; });
    row("part of the request id", true, [](auto &f) { f.text = u"zr4mqx"_s; });
    row("part of nothing", false, [](auto &f) { f.text = u"wget"_s; });
    row("the peer is not searched", false, [](auto &f) { f.text = u"127.0.0.1"_s; });
    row("wildcards are plain text", false, [](auto &f) { f.text = u"ak%"_s; });
    row("patterns are plain text", false, [](auto &f) { f.text = u"ak.*"_s; });
}

void TestAttemptFilter::matches()
{
    QFETCH(AttemptFilter, filter);
    QFETCH(bool, admitted);
    QVERIFY(!filter.isEmpty());
    QCOMPARE(filter.matches(attempt()), admitted);
}

void TestAttemptFilter::demandsEveryPart()
{
    AttemptFilter filter;
    filter.outcomes = {int(Outcome::WrongSecret)};
    filter.clientId = 42;
    filter.network = Cidr::parse(u"203.0.113.0/24").value();
    filter.since = noon;
    filter.until = noon + 1ms;
    filter.text = u"curl"_s;
    QVERIFY(filter.matches(attempt()));
    const std::initializer_list<std::function<void(LoginAttempt &)>> changes{
        [](LoginAttempt &a) { a.outcome = Outcome::Success; },
        [](LoginAttempt &a) { a.clientId = 1; },
        [](LoginAttempt &a) { a.address = IpAddress::fromV4(1); },
        [](LoginAttempt &a) { a.time = noon - 1ms; },
        [](LoginAttempt &a) { a.time = noon + 1ms; },
        [](LoginAttempt &a) { a.userAgent.clear(); },
    };
    for (const auto &change : changes) {
        LoginAttempt other = attempt();
        change(other);
        QVERIFY(!filter.matches(other));
    }
}

void TestAttemptFilter::admitsNoClientlessAttemptForAClient()
{
    LoginAttempt unknown = attempt();
    unknown.clientId.reset();
    AttemptFilter filter;
    filter.clientId = 42;
    QVERIFY(!filter.matches(unknown));
    filter.clientId = 0;
    QVERIFY(!filter.matches(unknown));
}

QTEST_APPLESS_MAIN(TestAttemptFilter)
#include "tst_attemptfilter.moc"
