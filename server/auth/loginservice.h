// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/clientdirectory.h"
#include "auth/keyring.h"
#include "auth/slowlane.h"
#include "auth/tokenissuer.h"
#include "domain/loginattempt.h"

#include <variant>

namespace Gatehouse::Crypto {
class SecretHasher;
}

namespace Gatehouse::Auth {

/// What a caller presents at a login.
struct LoginRequest
{
    QString apiKey;
    QString secret;
    IpAddress address;
};

/// How a login ended, and all that its record and its answer need.
struct LoginDecision
{
    Outcome outcome = Outcome::Error;
    std::optional<qint64> clientId;
    std::optional<qint64> secretId;
    QString decidedBy; ///< the rule or entry, for the record
    TokenPair tokens;  ///< of a Success
};

/// Decides logins, in the contract's order (section 2): credentials, status, whitelist, issue.
/// Reads the store, never writes it; recording the decision before answering is the caller's duty.
/// One for each worker thread, with that thread's Database. What is shared must outlive it.
class LoginService
{
public:
    LoginService(Store::Database &database, const Crypto::SecretHasher &hasher,
                 const Crypto::MasterKey &masterKey, SlowLane &slowLane, const Clock &clock);

    /// Call once before the decisions of a turn: whatever was changed in the store until now, by
    /// anyone, is obeyed by them. Error: the store cannot be read; nothing can be decided.
    Result<void> beginTurn();

    /// A decision; or, when the secret is one that a person chose and has not been seen yet, the
    /// check to make in the SlowLane first. With its answer ask again, handing both in.
    /// Error: the store cannot be read.
    using Verdict = std::pair<SlowCheck, bool>;
    Result<std::variant<LoginDecision, SlowCheck>> decide(const LoginRequest &request,
                                                          const Verdict *verdict = nullptr);

    /// Whether a presented username is some client's key.
    Result<bool> isKnown(const QString &presentedKey);

private:
    using Match = std::optional<qint64>; // id of the secret that fits
    std::variant<Match, SlowCheck> checkSecret(const DirectoryEntry *entry, const QString &secret,
                                               const Verdict *verdict, Timestamp now);
    LoginDecision decideProven(const DirectoryEntry &entry, qint64 secretId,
                               const IpAddress &address, Timestamp now) const;

    Store::Database &m_database;
    const Clock &m_clock;
    SlowLane &m_slowLane;
    Crypto::Hmac m_hmac;
    ClientDirectory m_directory;
    KeyRing m_keys;
    TokenIssuer m_issuer;
    qint64 m_revision = -1;
    bool m_anyChosenSecret = false;
};

} // namespace Gatehouse::Auth
