// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Gatehouse::Http {

class Deadlines;

/// Something that must not take forever. Its own thread; owned by whoever made it.
class Deadline
{
public:
    using Clock = std::chrono::steady_clock;

    explicit Deadline(Deadlines &deadlines);
    virtual ~Deadline();
    Q_DISABLE_COPY_MOVE(Deadline)

    void expireAt(Clock::time_point when) { m_when = when; }
    void expireNever() { m_when = Clock::time_point::max(); }

protected:
    /// Called once for each expireAt(), at most Deadlines::coarseness late.
    virtual void expired() = 0;

private:
    friend class Deadlines;
    Deadlines &m_deadlines;
    Clock::time_point m_when = Clock::time_point::max();
    qsizetype m_index = 0; // in the list
};

/// All deadlines of one thread under one coarse timer: setting one is a store, and a thread without
/// connections is not woken at all. Outlives its deadlines.
class Deadlines final : public QObject
{
    Q_OBJECT
public:
    explicit Deadlines(std::chrono::milliseconds coarseness, QObject *parent = nullptr);

    bool isEmpty() const { return m_all.isEmpty(); }

Q_SIGNALS:
    /// The last one was removed.
    void emptied();

private:
    friend class Deadline;
    void add(Deadline *deadline);
    void remove(Deadline *deadline);
    void sweep();

    QTimer m_timer;
    QList<Deadline *> m_all;
};

} // namespace Gatehouse::Http
