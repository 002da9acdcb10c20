// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storefile.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

namespace Gatehouse::App {

/// The maintenance thread: once a second it copies what was committed from the write-ahead log
/// into the file, so that no worker ever stops for a checkpoint. Under unbroken load a log can only
/// start over when nobody writes for a moment; once it is long, this process's writers are held
/// for the last few pages. Made and destroyed on the thread that runs the server; destroyed after
/// the workers, it leaves everything in the file.
class Maintenance final : public QThread
{
public:
    static constexpr qint64 longLog = 16 * 1024; ///< pages of 4 KiB: 64 MiB

    /// `mostPages`: from how many pages on the log is long.
    explicit Maintenance(Store::StoreFile store, qint64 mostPages = longLog);
    ~Maintenance() override;

protected:
    void run() override;

private:
    bool waitForTurn();

    const Store::StoreFile m_store;
    const qint64 m_mostPages;
    QMutex m_mutex;
    QWaitCondition m_wake;
    bool m_stopping = false; // under m_mutex
};

} // namespace Gatehouse::App
