// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "store/retentionstore.h"

namespace Gatehouse::App {

/// Removes attempts that are older than the policy wants them, or beyond as many as it wants, a few
/// at a time, so that no login waits for it: a batch is a transaction of some milliseconds. Where
/// the policy names a folder, they are written there first, as JSON Lines, and nothing goes that is
/// not on that disk. Each run leaves an entry in the journal. On the maintenance thread.
class Retention
{
public:
    static constexpr int atOnce = 500;
    /// Counts of minutes are small, and outlive what they counted.
    static constexpr std::chrono::days countsKept{400};

    explicit Retention(const Environment &environment);

    /// Sees what is due by now; for a moment at which the clock is trusted.
    Result<void> begin(Store::Database &database);
    /// Removes a batch of it. True: there may be more.
    Result<bool> step(Store::Database &database);

    /// Why nothing could be removed by the last run; empty where nothing was in its way.
    const QString &obstacle() const { return m_obstacle; }

private:
    Result<void> writeOut(const QList<LoginAttempt> &attempts) const;
    Result<bool> end(Store::Database &database);

    const std::shared_ptr<const Clock> m_clock;
    Store::RetentionStore::Rule m_rule;
    QString m_folder;
    QString m_obstacle;
    bool m_running = false;
    qint64 m_firstId = 0; // of those gone since the last entry, 0: none
    qint64 m_lastId = 0;
};

} // namespace Gatehouse::App
