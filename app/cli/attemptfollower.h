// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"
#include "domain/attemptfilter.h"
#include "signalwatcher.h"

#include <QTimer>

#include <functional>

namespace Gatehouse::App {

/// `attempts --follow`: every attempt that the filter admits, as it is committed, by whatever
/// process, within a quarter of a second; none is left out. Lives on the main thread, in a
/// QCoreApplication; borrows the session.
class AttemptFollower final : public QObject
{
    Q_OBJECT
public:
    using Printer = std::function<void(const LoginAttempt &)>;

    /// From here on SIGINT and SIGTERM end run(), at once where it has yet to begin. `print` adds
    /// to the session's output.
    AttemptFollower(Session &session, AttemptFilter filter, Printer print);
    ~AttemptFollower() override;

    /// Prints what comes after the attempt `lastId`, until SIGINT or SIGTERM. Errors: those of the
    /// store, and of Output.
    Result<void> run(qint64 lastId);

private:
    void onTick();
    Result<void> look();
    Result<void> printNew(qint64 newest);

    Session &m_session;
    const AttemptFilter m_filter;
    const Printer m_print;
    const SignalWatcher m_signals;
    qint64 m_lastId = 0;
    std::unique_ptr<Store::Database> m_database;
    std::optional<qint64> m_version;
    QTimer m_ticks;
    Result<void> m_result;
};

} // namespace Gatehouse::App
