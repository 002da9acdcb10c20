// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"
#include "store/chain.h"
#include "store/database.h"
#include "store/statement.h"

#include <span>

namespace Gatehouse::Store {

/// Floods that are under way (contract section 7): attempts of one network, second and outcome that
/// are counted in one row, until the second is over and that row is an attempt like any other. So
/// what is an attempt never changes. Where a chain is kept, each row is sealed, and one whose seal
/// does not fit becomes an attempt without a link. Borrows the thread's Database.
class FloodStore
{
public:
    explicit FloodStore(Database &database);

    /// Counts each of them with its like. To be called in a Transaction.
    Result<void> add(std::span<const LoginAttempt> attempts);

    /// Whether there are any of a second that was over at `now`, or that lies more than a minute
    /// ahead of it: counted while the clock was wrong.
    Result<bool> hasEnded(Timestamp now);
    /// Makes attempts of those: each is its first one, with LoginAttempt::count and the mean
    /// duration. To be called in a Transaction.
    Result<void> settle(Timestamp now);

private:
    struct Flood
    {
        qint64 second = 0;
        QString network;
        LoginAttempt attempts; ///< the first one, with the count and the duration of all
        bool isOurs = true;    ///< its seal fits
    };
    Flood read(const Rows &row);
    Result<std::optional<Flood>> stored(const Flood &like);
    Result<void> addAll(Flood &more);

    Database &m_database;
    Chain m_chain;
    Statement m_stored;
    Statement m_save;
    Statement m_ended;
};

} // namespace Gatehouse::Store
