// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/keyring.h"

#include "crypto/wipe.h"
#include "domain/jsonobject.h"
#include "store/settingsstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Auth {

namespace {

constexpr char sealingLabel[] = "gatehouse signing keys";

Result<void> insert(Store::KeyStore &keys, const Crypto::SigningKey &key,
                    const Crypto::MasterKey &masterKey, Timestamp now, Timestamp signsFrom)
{
    return keys.insert({key.kid(),
                        toString(key.algorithm()),
                        key.sealed(masterKey.derive(sealingLabel)),
                        now,
                        {.signsFrom = signsFrom}});
}

/// Of the key that signs, or is to sign, last.
Result<SigningAlgorithm> lastAlgorithm(Store::KeyStore keys)
{
    const auto present = keys.list();
    if (!present)
        return present.error();
    if (present->isEmpty())
        return SigningAlgorithm::HS256;
    const Store::SigningKeyRecord &last = present->first();
    if (const auto algorithm = signingAlgorithmFromString(last.algorithm))
        return *algorithm;
    return Error{Error::Kind::Corrupt,
                 u"The signing key %1 is for %2, which this version cannot use. Say which "
                 "algorithm the new key is for."_s.arg(last.kid, last.algorithm)};
}

/// What becomes of a key when another is to sign from `at` on.
KeyPeriod replaced(const Store::SigningKeyRecord &key, Timestamp at, Timestamp now)
{
    KeyPeriod period = key.period;
    // Too far ahead for any clock to have let it sign.
    if (period.signsFrom >= at && period.signsFrom > now + KeyRing::afterlife) {
        period.rotatedAt = period.retiresAt = now;
        return period;
    }
    period.rotatedAt = std::min(period.rotatedAt.value_or(at), at);
    period.retiresAt = *period.rotatedAt + key.longestLifetime + KeyRing::afterlife;
    return period;
}

/// The key signs from `at` on, in the place of all others. Within a transaction.
Result<void> takeOver(Store::Database &database, const QString &kid, Timestamp at, Timestamp now)
{
    const auto policy = Store::SettingsStore(database).policy();
    if (!policy)
        return policy.error();
    Store::KeyStore keys(database);
    if (const auto noted = keys.noteLifetime(policy->longestLifetime(), now); !noted)
        return noted;
    const auto present = keys.list();
    if (!present)
        return present.error();
    for (const Store::SigningKeyRecord &key : *present) {
        if (key.kid != kid && key.period.rotatedAt && *key.period.rotatedAt <= now)
            continue;
        const KeyPeriod period =
            key.kid == kid ? KeyPeriod{.signsFrom = at} : replaced(key, at, now);
        if (const auto done = keys.setPeriod(key.kid, period); !done)
            return done;
    }
    return {};
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

    const auto key = Crypto::SigningKey::generate();
    // Looked at again under the write lock: another process may have made one meanwhile.
    auto transaction = Store::Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const auto locked = keys.list();
    if (!locked)
        return locked.error();
    if (!locked->isEmpty())
        return {};
    const Timestamp now = clock.now();
    const auto added = insert(keys, key, masterKey, now, now);
    return added ? transaction->commit() : added;
}

// The moment stands in the first transaction already: whoever dies before the second leaves a key
// that takes over all the same.
Result<QString> KeyRing::rotate(Store::Database &database, const Crypto::MasterKey &masterKey,
                                const Clock &clock, const KeyRotation &wanted)
{
    if (wanted.lead < wanted.lead.zero() || wanted.lead > longestLead)
        return Error{Error::Kind::Invalid,
                     u"A new key can be published up to %1 days before it signs."_s.arg(
                         std::chrono::floor<std::chrono::days>(longestLead).count())};
    const auto algorithm = wanted.algorithm ? Result<SigningAlgorithm>(*wanted.algorithm)
                                            : lastAlgorithm(Store::KeyStore(database));
    if (!algorithm)
        return algorithm.error();
    // Before the transaction: RSA takes its time, and logins wait for the writers' lock.
    const auto key = Crypto::SigningKey::generate(*algorithm);
    const bool isAtOnce = wanted.lead == wanted.lead.zero();

    auto publishing = Store::Transaction::begin(database);
    if (!publishing)
        return publishing.error();
    const Timestamp now = clock.now();
    const Timestamp at = now + (isAtOnce ? publication : wanted.lead);
    Store::KeyStore keys(database);
    if (const auto added = insert(keys, key, masterKey, now, at); !added)
        return added.error();
    if (const auto done = takeOver(database, key.kid(), at, now); !done)
        return done.error();
    if (const auto done = publishing->commit(); !done)
        return done.error();
    if (!isAtOnce)
        return key.kid();

    auto signing = Store::Transaction::begin(database);
    if (!signing)
        return signing.error();
    const Timestamp then = clock.now();
    if (const auto done = takeOver(database, key.kid(), then, then); !done)
        return done.error();
    if (const auto done = signing->commit(); !done)
        return done.error();
    return key.kid();
}

Result<void> KeyRing::load(Store::Database &database, Timestamp now)
{
    const auto records = Store::KeyStore(database).usable(now);
    if (!records)
        return records.error();
    if (records->isEmpty() || records->first().period.rotatedAt)
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
    chooseActive(now);
    return {};
}

void KeyRing::chooseActive(Timestamp now)
{
    m_active.reset();
    std::shared_ptr<Held> next;
    for (const auto &held : m_keys) {
        const KeyState state = held->period.state(now);
        if (state == KeyState::Signing && !m_active)
            m_active = held;
        if (state == KeyState::Published &&
            (!next || held->period.signsFrom < next->period.signsFrom))
            next = held;
    }
    m_currentUntil = next ? next->period.signsFrom : Timestamp::max();
    if (!m_active) // the clock was set back
        m_active = next;
}

Crypto::SigningKey *KeyRing::find(QStringView kid, Timestamp now) const
{
    for (const auto &held : m_keys)
        if (held->key.kid() == kid && held->period.state(now) != KeyState::Retired)
            return &held->key;
    return nullptr;
}

QByteArray KeyRing::jwks(Timestamp now) const
{
    QList<QByteArray> keys;
    for (const auto &held : m_keys)
        if (const auto jwk = held->key.publicJwk();
            jwk && held->period.state(now) != KeyState::Retired)
            keys.append(*jwk);
    return JsonObject().addJson("keys"_L1, jsonArray(keys)).toJson();
}

// What the ring holds already is not unsealed again, and pointers to it stay good.
Result<std::shared_ptr<KeyRing::Held>> KeyRing::open(const Store::SigningKeyRecord &record) const
{
    for (const auto &held : m_keys) {
        if (held->key.kid() == record.kid) {
            held->period = record.period;
            return held;
        }
    }
    auto key = Crypto::SigningKey::open(record.kid, record.algorithm, record.sealed, m_sealingKey);
    if (!key)
        return key.error();
    return std::make_shared<Held>(Held{*std::move(key), record.period});
}

} // namespace Gatehouse::Auth
