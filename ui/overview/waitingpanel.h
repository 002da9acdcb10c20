// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/throttleservice.h"
#include "overview/panel.h"

#include <QTimer>

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

class MutedLabel;
class Toaster;

/// Who has to wait after failed logins, for how much longer and why, each with a button that lets
/// go. Looks every few seconds while it is to be seen.
class WaitingPanel final : public Panel
{
    Q_OBJECT
public:
    static constexpr int mostRows = 6;
    static constexpr std::chrono::seconds lookEvery{2};

    /// `service` and `toaster` must outlive it.
    WaitingPanel(Admin::AdminService &service, Toaster &toaster, QWidget *parent = nullptr);

    void refresh();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adopt(const Admin::Waiting &waiting);
    void rebuild();
    void tick();
    void letGo(const ThrottleReset &which, const QString &who);
    QWidget *row(const ThrottleWait &wait, int number);

    Admin::ThrottleService m_service;
    Toaster &m_toaster;
    Admin::Waiting m_waiting;
    QList<QLabel *> m_sentences; // of the rows, in their order
    QLabel *m_title;
    MutedLabel *m_note;
    QPushButton *m_all;
    QWidget *m_rows;
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_lookedAt;
    bool m_asked = false;
    bool m_again = false; // something has happened since it asked
};

} // namespace Gatehouse::Ui
