// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crypto/hmaclinker.h"
#include "store/attemptstore.h"
#include "store/chaincheck.h"
#include "store/clientstore.h"
#include "store/connection.h"
#include "store/floodstore.h"
#include "store/journalstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Store;
using namespace Gatehouse::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A store with a chain: ten attempts and three journal entries, and somebody with the SQLite
/// shell.
class tst_ChainCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void findsAnUntouchedStoreSound();
    void namesAnAttemptThatWasChanged_data();
    void namesAnAttemptThatWasChanged();
    void namesAJournalEntryThatWasChanged_data();
    void namesAJournalEntryThatWasChanged();
    void namesWhatWasRemoved();
    void namesWhatWasPutIn();
    void namesWhatWasPutInWithAnInventedLink();
    void namesTwoThatChangedPlaces();
    void noticesAChangedHead();
    void noticesARemovedHead();
    void noticesAMovedAnchor();
    void sealsNoHeadThatSomebodyChanged();
    void sealsNoAnchorThatSomebodyMoved();
    void namesWhatStandsBeforeTheBeginning();
    void missesTheHeadOfUnlinkedAttempts();
    void givesNoNumberTwice();
    void noticesAnOlderHeadPutBack();
    void noticesAnOlderStoreByAnEarlierHead();
    void noticesAnotherHistoryByAnEarlierHead();
    void takesNoOtherHead();
    void anotherKeyFitsNothing();
    void coversWhatCameAfterItsBeginning();
    void coversFloods();
    void namesAFloodThatSomebodyPutIn();
    void namesAFloodThatSomebodyChanged_data();
    void namesAFloodThatSomebodyChanged();
    void goesOnBehindWhatWasPutIn();
    void linksNothingThatIsRolledBack();
    void saysWhoMadeAChange();
    void noEntryIsSignedForOnesMadeElsewhere();

private:
    static StoreFile::LinkerFactory linkers(quint8 key)
    {
        return Crypto::HmacLinker::factory(std::make_shared<Crypto::MasterKey>(
            Crypto::MasterKey::fromBytes(Crypto::MasterKey::Bytes{key})));
    }
    std::unique_ptr<Database> open(Database::Role role, quint8 key = 1) const;
    void append(int first, int count);
    void addFlood(int count);
    void settleFloods();
    void change(const QString &sql) { orDie(m_outsider->execute(sql)); }
    QStringList faults(const QString &expected = {})
    {
        return orDie(ChainCheck(*m_database).run(expected)).faults;
    }

    static QString removed(const QString &which, int behind)
    {
        return u"%1 missing: removed. Whether the one behind, %2, was changed cannot be told."_s
            .arg(which)
            .arg(behind);
    }

    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Database> m_outsider; // has no key
    qint64 m_client = 0;
};

std::unique_ptr<Database> tst_ChainCheck::open(Database::Role role, quint8 key) const
{
    StoreFile file = m_store->file();
    file.setLinkers(linkers(key));
    file.setPlace({u"alice"_s, u"office"_s, u"console"_s});
    return orDie(Database::open(file, role));
}

void tst_ChainCheck::init()
{
    m_outsider.reset();
    m_database.reset();
    m_store = std::make_unique<TempStore>();
    m_database = open(Database::Role::Admin);
    m_outsider = m_store->open(Database::Role::Worker);
    append(0, 6);
    {
        auto transaction = orDie(Transaction::begin(*m_database));
        ClientStore clients(*m_database);
        Client client;
        client.name = u"Billing"_s;
        client.apiKey = *ApiKey::parse(u"ak_billing"_s);
        m_client = orDie(clients.insert(client));
        orDie(clients.rename(m_client, u"Invoices"_s));
        orDie(clients.setStatus(m_client, ClientStatus::Suspended));
        orDie(transaction.commit());
    }
    append(6, 4);
}

void tst_ChainCheck::append(int first, int count)
{
    QList<LoginAttempt> attempts;
    for (int i = first; i < first + count; ++i)
        attempts.append(sampleAttempt(i));
    auto transaction = orDie(Transaction::begin(*m_database));
    orDie(AttemptStore(*m_database).append(attempts));
    orDie(transaction.commit());
}

void tst_ChainCheck::findsAnUntouchedStoreSound()
{
    const auto report = orDie(ChainCheck(*m_database).run());
    QCOMPARE(report.faults, QStringList());
    QVERIFY(report.isSound());
    QCOMPARE(report.attempts, 10);
    QCOMPARE(report.entries, 3);
    QCOMPARE(report.firstAttempt, 1);
    QVERIFY(report.head.startsWith("10."_L1));
    QCOMPARE(faults(report.head), QStringList());
}

