// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/whitelistservice.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Gatehouse::Ui {

/// Asks for the replay of an edit a moment after the last change of it, on the long lane. One at a
/// time: a new question cancels the one under way, and an answer that comes too late is dropped.
/// GUI thread.
class ReplayRunner final : public QObject
{
    Q_OBJECT
public:
    static constexpr auto settle = std::chrono::milliseconds(300);

    /// `service` must outlive it.
    explicit ReplayRunner(Admin::AdminService &service, QObject *parent = nullptr);
    ~ReplayRunner() override;

    void ask(qint64 clientId, const QList<WhitelistEntry> &edited,
             const QList<WhitelistEntry> &saved);
    /// Takes the question back.
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    void answered(const Gatehouse::Admin::ReplayVerdict &verdict);
    void failed(const Gatehouse::Error &error);

private:
    void start();

    Admin::WhitelistService m_service;
    QTimer m_settle;
    qint64 m_clientId = 0;
    QList<WhitelistEntry> m_edited;
    QList<WhitelistEntry> m_saved;
    std::unique_ptr<QFutureWatcher<Result<Admin::ReplayVerdict>>> m_run;
};

} // namespace Gatehouse::Ui
