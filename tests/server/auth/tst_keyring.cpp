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

    static QString states(Store::Database &database, Timestamp now)
    {
        QStringList words;
        for (const auto &key : Test::orDie(Store::KeyStore(database).list()))
            words.append(toString(key.period.state(now)));
        return words.join(u' ');
    }

private Q_SLOTS:
    void makesOneKeyAndKeepsIt()
    {
        Test::TempStore store;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, m_clock));
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, m_clock));
        const auto keys = Store::KeyStore(*database).list();
        VERIFY_OK(keys);
        QCOMPARE(keys->size(), 1);
        QCOMPARE(keys->first().algorithm, u"HS256"_s);

        KeyRing ring(m_masterKey);
        QVERIFY(!ring.active());
        VERIFY_OK(ring.load(*database, m_clock.now()));
        QCOMPARE(ring.active()->kid(), keys->first().kid);
    }

    void programsThatStartAtOnceMakeOneKey()
    {
        Test::TempStore store;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                const auto database = store.open(Role::Admin);
                Test::orDie(KeyRing::ensureKey(*database, m_masterKey, m_clock));
            }));
            threads.back()->start();
        }
        for (auto &thread : threads)
            thread->wait();
        const auto keys = Store::KeyStore(*store.open(Role::Reader)).list();
        VERIFY_OK(keys);
        QCOMPARE(keys->size(), 1);
    }

    void refusesAStoreOfAnotherMasterKey()
    {
        Test::TempStore store;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, m_clock));
        KeyRing ring(Crypto::MasterKey::fromBytes({2}));
        VERIFY_ERROR(Error::Kind::Corrupt, ring.load(*database, m_clock.now()));
        QVERIFY(!ring.active());
    }

    void keepsItsKeyWhenTheStoreHasNone()
    {
        Test::TempStore store;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, m_clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, m_clock.now()));
        VERIFY_OK(database->execute(u"DELETE FROM signing_keys"_s));
        VERIFY_ERROR(Error::Kind::Corrupt, ring.load(*database, m_clock.now()));
        QVERIFY(ring.active());
    }

    void theNewestKeySigns()
    {
        Test::TempStore store;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, m_clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, m_clock.now()));

        const auto next = Crypto::SigningKey::generate();
        VERIFY_OK(Store::KeyStore(*database).insert(
            {next.kid(),
             toString(next.algorithm()),
             next.sealed(m_masterKey.derive("gatehouse signing keys")),
             m_clock.now(),
             {.signsFrom = m_clock.now() + 1s}}));
        VERIFY_OK(ring.load(*database, m_clock.now() + 1s));
        QCOMPARE(ring.active()->kid(), next.kid());
    }

    void rotationKeepsOldKeysUntilTheirTokensHaveExpired()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, clock.now()));
        Crypto::SigningKey *const held = ring.active();
        const QString first = held->kid();

        const auto before = Test::orDie(database->revision());
        const QString second = Test::orDie(KeyRing::rotate(*database, m_masterKey, clock));
        QVERIFY(Test::orDie(database->revision()) > before);
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), second);
        QCOMPARE(ring.find(first, clock.now()), held); // not unsealed anew
        QCOMPARE(ring.find(second, clock.now()), ring.active());
        QVERIFY(!ring.find(u"another"_s, clock.now()));

        const Timestamp end = clock.now() + Policy().refreshLifetime + KeyRing::afterlife;
        QVERIFY(ring.find(first, end - std::chrono::milliseconds(1)));
        QVERIFY(!ring.find(first, end)); // even if nothing made the ring load again
        VERIFY_OK(ring.load(*database, end));
        QVERIFY(!ring.find(first, clock.now()));
        QCOMPARE(Test::orDie(Store::KeyStore(*database).list()).size(), 2); // the record stays
    }

    void aShorterPolicyRetiresNoKeyEarly()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        Policy shorter;
        shorter.refreshLifetime = shorter.accessLifetime;
        VERIFY_OK(Store::SettingsStore(*database).setPolicy(shorter, clock.now()));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock));
        const auto keys = Test::orDie(Store::KeyStore(*database).list());
        QCOMPARE(keys.size(), 3);
        QList<std::chrono::milliseconds> verifying;
        for (const auto &key : keys)
            if (key.period.retiresAt)
                verifying.append(*key.period.retiresAt - clock.now() - KeyRing::afterlife);
        std::sort(verifying.begin(), verifying.end());
        QCOMPARE(verifying, (QList<std::chrono::milliseconds>{shorter.accessLifetime,
                                                              Policy().refreshLifetime}));
    }

    void aClockSetBackDoesNotUndoARotation()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        clock.advance(-std::chrono::hours(1));
        const QString newest = Test::orDie(KeyRing::rotate(*database, m_masterKey, clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), newest);
    }

    void aPublishedKeySignsFromItsMomentOnByTheClock()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, clock.now()));
        QVERIFY(ring.isCurrent(clock.now() + std::chrono::days(9999)));
        const QString first = ring.active()->kid();
        const QString second = Test::orDie(
            KeyRing::rotate(*database, m_masterKey, clock, {SigningAlgorithm::ES256, 10min}));
        const auto revision = Test::orDie(database->revision());

        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), first);
        QVERIFY(ring.find(second, clock.now())); // somebody whose clock is ahead may use it already
        QVERIFY(ring.isCurrent(clock.now() + 10min - 1ms));
        QVERIFY(!ring.isCurrent(clock.now() + 10min));
        clock.advance(10min);
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), second);
        QVERIFY(ring.isCurrent(clock.now()));
        QCOMPARE(Test::orDie(database->revision()), revision); // nobody had to write for it

        const Timestamp end = clock.now() + Policy().refreshLifetime + KeyRing::afterlife;
        QVERIFY(ring.find(first, end - 1ms));
        QVERIFY(!ring.find(first, end));
    }

    void theMomentIsInTheRecordBeforeTheKeySignsAtOnce()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, clock.now()));
        const QString first = ring.active()->kid();
        // As if the process died after publishing: the second transaction cannot write.
        VERIFY_OK(database->execute(
            u"CREATE TRIGGER dies BEFORE UPDATE ON signing_keys WHEN "
            "NEW.signs_from < OLD.signs_from BEGIN SELECT RAISE(ABORT, 'died'); END"_s));
        QVERIFY(!KeyRing::rotate(*database, m_masterKey, clock));
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), first);
        clock.advance(KeyRing::publication);
        QVERIFY(!ring.isCurrent(clock.now()));
        VERIFY_OK(ring.load(*database, clock.now()));
        const QString second = ring.active()->kid();
        QVERIFY(second != first);

        VERIFY_OK(database->execute(u"DROP TRIGGER dies"_s));
        const QString third = Test::orDie(KeyRing::rotate(*database, m_masterKey, clock));
        QCOMPARE(states(*database, clock.now()), u"signing verifying verifying"_s);
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), third);
    }

    void aRotationGivesUpOneThatWouldComeLater()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock, {.lead = 24h}));
        QCOMPARE(states(*database, clock.now()), u"published signing"_s);
        const QString now = Test::orDie(KeyRing::rotate(*database, m_masterKey, clock));
        QCOMPARE(states(*database, clock.now()), u"signing retired verifying"_s);
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), now);
        clock.advance(25h);
        QVERIFY(ring.isCurrent(clock.now()));
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), now);
    }

    void rotationsAheadFollowOneAnother()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock, {.lead = 24h}));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock, {.lead = 48h}));
        QCOMPARE(states(*database, clock.now()), u"published published signing"_s);
        clock.advance(24h);
        QCOMPARE(states(*database, clock.now()), u"published signing verifying"_s);
        clock.advance(24h);
        QCOMPARE(states(*database, clock.now()), u"signing verifying verifying"_s);
    }

    // Some clock may be ahead of ours, and its tokens are out there.
    void aKeyThatMayHaveSignedElsewhereGoesOnVerifying()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock, {.lead = 1min}));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock));
        QCOMPARE(states(*database, clock.now()), u"signing verifying verifying"_s);
    }

    void aLongerPolicyIsReckonedWithUntilTheKeyIsReplaced()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        clock.advance(1h);
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock)); // replaces one for good
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock, {.lead = 24h}));
        const Timestamp replacedAt = clock.now() + 24h;
        const auto retirement = [&](int index) {
            return *Test::orDie(Store::KeyStore(*database).list()).at(index).period.retiresAt;
        };
        const Timestamp gone = retirement(2);
        Policy longer;
        longer.refreshLifetime = std::chrono::days(30);
        VERIFY_OK(Store::SettingsStore(*database).setPolicy(longer, clock.now()));
        QCOMPARE(retirement(1), replacedAt + longer.refreshLifetime + KeyRing::afterlife);
        QCOMPARE(retirement(2), gone);
        VERIFY_OK(Store::SettingsStore(*database).setPolicy({}, clock.now()));
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
        Test::TempStore store;
        const auto database = store.open(Role::Admin);
        VERIFY_ERROR(Error::Kind::Invalid,
                     KeyRing::rotate(*database, m_masterKey, m_clock,
                                     {.lead = std::chrono::milliseconds(lead)}));
        QVERIFY(Test::orDie(Store::KeyStore(*database).list()).isEmpty());
    }

    void theAlgorithmStaysUntilAnotherIsChosen()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        const auto rotated = [&](std::optional<SigningAlgorithm> algorithm) {
            clock.advance(1min);
            Test::orDie(KeyRing::rotate(*database, m_masterKey, clock, {algorithm, 0ms}));
            return Test::orDie(Store::KeyStore(*database).list()).first().algorithm;
        };
        QCOMPARE(rotated({}), u"HS256"_s);
        QCOMPARE(rotated(SigningAlgorithm::EdDSA), u"EdDSA"_s);
        QCOMPARE(rotated({}), u"EdDSA"_s);
        QCOMPARE(rotated(SigningAlgorithm::RS256), u"RS256"_s);
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(toString(ring.active()->algorithm()), u"RS256"_s);
    }

    void publishesWhatVerifiesAndWhatIsToSign()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        KeyRing ring(m_masterKey);
        const auto published = [&] {
            Test::orDie(ring.load(*database, clock.now()));
            return ring.jwks(clock.now());
        };
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        QCOMPARE(published(), "{\"keys\":[]}"_ba);
        const QString second = Test::orDie(
            KeyRing::rotate(*database, m_masterKey, clock, {SigningAlgorithm::EdDSA, 0ms}));
        clock.advance(1h);
        const QString third = Test::orDie(
            KeyRing::rotate(*database, m_masterKey, clock, {SigningAlgorithm::ES256, 2h}));
        const QJsonArray keys =
            QJsonDocument::fromJson(published()).object().value("keys"_L1).toArray();
        QCOMPARE(keys.size(), 2);
        QCOMPARE(keys[0][u"kid"_s].toString(), third);
        QCOMPARE(keys[0][u"alg"_s].toString(), u"ES256"_s);
        QCOMPARE(keys[1][u"kid"_s].toString(), second);
        QVERIFY(!published().contains("\"d\""));

        clock.advance(2h + Policy().refreshLifetime + KeyRing::afterlife);
        QVERIFY(!ring.jwks(clock.now()).contains(second.toLatin1())); // not loaded anew
        QVERIFY(published().contains(third.toLatin1()));
    }

    void aClockSetBackFarLeavesAKeyToSign()
    {
        Test::TempStore store;
        Test::FakeClock clock;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, clock));
        const QString first = Test::orDie(Store::KeyStore(*database).list()).first().kid;
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock, {.lead = 1h}));
        clock.advance(-std::chrono::days(400));
        KeyRing ring(m_masterKey);
        VERIFY_OK(ring.load(*database, clock.now()));
        QCOMPARE(ring.active()->kid(), first);
    }

    void theFileHoldsNoKeyInClear()
    {
        Test::TempStore store;
        const auto database = store.open(Role::Admin);
        VERIFY_OK(KeyRing::ensureKey(*database, m_masterKey, m_clock));
        const auto record = Store::KeyStore(*database).list();
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