void tst_ChainCheck::namesAnAttemptThatWasChanged_data()
{
    QTest::addColumn<QString>("set");
    for (const QString &set :
         {u"time = time + 1"_s, u"endpoint = 'token'"_s, u"outcome = 0"_s, u"client_id = 77"_s,
          u"client_id = NULL"_s, u"api_key = 'ak_other'"_s, u"address = x'7f000001'"_s,
          u"peer = x'7f000001'"_s, u"user_agent = ''"_s, u"status = 200"_s,
          u"decided_by = decided_by || ' '"_s, u"secret_id = secret_id + 1"_s, u"duration_us = 0"_s,
          u"request_id = ''"_s, u"forwarded_for = '10.0.0.1'"_s, u"count = 2"_s,
          u"link = x'00112233445566778899aabbccddeeff'"_s})
        QTest::newRow(qPrintable(set)) << set;
}

void tst_ChainCheck::namesAnAttemptThatWasChanged()
{
    QFETCH(QString, set);
    change(u"UPDATE attempts SET %1 WHERE id = 4"_s.arg(set));
    const QStringList found = faults();
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].startsWith("Attempt 4 was "_L1), qPrintable(found[0]));
    change(u"UPDATE attempts SET %1 WHERE id = 10"_s.arg(set)); // the newest
    QCOMPARE(faults().size(), 2);
    QVERIFY2(faults()[1].startsWith("Attempt 10 was "_L1), qPrintable(faults()[1]));
}

void tst_ChainCheck::namesAJournalEntryThatWasChanged_data()
{
    QTest::addColumn<QString>("set");
    for (const QString &set :
         {u"time = 0"_s, u"who = 'mallory'"_s, u"host = ''"_s, u"via = ''"_s, u"action = 'none'"_s,
          u"client_id = 77"_s, u"subject = ''"_s, u"before = NULL"_s, u"after = '{}'"_s,
          u"attempt_id = 1"_s, u"attempt_link = x'00'"_s})
        QTest::newRow(qPrintable(set)) << set;
}

void tst_ChainCheck::namesAJournalEntryThatWasChanged()
{
    QFETCH(QString, set);
    change(u"UPDATE journal SET %1 WHERE id = 2"_s.arg(set));
    QCOMPARE(faults(),
             QStringList{u"Journal entry 2 was changed: its link does not fit what it says."_s});
}

void tst_ChainCheck::namesWhatWasRemoved()
{
    change(u"DELETE FROM attempts WHERE id BETWEEN 3 AND 5"_s);
    change(u"DELETE FROM attempts WHERE id = 8"_s);
    change(u"DELETE FROM journal WHERE id = 2"_s);
    QCOMPARE(faults(), (QStringList{removed(u"Attempts 3 to 5"_s, 6), removed(u"Attempt 8"_s, 9),
                                    removed(u"Journal entry 2"_s, 3)}));
    change(u"DELETE FROM attempts WHERE id = 10"_s);
    QVERIFY(faults().contains(u"Attempt 10, the newest, missing: removed."_s));
    change(u"DELETE FROM journal WHERE id = 3"_s);
    QVERIFY(faults().contains(u"Journal entries 2 to 3, the newest, missing: removed."_s));
}

void tst_ChainCheck::namesWhatWasPutIn()
{
    change(u"INSERT INTO attempts SELECT 11, time, endpoint, 0, client_id, api_key, address, peer, "
           "user_agent, 200, decided_by, secret_id, duration_us, request_id, forwarded_for, count, "
           "NULL FROM attempts WHERE id = 10"_s);
    change(u"UPDATE clients SET name = 'Evil' WHERE id = %1"_s.arg(m_client));
    QCOMPARE(faults(), (QStringList{u"Attempt 11 was put in by hand: it has no link."_s,
                                    u"Journal entry 4 was put in by hand: it has no link."_s}));
}

void tst_ChainCheck::namesWhatWasPutInWithAnInventedLink()
{
    change(u"INSERT INTO attempts SELECT 11, time, endpoint, 0, client_id, api_key, address, peer, "
           "user_agent, 200, decided_by, secret_id, duration_us, request_id, forwarded_for, count, "
           "link FROM attempts WHERE id = 9"_s);
    append(20, 2); // those go on from the head
    QCOMPARE(faults(),
             QStringList{u"Attempt 11 was put in by hand: those behind it do not know it."_s});
}

