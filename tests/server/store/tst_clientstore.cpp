// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/clientstore.h"

#include "store/attemptstore.h"
#include "store/connection.h"
#include "store/loginrecord.h"
#include "store/whiteliststore.h"
#include "support/checkresult.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Timestamp start{1'736'942'400'123ms};

Client sampleClient(const QString &key = u"ak_one"_s)
{
    return {.name = u"Bäckerei “Korn & Söhne”"_s,
            .apiKey = orDie(ApiKey::parse(key)),
            .status = ClientStatus::Suspended,
            .generation = 41,
            .note = u"'; DROP TABLE clients; --"_s,
            .createdAt = start};
}

} // namespace

class TstClientStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void keepsEveryField();
    void keepsEveryFieldOfASecret();
    void findsByKeyWhatALoginNeeds_data();
    void findsByKeyWhatALoginNeeds();
    void findsAChangeOfAPackedRecord_data();
    void findsAChangeOfAPackedRecord();
    void tellsADamagedPackedRecord();
    void findsBothOfTwoKeysThatShareASlot();
    void findsNothingByAnUnknownKey();
    void findsAClientWithoutSecretsAndRanges();
    void tellsADamagedRecord_data();
    void tellsADamagedRecord();
    void refusesATakenKey();
    void changesOnlyTheOneNamed();
    void raisesTheGenerationWhenDisabled_data();
    void raisesTheGenerationWhenDisabled();
    void neverGivesAnIdTwice();
    void removesWhatBelongsToTheClient();
    void saysWhatIsUnknown_data();
    void saysWhatIsUnknown();
    void searches_data();
    void searches();
    void pagesById();
    void knowsWhetherAnySecretIsOfAScheme();
    void namesNoSecretInAnError();
    void findsByIdWhetherPackedOrNot();
    void looksUpByIndexAlone();

private:
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Database> m_database;
};

void TstClientStore::init()
{
    m_database.reset();
    m_store = std::make_unique<TempStore>();
    m_database = m_store->open(Database::Role::Admin);
}

void TstClientStore::keepsEveryField()
{
    ClientStore clients(*m_database);
    Client client = sampleClient();
    const auto id = clients.insert(client);
    VERIFY_OK(id);
    client.id = *id;
    const auto found = clients.find(*id);
    VERIFY_OK(found);
    QCOMPARE(found->client, client);
    QCOMPARE(orDie(clients.list({})), QList{client});
    QCOMPARE(orDie(clients.count()), 1);
}

void TstClientStore::keepsEveryFieldOfASecret()
{
    ClientStore clients(*m_database);
    const qint64 id = orDie(clients.insert(sampleClient()));
    ClientSecret older{.clientId = id,
                       .scheme = SecretScheme::Scrypt,
                       .hash = QByteArray::fromHex("00ff20275c00"),
                       .createdAt = start,
                       .expiresAt = start + 24h};
    ClientSecret newer{.clientId = id, .hash = QByteArray(32, '\x80'), .createdAt = start + 1ms};
    older.id = orDie(clients.insertSecret(older));
    newer.id = orDie(clients.insertSecret(newer));
    QCOMPARE(orDie(clients.find(id)).secrets, QList({newer, older}));

    VERIFY_OK(clients.expireSecret(newer.id, start + 5s));
    newer.expiresAt = start + 5s;
    QCOMPARE(orDie(clients.find(id)).secrets, QList({newer, older}));
    VERIFY_OK(clients.removeSecret(older.id));
    QCOMPARE(orDie(clients.find(id)).secrets, QList{newer});
}

void TstClientStore::findsByKeyWhatALoginNeeds_data()
{
    QTest::addColumn<bool>("packed");
    QTest::newRow("packed") << true;
    QTest::newRow("joined") << false;
}

