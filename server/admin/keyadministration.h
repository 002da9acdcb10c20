// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
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
    enum class State { Active, Verifying, Retired };

    QString kid;
    QString algorithm;
    Timestamp createdAt{};
    std::optional<Timestamp> rotatedAt; ///< since when another signs in its place
    std::optional<Timestamp> retiresAt; ///< from when on it verifies no more

    State state(Timestamp now) const
    {
        return !retiresAt ? State::Active : now < *retiresAt ? State::Verifying : State::Retired;
    }
};

/// The keys, the one that signs first, and how often it is replaced by itself (0: never).
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
    /// A new key signs at once; see Auth::KeyRing::rotate().
    Result<void> rotate();
    /// 0: never.
    Result<void> setRotateDays(int days);
    /// The token is kept nowhere.
    Result<TokenReport> examine(const QByteArray &token);

private:
    Administration &m_admin;
    const Crypto::MasterKey &m_masterKey;
};

} // namespace Gatehouse::Admin
