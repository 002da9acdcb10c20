// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/navigator.h"
#include "common/services.h"
#include "mainwindow/commandsmodel.h"

#include <QMainWindow>

class QStackedWidget;

namespace Gatehouse::Ui {

class AttemptsPage;
class BannerArea;
class ClientsPage;
class Navigation;
class Page;
class ServerLine;
class Toaster;
class Tray;

/// The console: navigation at the left, the server's state above, banners for trouble that lasts,
/// and the pages. Remembers its place through QSettings. It starts the feed. Close it before what
/// it was given goes.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(PageId page);
    /// Says from now on that nothing of what is seen will last.
    void markAsDemo();
    /// Shows it, out of the tray or from under other windows.
    void bringForward();

Q_SIGNALS:
    /// It was closed for good, or the tray said so: the program may end.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addPages();
    void addPage(Page *page);
    void followNavigator();
    void addKeys();
    void followTray();
    void openPalette();
    /// Quits, or asks first where something would be lost. Whether it quits now.
    bool askToQuit();
    void quit();
    QList<PaletteCommand> commands();
    /// What can be done on every page.
    QList<PaletteCommand> windowCommands();
    Page *currentPage() const;
    Page *pageAt(int index) const;

    const Services m_services;
    Navigator m_navigator;
    Toaster *m_toaster;
    Tray *m_tray;
    Navigation *m_navigation;
    ServerLine *m_line;
    BannerArea *m_banners;
    QStackedWidget *m_pages;
    ClientsPage *m_clients = nullptr;
    AttemptsPage *m_attempts = nullptr;
    bool m_quitting = false;
};

} // namespace Gatehouse::Ui
