// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/support/console.h"

#include "auth/keyring.h"
#include "auth/tokenissuer.h"
#include "crypto/masterkey.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"

#include <QSettings>
#include <QSignalSpy>

namespace Gatehouse::Test {

namespace {

Crypto::MasterKey masterKey()
{
    Crypto::MasterKey::Bytes bytes{};
    bytes.fill(7);
    return Crypto::MasterKey::fromBytes(bytes);
}

} // namespace

Console::Console()
    : m_service(m_store.file(), std::make_shared<Crypto::SecretHasher>(masterKey()),
                std::make_shared<SystemClock>())
    , m_keys(m_service, std::make_shared<const Crypto::MasterKey>(masterKey()))
    , m_feed(m_store.file())
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void Console::startFeed()
{
    if (std::exchange(m_feedStarted, true))
        return;
    const QSignalSpy started(&m_feed, &Admin::AttemptFeed::started);
    const QSignalSpy failed(&m_feed, &Admin::AttemptFeed::failed);
    m_feed.start();
    (void)QTest::qWaitFor([&] { return !started.isEmpty() || !failed.isEmpty(); });
}

void Console::record(const QList<LoginAttempt> &attempts)
{
    const auto database = m_store.open(Store::Database::Role::Worker);
    Store::AttemptStore store(*database);
    auto transaction = orDie(Store::Transaction::begin(*database));
    orDie(store.append(attempts));
    orDie(transaction.commit());
}

std::pair<QString, QString> Console::issueTokens(const Client &client, Timestamp now)
{
    const auto database = m_store.open(Store::Database::Role::Admin);
    const Crypto::MasterKey key = masterKey();
    orDie(Auth::KeyRing::ensureKey(*database, key, SystemClock()));
    Auth::KeyRing ring(key);
    orDie(ring.load(*database, now));
    Auth::TokenIssuer issuer;
    issuer.configure(ring.active(), Policy());
    const Auth::TokenPair pair = issuer.issue(client.id, client.generation, now);
    return {QString::fromLatin1(pair.accessToken), QString::fromLatin1(pair.refreshToken)};
}

void Console::recordSamples(int first, int count)
{
    QList<LoginAttempt> attempts;
    for (int i = 0; i < count; ++i)
        attempts.append(sampleAttempt(first + i));
    record(attempts);
}

} // namespace Gatehouse::Test
