// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/policy.h"

#include <QByteArray>

namespace Gatehouse::Crypto {
class SigningKey;
}

namespace Gatehouse::Auth {

/// Where a refresh token stands in the line that began with a login (contract section 4).
struct FamilyPlace
{
    QByteArray family;                   ///< `fam`
    qint64 sequence = 0;                 ///< `seq`
    Timestamp endsAt = Timestamp::max(); ///< no refresh token of the family is good for longer
};

/// What a successful login hands out.
struct TokenPair
{
    QByteArray accessToken;
    QByteArray refreshToken;
    Timestamp accessExpiresAt; ///< whole seconds, equal to the token's `exp`
    Timestamp refreshExpiresAt;
};

/// Makes access and refresh tokens (contract section 3; RFC 9068's claims). Writes nothing
/// anywhere: all that is needed to judge a token later is in it, in the key and in the client's
/// generation. One for each worker thread.
class TokenIssuer
{
public:
    /// From now on sign with `key` (which must outlive its use here) and by `policy`.
    void configure(Crypto::SigningKey *key, const Policy &policy);

    /// A pair for a login at `now`, beginning a new refresh family, which ends by the policy.
    TokenPair issue(qint64 clientId, qint64 generation, Timestamp now) const;
    /// A pair for a refresh: the next of its family.
    TokenPair issueNext(qint64 clientId, qint64 generation, const FamilyPlace &place,
                        Timestamp now) const;
    /// An access token alone (RFC 6749 §4.4.3); the pair's other half is empty.
    TokenPair issueAccess(qint64 clientId, qint64 generation, Timestamp now) const;

private:
    QByteArray claims(qint64 clientId, qint64 generation, Timestamp issuedAt,
                      Timestamp expiry) const;

    Crypto::SigningKey *m_key = nullptr;
    Policy m_policy;
    // What all tokens have in common, made once.
    QByteArray m_accessHeader;  // base64url
    QByteArray m_refreshHeader; // base64url
    QByteArray m_claimsHead;    // {"iss":…,"aud":…,"sub":"
};

} // namespace Gatehouse::Auth
