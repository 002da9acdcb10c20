// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/support/console.h"

#include "crypto/masterkey.h"
#include "crypto/secrethasher.h"
#include "store/attemptstore.h"

#include <QSettings>

namespace Gatehouse::Test {

namespace {

std::shared_ptr<const Crypto::SecretHasher> hasher()
{
    Crypto::MasterKey::Bytes bytes{};
    bytes.fill(7);
    return std::make_shared<Crypto::SecretHasher>(Crypto::MasterKey::fromBytes(bytes));
}

} // namespace

Console::Console()
    : m_service(m_store.file(), hasher(), std::make_shared<SystemClock>())
    , m_feed(m_store.file())
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void Console::record(const QList<LoginAttempt> &attempts)
{
    const auto database = m_store.open(Store::Database::Role::Worker);
    Store::AttemptStore store(*database);
    auto transaction = orDie(Store::Transaction::begin(*database));
    orDie(store.append(attempts));
    orDie(transaction.commit());
}

void Console::recordSamples(int first, int count)
{
    QList<LoginAttempt> attempts;
    for (int i = 0; i < count; ++i)
        attempts.append(sampleAttempt(first + i));
    record(attempts);
}

} // namespace Gatehouse::Test
