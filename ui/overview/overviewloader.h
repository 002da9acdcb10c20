// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/overviewservice.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>

namespace Gatehouse::Ui {

/// Asks for what the overview shows, again and again while it is looked at: each question at most
/// once a second, never while the last answer is still awaited, and the more seldom the longer the
/// answers take. GUI thread.
class OverviewLoader final : public QObject
{
    Q_OBJECT
public:
    /// `service` must outlive it.
    explicit OverviewLoader(Admin::AdminService &service, QObject *parent = nullptr);

    void setActive(bool active);
    Admin::Period period() const { return m_period; }
    void setPeriod(Admin::Period period);
    /// Asks for everything as soon as may be.
    void refresh();
    void refreshChores();

    /// How long to wait after an answer that took so long, where `least` is the shortest wait.
    static std::chrono::milliseconds pause(std::chrono::milliseconds took,
                                           std::chrono::milliseconds least);

Q_SIGNALS:
    void trafficLoaded(const Gatehouse::Admin::Traffic &traffic);
    void failingLoaded(const Gatehouse::Admin::Failing &failing);
    void choresLoaded(const QList<Gatehouse::Admin::Chore> &chores);
    void trafficFailed(const Gatehouse::Error &error);
    void choresFailed(const Gatehouse::Error &error);

private:
    struct Question
    {
        std::chrono::milliseconds least;
        bool isRunning = false;
        bool isStale = true; ///< asked before what it asks for was changed
        QElapsedTimer asked;
        std::chrono::milliseconds wait{};
    };

    void tick();
    bool isDue(const Question &question) const;
    template <typename T, typename Handler>
    void ask(Question &question, const QFuture<Result<T>> &answer, Handler handle);

    Admin::OverviewService m_service;
    Admin::Period m_period = Admin::Period::Hour;
    Question m_traffic;
    Question m_failing;
    Question m_chores;
    QTimer m_timer;
};

} // namespace Gatehouse::Ui
