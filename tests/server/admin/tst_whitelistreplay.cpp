// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/whitelistreplay.h"

#include "admin/administration.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QElapsedTimer>
#include <QTest>

#include <ctime>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Test::orDie;

class tst_WhitelistReplay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsNothingWithoutLogins();
    void countsWhatWouldHaveBeenRefused();
    void admitsEverythingByAnEmptyList();
    void tellsWhatIsRefusedAlready();
    void looksBackThirtyDaysAndNoFurther();
    void anExpiredEntryAdmitsNoOne();
    void ofAnotherClientNothing();
    void namesTheMostAndCountsAll();
    void endsWhenNobodyWaits();
    void reportsHowFarItHasCome();
    void aMillionLogins();

private:
    static Whitelist list(const QStringList &ranges);
    void record(const QList<LoginAttempt> &attempts);
    LoginAttempt login(std::chrono::milliseconds ago, const QString &address) const;
    Result<ReplayVerdict> replay(const Whitelist &edited, const Whitelist &saved = {});

    std::unique_ptr<Test::TempStore> m_store;
    Test::FakeClock m_clock;
    const Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({1, 2, 3})};
    std::unique_ptr<Administration> m_admin;
    bool m_cancelled = false;
    QList<int> m_reports;
};

void tst_WhitelistReplay::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_admin = std::make_unique<Administration>(m_store->open(Store::Database::Role::Admin),
                                               m_hasher, m_clock);
    m_cancelled = false;
    m_reports.clear();
}

void tst_WhitelistReplay::cleanup()
{
    m_admin.reset();
    m_store.reset();
}

Whitelist tst_WhitelistReplay::list(const QStringList &ranges)
{
    QList<WhitelistEntry> entries;
    for (const QString &range : ranges)
        entries.append({.range = orDie(Cidr::parse(range))});
    return Whitelist(entries);
}

void tst_WhitelistReplay::record(const QList<LoginAttempt> &attempts)
{
    Store::Database &database = m_admin->database();
    Store::AttemptStore store(database);
    auto transaction = orDie(Store::Transaction::begin(database));
    orDie(store.append(attempts));
    orDie(transaction.commit());
}

LoginAttempt tst_WhitelistReplay::login(std::chrono::milliseconds ago, const QString &address) const
{
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.time = m_clock.now() - ago;
    attempt.outcome = Outcome::Success;
    attempt.clientId = 7;
    attempt.address = *IpAddress::parse(address);
    return attempt;
}

Result<ReplayVerdict> tst_WhitelistReplay::replay(const Whitelist &edited, const Whitelist &saved)
{
    const Progress progress([this] { return m_cancelled; },
                            [this](int done, int) { m_reports.append(done); });
    return WhitelistReplay(*m_admin).run(7, edited, saved, progress);
}

void tst_WhitelistReplay::findsNothingWithoutLogins()
{
    const ReplayVerdict verdict = orDie(replay(list({u"10.0.0.0/8"_s})));
    QCOMPARE(verdict.logins, 0);
    QCOMPARE(verdict.refusedLogins, 0);
}

void tst_WhitelistReplay::countsWhatWouldHaveBeenRefused()
{
    record({login(3h, u"192.0.2.1"_s), login(2h, u"10.1.2.3"_s), login(1h, u"192.0.2.1"_s),
            login(30min, u"2001:db8::1"_s)});
    const ReplayVerdict verdict = orDie(replay(list({u"10.0.0.0/8"_s})));
    QCOMPARE(verdict.logins, 4);
    QCOMPARE(verdict.addresses, 3);
    QCOMPARE(verdict.refusedLogins, 3);
    QCOMPARE(verdict.refusedAddresses, 2);
    QCOMPARE(verdict.refusedAlready, 0);
    QCOMPARE(verdict.refused.size(), 2);
    QCOMPARE(verdict.refused[0].address.toString(), u"192.0.2.1"_s);
    QCOMPARE(verdict.refused[0].logins, 2);
    QVERIFY(verdict.refused[0].last == m_clock.now() - 1h);
    QCOMPARE(verdict.refused[1].address.toString(), u"2001:db8::1"_s);
}

void tst_WhitelistReplay::admitsEverythingByAnEmptyList()
{
    record({login(3h, u"192.0.2.1"_s)});
    const ReplayVerdict verdict = orDie(replay(Whitelist()));
    QCOMPARE(verdict.logins, 1);
    QCOMPARE(verdict.refusedLogins, 0);
}

