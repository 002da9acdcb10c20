// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/tokengate.h"
#include "store/familystore.h"

namespace Gatehouse::Auth {

/// How a refresh ended, and all that its record and its answer need.
struct RefreshDecision
{
    Admission admission;
    TokenPair tokens; ///< of a Success
};

/// Spends refresh tokens (contract section 4), so that of what a login began at most one line goes
/// on:
/// - The token made last is spent for the next one.
/// - The token just spent, sent again while the window for lost answers is open, gets a fresh one;
///   nothing is revoked, and whichever of those made in the window is used goes on alone.
/// - Any other is reuse (RFC 9700 §4.14.2): RefreshReused, and the family is dead. Whatever it had
///   is an InvalidToken from then on, so that a theft is flagged once and not at each try.
/// A family ends its time after the login, however often it is refreshed. Writes the family's row:
/// call it inside a Transaction, which makes refreshes follow one another in all processes.
/// One for each worker thread, with that thread's TurnView and TokenGate, which must outlive it.
class RefreshService
{
public:
    RefreshService(TurnView &view, TokenGate &gate);

    /// Error: the store cannot be read or written; Corrupt where it is one client's record alone.
    Result<RefreshDecision> decide(const QByteArray &token, const IpAddress &address);

    /// Whether the refresh token of a good verdict could be spent now. Changes nothing.
    Result<bool> isSpendable(const TokenVerdict &verdict);
    /// Ends the family of the refresh token of a good verdict (RFC 7009): none of its refresh
    /// tokens is good any more. Inside a Transaction. False where it has ended before.
    Result<bool> revoke(const TokenVerdict &verdict);

private:
    struct Place; ///< of a token in its family
    Result<std::optional<Place>> placeOf(const TokenVerdict &verdict);

    TurnView &m_view;
    TokenGate &m_gate;
    Store::FamilyStore m_families;
};

} // namespace Gatehouse::Auth
