// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/outcome.h"
#include "store/database.h"
#include "store/statement.h"

#include <QList>

#include <array>

namespace Gatehouse::Store {

/// Sums over the attempts for the overview: added up by SQLite, from the per-minute roll-up where
/// that is enough, and of a bounded number of rows where it is not. Borrows the thread's Database.
class AttemptStatistics
{
public:
    explicit AttemptStatistics(Database &database);

    /// How many attempts of each outcome, by its number.
    using Counts = std::array<qint64, allOutcomes.size()>;
    /// The attempts of the whole minutes [since, until).
    Result<Counts> counts(Timestamp since, Timestamp until);

    /// How long the newest attempts took to decide, at most `limit`, newest first.
    Result<QList<std::chrono::microseconds>> newestDurations(int limit);

    /// Whose failures are added up.
    enum class Who { Address, Key, Client };
    /// The failures of one of them; what they share is in the field that `Who` names.
    struct Failing
    {
        QByteArray address;
        QString key;
        std::optional<qint64> clientId; ///< known for keys and clients
        qint64 failures = 0;
        Timestamp latest{};
        Outcome most = Outcome::Error; ///< how most of them ended
    };
    /// Those with the most failures since then, at least `fewest` each, most first. Of the failures
    /// only the newest `examined` are looked at.
    Result<QList<Failing>> failing(Who who, Timestamp since, qint64 examined, qint64 fewest,
                                   int limit);

    /// The statement behind it; public for the test of its plan.
    static QString failingSql(Who who);

private:
    Result<qint64> firstIdSince(Timestamp since);

    Statement m_counts;
    Statement m_firstId;
    Statement m_durations;
    std::array<Statement, 3> m_failing; // in the order of Who
};

} // namespace Gatehouse::Store
