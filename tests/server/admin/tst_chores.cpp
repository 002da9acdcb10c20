// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/chores.h"

#include "admin/administration.h"
#include "admin/adminlane.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"
#include "store/clientstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Store::Database;
using Test::FakeClock;
using Test::orDie;

namespace {

constexpr auto day = 24h;

QString toText(const Chore &chore)
{
    const QString name = chore.clientName;
    switch (chore.kind) {
    case Chore::Kind::SecretEnds:
        return u"%1 ends%2"_s.arg(name, chore.isLast ? u" last"_s : QString());
    case Chore::Kind::EntryEnds: return u"%1 ends %2"_s.arg(name, chore.range.toString());
    case Chore::Kind::RepeatedFailures:
        return u"%1 fails %2 %3"_s.arg(name).arg(chore.count).arg(toString(chore.most));
    case Chore::Kind::WideEntry: return u"%1 wide %2"_s.arg(name, chore.range.toString());
    case Chore::Kind::SecretUnused: return u"%1 unused"_s.arg(name);
    case Chore::Kind::SecretOld: return u"%1 old"_s.arg(name);
    case Chore::Kind::OpenClients: break;
    }
    return u"%1 open"_s.arg(chore.count);
}

} // namespace

class TstChores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void findsNothingInAnEmptyStore();
    void judgesSecretsByAgeAndUse_data();
    void judgesSecretsByAgeAndUse();
    void warnsOfSecretsThatEnd_data();
    void warnsOfSecretsThatEnd();
    void warnsOfEntriesThatEnd_data();
    void warnsOfEntriesThatEnd();
    void findsWideEntries_data();
    void findsWideEntries();
    void countsClientsWithoutAWhitelist();
    void findsClientsThatFailAgainAndAgain_data();
    void findsClientsThatFailAgainAndAgain();
    void leavesDisabledClientsAlone();
    void listsSoManyOfAKindAndNoMore();
    void stopsWhenNobodyWaits();

private:
    Client add(const QString &name, const QStringList &ranges = {u"192.0.2.1"_s},
               std::chrono::milliseconds age = 1h, ClientStatus status = ClientStatus::Active);
    void append(qint64 clientId, Outcome outcome, std::chrono::milliseconds ago, int count = 1);
    qint64 secretOf(const Client &client);
    QString found();

    std::unique_ptr<Test::TempStore> m_store;
    FakeClock m_clock;
    const Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({1, 2, 3})};
    std::unique_ptr<Administration> m_admin;
    std::optional<qint64> m_secretId;
};

void TstChores::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_admin =
        std::make_unique<Administration>(m_store->open(Database::Role::Admin), m_hasher, m_clock);
    m_secretId.reset();
}

void TstChores::cleanup()
{
    m_admin.reset();
    m_store.reset();
}

Client TstChores::add(const QString &name, const QStringList &ranges, std::chrono::milliseconds age,
                      ClientStatus status)
{
    return m_store->addClient(
        {.name = name, .status = status, .ranges = ranges, .createdAt = m_clock.now() - age});
}

void TstChores::append(qint64 clientId, Outcome outcome, std::chrono::milliseconds ago, int count)
{
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.time = m_clock.now() - ago;
    attempt.outcome = outcome;
    attempt.clientId = clientId;
    attempt.secretId = m_secretId;
    const std::vector<LoginAttempt> attempts(size_t(count), attempt);
    auto transaction = orDie(Store::Transaction::begin(m_admin->database()));
    orDie(Store::AttemptStore(m_admin->database()).append(attempts));
    orDie(transaction.commit());
}

qint64 TstChores::secretOf(const Client &client)
{
    return orDie(Store::ClientStore(m_admin->database()).find(client.id)).secrets.first().id;
}

QString TstChores::found()
{
    const Progress progress([] { return false; }, [](int, int) {});
    QStringList lines;
    const auto chores = orDie(Chores(*m_admin).find(progress));
    for (const Chore &chore : chores)
        lines += toText(chore);
    return lines.join(", "_L1);
}

void TstChores::findsNothingInAnEmptyStore()
{
    QCOMPARE(found(), QString());
}

void TstChores::judgesSecretsByAgeAndUse_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("used");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("new") << 7 << false << QString();
    QTest::newRow("not used in its first week") << 8 << false << u"A unused"_s;
    QTest::newRow("used") << 8 << true << QString();
    QTest::newRow("half a year") << 180 << true << QString();
    QTest::newRow("old") << 181 << true << u"A old"_s;
    QTest::newRow("old and never used is said once") << 181 << false << u"A unused"_s;
}

void TstChores::judgesSecretsByAgeAndUse()
{
    QFETCH(int, days);
    QFETCH(bool, used);
    QFETCH(QString, wanted);
    const Client client = add(u"A"_s, {u"192.0.2.1"_s}, days * day);
    append(client.id, Outcome::WrongSecret, 2 * day);
    if (used) {
        m_secretId = secretOf(client);
        append(client.id, Outcome::Success, 5 * day);
    }
    QCOMPARE(found(), wanted);
}

