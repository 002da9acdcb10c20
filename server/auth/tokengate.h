// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/tokenverifier.h"
#include "auth/turnview.h"
#include "domain/outcome.h"

namespace Gatehouse::Auth {

/// Whether a caller who presents a token is let in, and all that the record needs to say why.
struct Admission
{
    Outcome outcome = Outcome::Error;
    QString decidedBy;
    std::optional<qint64> clientId; ///< only from a token that is proven ours
    QString apiKey;                 ///< the client's, where there is one
    TokenVerdict verdict;
    std::shared_ptr<const DirectoryEntry> client; ///< of a Success, never null

    bool isGranted() const { return outcome == Outcome::Success; }
};

/// `token signature` and the like: how a record names the check that a token failed.
QString ruleOf(TokenCheck check);

/// Lets in who presents a good token: first the token, then the client's status, then its
/// whitelist (contract section 4). Reads the store, never writes it. One for each worker thread,
/// with that thread's TurnView, renewed for every turn; it must outlive the gate.
class TokenGate
{
public:
    explicit TokenGate(TurnView &view);

    /// `decidedBy` of a refusal: `token signature` and the like, named after the check that failed
    /// (TokenCheck); `status Suspended`; the whitelist's rule, as of a Success.
    /// Error: the store cannot be read; Corrupt where it is one client's record alone.
    Result<Admission> admit(const QByteArray &token, TokenUse use, const IpAddress &address);

    /// What a token of any use is worth, whoever presents it from wherever. The client's name is
    /// not looked up.
    Result<TokenVerdict> examine(const QByteArray &token);

private:
    TokenVerifier &verifier();
    Result<std::shared_ptr<const DirectoryEntry>> clientOf(const TokenVerdict &verdict);

    TurnView &m_view;
    Policy m_policy; // of m_verifier
    std::optional<TokenVerifier> m_verifier;
    std::shared_ptr<const DirectoryEntry> m_found; // by the verifier, of the token at hand
};

} // namespace Gatehouse::Auth
