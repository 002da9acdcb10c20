// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chainreport.h"
#include "store/chain.h"

#include <functional>

namespace Gatehouse::Store {

/// Walks the whole chain as it stands at one moment, in bounded memory, and names what somebody
/// changed, removed or put in by hand. Goes on behind a fault. Borrows the thread's Database.
class ChainCheck
{
public:
    explicit ChainCheck(Database &database);

    /// Called now and then with the attempts looked at so far; false ends it (Cancelled).
    using Progress = std::function<bool(qint64 attempts)>;

    /// `expected`: a head from an earlier report, or empty. Errors: Invalid (that is no head),
    /// those of the store.
    Result<ChainReport> run(const QString &expected = {}, const Progress &progress = {});

private:
    struct Point ///< of the past, as a head tells it
    {
        qint64 id = 0;
        ChainLink link{};
    };
    void add(const QString &fault);
    Result<void> checkHead(const ChainHead &head);
    Result<void> checkNoneUpTo(qint64 id, const QString &table, const QString &what);
    Result<void> checkAttempts(const ChainHead &head, const Progress &progress);
    Result<void> checkEntries(const ChainHead &head);
    void meet(const std::optional<Point> &expected, qint64 id, const ChainLink &link,
              const QString &what);

    Database &m_database;
    Chain m_chain;
    ChainReport m_report;
    std::optional<Point> m_expectedAttempt;
    std::optional<Point> m_expectedEntry;
};

} // namespace Gatehouse::Store
