// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/policy.h"
#include "store/database.h"

namespace Gatehouse::Store {

/// Settings that every process on the store obeys, as named values. Borrows the thread's Database.
class SettingsStore
{
public:
    explicit SettingsStore(Database &database)
        : m_database(database)
    {
    }

    /// The policy; what was never set has its default. Error Corrupt where a value is out of range.
    Result<Policy> policy();
    /// `now` tells which signing keys may come to sign by it; see KeyStore::noteLifetime().
    Result<void> setPolicy(const Policy &policy, Timestamp now);

    /// A single named value, nothing where it was never set.
    Result<std::optional<QByteArray>> value(const QString &name);
    Result<void> setValue(const QString &name, const QByteArray &value);

private:
    Database &m_database;
};

} // namespace Gatehouse::Store
