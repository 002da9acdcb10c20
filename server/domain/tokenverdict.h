// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"

#include <QJsonObject>

#include <array>

namespace Gatehouse {

/// What a token may be used for, as its header's `typ` says.
enum class TokenUse { Access, Refresh };

/// What a token is held against, in the order in which it is (contract section 3, RFC 8725).
enum class TokenCheck {
    Form,      ///< three parts of base64url, not too long
    Header,    ///< a JSON object that names algorithm, type and key, and asks for nothing else
    Type,      ///< made for the use at hand
    Key,       ///< a key of ours that still verifies
    Algorithm, ///< the one that the key's record says
    Signature,
    Claims, ///< a JSON object with all that a token of ours says
    Issuer,
    Audience,
    Issued,     ///< not in the future
    Expiry,     ///< not past
    Client,     ///< there is one of this id
    Status,     ///< the client's allows it
    Generation, ///< not revoked since
};
inline constexpr int tokenCheckCount = int(TokenCheck::Generation) + 1;

/// `access` and `refresh`; `form`, `header`, …: for programs, never translated.
QString toString(TokenUse use);
QString toString(TokenCheck check);

/// The client that a token names, as far as it decides.
struct TokenClient
{
    qint64 id = 0;
    QString name;
    ClientStatus status = ClientStatus::Disabled;
    qint64 generation = 0;
};

/// Whether a token is good and, if not, why: its checks stop at the first that fails. Says what was
/// found, never how the signature ought to be. A value.
struct TokenVerdict
{
    enum class State { NotReached, Passed, Failed };

    std::array<State, tokenCheckCount> states{};

    // What was read before the check that failed; nothing of it is proven unless Signature passed.
    QJsonObject header;
    QJsonObject claims;
    std::optional<TokenUse> use;
    QString kid;
    qint64 clientId = 0;
    qint64 generation = 0;
    std::optional<Timestamp> issuedAt;
    std::optional<Timestamp> expiresAt;
    std::optional<TokenClient> client;

    // What was looked for.
    QString wantedIssuer;
    QString wantedAudience;
    std::optional<TokenUse> wantedUse;
    QString wantedAlgorithm; ///< the key's, once the key is known

    State state(TokenCheck check) const { return states[size_t(check)]; }
    std::optional<TokenCheck> failed() const;
    bool isGood() const { return states.back() == State::Passed; }
};

} // namespace Gatehouse
