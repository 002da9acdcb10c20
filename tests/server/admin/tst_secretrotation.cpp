// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "admin/administration.h"
#include "crypto/secrethasher.h"
#include "store/clientstore.h"
#include "support/checkresult.h"
#include "support/fakeclock.h"
#include "support/tempstore.h"

#include <QTest>

using namespace Gatehouse;
using namespace Gatehouse::Admin;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Test::orDie;

class tst_SecretRotation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void endsTheOldSecretAfterTheGrace();
    void endsTheOldSecretAtOnceWithoutGrace();
    void refusesAThirdLiveSecret();
    void rotatesAgainOnceTheGraceIsOver();
    void neverPutsOffAnEndThatIsSet();
    void forgetsSecretsThatEndedLongAgo();

    void retiresTheOlderSecret();
    void leavesAnEndedSecretAsItIs();
    void refusesToRetireTheLastLiveSecret();
    void refusesToRetireAnotherClientsSecret();

private:
    Result<void> rotate(std::chrono::milliseconds grace);
    QList<SecretInfo> secrets() { return orDie(m_admin->client(m_id)).secrets; }
    /// Which of the secrets, newest first, are live: `L` or `-` each.
    QString lives();

    std::unique_ptr<Test::TempStore> m_store;
    Test::FakeClock m_clock;
    const Crypto::SecretHasher m_hasher{Crypto::MasterKey::fromBytes({1, 2, 3})};
    std::unique_ptr<Administration> m_admin;
    qint64 m_id = 0;
};

void tst_SecretRotation::init()
{
    m_store = std::make_unique<Test::TempStore>();
    m_admin = std::make_unique<Administration>(m_store->open(Store::Database::Role::Admin),
                                               m_hasher, m_clock);
    m_id = orDie(m_admin->createClient({.name = u"A"_s})).client.id;
}

void tst_SecretRotation::cleanup()
{
    m_admin.reset();
    m_store.reset();
}

Result<void> tst_SecretRotation::rotate(std::chrono::milliseconds grace)
{
    const auto made = m_admin->rotateSecret(m_id, grace);
    return made ? Result<void>() : Result<void>(made.error());
}

QString tst_SecretRotation::lives()
{
    QString text;
    for (const SecretInfo &secret : secrets())
        text += !secret.expiresAt || m_clock.now() < *secret.expiresAt ? u'L' : u'-';
    return text;
}

void tst_SecretRotation::endsTheOldSecretAfterTheGrace()
{
    VERIFY_OK(rotate(24h));
    QCOMPARE(lives(), u"LL"_s);
    m_clock.advance(24h - 1ms);
    QCOMPARE(lives(), u"LL"_s);
    m_clock.advance(1ms);
    QCOMPARE(lives(), u"L-"_s);
}

void tst_SecretRotation::endsTheOldSecretAtOnceWithoutGrace()
{
    VERIFY_OK(rotate(0ms));
    QCOMPARE(lives(), u"L-"_s);
}

void tst_SecretRotation::refusesAThirdLiveSecret()
{
    VERIFY_OK(rotate(24h));
    VERIFY_ERROR(Error::Kind::Conflict, rotate(24h));
    QCOMPARE(lives(), u"LL"_s);
    VERIFY_OK(rotate(0ms)); // a leak cannot wait for a grace to end
    QCOMPARE(lives(), u"L--"_s);
}

void tst_SecretRotation::rotatesAgainOnceTheGraceIsOver()
{
    VERIFY_OK(rotate(1h));
    m_clock.advance(1h);
    VERIFY_OK(rotate(1h));
    QCOMPARE(lives(), u"LL-"_s);
}

void tst_SecretRotation::neverPutsOffAnEndThatIsSet()
{
    VERIFY_OK(rotate(1h));
    const SecretInfo old = secrets()[1];
    VERIFY_OK(m_admin->retireSecret(m_id, secrets()[0].id));
    VERIFY_OK(rotate(24h));
    QCOMPARE(secrets()[2].id, old.id);
    QCOMPARE(secrets()[2].expiresAt, old.expiresAt);
}

void tst_SecretRotation::forgetsSecretsThatEndedLongAgo()
{
    for (int i = 0; i < 12; ++i) {
        m_clock.advance(1min);
        VERIFY_OK(rotate(0ms));
    }
    // The new one, the one that ended with this rotation, and eight that had ended before it.
    QCOMPARE(lives(), u"L---------"_s);
    QCOMPARE(secrets().first().createdAt, m_clock.now());
    QCOMPARE(secrets().last().createdAt, m_clock.now() - 9min);
}

void tst_SecretRotation::retiresTheOlderSecret()
{
    VERIFY_OK(rotate(24h));
    VERIFY_OK(m_admin->retireSecret(m_id, secrets()[1].id));
    QCOMPARE(lives(), u"L-"_s);
    VERIFY_OK(rotate(24h));
}

void tst_SecretRotation::leavesAnEndedSecretAsItIs()
{
    VERIFY_OK(rotate(0ms));
    const auto end = secrets()[1].expiresAt;
    m_clock.advance(1h);
    VERIFY_OK(m_admin->retireSecret(m_id, secrets()[1].id));
    QCOMPARE(secrets()[1].expiresAt, end);
}

void tst_SecretRotation::refusesToRetireTheLastLiveSecret()
{
    VERIFY_OK(rotate(0ms));
    VERIFY_ERROR(Error::Kind::Conflict, m_admin->retireSecret(m_id, secrets()[0].id));
    QCOMPARE(lives(), u"L-"_s);
}

void tst_SecretRotation::refusesToRetireAnotherClientsSecret()
{
    const qint64 other = orDie(m_admin->createClient({.name = u"B"_s})).client.id;
    VERIFY_OK(m_admin->rotateSecret(other, 24h));
    const qint64 theirs = orDie(m_admin->client(other)).secrets[1].id;
    VERIFY_ERROR(Error::Kind::NotFound, m_admin->retireSecret(m_id, theirs));
    QVERIFY(orDie(m_admin->client(other)).secrets[1].expiresAt > m_clock.now());
}

QTEST_GUILESS_MAIN(tst_SecretRotation)
#include "tst_secretrotation.moc"
