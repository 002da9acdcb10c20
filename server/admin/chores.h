// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"
#include "domain/result.h"

namespace Gatehouse::Admin {

class Administration;
class Progress;

/// Looks through clients and attempts for what somebody should do something about. Blocks for some
/// tenths of a second with 100,000 clients. Lives on the thread of the Administration that it
/// borrows.
class Chores
{
public:
    static constexpr int mostOfAKind = 50;
    static constexpr auto soon = std::chrono::days(7);
    static constexpr auto unusedAfter = std::chrono::days(7);
    static constexpr auto oldAfter = std::chrono::days(180);
    static constexpr int manyFailures = 20; ///< within the last 24 hours

    explicit Chores(Administration &administration)
        : m_administration(administration)
    {
    }

    /// By kind, in the order of Chore::Kind, and within a kind most urgent first; at most
    /// `mostOfAKind` of each. Error Cancelled once `progress` is.
    Result<QList<Chore>> find(const Progress &progress);

private:
    using Part = Result<void> (Chores::*)(QList<Chore> &);
    Result<void> addEndingSecrets(QList<Chore> &chores);
    Result<void> addEndingEntries(QList<Chore> &chores);
    Result<void> addRepeatedFailures(QList<Chore> &chores);
    Result<void> addWideEntries(QList<Chore> &chores);
    Result<void> addUnusedSecrets(QList<Chore> &chores);
    Result<void> addOldSecrets(QList<Chore> &chores);
    Result<void> addOpenClients(QList<Chore> &chores);
    Result<bool> wasUsed(qint64 clientId, qint64 secretId);

    Administration &m_administration;
};

} // namespace Gatehouse::Admin
