// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientpulses.h"
#include "clients/clientsloader.h"
#include "clients/clientsmodel.h"
#include "common/navigator.h"
#include "common/page.h"
#include "common/services.h"

#include <QTimer>

class QComboBox;
class QStackedWidget;
class QToolButton;

namespace Gatehouse::Ui {

class ClientActions;
class ClientCommands;
class ClientDetailPanel;
class ClientsFooter;
class ClientsTable;
class ClientTransfer;
class DetailSplitter;
class FirstRun;
class ListStack;
class SearchField;
class ServerHandle;
class TaskStrip;
class Toaster;

/// Who may log in: the table with search and status filter, one client's detail beside it, and the
/// first-run page while there is no client at all.
class ClientsPage final : public Page
{
    Q_OBJECT
public:
    ClientsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                QWidget *parent = nullptr);
    ~ClientsPage() override;

    QString title() const override;
    QString iconName() const override;
    void focusSearch() override;
    void refresh() override;
    QStringList unfinished() const override;
    void newClient();
    /// Opens this client's detail at a tab, whether or not the list has come to that client.
    void showClient(qint64 id, Navigator::ClientTab tab);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const Services &services, Navigator &navigator);
    QWidget *buildTools();
    QToolButton *buildMore();
    void connectList();
    void followStore(Admin::AttemptFeed &feed);
    void restore();
    void applyFilter();
    void showState();
    void showFailure(const Error &error);
    void takeSelection();
    void openDetail(qint64 id);
    void closeDetail();
    void selectClient(qint64 id);
    bool selectRowOf(qint64 id);
    void showMenu(const QPoint &where);
    void removeSelected();

    Admin::AdminService &m_service;
    ServerHandle &m_server;
    Toaster &m_toaster;
    ClientPulses m_pulses;
    ClientsModel m_model;
    ClientsLoader m_loader;
    ClientActions *m_actions = nullptr;
    ClientCommands *m_commands = nullptr;
    TaskStrip *m_strip = nullptr;
    ClientTransfer *m_transfer = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_status = nullptr;
    ClientsTable *m_table = nullptr;
    ListStack *m_list = nullptr;
    ClientsFooter *m_footer = nullptr;
    DetailSplitter *m_splitter = nullptr;
    ClientDetailPanel *m_detail = nullptr;
    FirstRun *m_firstRun = nullptr;
    QWidget *m_main = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTimer m_clock;
    qint64 m_wanted = 0; ///< selected as soon as it is in the list
};

} // namespace Gatehouse::Ui
