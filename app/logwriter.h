// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>

namespace Gatehouse::App {

/// Writes lines to a descriptor on a thread of its own, so that nobody who has something to say
/// waits for a reader that has stalled. What waits is bounded: beyond that, lines are dropped until
/// all that waited is out, and counted. Every function may be called from any thread.
class LogWriter
{
public:
    static constexpr qsizetype mostBytes = 1024 * 1024; ///< that wait to be written

    /// Makes the line that says how many were dropped, or could not be written.
    using Notice = std::function<QByteArray(qint64 dropped)>;
    /// The descriptor stays whoever's it is, and is left as it is: others may write to it as well.
    LogWriter(int descriptor, Notice notice);
    /// finish() with no patience.
    ~LogWriter();
    LogWriter(const LogWriter &) = delete;
    LogWriter &operator=(const LogWriter &) = delete;

    /// Never waits for what becomes of it.
    void write(QByteArray line);
    /// Waits until all is out, at most for so long. Whether it is.
    bool flush(std::chrono::milliseconds patience);
    /// flush(), then gives up what still waits and ends the thread. What is written afterwards
    /// begins another.
    void finish(std::chrono::milliseconds patience);

private:
    void wake(); // under m_mutex
    void work();
    bool put(QByteArrayView bytes) const;
    bool isOut() const { return m_lines.empty() && !m_isBusy; } // under m_mutex

    const int m_descriptor;
    const Notice m_notice;
    std::mutex m_mutex;
    std::condition_variable m_wanted; // there is something for the thread to do
    std::condition_variable m_idle;   // it has done all
    std::queue<QByteArray> m_lines;   // under m_mutex, like all below
    qsizetype m_bytes = 0;            // in them
    qint64 m_dropped = 0;             // since they last were all out
    bool m_isBusy = false;
    bool m_isEnding = false;
    std::thread m_thread;
    std::atomic<bool> m_givesUp = false;
};

} // namespace Gatehouse::App