void TstClientStore::findsByKeyWhatALoginNeeds()
{
    QFETCH(bool, packed);
    const QStringList ranges{u"10.0.0.0/8"_s, u"2001:db8::/32"_s, u"192.0.2.1/32"_s};
    const Client client = m_store->addClient(
        {.key = u"ak_one"_s, .status = ClientStatus::Disabled, .ranges = ranges});
    m_store->addClient({.key = u"ak_two"_s, .ranges = {u"203.0.113.0/24"_s}});
    ClientStore clients(*m_database);
    VERIFY_OK(clients.raiseGeneration(client.id));
    VERIFY_OK(clients.setLoginsPerMinute(client.id, Client::mostLoginsPerMinute));
    ClientSecret second{.clientId = client.id,
                        .scheme = SecretScheme::Scrypt,
                        .hash = "a, b; c"_ba,
                        .createdAt = start,
                        .expiresAt = start};
    second.id = orDie(clients.insertSecret(second));
    WhitelistStore whitelist(*m_database);
    auto expiring = orDie(whitelist.list(client.id)).at(1);
    expiring.expiresAt = start + 1h;
    expiring.note = u"a, b 'c'"_s;
    VERIFY_OK(whitelist.update(expiring));
    QCOMPARE(packed ? orDie(clients.packRecords(0, 10)).count : 2, 2);

    const auto found = clients.findByKey(client.apiKey);
    VERIFY_OK(found);
    QVERIFY(found->has_value());
    const ClientRecord full = orDie(clients.find(client.id));
    QCOMPARE((*found)->client.id, client.id);
    QCOMPARE((*found)->client.apiKey, client.apiKey);
    QVERIFY((*found)->client.status == ClientStatus::Disabled);
    QCOMPARE((*found)->client.generation, 1);
    QCOMPARE((*found)->client.loginsPerMinute, 60'000);
    QVERIFY(!orDie(clients.findByKey(orDie(ApiKey::parse(u"ak_two"_s))))->client.loginsPerMinute);
    QCOMPARE((*found)->secrets.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        const ClientSecret &lean = (*found)->secrets[i];
        const ClientSecret &whole = full.secrets[i];
        QCOMPARE(lean.id, whole.id);
        QCOMPARE(lean.clientId, whole.clientId);
        QVERIFY(lean.scheme == whole.scheme);
        QCOMPARE(lean.hash, whole.hash);
        QCOMPARE(lean.expiresAt, whole.expiresAt);
    }
    QMap<QString, std::optional<Timestamp>> expiries;
    for (const WhitelistEntry &entry : (*found)->whitelist.entries())
        expiries.insert(entry.range.toString(), entry.expiresAt);
    QCOMPARE(expiries.size(), 3);
    for (const WhitelistEntry &entry : full.whitelist.entries())
        QCOMPARE(expiries.value(entry.range.toString(), Timestamp{}), entry.expiresAt);
}

void TstClientStore::findsAChangeOfAPackedRecord_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("touched"); // bit 0: the first client, bit 1: the second
    const auto row = [](const char *name, const QString &sql, int touched = 1) {
        QTest::newRow(name) << sql << touched;
    };
    row("status", u"UPDATE clients SET status = 2 WHERE id = 1"_s);
    row("generation", u"UPDATE clients SET generation = 9 WHERE id = 1"_s);
    row("limit", u"UPDATE clients SET logins_per_minute = 9 WHERE id = 1"_s);
    row("key", u"UPDATE clients SET api_key = 'ak_three' WHERE id = 1"_s);
    row("secret added", u"INSERT INTO secrets (client_id, scheme, hash, created_at) "
                        "VALUES (1, 0, x'00', 0)"_s);
    row("secret ended", u"UPDATE secrets SET expires_at = 5 WHERE client_id = 1"_s);
    row("secret removed", u"DELETE FROM secrets WHERE client_id = 1"_s);
    row("range added", u"INSERT INTO whitelist_entries (id, client_id, cidr, created_at) "
                       "VALUES (9, 1, '::/0', 0)"_s);
    row("range ended", u"UPDATE whitelist_entries SET expires_at = 5 WHERE client_id = 1"_s);
    row("range moved", u"UPDATE whitelist_entries SET client_id = 2 WHERE client_id = 1"_s, 3);
    row("range removed", u"DELETE FROM whitelist_entries WHERE client_id = 1"_s);
    row("client removed", u"DELETE FROM clients WHERE id = 1"_s, 0);
    row("client replaced",
        u"INSERT OR REPLACE INTO clients (id, api_key, status, name, created_at) "
        "VALUES (1, 'ak_one', 2, 'x', 0)"_s);
    row("client replaced by its key",
        u"INSERT OR REPLACE INTO clients (id, api_key, status, name, created_at) "
        "VALUES (4, 'ak_one', 2, 'x', 0)"_s,
        4);
    row("client displaced", u"UPDATE OR REPLACE clients SET api_key = 'ak_two' WHERE id = 1"_s);
    row("secret displaced",
        u"INSERT OR REPLACE INTO secrets (id, client_id, scheme, hash, "
        "created_at) VALUES (1, 2, 0, x'00', 0)"_s,
        3);
    row("range displaced",
        u"INSERT OR REPLACE INTO whitelist_entries (id, client_id, cidr, "
        "created_at) VALUES (1, 2, '::/0', 0)"_s,
        3);
    row("range displaced by a change",
        u"UPDATE OR REPLACE whitelist_entries SET id = 1 WHERE client_id = 2"_s, 3);
    row("name", u"UPDATE clients SET name = 'x', note = 'y' WHERE id = 1"_s, 0);
}