void tst_ChainCheck::namesTwoThatChangedPlaces()
{
    change(u"UPDATE attempts SET id = 99 WHERE id = 4"_s);
    change(u"UPDATE attempts SET id = 4 WHERE id = 5"_s);
    change(u"UPDATE attempts SET id = 5 WHERE id = 99"_s);
    const QString all = faults().join(u'\n');
    QVERIFY2(all.contains("Attempt 4 "_L1) && all.contains("Attempt 5 "_L1), qPrintable(all));
}

void tst_ChainCheck::noticesAChangedHead()
{
    change(u"UPDATE chain_head SET attempt_id = 9"_s);
    QVERIFY(!faults().isEmpty());
    QVERIFY2(faults()[0].contains("its seal does not fit"_L1), qPrintable(faults()[0]));
}

void tst_ChainCheck::noticesARemovedHead()
{
    change(u"DELETE FROM chain_head"_s);
    QCOMPARE(faults(), QStringList{u"The head of the chain is missing: removed."_s});
}

// Whoever removes the oldest would like them to have gone by age.
void tst_ChainCheck::noticesAMovedAnchor()
{
    change(u"UPDATE chain_anchor SET attempt_id = 3, attempt_link = "
           "(SELECT link FROM attempts WHERE id = 3)"_s);
    change(u"DELETE FROM attempts WHERE id <= 3"_s);
    QCOMPARE(faults().size(), 1);
    QVERIFY2(faults()[0].startsWith("The beginning of the chain was changed"_L1),
             qPrintable(faults()[0]));
}

// Honest rows that come behind a forged head must not make it a true one.
void tst_ChainCheck::sealsNoHeadThatSomebodyChanged()
{
    change(u"DELETE FROM attempts WHERE id > 3"_s);
    change(u"UPDATE chain_head SET attempt_id = 3, seal = x'', attempt_link = "
           "(SELECT link FROM attempts WHERE id = 3)"_s);
    for (int round = 0; round < 3; ++round) {
        m_database = open(Database::Role::Admin);
        append(20 + round, 1);
        QVERIFY(!faults().isEmpty());
        QVERIFY2(faults()[0].contains("its seal does not fit"_L1), qPrintable(faults()[0]));
    }
}

void tst_ChainCheck::sealsNoAnchorThatSomebodyMoved()
{
    change(u"DELETE FROM attempts WHERE id <= 3"_s);
    change(u"UPDATE chain_anchor SET attempt_id = 3, attempt_link = x'01'"_s);
    auto transaction = orDie(Transaction::begin(*m_database));
    VERIFY_OK(Chain(*m_database).moveAnchor(5, {}));
    VERIFY_OK(transaction.commit());
    QVERIFY(!faults().isEmpty());
    QVERIFY2(faults()[0].startsWith("The beginning of the chain was changed"_L1),
             qPrintable(faults()[0]));
}

void tst_ChainCheck::namesWhatStandsBeforeTheBeginning()
{
    change(u"CREATE TABLE forged AS SELECT * FROM attempts WHERE id = 1"_s);
    change(u"UPDATE forged SET id = -1"_s);
    change(u"INSERT INTO attempts SELECT * FROM forged"_s);
    change(u"INSERT INTO journal (id, time, who, action) VALUES (-1, 0, 'root', 'forged')"_s);
    QCOMPARE(
        faults(),
        (QStringList{u"Attempt -1 was put in by hand: it stands before the oldest that is kept."_s,
                     u"Journal entry -1 was put in by hand: it stands before the oldest that is "
                     "kept."_s}));
}

// Who makes all links go does not make the journal's go unnoticed, nor a head noted elsewhere.
void tst_ChainCheck::missesTheHeadOfUnlinkedAttempts()
{
    const QString head = orDie(ChainCheck(*m_database).run()).head;
    change(u"UPDATE attempts SET link = NULL"_s);
    change(u"DELETE FROM chain_anchor"_s);
    change(u"DELETE FROM chain_head"_s);
    const QStringList missing{u"The head of the chain is missing: removed."_s};
    QCOMPARE(faults(), missing);
    change(u"DELETE FROM journal"_s);
    QCOMPARE(faults(head), missing);
}

