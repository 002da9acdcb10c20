// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "auth/turnview.h"

#include "store/settingsstore.h"

namespace Gatehouse::Auth {

TurnView::TurnView(Store::Database &database, const Crypto::MasterKey &masterKey,
                   const Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_clients(database)
    , m_keys(masterKey)
{
}

Result<void> TurnView::renew()
{
    const auto revision = m_database.revision();
    if (!revision)
        return revision.error();
    const Timestamp now = m_clock.now();
    if (*revision == m_revision && m_keys.isCurrent(now))
        return {};

    const auto policy = Store::SettingsStore(m_database).policy();
    if (!policy)
        return policy.error();
    if (auto loaded = m_keys.load(m_database, now); !loaded)
        return loaded;
    const auto chosen = Store::ClientStore(m_database).anySecret(SecretScheme::Scrypt);
    if (!chosen)
        return chosen.error();
    m_policy = *policy;
    m_issuer.configure(m_keys.active(), m_policy);
    m_anyChosenSecret = *chosen;
    m_clients.setRevision(*revision);
    m_revision = *revision;
    return {};
}

} // namespace Gatehouse::Auth
