// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyring.h"

#include "store/keystore.h"
#include "store/settingsstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThread>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Role = Store::Database::Role;

class TestKeyRing : public QObject
{
    Q_OBJECT
    Test::FakeClock m_clock;
    const Crypto::MasterKey m_masterKey = Crypto::MasterKey::fromBytes({1});
    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<Store::Database> m_database;

    static QString states(Store::Database &database, Timestamp now)
    {
        QStringList words;
        for (const auto &key : Test::orDie(Store::KeyStore(database).list()))
            words.append(toString(key.period.state(now)));
        return words.join(u' ');
    }

private Q_SLOTS:
    void init()
    {
        m_clock.set(Test::FakeClock::start);
        m_store = std::make_unique<Test::TempStore>();
        m_database = m_store->open(Role::Admin);
    }
    void cleanup()
    {
        m_database.reset();
        m_store.reset();
    }

    void makesOneKeyAndKeepsIt()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        const auto keys = Store::KeyStore(*m_database).list();
        VERIFY_OK(keys);
        QCOMPARE(keys->size(), 1);
        QCOMPARE(keys->first().algorithm, u"HS256"_s);

        KeyRing ring(m_masterKey);
        QVERIFY(!ring.active());
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), keys->first().kid);
    }

    void programsThatStartAtOnceMakeOneKey()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                const auto database = m_store->open(Role::Admin);
                Test::orDie(KeyRing::ensureKey(*database, m_masterKey, m_clock));
            }));
            threads.back()->start();
        }
        for (auto &thread : threads)
            thread->wait();
        const auto keys = Store::KeyStore(*m_store->open(Role::Reader)).list();
        VERIFY_OK(keys);
        QCOMPARE(keys->size(), 1);
    }

    void refusesAStoreOfAnotherMasterKey()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        KeyRing ring(Crypto::MasterKey::fromBytes({2}));
        VERIFY_ERROR(Error::Kind::Corrupt, ring.load(*m_database, m_clock.now()));
        QVERIFY(!ring.active());
    }

    void keepsItsKeyWhenTheStoreHasNone()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        VERIFY_OK(m_database->execute(u"DELETE FROM signing_keys"_s));
        VERIFY_ERROR(Error::Kind::Corrupt, ring.load(*m_database, m_clock.now()));
        QVERIFY(ring.active());
    }

    void theNewestKeySigns()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));

        const auto next = Crypto::SigningKey::generate();
        VERIFY_OK(Store::KeyStore(*m_database)
                      .insert({next.kid(),
                               toString(next.algorithm()),
                               next.sealed(m_masterKey.derive("gatehouse signing keys")),
                               m_clock.now(),
                               {.signsFrom = m_clock.now() + 1s}}));
        VERIFY_OK(ring.load(*m_database, m_clock.now() + 1s));
        QCOMPARE(ring.active()->kid(), next.kid());
    }

    void rotationKeepsOldKeysUntilTheirTokensHaveExpired()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        Crypto::SigningKey *const held = ring.active();
        const QString first = held->kid();

        const auto before = Test::orDie(m_database->revision());
        const QString second = Test::orDie(KeyRing::rotate(*m_database, m_masterKey, m_clock));
        QVERIFY(Test::orDie(m_database->revision()) > before);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), second);
        QCOMPARE(ring.find(first, m_clock.now()), held); // not unsealed anew
        QCOMPARE(ring.find(second, m_clock.now()), ring.active());
        QVERIFY(!ring.find(u"another"_s, m_clock.now()));

        const Timestamp end = m_clock.now() + Policy().refreshLifetime + KeyRing::afterlife;
        QVERIFY(ring.find(first, end - std::chrono::milliseconds(1)));
        QVERIFY(!ring.find(first, end)); // even if nothing made the ring load again
        VERIFY_OK(ring.load(*m_database, end));
        QVERIFY(!ring.find(first, m_clock.now()));
        QCOMPARE(Test::orDie(Store::KeyStore(*m_database).list()).size(), 2); // the record stays
    }

    void aShorterPolicyRetiresNoKeyEarly()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        Policy shorter;
        shorter.refreshLifetime = shorter.accessLifetime;
        VERIFY_OK(Store::SettingsStore(*m_database).setPolicy(shorter, m_clock.now()));
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock));
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock));
        const auto keys = Test::orDie(Store::KeyStore(*m_database).list());
        QCOMPARE(keys.size(), 3);
        QList<std::chrono::milliseconds> verifying;
        for (const auto &key : keys)
            if (key.period.retiresAt)
                verifying.append(*key.period.retiresAt - m_clock.now() - KeyRing::afterlife);
        std::sort(verifying.begin(), verifying.end());
        QCOMPARE(verifying, (QList<std::chrono::milliseconds>{shorter.accessLifetime,
                                                              Policy().refreshLifetime}));
    }

    void aClockSetBackDoesNotUndoARotation()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        m_clock.advance(-std::chrono::hours(1));
        const QString newest = Test::orDie(KeyRing::rotate(*m_database, m_masterKey, m_clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), newest);
    }

    void aPublishedKeySignsFromItsMomentOnByTheClock()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QVERIFY(ring.isCurrent(m_clock.now() + std::chrono::days(9999)));
        const QString first = ring.active()->kid();
        const QString second = Test::orDie(
            KeyRing::rotate(*m_database, m_masterKey, m_clock, {SigningAlgorithm::ES256, 10min}));
        const auto revision = Test::orDie(m_database->revision());

        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), first);
        QVERIFY(
            ring.find(second, m_clock.now())); // somebody whose m_clock is ahead may use it already
        QVERIFY(ring.isCurrent(m_clock.now() + 10min - 1ms));
        QVERIFY(!ring.isCurrent(m_clock.now() + 10min));
        m_clock.advance(10min);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), second);
        QVERIFY(ring.isCurrent(m_clock.now()));
        QCOMPARE(Test::orDie(m_database->revision()), revision); // nobody had to write for it

        const Timestamp end = m_clock.now() + Policy().refreshLifetime + KeyRing::afterlife;
        QVERIFY(ring.find(first, end - 1ms));
        QVERIFY(!ring.find(first, end));
    }

    void theMomentIsInTheRecordBeforeTheKeySignsAtOnce()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        const QString first = ring.active()->kid();
        // As if the process died after publishing: the second transaction cannot write.
        VERIFY_OK(m_database->execute(
            u"CREATE TRIGGER dies BEFORE UPDATE ON signing_keys WHEN "
            "NEW.signs_from < OLD.signs_from BEGIN SELECT RAISE(ABORT, 'died'); END"_s));
        QVERIFY(!KeyRing::rotate(*m_database, m_masterKey, m_clock));
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), first);
        m_clock.advance(KeyRing::publication);
        QVERIFY(!ring.isCurrent(m_clock.now()));
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        const QString second = ring.active()->kid();
        QVERIFY(second != first);

        VERIFY_OK(m_database->execute(u"DROP TRIGGER dies"_s));
        const QString third = Test::orDie(KeyRing::rotate(*m_database, m_masterKey, m_clock));
        QCOMPARE(states(*m_database, m_clock.now()), u"signing verifying verifying"_s);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), third);
    }

    void aRotationGivesUpOneThatWouldComeLater()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock, {.lead = 24h}));
        QCOMPARE(states(*m_database, m_clock.now()), u"published signing"_s);
        const QString now = Test::orDie(KeyRing::rotate(*m_database, m_masterKey, m_clock));
        QCOMPARE(states(*m_database, m_clock.now()), u"signing retired verifying"_s);
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), now);
        m_clock.advance(25h);
        QVERIFY(ring.isCurrent(m_clock.now()));
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), now);
    }

    void rotationsAheadFollowOneAnother()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock, {.lead = 24h}));
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock, {.lead = 48h}));
        QCOMPARE(states(*m_database, m_clock.now()), u"published published signing"_s);
        m_clock.advance(24h);
        QCOMPARE(states(*m_database, m_clock.now()), u"published signing verifying"_s);
        m_clock.advance(24h);
        QCOMPARE(states(*m_database, m_clock.now()), u"signing verifying verifying"_s);
    }

    // Some m_clock may be ahead of ours, and its tokens are out there.
    void aKeyThatMayHaveSignedElsewhereGoesOnVerifying()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock, {.lead = 1min}));
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock));
        QCOMPARE(states(*m_database, m_clock.now()), u"signing verifying verifying"_s);
    }

    void aLongerPolicyIsReckonedWithUntilTheKeyIsReplaced()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        m_clock.advance(1h);
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock)); // replaces one for good
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock, {.lead = 24h}));
        const Timestamp replacedAt = m_clock.now() + 24h;
        const auto retirement = [&](int index) {
            return *Test::orDie(Store::KeyStore(*m_database).list()).at(index).period.retiresAt;
        };
        const Timestamp gone = retirement(2);
        Policy longer;
        longer.refreshLifetime = std::chrono::days(30);
        VERIFY_OK(Store::SettingsStore(*m_database).setPolicy(longer, m_clock.now()));
        QCOMPARE(retirement(1), replacedAt + longer.refreshLifetime + KeyRing::afterlife);
        QCOMPARE(retirement(2), gone);
        VERIFY_OK(Store::SettingsStore(*m_database).setPolicy({}, m_clock.now()));
        QCOMPARE(retirement(1), replacedAt + longer.refreshLifetime + KeyRing::afterlife);
    }

    void refusesALeadThatIsNone_data()
    {
        QTest::addColumn<qint64>("lead");
        QTest::newRow("negative") << qint64(-1);
        QTest::newRow("too long") << qint64(KeyRing::longestLead.count() + 1);
    }
    void refusesALeadThatIsNone()
    {
        QFETCH(qint64, lead);
        VERIFY_ERROR(Error::Kind::Invalid,
                     KeyRing::rotate(*m_database, m_masterKey, m_clock,
                                     {.lead = std::chrono::milliseconds(lead)}));
        QVERIFY(Test::orDie(Store::KeyStore(*m_database).list()).isEmpty());
    }

    void theAlgorithmStaysUntilAnotherIsChosen()
    {
        const auto rotated = [&](std::optional<SigningAlgorithm> algorithm) {
            m_clock.advance(1min);
            Test::orDie(KeyRing::rotate(*m_database, m_masterKey, m_clock, {algorithm, 0ms}));
            return Test::orDie(Store::KeyStore(*m_database).list()).first().algorithm;
        };
        QCOMPARE(rotated({}), u"HS256"_s);
        QCOMPARE(rotated(SigningAlgorithm::EdDSA), u"EdDSA"_s);
        QCOMPARE(rotated({}), u"EdDSA"_s);
        QCOMPARE(rotated(SigningAlgorithm::RS256), u"RS256"_s);
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(toString(ring.active()->algorithm()), u"RS256"_s);
    }

    void publishesWhatVerifiesAndWhatIsToSign()
    {
        KeyRing ring(m_masterKey);
        const auto published = [&] {
            Test::orDie(ring.load(*m_database, m_clock.now()));
            return ring.jwks(m_clock.now());
        };
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        QCOMPARE(published(), "{\"keys\":[]}"_ba);
        const QString second = Test::orDie(
            KeyRing::rotate(*m_database, m_masterKey, m_clock, {SigningAlgorithm::EdDSA, 0ms}));
        m_clock.advance(1h);
        const QString third = Test::orDie(
            KeyRing::rotate(*m_database, m_masterKey, m_clock, {SigningAlgorithm::ES256, 2h}));
        const QJsonArray keys =
            QJsonDocument::fromJson(published()).object().value("keys"_L1).toArray();
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys[0][u"kid"_s].toString(), third);
        QCOMPARE(keys[0][u"alg"_s].toString(), u"ES256"_s);
        QCOMPARE(keys[1][u"kid"_s].toString(), second);
        QVERIFY(!published().contains("\"d\""));

        m_clock.advance(2h + Policy().refreshLifetime + KeyRing::afterlife);
        QVERIFY(!ring.jwks(m_clock.now()).contains(second.toLatin1())); // not loaded anew
        QVERIFY(published().contains(third.toLatin1()));
    }

    void aClockSetBackFarLeavesAKeyToSign()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        const QString first = Test::orDie(Store::KeyStore(*m_database).list()).first().kid;
        VERIFY_OK(KeyRing::rotate(*m_database, m_masterKey, m_clock, {.lead = 1h}));
        m_clock.advance(-std::chrono::days(400));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*m_database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), first);
    }

    void theFileHoldsNoKeyInClear()
    {
        VERIFY_OK(KeyRing::ensureKey(*m_database, m_masterKey, m_clock));
        const auto record = Store::KeyStore(*m_database).list();
        VERIFY_OK(record);
        auto key = Crypto::SigningKey::open(record->first().kid, record->first().algorithm,
                                            record->first().sealed,
                                            m_masterKey.derive("gatehouse signing keys"));
        VERIFY_OK(key);
        // 32 bytes of secret, sealed: version, nonce, ciphertext, tag.
        QCOMPARE(record->first().sealed.size(), 1 + 12 + 32 + 16);
    }
};

QTEST_GUILESS_MAIN(TestKeyRing)
#include "tst_keyring.moc"
