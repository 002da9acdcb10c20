// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "domain/attemptfilter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace Gatehouse::Ui {

class AttemptsModel;

/// Keeps an AttemptsModel at the end of the attempts table: asks the store for the newest and, on
/// demand, for older rows that the filter admits, and appends what the feed brings: at once
/// after a pause, otherwise every `pace`. While held it appends nothing and counts. GUI thread.
class AttemptsTail final : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 500;
    static constexpr int maxWaiting = 2'000;
    /// Shorter than the tenth of a second promised: timers and paints take their part of it.
    static constexpr std::chrono::milliseconds pace{80};

    /// All three must outlive it.
    AttemptsTail(Admin::AdminService &service, Admin::AttemptFeed &feed, AttemptsModel &model,
                 QObject *parent = nullptr);

    /// Asks the store for the newest rows anew; until they are here the old ones stay.
    void reload();
    void setFilter(const AttemptFilter &filter);
    const AttemptFilter &filter() const { return m_filter; }

    void setHeld(bool held);
    /// Rows that arrived while held.
    qint64 waiting() const { return m_waitingCount; }
    /// Rows that came too fast to be shown since the last reload; the store has them.
    qint64 leftOut() const { return m_leftOut; }

    /// Asks for the page before the oldest row, unless one is under way or there is none.
    void loadOlder();

Q_SIGNALS:
    void reloaded();
    void failed(const Gatehouse::Error &error);
    void waitingChanged(qint64 count);
    void appended();
    /// After `count` rows were put in front.
    void olderLoaded(int count);

private:
    void joinUp(qint64 newestId);
    void receive(const QList<LoginAttempt> &attempts, qint64 skipped);
    std::chrono::milliseconds untilNextUpdate() const;
    void flush();
    void forgetWaiting();

    Admin::AdminService &m_service;
    AttemptsModel &m_model;
    AttemptFilter m_filter;
    QList<LoginAttempt> m_waiting; ///< oldest first
    qint64 m_waitingCount = 0;     ///< those and the ones that found no room there
    qint64 m_leftOut = 0;
    QFuture<Result<QList<LoginAttempt>>> m_search; // the last one asked, to be called off
    quint64 m_generation = 0; ///< of the question asked last; older answers are dropped
    bool m_held = false;
    bool m_loading = false;
    bool m_loadingOlder = false;
    bool m_hasOlder = true;
    QTimer m_next;               ///< runs while rows wait for their turn
    QElapsedTimer m_sinceUpdate; ///< of the model
};

} // namespace Gatehouse::Ui
