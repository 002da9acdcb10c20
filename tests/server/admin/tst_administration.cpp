// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/administration.h"
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
using Test::orDie;

namespace {

Cidr range(const QString &text)
{
    return orDie(Cidr::parse(text));
}

WhitelistEntry entry(const QString &text, std::optional<Timestamp> expiresAt = {})
{
    return {.range = range(text), .expiresAt = expiresAt};
}

QByteArray hmacOf(const Crypto::SecretHasher &hasher, const QString &secret)
{
    const auto tag = hasher.hmac()(secret.toUtf8());
    return QByteArray(reinterpret_cast<const char *>(tag.data()), qsizetype(tag.size()));
}

QString invalidSecret()
{
    // Right length and prefix, but no such checksum.
    return u"sk_"_s + QString(49, u'A');
}

} // namespace

class tst_Administration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void makesKeyAndSecretWhereNoneAreGiven();
    void makesAnotherKeyAndSecretEachTime();
    void storesAChosenSecretSlowlyHashedAndKeepsItToItself();
    void refusesUnsoundClients_data();
    void refusesUnsoundClients();
    void leavesNothingOfAClientWhoseKeyIsTaken();
    void leavesNothingOfAClientThatCouldNotBeStoredWhole();

    void listsClientsWithTheirWhitelistAndLastSuccess();
    void listsByStatusSearchAndPage();
    void showsWhenASecretWasLastUsed();
    void changesNameNoteAndStatus();
    void endsTokensOfDisabledAndRevokedClientsOnly();
    void keepsAttemptsOfADeletedClient();

    void rotatesSecretAndHandsItOverOnce();

    void editsTheWhitelist();
    void refusesRangesTheClientHasAlready();
    void refusesEntriesThatHaveEnded();
    void refusesToUpdateAnotherClientsEntry();
    void saysWhichEntryDecides_data();
    void saysWhichEntryDecides();

    void answersNotFoundForUnknownClients_data();
    void answersNotFoundForUnknownClients();
    void raisesTheRevisionWithEveryChange_data();
    void raisesTheRevisionWithEveryChange();

private:
    qint64 add(const QString &name, const QList<WhitelistEntry> &whitelist = {});
    void append(const LoginAttempt &attempt);
    ClientDetail detail(qint64 id) { return orDie(m_admin->client(id)); }

    std::unique_ptr<Test::TempStore> m_store;
    Test::FakeClock m_clock;
    const Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({1, 2, 3})};
    std::unique_ptr<Administration> m_admin;
};

void tst_Administration::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_clock.set(Test::FakeClock::start);
    m_admin =
        std::make_unique<Administration>(m_store->open(Database::Role::Admin), m_hasher, m_clock);
}

void tst_Administration::cleanup()
{
    m_admin.reset();
    m_store.reset();
}

qint64 tst_Administration::add(const QString &name, const QList<WhitelistEntry> &whitelist)
{
    NewClient wanted;
    wanted.name = name;
    wanted.whitelist = whitelist;
    return orDie(m_admin->createClient(wanted)).client.id;
}

void tst_Administration::append(const LoginAttempt &attempt)
{
    const auto database = m_store->open(Database::Role::Worker);
    auto transaction = orDie(Store::Transaction::begin(*database));
    orDie(Store::AttemptStore(*database).append(std::span(&attempt, 1)));
    orDie(transaction.commit());
}

void tst_Administration::makesKeyAndSecretWhereNoneAreGiven()
{
    NewClient wanted;
    wanted.name = u"  Billing "_s;
    wanted.note = u" nightly run "_s;
    wanted.whitelist = {entry(u"10.0.0.0/8"_s), entry(u"2001:db8::/32"_s)};
    const Handover made = orDie(m_admin->createClient(wanted));

    QCOMPARE(made.client.name, u"Billing"_s);
    QVERIFY(ApiKey::looksGenerated(made.client.apiKey.text()));
    QVERIFY(Secret::isGenerated(made.secret));
    QCOMPARE(made.whitelist.size(), 2);
    QVERIFY(made.whitelist[0].id > 0);

    const auto database = m_store->open(Database::Role::Reader);
    Store::ClientStore clients(*database);
    QVERIFY(orDie(clients.findByKey(made.client.apiKey)));
    const auto record = orDie(clients.find(made.client.id));
    QVERIFY(record.client == made.client);
    QCOMPARE(record.client.note, u"nightly run"_s);
    QCOMPARE(record.client.createdAt, m_clock.now());
    QCOMPARE(record.whitelist.entries(), made.whitelist);
    QCOMPARE(record.secrets.size(), 1);
    QVERIFY(record.secrets[0].scheme == SecretScheme::Hmac);
    QCOMPARE(record.secrets[0].hash, hmacOf(m_hasher, made.secret));
}

