// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QStackedWidget;

namespace Gatehouse::Admin {
class AdminService;
class AttemptFeed;
} // namespace Gatehouse::Admin

namespace Gatehouse::Ui {

class BannerArea;
class ClientsPage;
class Navigation;
class Page;
class ServerHandle;
class Toaster;

/// The console: navigation at the left, the server's state above, banners for trouble that lasts,
/// and the pages. Remembers its place through QSettings. It starts the feed. Close it before what
/// it was given goes.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Admin::AdminService &service, Admin::AttemptFeed &feed, ServerHandle &server,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addPage(Page *page);
    void addKeys();
    void followServer();
    void followStore(Admin::AttemptFeed &feed);
    void showServerTrouble();
    Page *currentPage() const;

    ServerHandle &m_server;
    Toaster *m_toaster;
    Navigation *m_navigation;
    BannerArea *m_banners;
    QStackedWidget *m_pages;
    ClientsPage *m_clients = nullptr;
};

} // namespace Gatehouse::Ui
