// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/storefile.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <chrono>
#include <functional>

namespace Gatehouse::Store {
class Database;
}

namespace Gatehouse::App {

/// The maintenance thread: it copies what was committed from the write-ahead log into the file, so
/// that no worker ever stops for a checkpoint, and makes attempts of floods that are over. Once a
/// second while little is written, and ten times a second under load: the file system makes writers
/// wait while it takes a copy to the disk, and many short waits are better than one long. Under
/// unbroken load a log can only start over when nobody writes for a moment; once it is long, this
/// process's writers are held for the last few pages. It also packs what logins read of clients
/// that changed, and does an hourly chore. Made and destroyed on the thread that runs the server;
/// destroyed after the workers, it leaves everything in the file.
class Maintenance final : public QThread
{
public:
    /// Pages of 4 KiB: 32 MiB. Writing over an old log is quicker than making it longer.
    static constexpr qint64 longLog = 8 * 1024;

    /// What else is to be done to the store now and then.
    using Chore = std::function<Result<void>(Store::Database &)>;
    /// What is done in small steps, one a round; true: there is more.
    using Step = std::function<Result<bool>(Store::Database &)>;
    /// Who looks after a store that takes no writes: while it says so, one is tried each second,
    /// so that the end of the trouble is noticed where nobody calls. On this thread.
    struct Probe
    {
        std::function<bool()> isFailing = [] {
            return false;
        };
        std::function<void()> works = [] {
        };
        /// Told why attempts that are due cannot be removed; empty: nothing is in the way.
        std::function<void(const QString &why)> retained = {};
    };

    /// `mostPages`: from how many pages on the log is long.
    /// `hourly`: on this thread, soon after the start and then once an hour.
    explicit Maintenance(Store::StoreFile store, qint64 mostPages = longLog, Chore hourly = {},
                         Probe probe = {nullptr, nullptr, nullptr}, Step step = {});
    ~Maintenance() override;

    /// Has that done on this thread, within a second or at the end; again each second while it
    /// fails.
    void ask(Chore once);

protected:
    void run() override;

private:
    bool waitFor(std::chrono::milliseconds pause);
    QList<Chore> takeAsked();

    const Store::StoreFile m_store;
    const qint64 m_mostPages;
    const Chore m_hourly;
    const Probe m_probe;
    const Step m_step;
    QMutex m_mutex;
    QWaitCondition m_wake;
    QList<Chore> m_asked;    // under m_mutex
    bool m_stopping = false; // under m_mutex
};

} // namespace Gatehouse::App