void tst_Administration::makesAnotherKeyAndSecretEachTime()
{
    const Handover first = orDie(m_admin->createClient({.name = u"A"_s}));
    const Handover second = orDie(m_admin->createClient({.name = u"A"_s}));
    QVERIFY(first.client.apiKey != second.client.apiKey);
    QVERIFY(first.secret != second.secret);
}

void tst_Administration::storesAChosenSecretSlowlyHashedAndKeepsItToItself()
{
    const QString secret = u"correct horse battery"_s;
    const Handover made =
        orDie(m_admin->createClient({.name = u"Old"_s, .apiKey = u"old-key"_s, .secret = secret}));
    QCOMPARE(made.client.apiKey.text(), u"old-key"_s);
    QVERIFY(made.secret.isEmpty());

    const auto database = m_store->open(Database::Role::Reader);
    const auto record = orDie(Store::ClientStore(*database).find(made.client.id));
    QVERIFY(record.secrets[0].scheme == SecretScheme::Scrypt);
    QVERIFY(
        Crypto::SecretHasher::fitsScrypt(m_hasher.hmac()(secret.toUtf8()), record.secrets[0].hash));
    QVERIFY(!Crypto::SecretHasher::fitsScrypt(m_hasher.hmac()("correct horse batterx"),
                                              record.secrets[0].hash));
}

void tst_Administration::refusesUnsoundClients_data()
{
    QTest::addColumn<NewClient>("wanted");
    QTest::newRow("no name") << NewClient{.name = u"  "_s};
    QTest::newRow("line break in name") << NewClient{.name = u"a\nb"_s};
    QTest::newRow("long name") << NewClient{.name = QString(101, u'a')};
    QTest::newRow("long note") << NewClient{.name = u"A"_s, .note = QString(1001, u'a')};
    QTest::newRow("key with a space") << NewClient{.name = u"A"_s, .apiKey = u"my key"_s};
    QTest::newRow("empty key") << NewClient{.name = u"A"_s, .apiKey = u""_s};
    QTest::newRow("short secret") << NewClient{.name = u"A"_s, .secret = u"secret"_s};
    QTest::newRow("mistyped secret") << NewClient{.name = u"A"_s, .secret = invalidSecret()};
    QTest::newRow("empty range") << NewClient{.name = u"A"_s, .whitelist = {WhitelistEntry()}};
    QTest::newRow("range twice") << NewClient{
        .name = u"A"_s, .whitelist = {entry(u"10.0.0.0/8"_s), entry(u"::ffff:10.0.0.0/104"_s)}};
    QTest::newRow("entry that has ended")
        << NewClient{.name = u"A"_s, .whitelist = {entry(u"10.0.0.0/8"_s, Test::FakeClock::start)}};
}

void tst_Administration::refusesUnsoundClients()
{
    QFETCH(const NewClient, wanted);
    VERIFY_ERROR(Error::Kind::Invalid, m_admin->createClient(wanted));
    QCOMPARE(orDie(m_admin->clientCount()), 0);
}

void tst_Administration::leavesNothingOfAClientWhoseKeyIsTaken()
{
    NewClient wanted{.name = u"A"_s, .apiKey = u"taken"_s, .whitelist = {entry(u"10.0.0.0/8"_s)}};
    const qint64 first = orDie(m_admin->createClient(wanted)).client.id;
    wanted.name = u"B"_s;
    VERIFY_ERROR(Error::Kind::Conflict, m_admin->createClient(wanted));
    QCOMPARE(orDie(m_admin->clientCount()), 1);
    QCOMPARE(detail(first).client.name, u"A"_s);
    QCOMPARE(detail(first).whitelist.size(), 1);
}

void tst_Administration::leavesNothingOfAClientThatCouldNotBeStoredWhole()
{
    const auto saboteur = m_store->open(Database::Role::Admin);
    VERIFY_OK(saboteur->execute(u"CREATE TRIGGER sabotage BEFORE INSERT ON whitelist_entries BEGIN "
                                "SELECT RAISE(ABORT, 'sabotaged'); END"_s));
    QVERIFY(!m_admin->createClient({.name = u"A"_s, .whitelist = {entry(u"10.0.0.0/8"_s)}}));
    QCOMPARE(orDie(m_admin->clientCount()), 0);
    VERIFY_OK(m_admin->createClient({.name = u"A"_s}));
}

