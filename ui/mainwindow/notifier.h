// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/navigator.h"
#include "common/services.h"
#include "mainwindow/noticerules.h"

#include <QObject>
#include <QQueue>
#include <QTimer>

namespace Gatehouse::Ui {

class Toaster;
class Tray;

/// Tells what happens while nobody looks: by the desktop's notifications while the window is not
/// the active one, by a toast while it is. Each kind can be switched off in the settings. Asks the
/// store one question at a time and lets questions go when many arrive: a flood must not keep the
/// console busy. GUI thread.
class Notifier final : public QObject
{
    Q_OBJECT
public:
    static constexpr int questionsWaiting = 20;
    /// Between looks for secrets and entries about to end; the first is soon after the start.
    static constexpr auto endsEvery = std::chrono::hours(1);
    static constexpr auto endsFirst = std::chrono::seconds(20);

    /// All must outlive it.
    Notifier(const Services &services, Navigator &navigator, Toaster &toaster, Tray &tray,
             QWidget *window);

Q_SIGNALS:
    /// For tests, and for whoever wants to know: what was told.
    void told(const QString &text);

private:
    void take(const QList<LoginAttempt> &attempts);
    void askNext();
    void askWhetherNew(const LoginAttempt &attempt);
    void askWhetherEver(const LoginAttempt &attempt);
    void askName(const LoginAttempt &attempt);
    void done();
    void askWhatEnds();
    void tell(const NoticeText &notice);

    const Services m_services;
    Navigator &m_navigator;
    Toaster &m_toaster;
    Tray &m_tray;
    QWidget *m_window;
    NoticeRules m_rules;
    QQueue<LoginAttempt> m_questions;
    bool m_asking = false;
    QTimer m_ends;
    NoticeText m_last;
};

} // namespace Gatehouse::Ui
