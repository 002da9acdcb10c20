// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/clientdirectory.h"
#include "auth/keyring.h"
#include "auth/tokenissuer.h"

namespace Gatehouse::Auth {

/// What a worker's decisions stand on: clients, keys, policy and the issuer that follows from them,
/// as they were at the beginning of the turn. One for each worker thread, with that thread's
/// Database; what is handed in must outlive it.
class TurnView
{
public:
    TurnView(Store::Database &database, const Crypto::MasterKey &masterKey, const Clock &clock);

    /// Call once before the decisions of a turn, and again after a decision that changed the store:
    /// whatever was changed until now, by anyone, is obeyed from here on. Error: the store cannot
    /// be read; nothing can be decided.
    Result<void> renew();

    ClientDirectory &clients() { return m_clients; }
    const KeyRing &keys() const { return m_keys; }
    const TokenIssuer &issuer() const { return m_issuer; }
    const Policy &policy() const { return m_policy; }
    /// The store's, as of the last renew().
    qint64 revision() const { return m_revision; }
    /// Whether any client has a secret that a person chose.
    bool anyChosenSecret() const { return m_anyChosenSecret; }
    Store::Database &database() { return m_database; }
    Timestamp now() const { return m_clock.now(); }

private:
    Store::Database &m_database;
    const Clock &m_clock;
    ClientDirectory m_clients;
    KeyRing m_keys;
    TokenIssuer m_issuer;
    Policy m_policy;
    qint64 m_revision = -1;
    bool m_anyChosenSecret = false;
};

} // namespace Gatehouse::Auth