void tst_Administration::listsClientsWithTheirWhitelistAndLastSuccess()
{
    const qint64 id = add(u"Wide"_s, {entry(u"10.0.0.0/8"_s), entry(u"172.16.0.0/12"_s),
                                      entry(u"192.168.0.0/16"_s), entry(u"192.0.2.1"_s)});
    add(u"Open"_s);
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.clientId = id;
    attempt.outcome = Outcome::Success;
    attempt.time = m_clock.now();
    attempt.address = *IpAddress::parse(u"10.1.2.3");
    append(attempt);
    attempt.outcome = Outcome::WrongSecret;
    attempt.time += 1min;
    attempt.address = *IpAddress::parse(u"203.0.113.9");
    append(attempt);

    const QList<ClientRow> rows = orDie(m_admin->clients({}));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].client.id, id);
    QCOMPARE(rows[0].whitelistEntries, 4);
    QCOMPARE(rows[0].ranges, QList({range(u"10.0.0.0/8"_s), range(u"172.16.0.0/12"_s),
                                    range(u"192.168.0.0/16"_s)}));
    QCOMPARE(rows[0].lastSuccess, std::optional(m_clock.now()));
    QCOMPARE(rows[0].lastAddress->toString(), u"10.1.2.3"_s);
    QCOMPARE(rows[0].secretCreatedAt, m_clock.now());
    QCOMPARE(rows[1].whitelistEntries, 0);
    QVERIFY(!rows[1].lastSuccess);
    QVERIFY(!rows[1].lastAddress);
}

void tst_Administration::listsByStatusSearchAndPage()
{
    const qint64 first = add(u"Alpha"_s);
    const qint64 second = add(u"Beta"_s);
    const qint64 third = add(u"Alphabet"_s);
    VERIFY_OK(m_admin->setStatus(third, ClientStatus::Suspended));

    const auto ids = [this](const ClientListQuery &query) {
        QList<qint64> found;
        for (const ClientRow &row : orDie(m_admin->clients(query)))
            found.append(row.client.id);
        return found;
    };
    QCOMPARE(ids({.search = u"alpha"_s}), QList({first, third}));
    QCOMPARE(ids({.status = ClientStatus::Suspended}), QList({third}));
    QCOMPARE(ids({.after = detail(first).client, .limit = 1}), QList({second}));
    QCOMPARE(orDie(m_admin->clientCount()), 3);
}

void tst_Administration::showsWhenASecretWasLastUsed()
{
    const qint64 id = add(u"A"_s);
    const qint64 oldSecret = detail(id).secrets[0].id;
    VERIFY_OK(m_admin->rotateSecret(id, 24h));

    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.clientId = id;
    attempt.secretId = oldSecret;
    attempt.outcome = Outcome::Success;
    attempt.time = m_clock.now() + 1h;
    append(attempt);
    attempt.outcome = Outcome::AddressNotAllowed;
    attempt.time = m_clock.now() + 2h;
    append(attempt);

    const QList<SecretInfo> secrets = detail(id).secrets;
    QCOMPARE(secrets.size(), 2);
    QCOMPARE(secrets[1].id, oldSecret);
    QCOMPARE(secrets[1].lastUsed, std::optional(m_clock.now() + 1h));
    QVERIFY(!secrets[0].lastUsed);
}

void tst_Administration::changesNameNoteAndStatus()
{
    const qint64 id = add(u"A"_s);
    VERIFY_OK(m_admin->renameClient(id, u" B "_s));
    VERIFY_OK(m_admin->setNote(id, u"why"_s));
    VERIFY_OK(m_admin->setStatus(id, ClientStatus::Suspended));
    QCOMPARE(detail(id).client.name, u"B"_s);
    QCOMPARE(detail(id).client.note, u"why"_s);
    QVERIFY(detail(id).client.status == ClientStatus::Suspended);
    VERIFY_ERROR(Error::Kind::Invalid, m_admin->renameClient(id, u" "_s));
    VERIFY_ERROR(Error::Kind::Invalid, m_admin->setNote(id, QString(1001, u'x')));
    QCOMPARE(detail(id).client.name, u"B"_s);
}

void tst_Administration::endsTokensOfDisabledAndRevokedClientsOnly()
{
    const qint64 id = add(u"A"_s);
    const qint64 generation = detail(id).client.generation;
    VERIFY_OK(m_admin->setStatus(id, ClientStatus::Suspended));
    VERIFY_OK(m_admin->setStatus(id, ClientStatus::Active));
    QCOMPARE(detail(id).client.generation, generation);
    VERIFY_OK(m_admin->setStatus(id, ClientStatus::Disabled));
    const qint64 afterDisabling = detail(id).client.generation;
    QVERIFY(afterDisabling > generation);
    VERIFY_OK(m_admin->revokeTokens(id));
    QVERIFY(detail(id).client.generation > afterDisabling);
}

