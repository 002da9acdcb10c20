// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/database.h"

namespace Gatehouse::Store {

/// A signing key at rest. `sealed` is the key under the master key; the file alone yields nothing.
struct SigningKeyRecord
{
    QString kid;
    QString algorithm; ///< JWA name, `HS256`, …
    QByteArray sealed;
    Timestamp createdAt{};
};

/// Signing keys at rest. Borrows the thread's Database.
class KeyStore
{
public:
    explicit KeyStore(Database &database)
        : m_database(database)
    {
    }

    /// Newest first.
    Result<QList<SigningKeyRecord>> list();
    Result<void> insert(const SigningKeyRecord &record);

private:
    Database &m_database;
};

} // namespace Gatehouse::Store