void TstChores::warnsOfSecretsThatEnd_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("rotated");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("in a week") << 7 * 24 << false << u"A ends last"_s;
    QTest::newRow("later") << 7 * 24 + 1 << false << QString();
    QTest::newRow("has ended") << 0 << false << QString();
    QTest::newRow("with another") << 24 << true << u"A ends"_s;
}

void TstChores::warnsOfSecretsThatEnd()
{
    QFETCH(int, hours);
    QFETCH(bool, rotated);
    QFETCH(QString, wanted);
    const Client client = add(u"A"_s);
    if (rotated)
        orDie(m_admin->rotateSecret(client.id, std::chrono::hours(hours)));
    else
        orDie(Store::ClientStore(m_admin->database())
                  .expireSecret(secretOf(client), m_clock.now() + std::chrono::hours(hours)));
    QCOMPARE(found(), wanted);
}

void TstChores::warnsOfEntriesThatEnd_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<int>("later");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("in a week") << 7 * 24 << 0 << u"A ends 198.51.100.0/24"_s;
    QTest::newRow("later") << 7 * 24 + 1 << 0 << QString();
    QTest::newRow("has ended") << 1 << 1 << QString();
}

void TstChores::warnsOfEntriesThatEnd()
{
    QFETCH(int, hours);
    QFETCH(int, later);
    QFETCH(QString, wanted);
    const Client client = add(u"A"_s);
    orDie(m_admin->addWhitelistEntry(client.id,
                                     {.range = orDie(Cidr::parse(u"198.51.100.0/24")),
                                      .expiresAt = m_clock.now() + std::chrono::hours(hours)}));
    m_clock.advance(std::chrono::hours(later));
    QCOMPARE(found(), wanted);
}

void TstChores::findsWideEntries_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<bool>("wide");
    const auto row = [](const QString &range, bool wide) {
        QTest::newRow(qPrintable(range)) << range << wide;
    };
    for (const QString &range :
         {u"0.0.0.0/0"_s, u"0.0.0.0/1"_s, u"10.0.0.0/7"_s, u"::/0"_s, u"2000::/3"_s, u"2000::/8"_s,
          u"2000::/9"_s, u"2001::/16"_s, u"2001::/20"_s, u"2001:db8::/31"_s})
        row(range, true);
    for (const QString &range :
         {u"10.0.0.0/8"_s, u"10.0.0.0/9"_s, u"10.0.0.0/10"_s, u"10.0.0.0/17"_s, u"10.0.0.0/30"_s,
          u"10.0.0.7/32"_s, u"2001:db8::/32"_s, u"2001:db8::/33"_s, u"2001:db8::/48"_s,
          u"2001:db8::/99"_s, u"2001:db8::/100"_s, u"2001:db8::7/128"_s})
        row(range, false);
}

void TstChores::findsWideEntries()
{
    QFETCH(QString, range);
    QFETCH(bool, wide);
    add(u"A"_s, {range});
    QCOMPARE(found(), wide ? u"A wide %1"_s.arg(range) : QString());
}

void TstChores::countsClientsWithoutAWhitelist()
{
    add(u"A"_s);
    add(u"B"_s, {});
    QCOMPARE(found(), u"1 open"_s);
    add(u"C"_s, {});
    add(u"Suspended"_s, {}, 1h, ClientStatus::Suspended);
    QCOMPARE(found(), u"2 open"_s);
}

void TstChores::findsClientsThatFailAgainAndAgain_data()
{
    QTest::addColumn<int>("recent");
    QTest::addColumn<int>("older");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("often") << 20 << 5 << u"A fails 20 WrongSecret"_s;
    QTest::newRow("less often") << 19 << 0 << QString();
    QTest::newRow("long ago") << 19 << 100 << QString();
}

void TstChores::findsClientsThatFailAgainAndAgain()
{
    QFETCH(int, recent);
    QFETCH(int, older);
    QFETCH(QString, wanted);
    const Client client = add(u"A"_s);
    if (older > 0)
        append(client.id, Outcome::NotActive, 24h + 1ms, older);
    append(client.id, Outcome::WrongSecret, 24h, 15);
    append(client.id, Outcome::Error, 1h, recent - 15);
    append(client.id, Outcome::Success, 1h, 100);
    QCOMPARE(found(), wanted);
}

void TstChores::leavesDisabledClientsAlone()
{
    const Client client = add(u"A"_s, {u"0.0.0.0/0"_s}, 300 * day, ClientStatus::Disabled);
    orDie(
        Store::ClientStore(m_admin->database()).expireSecret(secretOf(client), m_clock.now() + 1h));
    QCOMPARE(found(), QString());
}

void TstChores::listsSoManyOfAKindAndNoMore()
{
    for (int i = 0; i < Chores::mostOfAKind + 5; ++i)
        add(QString::number(i), {u"0.0.0.0/0"_s});
    QCOMPARE(found().count(u"wide"_s), Chores::mostOfAKind);
}

void TstChores::stopsWhenNobodyWaits()
{
    const Progress progress([] { return true; }, [](int, int) {});
    const auto chores = Chores(*m_admin).find(progress);
    QVERIFY(!chores);
    QCOMPARE(int(chores.error().kind), int(Error::Kind::Cancelled));
}

QTEST_GUILESS_MAIN(TstChores)
#include "tst_chores.moc"