void tst_Administration::keepsAttemptsOfADeletedClient()
{
    const qint64 id = add(u"A"_s, {entry(u"10.0.0.0/8"_s)});
    LoginAttempt attempt = Test::sampleAttempt(1);
    attempt.clientId = id;
    append(attempt);
    VERIFY_OK(m_admin->deleteClient(id));
    VERIFY_ERROR(Error::Kind::NotFound, m_admin->client(id));
    const auto attempts = orDie(m_admin->attemptsAfter(0, {}, 10));
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts[0].clientId, std::optional(id));
    QCOMPARE(orDie(m_admin->newestAttemptId()), attempts[0].id);
}

void tst_Administration::rotatesSecretAndHandsItOverOnce()
{
    const Handover first =
        orDie(m_admin->createClient({.name = u"A"_s, .whitelist = {entry(u"10.0.0.0/8"_s)}}));
    m_clock.advance(1h);
    const Handover second = orDie(m_admin->rotateSecret(first.client.id, 24h));
    QCOMPARE(second.client, first.client);
    QCOMPARE(second.whitelist, first.whitelist);
    QVERIFY(Secret::isGenerated(second.secret));
    QVERIFY(second.secret != first.secret);

    const auto database = m_store->open(Database::Role::Reader);
    const auto secrets = orDie(Store::ClientStore(*database).find(first.client.id)).secrets;
    QCOMPARE(secrets.size(), 2);
    QCOMPARE(secrets[0].hash, hmacOf(m_hasher, second.secret));
    QCOMPARE(secrets[0].expiresAt, std::nullopt);
    QCOMPARE(secrets[1].hash, hmacOf(m_hasher, first.secret));
    QCOMPARE(secrets[1].expiresAt, std::optional(m_clock.now() + 24h));
}

void tst_Administration::editsTheWhitelist()
{
    const qint64 id = add(u"A"_s);
    WhitelistEntry added =
        orDie(m_admin->addWhitelistEntry(id, entry(u"10.0.0.0/8"_s, m_clock.now() + 1h)));
    QVERIFY(added.id > 0);
    QCOMPARE(added.createdAt, m_clock.now());
    added.note = u" office "_s;
    added.expiresAt.reset();
    VERIFY_OK(m_admin->updateWhitelistEntry(id, added));
    QCOMPARE(detail(id).whitelist.size(), 1);
    QCOMPARE(detail(id).whitelist[0].note, u"office"_s);
    QCOMPARE(detail(id).whitelist[0].expiresAt, std::nullopt);
    VERIFY_OK(m_admin->removeWhitelistEntry(id, range(u"10.0.0.0/8"_s)));
    QVERIFY(detail(id).whitelist.isEmpty());
    VERIFY_ERROR(Error::Kind::NotFound, m_admin->removeWhitelistEntry(id, range(u"10.0.0.0/8"_s)));
    VERIFY_ERROR(Error::Kind::NotFound, m_admin->updateWhitelistEntry(id, added));
}

void tst_Administration::refusesRangesTheClientHasAlready()
{
    const qint64 id = add(u"A"_s, {entry(u"10.0.0.0/8"_s)});
    VERIFY_ERROR(Error::Kind::Conflict, m_admin->addWhitelistEntry(id, entry(u"10.0.0.0/8"_s)));
    VERIFY_OK(m_admin->addWhitelistEntry(id, entry(u"10.0.0.0/9"_s)));
    VERIFY_OK(m_admin->addWhitelistEntry(add(u"B"_s), entry(u"10.0.0.0/8"_s)));
}

void tst_Administration::refusesEntriesThatHaveEnded()
{
    const qint64 id = add(u"A"_s);
    VERIFY_ERROR(Error::Kind::Invalid,
                 m_admin->addWhitelistEntry(id, entry(u"10.0.0.0/8"_s, m_clock.now())));
    QVERIFY(detail(id).whitelist.isEmpty());
}

void tst_Administration::refusesToUpdateAnotherClientsEntry()
{
    const qint64 owner = add(u"A"_s, {entry(u"10.0.0.0/8"_s)});
    WhitelistEntry theirs = detail(owner).whitelist[0];
    theirs.note = u"mine now"_s;
    const qint64 other = add(u"B"_s, {entry(u"192.0.2.0/24"_s)});
    VERIFY_ERROR(Error::Kind::NotFound, m_admin->updateWhitelistEntry(other, theirs));
    QCOMPARE(detail(owner).whitelist[0].note, QString());
}