void tst_ChainCheck::givesNoNumberTwice()
{
    change(u"DELETE FROM attempts WHERE id > 8"_s);
    append(20, 3);
    QCOMPARE(orDie(AttemptStore(*m_database).newestId()), 13);
    QCOMPARE(faults(), QStringList{removed(u"Attempts 9 to 10"_s, 11)});
}

void tst_ChainCheck::noticesAnOlderHeadPutBack()
{
    change(u"CREATE TABLE old_head AS SELECT * FROM chain_head"_s);
    append(20, 3);
    change(u"DELETE FROM attempts WHERE id > 11"_s);
    change(u"REPLACE INTO chain_head SELECT * FROM old_head"_s);
    QCOMPARE(faults().size(), 1); // attempt 11 is behind it
    QVERIFY(faults()[0].startsWith("The head of the chain does not fit"_L1));
}

void tst_ChainCheck::noticesAnOlderStoreByAnEarlierHead()
{
    change(u"CREATE TABLE old_head AS SELECT * FROM chain_head"_s);
    append(20, 3);
    const QString noted = orDie(ChainCheck(*m_database).run()).head;
    change(u"DELETE FROM attempts WHERE id > 10"_s);
    change(u"REPLACE INTO chain_head SELECT * FROM old_head"_s);
    QCOMPARE(faults(), QStringList()); // in itself it is sound
    QCOMPARE(faults(noted),
             QStringList{u"An older store was put back: it ends with attempt 10, and there were 13 "
                         "when that head was noted."_s});
}

void tst_ChainCheck::noticesAnotherHistoryByAnEarlierHead()
{
    const QString noted = orDie(ChainCheck(*m_database).run()).head;
    const TempStore other;
    StoreFile file = other.file();
    file.setLinkers(linkers(1));
    const auto database = orDie(Database::open(file, Database::Role::Admin));
    auto transaction = orDie(Transaction::begin(*database));
    QList<LoginAttempt> attempts(12, sampleAttempt(5));
    orDie(AttemptStore(*database).append(attempts));
    orDie(transaction.commit());
    const QStringList found = orDie(ChainCheck(*database).run(noted)).faults;
    QVERIFY2(found.join(u'\n').contains("another history"_L1), qPrintable(found.join(u'\n')));
}

void tst_ChainCheck::takesNoOtherHead()
{
    for (const QString &head : {u"x"_s, u"1.2.3"_s, u"10..3."_s, u"a.b.c.d"_s})
        VERIFY_ERROR(Error::Kind::Invalid, ChainCheck(*m_database).run(head));
}

void tst_ChainCheck::anotherKeyFitsNothing()
{
    const auto other = open(Database::Role::Admin, 2);
    const auto report = orDie(ChainCheck(*other).run());
    QCOMPARE(report.faultCount, 10 + 3 + 2); // the seals of head and anchor too
}

void tst_ChainCheck::coversWhatCameAfterItsBeginning()
{
    m_store = std::make_unique<TempStore>();
    m_outsider = m_store->open(Database::Role::Worker);
    {
        auto transaction = orDie(Transaction::begin(*m_outsider));
        orDie(AttemptStore(*m_outsider).append(QList<LoginAttempt>(5, sampleAttempt(1))));
        orDie(transaction.commit());
    }
    m_database = open(Database::Role::Worker);
    append(0, 3);
    const auto report = orDie(ChainCheck(*m_database).run());
    QCOMPARE(report.faults, QStringList());
    QCOMPARE(report.attempts, 3);
    QCOMPARE(report.firstAttempt, 6);
}

void tst_ChainCheck::coversFloods()
{
    auto transaction = orDie(Transaction::begin(*m_database));
    FloodStore floods(*m_database);
    LoginAttempt refused = sampleAttempt(30);
    refused.outcome = Outcome::Throttled;
    orDie(floods.add(QList<LoginAttempt>(7, refused)));
    orDie(floods.settle(FakeClock::start + 1h));
    orDie(transaction.commit());
    QCOMPARE(faults(), QStringList());
    change(u"UPDATE attempts SET count = 6 WHERE count = 7"_s);
    QCOMPARE(faults().size(), 1);
}

void tst_ChainCheck::addFlood(int count)
{
    LoginAttempt refused = sampleAttempt(30);
    refused.outcome = Outcome::Throttled;
    auto transaction = orDie(Transaction::begin(*m_database));
    orDie(FloodStore(*m_database).add(QList<LoginAttempt>(count, refused)));
    orDie(transaction.commit());
}

