// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/proventokens.h"
#include "domain/policy.h"
#include "domain/result.h"
#include "domain/tokenverdict.h"

#include <functional>
#include <vector>

namespace Gatehouse::Crypto {
class SigningKey;
}

namespace Gatehouse::Auth {

/// Judges a token as RFC 8725 advises: the key's record says which algorithm verifies, never the
/// token; `none`, `jku`, `jwk`, `x5u` are not obeyed, `crit` refuses. No I/O but what it is given.
/// One for each thread, as its keys are.
class TokenVerifier
{
public:
    static constexpr qsizetype longestToken = 16 * 1024;
    /// Between our clock and the one that issued.
    static constexpr auto leeway = std::chrono::seconds(30);

    /// Null where no key of that kid verifies.
    using FindKey = std::function<Crypto::SigningKey *(const QString &kid)>;
    /// Nothing where there is no such client. Asked only of tokens that are proven ours.
    using FindClient = std::function<Result<std::optional<TokenClient>>(qint64 id)>;

    TokenVerifier(FindKey findKey, FindClient findClient, const Policy &policy);

    /// `use` empty: whatever the token is for. Error: the client cannot be looked up.
    Result<TokenVerdict> verify(const QByteArray &token, std::optional<TokenUse> use,
                                Timestamp now);

private:
    /// A header of a token that was proven ours: each key has two, and they come again and again.
    struct KnownHeader
    {
        QByteArray encoded;
        QJsonObject header;
        QString kid;
        std::optional<TokenUse> use;
    };
    static constexpr size_t headersKept = 8;

    const TokenVerdict *provenBefore(const QByteArray &token, std::optional<TokenUse> use);
    TokenVerdict prove(const QByteArray &token, std::optional<TokenUse> use);
    const KnownHeader *known(QByteArrayView encoded) const;
    void remember(QByteArrayView encoded, const TokenVerdict &verdict);

    const FindKey m_findKey;
    const FindClient m_findClient;
    const Policy m_policy;
    std::vector<KnownHeader> m_headers; // the one remembered last at the end
    ProvenTokens m_proven;              // access tokens: a refresh token comes once
};

/// Header and claims of a token for people to read, as far as they can be read: nothing of it is
/// proven. What the verdict has already stays as it is.
void describeUnproven(const QByteArray &token, TokenVerdict &verdict);

} // namespace Gatehouse::Auth
