// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <atomic>
#include <vector>

namespace Gatehouse::Test {

/// How long an event has to wait for its thread: another thread posts one every two milliseconds,
/// and the time until it is handled is noted. What a person at the mouse would feel. Made on the
/// thread that is watched.
class EventLoopWatch final : public QObject
{
public:
    EventLoopWatch();
    ~EventLoopWatch() override;

    /// From now on.
    void begin() { m_waits.clear(); }
    qsizetype count() const { return qsizetype(m_waits.size()); }
    /// In milliseconds: of that share of the events, none waited longer. 1 for the longest.
    double percentile(double share) const;

    bool event(QEvent *event) override;

private:
    std::vector<qint64> m_waits; // nanoseconds
    std::atomic<bool> m_posted = false;
    std::atomic<bool> m_stopping = false;
    std::unique_ptr<QThread> m_poster;
};

} // namespace Gatehouse::Test
