// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyring.h"

#include "crypto/wipe.h"
#include "store/settingsstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

constexpr char sealingLabel[] = "gatehouse signing keys";

Result<QString> addKey(Store::KeyStore &keys, const Crypto::MasterKey &masterKey, Timestamp now)
{
    const auto key = Crypto::SigningKey::generate();
    const auto added = keys.insert(
        {key.kid(), toString(key.algorithm()), key.sealed(masterKey.derive(sealingLabel)), now});
    if (!added)
        return added.error();
    return key.kid();
}

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
    const auto added = addKey(keys, masterKey, clock.now());
    return added ? transaction->commit() : added.error();
}

Result<QString> KeyRing::rotate(Store::Database &database, const Crypto::MasterKey &masterKey,
                                const Clock &clock)
{
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Timestamp now = clock.now();
    Store::KeyStore keys(database);
    const auto policy = Store::SettingsStore(database).policy();
    if (!policy)
        return policy.error();
    const auto present = keys.list();
    if (!present)
        return present.error();
    for (const Store::SigningKeyRecord &key : *present) {
        if (key.rotatedAt)
            continue;
        const auto life = std::max(policy->longestLifetime(), key.longestLifetime);
        if (const auto done = keys.replace(key.kid, now, now + life + afterlife); !done)
            return done.error();
    }
    const auto added = addKey(keys, masterKey, now);
    if (!added)
        return added;
    if (const auto done = transaction->commit(); !done)
        return done.error();
    return added;
}

Result<void> KeyRing::load(Store::Database &database, Timestamp now)
{
    const auto records = Store::KeyStore(database).usable(now);
    if (!records)
        return records.error();
    if (records->isEmpty() || records->first().rotatedAt)
        return Error{
            Error::Kind::Corrupt,
            u"The store has no signing key, so no token can be made. Restart Gatehouse: it "
            "makes one at start."_s};
    std::vector<std::shared_ptr<Held>> keys;
    for (const Store::SigningKeyRecord &record : *records) {
        auto held = open(record);
        if (!held)
            return held.error();
        keys.push_back(*std::move(held));
    }
    m_keys = std::move(keys);
    return {};
}

Crypto::SigningKey *KeyRing::find(QStringView kid, Timestamp now) const
{
    for (const auto &held : m_keys)
        if (held->key.kid() == kid && (!held->retiresAt || now < *held->retiresAt))
            return &held->key;
    return nullptr;
}

// What the ring holds already is not unsealed again, and pointers to it stay good.
Result<std::shared_ptr<KeyRing::Held>> KeyRing::open(const Store::SigningKeyRecord &record) const
{
    for (const auto &held : m_keys) {
        if (held->key.kid() == record.kid) {
            held->retiresAt = record.retiresAt;
            return held;
        }
    }
    auto key = Crypto::SigningKey::open(record.kid, record.algorithm, record.sealed, m_sealingKey);
    if (!key)
        return key.error();
    return std::make_shared<Held>(Held{*std::move(key), record.retiresAt});
}

} // namespace Gatehouse::Auth
