// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/masterkey.h"
#include "crypto/signingkey.h"
#include "domain/clock.h"
#include "store/database.h"

#include <memory>

namespace Gatehouse::Auth {

/// The signing keys as one worker holds them: read from the store, unsealed, the newest signs.
/// One for each worker thread, with that thread's Database.
class KeyRing
{
public:
    explicit KeyRing(const Crypto::MasterKey &masterKey);
    ~KeyRing();
    Q_DISABLE_COPY_MOVE(KeyRing)

    /// Makes the first key where the store has none. Safe when several processes do it at once.
    static Result<void> ensureKey(Store::Database &database, const Crypto::MasterKey &masterKey,
                                  const Clock &clock);

    /// Reads the keys again. On an Error the ring keeps what it had.
    Result<void> load(Store::Database &database);

    /// The key that signs new tokens; null until a load() succeeded.
    Crypto::SigningKey *active() const { return m_active.get(); }

private:
    QByteArray m_sealingKey;
    std::unique_ptr<Crypto::SigningKey> m_active;
};

} // namespace Gatehouse::Auth