void tst_Administration::saysWhichEntryDecides_data()
{
    QTest::addColumn<QStringList>("live");
    QTest::addColumn<QStringList>("ended");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<QString>("decidedBy");
    QTest::newRow("no entries") << QStringList() << QStringList() << true << u"any-address"_s;
    QTest::newRow("narrowest match") << QStringList{u"10.0.0.0/8"_s, u"10.1.0.0/16"_s}
                                     << QStringList() << true << u"entry 10.1.0.0/16"_s;
    QTest::newRow("no match") << QStringList{u"192.0.2.0/24"_s} << QStringList() << false
                              << u"no-entry-matches"_s;
    QTest::newRow("ended match") << QStringList{u"192.0.2.0/24"_s} << QStringList{u"10.0.0.0/8"_s}
                                 << false << u"expired 10.0.0.0/8"_s;
    QTest::newRow("all ended") << QStringList() << QStringList{u"192.0.2.0/24"_s} << false
                               << u"all-entries-expired"_s;
}

void tst_Administration::saysWhichEntryDecides()
{
    QFETCH(const QStringList, live);
    QFETCH(const QStringList, ended);
    QFETCH(const bool, allowed);
    QFETCH(const QString, decidedBy);
    QList<WhitelistEntry> entries;
    for (const QString &text : live)
        entries.append(entry(text));
    for (const QString &text : ended)
        entries.append(entry(text, m_clock.now() + 1s));
    const qint64 id = add(u"A"_s, entries);
    m_clock.advance(1s);

    const WhitelistVerdict verdict =
        orDie(m_admin->testAddress(id, *IpAddress::parse(u"10.1.2.3")));
    QCOMPARE(verdict.allowed, allowed);
    QCOMPARE(
        decidedByText({verdict.allowed, verdict.reason, verdict.entry ? &*verdict.entry : nullptr}),
        decidedBy);
}

using Change = std::function<Result<void>(Administration &, qint64 client)>;

namespace {

template <typename T>
Result<void> without(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

void addChanges()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("rename") << Change(
        [](auto &admin, qint64 id) { return admin.renameClient(id, u"B"_s); });
    QTest::newRow("note") << Change(
        [](auto &admin, qint64 id) { return admin.setNote(id, u"n"_s); });
    QTest::newRow("status") << Change(
        [](auto &admin, qint64 id) { return admin.setStatus(id, ClientStatus::Disabled); });
    QTest::newRow("delete") << Change(
        [](auto &admin, qint64 id) { return admin.deleteClient(id); });
    QTest::newRow("rotate") << Change(
        [](auto &admin, qint64 id) { return without(admin.rotateSecret(id, 1h)); });
    QTest::newRow("revoke") << Change(
        [](auto &admin, qint64 id) { return admin.revokeTokens(id); });
    QTest::newRow("allow") << Change([](auto &admin, qint64 id) {
        return without(admin.addWhitelistEntry(id, entry(u"192.0.2.0/24"_s)));
    });
    QTest::newRow("disallow") << Change([](auto &admin, qint64 id) {
        return admin.removeWhitelistEntry(id, range(u"10.0.0.0/8"_s));
    });
}

} // namespace

void tst_Administration::answersNotFoundForUnknownClients_data()
{
    addChanges();
    QTest::newRow("show") << Change(
        [](auto &admin, qint64 id) { return without(admin.client(id)); });
    QTest::newRow("retire") << Change(
        [](auto &admin, qint64 id) { return admin.retireSecret(id, 1); });
    QTest::newRow("test address") << Change([](auto &admin, qint64 id) {
        return without(admin.testAddress(id, IpAddress::fromV4(1)));
    });
}

void tst_Administration::answersNotFoundForUnknownClients()
{
    QFETCH(const Change, change);
    add(u"A"_s, {entry(u"10.0.0.0/8"_s)});
    VERIFY_ERROR(Error::Kind::NotFound, change(*m_admin, 4711));
}

void tst_Administration::raisesTheRevisionWithEveryChange_data()
{
    addChanges();
}

void tst_Administration::raisesTheRevisionWithEveryChange()
{
    QFETCH(const Change, change);
    const qint64 id = add(u"A"_s, {entry(u"10.0.0.0/8"_s)});
    const auto watcher = m_store->open(Database::Role::Reader);
    const qint64 before = orDie(watcher->revision());
    VERIFY_OK(change(*m_admin, id));
    QVERIFY(orDie(watcher->revision()) > before);
}

QTEST_GUILESS_MAIN(tst_Administration)
#include "tst_administration.moc"
