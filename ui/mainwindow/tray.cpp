// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow/tray.h"

#include "common/clipboard.h"
#include "common/icons.h"
#include "mainwindow/serverhandle.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

Tray::Tray(ServerHandle &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
{
    buildMenu();
    if (QSystemTrayIcon::isSystemTrayAvailable())
        buildIcon();
    connect(&m_server, &ServerHandle::changed, this, &Tray::showState);
    showState();
}

Tray::~Tray() = default;

void Tray::buildMenu()
{
    m_menu.setObjectName(u"trayMenu"_s);
    connect(m_menu.addAction(tr("Open Gatehouse")), &QAction::triggered, this,
            &Tray::openRequested);
    m_copy = m_menu.addAction(Icons::line(u"copy"_s), tr("Copy the base URL"));
    connect(m_copy, &QAction::triggered, this, [this] { copyPlainText(m_server.baseUrl()); });
    m_toggle = m_menu.addAction(QString());
    connect(m_toggle, &QAction::triggered, this, [this] {
        if (m_server.state() == ServerHandle::State::Running)
            m_server.stop();
        else
            m_server.start();
    });
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &Tray::quitRequested);
}

void Tray::buildIcon()
{
    m_icon = std::make_unique<QSystemTrayIcon>(Icons::application());
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT openRequested();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::noticeClicked);
    m_icon->show();
}

void Tray::showState()
{
    const bool running = m_server.state() == ServerHandle::State::Running;
    m_copy->setEnabled(running);
    m_toggle->setText(running ? tr("Stop the server") : tr("Start the server"));
    m_toggle->setIcon(Icons::line(running ? u"stop"_s : u"play"_s));
    if (m_icon)
        m_icon->setToolTip(running ? tr("Gatehouse: running at %1").arg(m_server.baseUrl())
                                   : tr("Gatehouse: the server is not running"));
}

void Tray::notify(const QString &title, const QString &text)
{
    if (m_icon)
        m_icon->showMessage(title, text, Icons::application());
}

} // namespace Gatehouse::Ui