void TstClientStore::findsAChangeOfAPackedRecord()
{
    QFETCH(QString, change);
    QFETCH(int, touched);
    m_store->addClient({.key = u"ak_one"_s, .ranges = {u"10.0.0.0/8"_s}});
    m_store->addClient({.key = u"ak_two"_s, .ranges = {u"192.0.2.0/24"_s}});
    ClientStore clients(*m_database);
    QCOMPARE(orDie(clients.packRecords(0, 1)).count, 1);
    QCOMPARE(orDie(clients.packRecords(0, 10)).count, 1);
    QCOMPARE(orDie(clients.packRecords(0, 10)).count, 0);
    const qint64 revision = orDie(m_database->revision());
    VERIFY_OK(m_database->execute(change));
    QVERIFY(orDie(m_database->revision()) > revision);

    Statement select(m_database->connection(),
                     u"SELECT sum(id) FROM clients WHERE record_slot IS NULL"_s);
    QCOMPARE(orDie(select.single()), touched);
    Statement kept(m_database->connection(),
                   u"SELECT count(*) FROM login_records l LEFT JOIN clients c "
                   "ON c.record_slot = l.slot WHERE c.id IS NULL"_s);
    QCOMPARE(orDie(kept.single()), 0); // no record outlives its slot
    for (const Client &client : orDie(clients.list({}))) {
        const auto joined = orDie(clients.findByKey(client.apiKey));
        const ClientRecord full = orDie(clients.find(client.id));
        QCOMPARE(joined->client.generation, full.client.generation);
        QVERIFY(joined->client.status == full.client.status);
        QCOMPARE(joined->secrets.size(), full.secrets.size());
        QCOMPARE(joined->whitelist.entries().size(), full.whitelist.entries().size());
    }
}

