// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/masterkey.h"
#include "crypto/signingkey.h"
#include "domain/clock.h"
#include "domain/keyrotation.h"
#include "store/database.h"
#include "store/keystore.h"

#include <memory>
#include <optional>
#include <vector>

namespace Gatehouse::Auth {

/// The signing keys as one worker holds them: read from the store, unsealed. One signs; those that
/// are to sign, and those it replaced, verify, the latter until the last token they signed has
/// expired. One for each worker thread, with that thread's Database.
class KeyRing
{
public:
    /// What a replaced key verifies beyond its last token's life: for a clock that differs, and a
    /// turn that still signed with it.
    static constexpr auto afterlife = std::chrono::minutes(5);
    static constexpr std::chrono::milliseconds longestLead = std::chrono::days(365);
    /// When a key that is to sign at once does so at the latest, should whoever published it not
    /// live to say so.
    static constexpr auto publication = std::chrono::minutes(1);

    explicit KeyRing(const Crypto::MasterKey &masterKey);
    ~KeyRing();
    Q_DISABLE_COPY_MOVE(KeyRing)

    /// Makes the first key, for HS256, where the store has none. Safe when several processes do it
    /// at once.
    static Result<void> ensureKey(Store::Database &database, const Crypto::MasterKey &masterKey,
                                  const Clock &clock);

    /// Publishes a new key, committed before anything is signed by it, and lets it sign from the
    /// end of the lead on; the ones before it verify as long as what they signed can be good. Every
    /// process obeys the moment by its clock. A rotation that still lies ahead and would come later
    /// is given up. The new key's kid. Error Invalid: a lead below 0 or above longestLead.
    static Result<QString> rotate(Store::Database &database, const Crypto::MasterKey &masterKey,
                                  const Clock &clock, const KeyRotation &wanted = {});

    /// Reads the keys again. On an Error the ring keeps what it had.
    Result<void> load(Store::Database &database, Timestamp now);

    /// False from the moment on at which another key signs: then load() again. Cheap.
    bool isCurrent(Timestamp now) const { return now < m_currentUntil; }

    /// The key that signs new tokens; null until a load() succeeded.
    Crypto::SigningKey *active() const { return m_active ? &m_active->key : nullptr; }

    /// Since when it does; nothing until a load() succeeded.
    std::optional<Timestamp> signsSince() const
    {
        return m_active ? std::optional(m_active->period.signsFrom) : std::nullopt;
    }

    /// The key that verifies what names it; null where there is none or it has retired.
    Crypto::SigningKey *find(QStringView kid, Timestamp now) const;

    /// The public keys of all that verify, those included that are yet to sign, as a JWK Set
    /// (RFC 7517 §5): `{"keys":[…]}`. A key for HS256 has none.
    QByteArray jwks(Timestamp now) const;

private:
    struct Held
    {
        Crypto::SigningKey key;
        KeyPeriod period;
    };

    Result<std::shared_ptr<Held>> open(const Store::SigningKeyRecord &record) const;
    void chooseActive(Timestamp now);

    QByteArray m_sealingKey;
    std::vector<std::shared_ptr<Held>> m_keys; // the one that signs, or is to sign, last first
    std::shared_ptr<Held> m_active;
    Timestamp m_currentUntil = Timestamp::max();
};

} // namespace Gatehouse::Auth
