// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Gatehouse::App {

/// Turns SIGINT and SIGTERM into a Qt signal on this object's thread, and SIGHUP into another where
/// that is wanted, by a pipe that the signal handler writes to. While it lives these signals do not
/// end the program; one at a time.
class SignalWatcher final : public QObject
{
    Q_OBJECT
public:
    /// What SIGHUP does: as ever (a terminal that closes ends the program), or ask for a reload.
    enum class Hangup { Ends, Reloads };

    explicit SignalWatcher(Hangup hangup = Hangup::Ends, QObject *parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void stopRequested();
    void reloadRequested();

private:
    void drainPipe();
    const size_t m_watched; // of the signals, from the first
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Gatehouse::App