// Whatever is cut off, nothing of it may pass for a client with fewer ranges.
void TstClientStore::tellsADamagedPackedRecord()
{
    const Client client = m_store->addClient({.ranges = {u"10.0.0.0/8"_s, u"2001:db8::/32"_s}});
    ClientStore clients(*m_database);
    QCOMPARE(orDie(clients.packRecords(0, 1)).count, 1);
    const QByteArray whole = LoginRecord::pack(*orDie(clients.findByKey(client.apiKey)));
    VERIFY_OK(LoginRecord::unpack(whole, client.apiKey));
    for (qsizetype size = 0; size < whole.size(); ++size)
        VERIFY_ERROR(Error::Kind::Corrupt, LoginRecord::unpack(whole.first(size), client.apiKey));
    VERIFY_ERROR(Error::Kind::Corrupt, LoginRecord::unpack(whole + '\0', client.apiKey));
    QByteArray other = whole;
    other[0] = char(other[0] + 1);
    VERIFY_ERROR(Error::Kind::Corrupt, LoginRecord::unpack(other, client.apiKey));
    const auto foreign = LoginRecord::unpack(whole, orDie(ApiKey::parse(u"ak_else"_s)));
    VERIFY_OK(foreign);
    QVERIFY(!foreign->has_value());
    // The tables know better, and what is damaged there keeps nobody else from being packed.
    VERIFY_OK(m_database->execute(u"UPDATE login_records SET record = x'01'"_s));
    QCOMPARE(orDie(clients.findByKey(client.apiKey))->whitelist.entries().size(), 2);
    VERIFY_OK(m_database->execute(u"UPDATE whitelist_entries SET cidr = 'x' WHERE id = 1"_s));
    VERIFY_ERROR(Error::Kind::Corrupt, clients.findByKey(client.apiKey));
    m_store->addClient({.key = u"ak_sound"_s});
    const auto rest = orDie(clients.packRecords(0, 10));
    QCOMPARE(rest.count, 1);
    QVERIFY(!rest.more);
    QVERIFY(orDie(clients.packRecords(0, 1)).more);
}

void TstClientStore::findsBothOfTwoKeysThatShareASlot()
{
    const Client first = m_store->addClient({.key = u"ak_one"_s});
    const Client second = m_store->addClient({.key = u"ak_two"_s});
    ClientStore clients(*m_database);
    QCOMPARE(orDie(clients.packRecords(0, 10)).count, 2);
    // The second finds its slot taken, as a key with the same hash would.
    VERIFY_OK(clients.raiseGeneration(second.id));
    VERIFY_OK(m_database->execute(u"INSERT INTO login_records (slot, record) SELECT %1, record "
                                  "FROM login_records"_s.arg(LoginRecord::slotOf(second.apiKey))));
    QCOMPARE(orDie(clients.packRecords(0, 10)).count, 0);
    for (const Client &client : {first, second})
        QCOMPARE(orDie(clients.findByKey(client.apiKey))->client.id, client.id);
}

void TstClientStore::findsNothingByAnUnknownKey()
{
    const Client client = m_store->addClient({.key = u"ak_One"_s});
    ClientStore clients(*m_database);
    for (const QString &key : {u"ak_one"_s, u"ak_On"_s, u"ak_One%"_s, u"ak_One0"_s}) {
        const auto found = clients.findByKey(orDie(ApiKey::parse(key)));
        VERIFY_OK(found);
        QVERIFY2(!found->has_value(), qPrintable(key));
    }
    QVERIFY(orDie(clients.findByKey(client.apiKey)).has_value());
}

void TstClientStore::findsAClientWithoutSecretsAndRanges()
{
    ClientStore clients(*m_database);
    const Client client = sampleClient();
    VERIFY_OK(clients.insert(client));
    const auto found = clients.findByKey(client.apiKey);
    VERIFY_OK(found);
    QVERIFY(found->has_value());
    QVERIFY((*found)->secrets.isEmpty());
    QVERIFY((*found)->whitelist.entries().isEmpty());
}

void TstClientStore::tellsADamagedRecord_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("no range") << u"UPDATE whitelist_entries SET cidr = 'everyone'"_s;
    QTest::newRow("host bits") << u"UPDATE whitelist_entries SET cidr = '10.0.0.1/8'"_s;
    QTest::newRow("nothing") << u"UPDATE whitelist_entries SET cidr = ','"_s;
    QTest::newRow("two in one") << u"UPDATE whitelist_entries SET cidr = '10.0.0.0/8,::/0x'"_s;
}

// An entry that cannot be read must not vanish: without entries any address may call.
void TstClientStore::tellsADamagedRecord()
{
    QFETCH(QString, damage);
    const Client client = m_store->addClient({.ranges = {u"10.0.0.0/8"_s}});
    VERIFY_OK(m_database->execute(damage));
    ClientStore clients(*m_database);
    VERIFY_ERROR(Error::Kind::Corrupt, clients.findByKey(client.apiKey));
    VERIFY_ERROR(Error::Kind::Corrupt, clients.find(client.id));
}

