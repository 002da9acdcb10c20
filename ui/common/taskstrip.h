// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Gatehouse::Ui {

/// One piece of work that takes long, at the edge of the page that asked for it: what it is, how
/// far it has come, and a way to call it off. Takes no room until the work has lasted a second, and
/// none once it is done. One piece of work at a time.
class TaskStrip final : public QFrame
{
    Q_OBJECT
public:
    explicit TaskStrip(QWidget *parent = nullptr);

    /// Follows a call of one of AdminService's lanes: its progress, and Cancel cancels it. What
    /// comes of it is the caller's, by whenDone(). `what` is a sentence: "Exporting 12,000
    /// attempts".
    template <typename T>
    void follow(const QString &what, const QFuture<T> &future);

    bool isBusy() const { return m_future != nullptr; }
    void cancel();

Q_SIGNALS:
    void finished();

private:
    void begin(const QString &what);
    void end();
    void showProgress();

    std::unique_ptr<QFutureWatcherBase> m_future;
    QTimer m_patience;
    QLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

template <typename T>
void TaskStrip::follow(const QString &what, const QFuture<T> &future)
{
    begin(what);
    auto watcher = std::make_unique<QFutureWatcher<T>>();
    connect(watcher.get(), &QFutureWatcherBase::progressValueChanged, this,
            &TaskStrip::showProgress);
    connect(watcher.get(), &QFutureWatcherBase::finished, this, &TaskStrip::end);
    connect(watcher.get(), &QFutureWatcherBase::canceled, this, &TaskStrip::end);
    watcher->setFuture(future);
    m_future = std::move(watcher);
}

} // namespace Gatehouse::Ui
