// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/administration.h"
#include "admin/journaladministration.h"
#include "admin/keyadministration.h"
#include "admin/policyservice.h"
#include "admin/throttleadministration.h"
#include "admin/whitelistedit.h"
#include "auth/keyring.h"
#include "crypto/hmaclinker.h"
#include "crypto/secrethasher.h"
#include "store/connection.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

#include <limits>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;

/// Everything an admin can change leaves its entry, signed and linked, and none holds a secret.
class tst_Journal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyChangeIsNoted_data();
    void everyChangeIsNoted();
    void whatChangesNothingIsNotNoted();
    void whatFailsIsNotNoted();
    void filtersByClientTimeAndText();
    void holdsNoSecret();
    void isSoundAfterAllOfIt();

private:
    using Change = std::function<void(tst_Journal &)>;
    QStringList actionsSince(qint64 id)
    {
        QStringList actions;
        const auto entries = all();
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry)
            if (entry->id > id)
                actions += entry->action;
        return actions;
    }
    QList<JournalEntry> all(const JournalFilter &filter = {})
    {
        return orDie(JournalAdministration(*m_admin).before(std::numeric_limits<qint64>::max(),
                                                            filter, 1000));
    }
    qint64 newest()
    {
        const auto entries = all();
        return entries.isEmpty() ? 0 : entries.constFirst().id;
    }

    FakeClock m_clock;
    std::shared_ptr<Crypto::MasterKey> m_key;
    std::unique_ptr<Crypto::SecretHasher> m_hasher;
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Administration> m_admin;
    Handover m_made;
};

void tst_Journal::init()
{
    m_key = std::make_shared<Crypto::MasterKey>(Crypto::MasterKey::fromBytes({3}));
    m_hasher = std::make_unique<Crypto::SecretHasher>(*m_key);
    m_store = std::make_unique<TempStore>();
    Store::StoreFile file = m_store->file();
    file.setLinkers(Crypto::HmacLinker::factory(m_key));
    file.setPlace({u"alice"_s, u"office"_s, u"console"_s});
    m_admin = std::make_unique<Administration>(
        orDie(Store::Database::open(file, Store::Database::Role::Admin)), *m_hasher, m_clock);
    orDie(Auth::KeyRing::ensureKey(m_admin->database(), *m_key, m_clock));
    NewClient wanted;
    wanted.name = u"Billing"_s;
    wanted.whitelist = {{.range = orDie(Cidr::parse(u"10.0.0.0/8"))}};
    m_made = orDie(m_admin->createClient(wanted));
}

void tst_Journal::cleanup()
{
    m_admin.reset();
    m_store.reset();
}

void tst_Journal::everyChangeIsNoted_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("actions");
    const auto row = [](const char *name, const QStringList &actions, Change change) {
        QTest::newRow(name) << std::move(change) << actions;
    };
    using T = tst_Journal;
    row("create", {u"client_added"_s, u"secret_added"_s}, [](T &t) {
        NewClient wanted;
        wanted.name = u"Other"_s;
        orDie(t.m_admin->createClient(wanted));
    });
    row("rename", {u"client_changed"_s},
        [](T &t) { orDie(t.m_admin->renameClient(t.m_made.client.id, u"Invoices"_s)); });
    row("note", {u"client_changed"_s},
        [](T &t) { orDie(t.m_admin->setNote(t.m_made.client.id, u"a\nnote"_s)); });
    row("status", {u"client_changed"_s},
        [](T &t) { orDie(t.m_admin->setStatus(t.m_made.client.id, ClientStatus::Disabled)); });
    row("resource server", {u"client_changed"_s},
        [](T &t) { orDie(t.m_admin->setResourceServer(t.m_made.client.id, true)); });
    row("limit", {u"client_changed"_s},
        [](T &t) { orDie(t.m_admin->setLoginsPerMinute(t.m_made.client.id, 10)); });
    row("rotate", {u"secret_changed"_s, u"secret_added"_s},
        [](T &t) { orDie(t.m_admin->rotateSecret(t.m_made.client.id, std::chrono::hours(1))); });
    row("retire", {u"secret_changed"_s, u"secret_added"_s, u"secret_changed"_s}, [](T &t) {
        orDie(t.m_admin->rotateSecret(t.m_made.client.id, std::chrono::hours(1)));
        const auto detail = orDie(t.m_admin->client(t.m_made.client.id));
        qint64 first = std::numeric_limits<qint64>::max();
        for (const SecretInfo &secret : detail.secrets)
            first = std::min(first, secret.id);
        orDie(t.m_admin->retireSecret(t.m_made.client.id, first));
    });
    row("revoke", {u"tokens_revoked"_s},
        [](T &t) { orDie(t.m_admin->revokeTokens(t.m_made.client.id)); });
    row("delete", {u"whitelist_entry_removed"_s, u"secret_removed"_s, u"client_removed"_s},
        [](T &t) { orDie(t.m_admin->deleteClient(t.m_made.client.id)); });
    row("allow", {u"whitelist_entry_added"_s}, [](T &t) {
        orDie(t.m_admin->addWhitelistEntry(t.m_made.client.id,
                                           {.range = orDie(Cidr::parse(u"203.0.113.7"))}));
    });
    row("edit", {u"whitelist_entry_removed"_s, u"whitelist_entry_added"_s}, [](T &t) {
        const auto before = orDie(t.m_admin->client(t.m_made.client.id)).whitelist;
        orDie(WhitelistEdit(*t.m_admin)
                  .save({t.m_made.client.id,
                         before,
                         {{.range = orDie(Cidr::parse(u"192.168.0.0/16"))}}}));
    });
    row("forbid", {u"whitelist_entry_removed"_s}, [](T &t) {
        orDie(
            t.m_admin->removeWhitelistEntry(t.m_made.client.id, orDie(Cidr::parse(u"10.0.0.0/8"))));
    });
    row("key", {u"key_added"_s, u"key_changed"_s, u"key_changed"_s, u"key_changed"_s},
        [](T &t) { orDie(KeyAdministration(*t.m_admin, *t.m_key).rotate()); });
    row("schedule", {u"setting_added"_s},
        [](T &t) { orDie(KeyAdministration(*t.m_admin, *t.m_key).setRotateDays(30)); });
    row("throttle", {u"throttle_reset"_s},
        [](T &t) { orDie(ThrottleAdministration(*t.m_admin).reset({})); });
}