void TstClientStore::refusesATakenKey()
{
    ClientStore clients(*m_database);
    VERIFY_OK(clients.insert(sampleClient()));
    const auto again = clients.insert(sampleClient());
    VERIFY_ERROR(Error::Kind::Conflict, again);
    QVERIFY(again.error().message.contains("ak_one"_L1));
    VERIFY_OK(clients.insert(sampleClient(u"AK_ONE"_s)));
    QCOMPARE(orDie(clients.count()), 2);
}

void TstClientStore::changesOnlyTheOneNamed()
{
    ClientStore clients(*m_database);
    Client changed = m_store->addClient({.name = u"A"_s});
    const Client other = m_store->addClient({.name = u"B"_s});
    VERIFY_OK(clients.rename(changed.id, u"C"_s));
    VERIFY_OK(clients.setNote(changed.id, u"seen"_s));
    VERIFY_OK(clients.setStatus(changed.id, ClientStatus::Suspended));
    VERIFY_OK(clients.raiseGeneration(changed.id));
    VERIFY_OK(clients.setResourceServer(changed.id, true));
    QCOMPARE(orDie(clients.nameOf(changed.id)), u"C"_s);
    VERIFY_OK(clients.setLoginsPerMinute(changed.id, 30));
    changed.loginsPerMinute = 30;
    changed.resourceServer = true;
    changed.name = u"C"_s;
    changed.note = u"seen"_s;
    changed.status = ClientStatus::Suspended;
    changed.generation = 1;
    QCOMPARE(orDie(clients.list({})), QList({changed, other}));
}

void TstClientStore::raisesTheGenerationWhenDisabled_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("generation");
    QTest::newRow("active") << int(ClientStatus::Active) << qint64(0);
    QTest::newRow("suspended") << int(ClientStatus::Suspended) << qint64(0);
    QTest::newRow("disabled") << int(ClientStatus::Disabled) << qint64(1);
}

void TstClientStore::raisesTheGenerationWhenDisabled()
{
    QFETCH(int, status);
    QFETCH(qint64, generation);
    ClientStore clients(*m_database);
    const Client client = m_store->addClient({});
    VERIFY_OK(clients.setStatus(client.id, ClientStatus(status)));
    QCOMPARE(orDie(clients.find(client.id)).client.generation, generation);
    QCOMPARE(int(orDie(clients.find(client.id)).client.status), status);
}

void TstClientStore::neverGivesAnIdTwice()
{
    ClientStore clients(*m_database);
    const qint64 first = orDie(clients.insert(sampleClient()));
    const qint64 firstSecret = orDie(clients.insertSecret({.clientId = first, .hash = "h"_ba}));
    VERIFY_OK(clients.remove(first));
    const qint64 second = orDie(clients.insert(sampleClient()));
    QVERIFY(second > first);
    QVERIFY(orDie(clients.insertSecret({.clientId = second, .hash = "h"_ba})) > firstSecret);
}

void TstClientStore::removesWhatBelongsToTheClient()
{
    ClientStore clients(*m_database);
    const Client gone = m_store->addClient({.ranges = {u"10.0.0.0/8"_s}});
    const Client kept = m_store->addClient({.ranges = {u"10.0.0.0/8"_s}});
    VERIFY_OK(clients.remove(gone.id));
    VERIFY_ERROR(Error::Kind::NotFound, clients.find(gone.id));
    const auto left = m_database->connection().value(
        u"SELECT (SELECT count(*) FROM secrets) || ' ' || (SELECT count(*) FROM "
        "whitelist_entries)"_s);
    VERIFY_OK(left);
    QCOMPARE(left->toString(), u"1 1"_s);
    QCOMPARE(orDie(clients.find(kept.id)).secrets.size(), 1);
}

