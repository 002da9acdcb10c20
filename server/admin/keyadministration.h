// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/keyperiod.h"
#include "domain/keyrotation.h"
#include "domain/result.h"
#include "domain/tokenverdict.h"

#include <QList>

namespace Gatehouse::Crypto {
class MasterKey;
}

namespace Gatehouse::Admin {

class Administration;

/// A signing key as a person may see it: all but the key.
struct SigningKeyInfo
{
    QString kid;
    QString algorithm; ///< as in `alg`; one of a newer version may be unknown to this one
    Timestamp createdAt{};
    KeyPeriod period;

    KeyState state(Timestamp now) const { return period.state(now); }
};

/// The keys, the one that signs, or is to sign, last first; and how often it is replaced by itself
/// (0: never).
struct SigningKeys
{
    QList<SigningKeyInfo> keys;
    int rotateDays = 0;
};

/// What the admin sees of a token: the verdict and all that could be read, proven or not.
struct TokenReport
{
    TokenVerdict verdict;
    Timestamp checkedAt{};
    /// The client it names, where there is one; proven only if the signature is.
    std::optional<Client> client;
};

/// What an admin can do about signing keys and tokens, as plain calls that block. Borrows the
/// Administration of its thread, and the master key.
class KeyAdministration
{
public:
    KeyAdministration(Administration &admin, const Crypto::MasterKey &masterKey)
        : m_admin(admin)
        , m_masterKey(masterKey)
    {
    }

    Result<SigningKeys> keys();
    /// A new key, which signs at once or after a lead; see Auth::KeyRing::rotate().
    Result<SigningKeyInfo> rotate(const KeyRotation &wanted = {});
    /// 0: never.
    Result<void> setRotateDays(int days);
    /// The token is kept nowhere.
    Result<TokenReport> examine(const QByteArray &token);

private:
    Administration &m_admin;
    const Crypto::MasterKey &m_masterKey;
};

} // namespace Gatehouse::Admin