void tst_WhitelistReplay::tellsWhatIsRefusedAlready()
{
    record({login(3h, u"192.0.2.1"_s), login(2h, u"10.1.2.3"_s)});
    const ReplayVerdict verdict =
        orDie(replay(list({u"172.16.0.0/12"_s}), list({u"10.0.0.0/8"_s})));
    QCOMPARE(verdict.refusedLogins, 2);
    QCOMPARE(verdict.refusedAlready, 1);
    QCOMPARE(verdict.refused[0].address.toString(), u"10.1.2.3"_s);
    QVERIFY(!verdict.refused[0].already);
    QVERIFY(verdict.refused[1].already);
}

void tst_WhitelistReplay::looksBackThirtyDaysAndNoFurther()
{
    record({login(30 * 24h + 1ms, u"192.0.2.1"_s), login(30 * 24h, u"192.0.2.2"_s)});
    const ReplayVerdict verdict = orDie(replay(list({u"10.0.0.0/8"_s})));
    QCOMPARE(verdict.logins, 1);
    QCOMPARE(verdict.refused[0].address.toString(), u"192.0.2.2"_s);
}

void tst_WhitelistReplay::anExpiredEntryAdmitsNoOne()
{
    record({login(1h, u"10.1.2.3"_s)});
    QList<WhitelistEntry> entries = list({u"10.0.0.0/8"_s}).entries();
    entries[0].expiresAt = m_clock.now();
    QCOMPARE(orDie(replay(Whitelist(entries))).refusedLogins, 1);
    entries[0].expiresAt = m_clock.now() + 1ms;
    QCOMPARE(orDie(replay(Whitelist(entries))).refusedLogins, 0);
}

void tst_WhitelistReplay::ofAnotherClientNothing()
{
    LoginAttempt other = login(1h, u"192.0.2.1"_s);
    other.clientId = 8;
    record({other});
    QCOMPARE(orDie(replay(list({u"10.0.0.0/8"_s}))).logins, 0);
}

void tst_WhitelistReplay::namesTheMostAndCountsAll()
{
    QList<LoginAttempt> attempts;
    for (int i = 0; i < 1500; ++i) {
        attempts.append(login(1h, u"192.0.2.1"_s));
        attempts.last().address = IpAddress::fromV4(quint32(i));
    }
    record(attempts);
    const ReplayVerdict verdict = orDie(replay(list({u"10.0.0.0/8"_s})));
    QCOMPARE(verdict.refusedAddresses, 1500);
    QCOMPARE(verdict.refusedLogins, 1500);
    QCOMPARE(verdict.refused.size(), WhitelistReplay::mostNamed);
}

void tst_WhitelistReplay::endsWhenNobodyWaits()
{
    record({login(1h, u"192.0.2.1"_s)});
    m_cancelled = true;
    const auto verdict = replay(list({u"10.0.0.0/8"_s}));
    QVERIFY(!verdict.ok());
    QVERIFY(verdict.error().kind == Error::Kind::Cancelled);
}

void tst_WhitelistReplay::reportsHowFarItHasCome()
{
    QList<LoginAttempt> attempts;
    for (int i = 0; i < 70'000; ++i)
        attempts.append(login(1h, u"192.0.2.1"_s));
    record(attempts);
    QCOMPARE(orDie(replay(list({u"10.0.0.0/8"_s}))).refusedLogins, 70'000);
    QCOMPARE(m_reports.size(), 2);
    QCOMPARE(m_reports.last(), 1000);
}

// Takes part only where it is asked for: GATEHOUSE_MEASURE=1. Says how long the replay takes.
void tst_WhitelistReplay::aMillionLogins()
{
    if (qEnvironmentVariableIsEmpty("GATEHOUSE_MEASURE"))
        return;
    for (int part = 0; part < 100; ++part) {
        QList<LoginAttempt> attempts;
        for (int i = 0; i < 10'000; ++i) {
            attempts.append(login(29 * 24h, u"192.0.2.1"_s));
            attempts.last().time += std::chrono::seconds(part * 10'000 + i);
            attempts.last().address = IpAddress::fromV4(quint32(i * 7919 % 5000));
        }
        record(attempts);
    }
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock(); // a busy machine must not count
    const ReplayVerdict verdict = orDie(replay(list({u"10.0.0.0/8"_s})));
    qInfo("%lld logins from %lld addresses in %lld ms, %ld ms of them computing", verdict.logins,
          verdict.addresses, timer.elapsed(), (std::clock() - before) * 1000 / CLOCKS_PER_SEC);
    QCOMPARE(verdict.refusedLogins, 1'000'000);
}

QTEST_GUILESS_MAIN(tst_WhitelistReplay)
#include "tst_whitelistreplay.moc"
