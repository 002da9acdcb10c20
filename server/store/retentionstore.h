// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/chain.h"

namespace Gatehouse::Store {

/// Removes the oldest attempts, so that the chain over the rest verifies (Chain::moveAnchor). The
/// newest attempt always stays, or ids would begin again. Borrows the thread's Database.
class RetentionStore
{
public:
    explicit RetentionStore(Database &database);

    /// What is to go: what is older, and what is beyond so many.
    struct Rule
    {
        Timestamp before{};
        qint64 most = 0;
    };
    /// The oldest of those, at most so many, oldest first; empty where there are none.
    Result<QList<LoginAttempt>> due(const Rule &rule, int atMost);
    /// Removes the oldest attempts up to this one. To be called in a Transaction.
    Result<void> remove(qint64 upToId);
    /// Removes the counts of minutes before that. To be called in a Transaction.
    Result<void> removeCounts(Timestamp before);

private:
    Database &m_database;
    Chain m_chain;
};

} // namespace Gatehouse::Store
