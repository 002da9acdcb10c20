// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyring.h"

#include "crypto/wipe.h"
#include "store/keystore.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

constexpr char sealingLabel[] = "gatehouse signing keys";

} // namespace

KeyRing::KeyRing(const Crypto::MasterKey &masterKey)
    : m_sealingKey(masterKey.derive(sealingLabel))
{
}

KeyRing::~KeyRing()
{
    Crypto::wipe(m_sealingKey);
}

Result<void> KeyRing::ensureKey(Store::Database &database, const Crypto::MasterKey &masterKey,
                                const Clock &clock)
{
    Store::KeyStore keys(database);
    const auto present = keys.list();
    if (!present)
        return present.error();
    if (!present->isEmpty())
        return {};

    // Looked at again under the write lock: another process may have made one meanwhile.
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto locked = keys.list();
    if (!locked)
        return locked.error();
    if (!locked->isEmpty())
        return {};
    const auto key = Crypto::SigningKey::generate();
    const auto added = keys.insert(
        {key.kid(), key.algorithm(), key.sealed(masterKey.derive(sealingLabel)), clock.now()});
    return added ? transaction->commit() : added;
}

Result<void> KeyRing::load(Store::Database &database)
{
    const auto records = Store::KeyStore(database).list();
    if (!records)
        return records.error();
    if (records->isEmpty())
        return Error{
            Error::Kind::Corrupt,
            u"The store has no signing key, so no token can be made. Restart Gatehouse: it "
            "makes one at start."_s};
    const Store::SigningKeyRecord &newest = records->first();
    if (m_active && m_active->kid() == newest.kid)
        return {};
    auto key = Crypto::SigningKey::open(newest.kid, newest.algorithm, newest.sealed, m_sealingKey);
    if (!key)
        return key.error();
    m_active = std::make_unique<Crypto::SigningKey>(*std::move(key));
    return {};
}

} // namespace Gatehouse::Auth
