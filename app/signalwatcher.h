// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Gatehouse::App {

/// Turns SIGINT and SIGTERM into a Qt signal on this object's thread, by a pipe that the signal
/// handler writes to. While it lives these signals do not end the program; one at a time.
class SignalWatcher final : public QObject
{
    Q_OBJECT
public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

Q_SIGNALS:
    void stopRequested();

private:
    void drainPipe();
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Gatehouse::App
