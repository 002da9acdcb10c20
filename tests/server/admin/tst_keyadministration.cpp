// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/administration.h"
#include "admin/keyadministration.h"
#include "auth/keyring.h"
#include "auth/tokenissuer.h"
#include "crypto/secrethasher.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using Test::orDie;

class TestKeyAdministration final : public QObject
{
    Q_OBJECT

    Test::FakeClock m_clock;
    const Crypto::MasterKey m_masterKey = Crypto::MasterKey::fromBytes({1});
    const Crypto::SecretHasher m_hasher{m_masterKey};
    std::unique_ptr<Test::TempStore> m_store;
    std::unique_ptr<Administration> m_admin;
    std::unique_ptr<KeyAdministration> m_keys;

    Auth::TokenPair issue(const Client &client)
    {
        Auth::KeyRing ring(m_masterKey);
        orDie(ring.load(m_admin->database(), m_clock.now()));
        Auth::TokenIssuer issuer;
        issuer.configure(ring.active(), Policy());
        return issuer.issue(client.id, client.generation, m_clock.now());
    }

private Q_SLOTS:
    void init()
    {
        m_clock.set(Test::FakeClock::start);
        m_store = std::make_unique<Test::TempStore>();
        m_admin = std::make_unique<Administration>(m_store->open(Store::Database::Role::Admin),
                                                   m_hasher, m_clock);
        m_keys = std::make_unique<KeyAdministration>(*m_admin, m_masterKey);
    }

    void keysFollowOneAnother()
    {
        QVERIFY(orDie(m_keys->keys()).keys.isEmpty());
        orDie(m_keys->rotate());
        m_clock.advance(std::chrono::hours(1));
        orDie(m_keys->rotate());
        const SigningKeys found = orDie(m_keys->keys());
        QCOMPARE(found.keys.size(), 2);
        QVERIFY(found.keys[0].state(m_clock.now()) == KeyState::Signing);
        QVERIFY(found.keys[1].state(m_clock.now()) == KeyState::Verifying);
        QVERIFY(found.keys[1].state(*found.keys[1].period.retiresAt) == KeyState::Retired);
        QCOMPARE(found.rotateDays, 0);
        orDie(m_keys->setRotateDays(90));
        QCOMPARE(orDie(m_keys->keys()).rotateDays, 90);
    }

    void aRotationSaysWhatItBrings()
    {
        const Timestamp now = m_clock.now();
        orDie(m_keys->rotate());
        const SigningKeyInfo made = orDie(
            m_keys->rotate({.algorithm = SigningAlgorithm::EdDSA, .lead = std::chrono::hours(2)}));
        QCOMPARE(made.algorithm, u"EdDSA"_s);
        QCOMPARE(made.createdAt, now);
        QCOMPARE(made.period.signsFrom, now + std::chrono::hours(2));
        QCOMPARE(toString(made.state(now)), u"published"_s);
        QCOMPARE(orDie(m_keys->keys()).keys.first().kid, made.kid);
    }

    void aTokenOutlivesARotationButNotARevocation()
    {
        orDie(m_keys->rotate());
        const Client client = m_store->addClient({});
        const Auth::TokenPair pair = issue(client);
        QVERIFY(orDie(m_keys->examine(pair.accessToken)).verdict.isGood());
        orDie(m_keys->rotate());
        QVERIFY(orDie(m_keys->examine(pair.accessToken)).verdict.isGood());
        QVERIFY(orDie(m_keys->examine(pair.refreshToken)).verdict.isGood());
        orDie(m_admin->revokeTokens(client.id));
        QVERIFY(orDie(m_keys->examine(pair.accessToken)).verdict.failed() ==
                TokenCheck::Generation);
        orDie(m_admin->deleteClient(client.id));
        const TokenReport report = orDie(m_keys->examine(pair.accessToken));
        QVERIFY(report.verdict.failed() == TokenCheck::Client);
        QVERIFY(!report.client);
    }

    void saysWhatAForgedTokenClaims()
    {
        orDie(m_keys->rotate());
        const Client client = m_store->addClient({.name = u"Billing service"_s});
        const TokenReport report =
            orDie(m_keys->examine(issue(client).accessToken.chopped(3) + "AAA"));
        QVERIFY(report.verdict.failed() == TokenCheck::Signature);
        QVERIFY(!report.client);         // nothing is offered to be done to whom it names
        QVERIFY(!report.verdict.client); // not proven
    }
};

QTEST_GUILESS_MAIN(TestKeyAdministration)
#include "tst_keyadministration.moc"