void tst_ChainCheck::settleFloods()
{
    auto transaction = orDie(Transaction::begin(*m_database));
    orDie(FloodStore(*m_database).settle(FakeClock::start + 1h));
    orDie(transaction.commit());
}

void tst_ChainCheck::namesAFloodThatSomebodyPutIn()
{
    change(u"INSERT INTO floods (second, network, time, endpoint, outcome, api_key, address, "
           "user_agent, status, decided_by, duration_us, request_id, count) SELECT 1, '192.0.2.1', "
           "time, endpoint, 6, api_key, address, user_agent, 429, decided_by, duration_us, "
           "request_id, 9 FROM attempts WHERE id = 10"_s);
    settleFloods();
    append(20, 2);
    QCOMPARE(faults(), QStringList{u"Attempt 11 was put in by hand: it has no link."_s});
    QCOMPARE(orDie(AttemptStore(*m_database).newestId()), 13); // nothing is lost by it
}

void tst_ChainCheck::namesAFloodThatSomebodyChanged_data()
{
    QTest::addColumn<QString>("set");
    for (const QString &set : {u"count = 1000"_s, u"network = '192.0.2.99'"_s, u"second = 5"_s,
                               u"seal = x''"_s, u"outcome = 1"_s, u"address = x'01020304'"_s})
        QTest::newRow(qPrintable(set)) << set;
}

// Also where more of the flood came after the change.
void tst_ChainCheck::namesAFloodThatSomebodyChanged()
{
    QFETCH(QString, set);
    addFlood(3);
    change(u"UPDATE floods SET "_s + set);
    addFlood(4);
    settleFloods();
    const QStringList found = faults();
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].endsWith("was put in by hand: it has no link."_L1), qPrintable(found[0]));
}

void tst_ChainCheck::goesOnBehindWhatWasPutIn()
{
    change(
        u"INSERT INTO attempts SELECT 500, time, endpoint, 0, client_id, api_key, address, peer, "
        "user_agent, 200, decided_by, secret_id, duration_us, request_id, forwarded_for, count, "
        "NULL FROM attempts WHERE id = 10"_s);
    append(20, 2); // their ids are free
    const QStringList found = faults();
    QCOMPARE(found, (QStringList{removed(u"Attempts 11 to 499"_s, 500),
                                 u"Attempt 500 was put in by hand: it has no link."_s}));
    QCOMPARE(orDie(AttemptStore(*m_database).newestId()), 502);
}

void tst_ChainCheck::linksNothingThatIsRolledBack()
{
    {
        auto transaction = orDie(Transaction::begin(*m_database));
        orDie(AttemptStore(*m_database).append(QList{sampleAttempt(50)}));
    }
    QCOMPARE(faults(), QStringList());
    append(60, 1);
    QCOMPARE(faults(), QStringList());
}

void tst_ChainCheck::saysWhoMadeAChange()
{
    const auto entries = orDie(JournalStore(*m_database).before(1000, {}, 10));
    QCOMPARE(entries.size(), 3);
    const JournalPlace alice{u"alice"_s, u"office"_s, u"console"_s};
    for (const JournalEntry &entry : entries) {
        QVERIFY(entry.place == alice);
        QCOMPARE(entry.clientId, m_client);
    }
    QCOMPARE(entries[2].action, u"client_added"_s);
    QCOMPARE(entries[1].action, u"client_changed"_s);
    QVERIFY(entries[1].before.contains("\"name\":\"Billing\""_L1));
    QVERIFY(entries[1].after.contains("\"name\":\"Invoices\""_L1));
    QVERIFY(entries[0].after.contains("\"status\":\"Suspended\""_L1));
}

// Another program's change is noted by the trigger, and nobody of ours signs for it afterwards.
void tst_ChainCheck::noEntryIsSignedForOnesMadeElsewhere()
{
    change(u"UPDATE clients SET name = 'Evil' WHERE id = %1"_s.arg(m_client));
    auto transaction = orDie(Transaction::begin(*m_database));
    orDie(ClientStore(*m_database).rename(m_client, u"Good"_s));
    orDie(transaction.commit());
    const auto entries = orDie(JournalStore(*m_database).before(1000, {}, 2));
    QVERIFY(entries[0].place);
    QVERIFY(!entries[1].place);
    QCOMPARE(faults(), QStringList{u"Journal entry 4 was put in by hand: it has no link."_s});
}

QTEST_GUILESS_MAIN(tst_ChainCheck)
#include "tst_chaincheck.moc"