void tst_Journal::everyChangeIsNoted()
{
    QFETCH(Change, change);
    QFETCH(QStringList, actions);
    const qint64 before = newest();
    change(*this);
    QCOMPARE(actionsSince(before), actions);
    const JournalPlace alice{u"alice"_s, u"office"_s, u"console"_s};
    for (const JournalEntry &entry : all())
        QVERIFY(entry.place == alice);
    QCOMPARE(orDie(JournalAdministration(*m_admin).verify()).faults, QStringList());
}

void tst_Journal::whatChangesNothingIsNotNoted()
{
    orDie(storePolicy(*m_admin, orDie(readPolicy(*m_admin))));
    const qint64 before = newest();
    orDie(m_admin->renameClient(m_made.client.id, u"Billing"_s));
    orDie(m_admin->setStatus(m_made.client.id, ClientStatus::Active));
    orDie(storePolicy(*m_admin, orDie(readPolicy(*m_admin))));
    QCOMPARE(actionsSince(before), QStringList());
    Policy policy = orDie(readPolicy(*m_admin));
    policy.issuer = u"https://login.example.com"_s;
    orDie(storePolicy(*m_admin, policy));
    QCOMPARE(actionsSince(before), QStringList{u"setting_changed"_s});
    QVERIFY(all().constFirst().after.contains("https://login.example.com"_L1));
}

void tst_Journal::whatFailsIsNotNoted()
{
    const qint64 before = newest();
    QVERIFY(!m_admin->renameClient(99, u"Nobody"_s));
    NewClient taken;
    taken.name = u"Twice"_s;
    taken.apiKey = m_made.client.apiKey.text();
    QVERIFY(!m_admin->createClient(taken));
    QCOMPARE(actionsSince(before), QStringList());
}

void tst_Journal::filtersByClientTimeAndText()
{
    NewClient other;
    other.name = u"Reports 100%"_s;
    const qint64 id = orDie(m_admin->createClient(other)).client.id;
    for (const JournalEntry &entry : all({.clientId = id}))
        QCOMPARE(entry.clientId, id);
    QCOMPARE(all({.clientId = id}).size(), 2);
    QCOMPARE(all({.text = u"100%"_s}).size(), 1);
    QCOMPARE(all({.text = u"BILLING"_s}).size(), 1);
    QCOMPARE(all({.since = SystemClock().now() + std::chrono::hours(1)}).size(), 0);
    QCOMPARE(orDie(JournalAdministration(*m_admin).before(3, {}, 1)).constFirst().id, 2);
}

void tst_Journal::holdsNoSecret()
{
    const QString rotated =
        orDie(m_admin->rotateSecret(m_made.client.id, std::chrono::hours(1))).secret;
    orDie(KeyAdministration(*m_admin, *m_key).rotate());
    const auto &connection = m_admin->database().connection();
    const QString text =
        orDie(connection.value(
                  u"SELECT group_concat(coalesce(subject, '') || coalesce(before, '') || "
                  "coalesce(after, '')) FROM journal"_s))
            .toString();
    QVERIFY(text.contains("Billing"_L1));
    for (const QString &secret : {m_made.secret, rotated})
        QVERIFY(!text.contains(secret));
    for (const auto &sql :
         {u"SELECT hash FROM secrets LIMIT 1"_s, u"SELECT sealed FROM signing_keys LIMIT 1"_s}) {
        const QByteArray bytes = orDie(connection.value(sql)).toByteArray();
        QVERIFY(bytes.size() > 16);
        QVERIFY(!text.toLatin1().contains(bytes.left(8)));
        QVERIFY(!text.contains(QString::fromLatin1(bytes.left(8).toHex()), Qt::CaseInsensitive));
    }
}

void tst_Journal::isSoundAfterAllOfIt()
{
    orDie(m_admin->deleteClient(m_made.client.id));
    const auto report = orDie(JournalAdministration(*m_admin).verify());
    QCOMPARE(report.faults, QStringList());
    QCOMPARE(report.entries, all().size());
    QVERIFY(report.entries > 5);
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
