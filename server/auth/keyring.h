// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/masterkey.h"
#include "crypto/signingkey.h"
#include "domain/clock.h"
#include "store/database.h"
#include "store/keystore.h"

#include <memory>
#include <optional>
#include <vector>

namespace Gatehouse::Auth {

/// The signing keys as one worker holds them: read from the store, unsealed. One signs; those it
/// replaced verify until the last token they signed has expired. One for each worker thread, with
/// that thread's Database.
class KeyRing
{
public:
    /// What a replaced key verifies beyond its last token's life: for a clock that differs, and a
    /// turn that still signed with it.
    static constexpr auto afterlife = std::chrono::minutes(5);

    explicit KeyRing(const Crypto::MasterKey &masterKey);
    ~KeyRing();
    Q_DISABLE_COPY_MOVE(KeyRing)

    /// Makes the first key where the store has none. Safe when several processes do it at once.
    static Result<void> ensureKey(Store::Database &database, const Crypto::MasterKey &masterKey,
                                  const Clock &clock);

    /// A new key signs from now on; the ones before it verify as long as what they signed can be
    /// good. One transaction; every process obeys it at its next turn. The new key's kid.
    static Result<QString> rotate(Store::Database &database, const Crypto::MasterKey &masterKey,
                                  const Clock &clock);

    /// Reads the keys again. On an Error the ring keeps what it had.
    Result<void> load(Store::Database &database, Timestamp now);

    /// The key that signs new tokens; null until a load() succeeded.
    Crypto::SigningKey *active() const { return m_keys.empty() ? nullptr : &m_keys.front()->key; }

    /// The key that verifies what names it; null where there is none or it has retired.
    Crypto::SigningKey *find(QStringView kid, Timestamp now) const;

private:
    struct Held
    {
        Crypto::SigningKey key;
        std::optional<Timestamp> retiresAt;
    };

    Result<std::shared_ptr<Held>> open(const Store::SigningKeyRecord &record) const;

    QByteArray m_sealingKey;
    std::vector<std::shared_ptr<Held>> m_keys; // the one that signs first
};

} // namespace Gatehouse::Auth