void TstClientStore::saysWhatIsUnknown_data()
{
    QTest::addColumn<int>("call");
    const char *names[] = {"find",   "rename",       "setNote",      "setStatus",   "remove",
                           "revoke", "insertSecret", "expireSecret", "removeSecret"};
    for (int i = 0; i < int(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void TstClientStore::saysWhatIsUnknown()
{
    QFETCH(int, call);
    m_store->addClient({});
    ClientStore clients(*m_database);
    const auto run = [&]() -> Result<void> {
        const auto outcome = [](const auto &result) {
            return result ? Result<void>() : Result<void>(result.error());
        };
        switch (call) {
        case 0: return outcome(clients.find(77));
        case 1: return clients.rename(77, u"x"_s);
        case 2: return clients.setNote(77, u"x"_s);
        case 3: return clients.setStatus(77, ClientStatus::Active);
        case 4: return clients.remove(77);
        case 5: return clients.raiseGeneration(77);
        case 6: return outcome(clients.insertSecret({.clientId = 77, .hash = "h"_ba}));
        case 7: return clients.expireSecret(77, start);
        default: return clients.removeSecret(77);
        }
    };
    const auto done = run();
    VERIFY_ERROR(Error::Kind::NotFound, done);
    QVERIFY(done.error().message.contains("77"_L1));
}

void TstClientStore::searches_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("status"); // -1: any
    QTest::addColumn<QString>("found");
    QTest::newRow("all") << u""_s << -1 << u"1 2 3 4"_s;
    QTest::newRow("status") << u""_s << 1 << u"2"_s;
    QTest::newRow("name, other case") << u"ALPHA"_s << -1 << u"1 2"_s;
    QTest::newRow("name and status") << u"alpha"_s << 0 << u"1"_s;
    QTest::newRow("beyond ASCII, other case") << u"müLLER"_s << -1 << u"3"_s;
    QTest::newRow("beyond ASCII and status") << u"müller"_s << 1 << u""_s;
    QTest::newRow("key") << u"AK_S"_s << -1 << u"2"_s;
    QTest::newRow("note") << u"backup"_s << -1 << u"4"_s;
    QTest::newRow("range") << u"192.0.2"_s << -1 << u"1"_s;
    QTest::newRow("range, other case") << u"2001:DB8"_s << -1 << u"2"_s;
    QTest::newRow("id") << u"3"_s << -1 << u"3"_s;
    QTest::newRow("percent is a letter") << u"%"_s << -1 << u"4"_s;
    QTest::newRow("underscore is a letter") << u"a_b"_s << -1 << u"4"_s;
    QTest::newRow("backslash is a letter") << u"\\"_s << -1 << u"4"_s;
    QTest::newRow("quote") << u"'"_s << -1 << u""_s;
    QTest::newRow("nothing") << u"zzz"_s << -1 << u""_s;
}

void TstClientStore::searches()
{
    QFETCH(QString, search);
    QFETCH(int, status);
    QFETCH(QString, found);
    m_store->addClient(
        {.name = u"Alpha"_s, .key = u"pk_first"_s, .ranges = {u"192.0.2.0/24"_s, u"10.0.0.0/8"_s}});
    m_store->addClient({.name = u"alphabet"_s,
                        .key = u"ak_second"_s,
                        .status = ClientStatus::Suspended,
                        .ranges = {u"2001:db8::/64"_s}});
    m_store->addClient({.name = u"MÜLLER"_s, .key = u"pk_third"_s});
    const Client noted = m_store->addClient({.name = u"Delta"_s, .key = u"pk_fourth"_s});
    ClientStore clients(*m_database);
    VERIFY_OK(clients.setNote(noted.id, u"100% a_b \\ Backup"_s));

    ClientQuery query{.search = search};
    if (status >= 0)
        query.status = ClientStatus(status);
    QStringList ids;
    for (const Client &client : orDie(clients.list(query)))
        ids += QString::number(client.id);
    QCOMPARE(ids.join(u' '), found);
}

void TstClientStore::pagesById()
{
    for (int i = 0; i < 7; ++i)
        m_store->addClient({.name = u"Größe"_s});
    ClientStore clients(*m_database);
    for (const QString &search : {u""_s, u"gr"_s, u"größe"_s}) {
        QList<qint64> ids;
        for (std::optional<Client> after;;) {
            const auto page = orDie(clients.list({.search = search, .after = after, .limit = 3}));
            QVERIFY(page.size() <= 3);
            if (page.isEmpty())
                break;
            for (const Client &client : page)
                ids.append(client.id);
            after = page.last();
        }
        QCOMPARE(ids, QList<qint64>({1, 2, 3, 4, 5, 6, 7}));
    }
}

void TstClientStore::knowsWhetherAnySecretIsOfAScheme()
{
    ClientStore clients(*m_database);
    QCOMPARE(orDie(clients.anySecret(SecretScheme::Hmac)), false);
    m_store->addClient({.scheme = SecretScheme::Hmac});
    QCOMPARE(orDie(clients.anySecret(SecretScheme::Hmac)), true);
    QCOMPARE(orDie(clients.anySecret(SecretScheme::Scrypt)), false);
    m_store->addClient({.scheme = SecretScheme::Scrypt});
    QCOMPARE(orDie(clients.anySecret(SecretScheme::Scrypt)), true);
}

void TstClientStore::namesNoSecretInAnError()
{
    ClientStore clients(*m_database);
    const QByteArray hash = "0123456789abcdef0123456789abcdef"_ba;
    const auto orphan = clients.insertSecret({.clientId = 5, .hash = hash});
    VERIFY_ERROR(Error::Kind::NotFound, orphan);
    const auto empty = clients.insertSecret({.clientId = 5, .hash = QByteArray()});
    VERIFY_ERROR(Error::Kind::Invalid, empty);
    VERIFY_OK(m_database->execute(u"DROP TABLE secrets"_s));
    const auto missing = clients.insertSecret({.clientId = 5, .hash = hash});
    VERIFY_ERROR(Error::Kind::Internal, missing);
    for (const auto &result : {orphan, empty, missing}) {
        QVERIFY(!result.error().message.contains(QString::fromLatin1(hash)));
        QVERIFY(!result.error().message.contains(QString::fromLatin1(hash.toHex())));
    }
}

void TstClientStore::findsByIdWhetherPackedOrNot()
{
    const Client client = m_store->addClient({.ranges = {u"10.0.0.0/8"_s}});
    ClientStore clients(*m_database);
    QVERIFY(!orDie(clients.findById(client.id + 1)));
    for (const int toPack : {0, 1}) {
        if (toPack)
            QCOMPARE(orDie(clients.packRecords(0, 10)).count, toPack);
        const auto byId = orDie(clients.findById(client.id));
        const auto byKey = orDie(clients.findByKey(client.apiKey));
        QVERIFY(byId && byKey);
        QCOMPARE(byId->client, byKey->client);
        QCOMPARE(byId->secrets, byKey->secrets);
        QCOMPARE(byId->whitelist, byKey->whitelist);
    }
    VERIFY_OK(m_database->execute(u"UPDATE login_records SET record = x'00'"_s)); // damaged
    QCOMPARE(orDie(clients.findById(client.id))->client.id, client.id);
}

void TstClientStore::looksUpByIndexAlone()
{
    QStringList plan;
    for (const QString &sql :
         {LoginRecord::packedSql(), LoginRecord::packedByIdSql(), LoginRecord::joinedSql()}) {
        Statement explain(m_database->connection(), "EXPLAIN QUERY PLAN "_L1 + sql);
        auto rows = explain.query(1);
        VERIFY_OK(rows);
        while (rows->next())
            plan += rows->text(3);
    }
    const QString all = plan.join(u'\n');
    QVERIFY2(!all.contains("SCAN"_L1), qPrintable(all));
    for (const auto &part : {u"SEARCH clients USING INDEX sqlite_autoindex_clients_1 (api_key=?)"_s,
                             u"SEARCH secrets USING INDEX secrets_by_client (client_id=?)"_s,
                             u"SEARCH whitelist_entries USING PRIMARY KEY (client_id=?)"_s})
        QVERIFY2(all.contains(part), qPrintable(all));
}

QTEST_GUILESS_MAIN(TstClientStore)
#include "tst_clientstore.moc"
