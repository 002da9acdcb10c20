// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyring.h"

#include "store/keystore.h"
#include "store/settingsstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>
#include <QThread>

using namespace Gatehouse;
using namespace Gatehouse::Auth;
using namespace Qt::StringLiterals;
using Role = Store::Database::Role;

class TestKeyRing : public QObject
{
    Q_OBJECT
    Test::FakeClock m_clock;
    const Crypto::MasterKey m_masterKey = Crypto::MasterKey::fromBytes({1});

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
            {next.kid(), toString(next.algorithm()),
             next.sealed(m_masterKey.derive("gatehouse signing keys")),
             m_clock.now() + std::chrono::seconds(1)}));
        VERIFY_OK(ring.load(*database, m_clock.now()));
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
        VERIFY_OK(Store::SettingsStore(*database).setPolicy(shorter));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock));
        VERIFY_OK(KeyRing::rotate(*database, m_masterKey, clock));
        const auto keys = Test::orDie(Store::KeyStore(*database).list());
        QCOMPARE(keys.size(), 3);
        QList<std::chrono::milliseconds> verifying;
        for (const auto &key : keys)
            if (key.retiresAt)
                verifying.append(*key.retiresAt - clock.now() - KeyRing::afterlife);
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
