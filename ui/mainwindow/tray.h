// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

#include <memory>

namespace Gatehouse::Ui {

class ServerHandle;

/// Gatehouse in the desktop's tray, where there is one: open, copy the URL, start or stop the
/// server, quit; and the place that notifications come from. GUI thread.
class Tray final : public QObject
{
    Q_OBJECT
public:
    /// `server` must outlive it.
    explicit Tray(ServerHandle &server, QObject *parent = nullptr);
    ~Tray() override;

    /// False on a desktop without a tray: then nothing is shown and notify() does nothing.
    bool isShown() const { return m_icon != nullptr; }
    /// The menu, there with or without a tray.
    QMenu &menu() { return m_menu; }
    void notify(const QString &title, const QString &text);

Q_SIGNALS:
    void openRequested();
    void quitRequested();
    /// The last notification was clicked.
    void noticeClicked();

private:
    void buildMenu();
    void buildIcon();
    void showState();

    ServerHandle &m_server;
    QMenu m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_copy = nullptr;
    QAction *m_toggle = nullptr;
};

} // namespace Gatehouse::Ui
