// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/slowlane.h"
#include "auth/turnthrottle.h"
#include "auth/turnview.h"
#include "domain/loginattempt.h"

#include <variant>

namespace Gatehouse::Crypto {
class SecretHasher;
}

namespace Gatehouse::Auth {

/// What a caller presents at a login.
struct LoginRequest
{
    /// What a caller who may log in gets.
    enum class Grant { TokenPair, AccessToken, Nothing };

    QString apiKey;
    QString secret;
    IpAddress address;
    Grant grant = Grant::TokenPair;
};

/// How a login ended, and all that its record and its answer need.
struct LoginDecision
{
    Outcome outcome = Outcome::Error;
    std::optional<qint64> clientId;
    std::optional<qint64> secretId;
    QString decidedBy;                ///< the rule or entry, for the record
    bool resourceServer = false;      ///< of a Success
    TokenPair tokens;                 ///< of a Success, as far as they were asked for
    std::chrono::milliseconds wait{}; ///< of Throttled: how long until it is worth trying again
};

/// Decides logins, in the contract's order (section 2): throttle, credentials, status, whitelist,
/// the client's own limit, issue. That limit (section 6) stands last: only logins that would
/// succeed count, or anybody could use it up. Failures are noted in the throttle at once, for the
/// calls behind this one. Reads the store, never writes it; recording the decision, and the waits
/// that begin with it, before answering is the caller's duty. One for each worker thread, with that
/// thread's TurnView and TurnThrottle, renewed for every turn. What is handed in must outlive it.
class LoginService
{
public:
    LoginService(TurnView &view, const Crypto::SecretHasher &hasher, SlowLane &slowLane,
                 TurnThrottle &throttle);

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
    Result<LoginDecision> heldUp(const Throttle::Hold &hold, const LoginRequest &request);
    std::variant<Match, SlowCheck> checkSecret(const DirectoryEntry *entry,
                                               const LoginRequest &request, const Verdict *verdict,
                                               Timestamp now);
    LoginDecision decideProven(const DirectoryEntry &entry, qint64 secretId,
                               const LoginRequest &request, Timestamp now) const;
    LoginDecision issue(LoginDecision decision, const DirectoryEntry &entry,
                        LoginRequest::Grant grant, Timestamp now) const;

    TurnView &m_view;
    SlowLane &m_slowLane;
    TurnThrottle &m_throttle;
    Crypto::Hmac m_hmac;
};

} // namespace Gatehouse::Auth
