// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientsloader.h"
#include "clients/clientsmodel.h"
#include "common/navigator.h"
#include "common/page.h"
#include "common/services.h"

#include <QSortFilterProxyModel>
#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Gatehouse::Ui {

class ClientActions;
class ClientDetailPanel;
class FirstRun;
class ListStack;
class SearchField;
class ServerHandle;
class TableView;
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
    void newClient();
    /// Opens this client's detail at a tab, as soon as the client is in the list.
    void showClient(qint64 id, Navigator::ClientTab tab);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildTools();
    void buildTable();
    void restore();
    void applyFilter();
    void showState();
    void openDetail(const QModelIndex &index);
    void closeDetail();
    void setCompact(bool compact);
    void selectClient(qint64 id);
    void showMenu(const QPoint &where);
    const Client *currentClient() const;
    void take(const QList<LoginAttempt> &attempts);

    Admin::AdminService &m_service;
    ServerHandle &m_server;
    ClientsModel m_model;
    QSortFilterProxyModel m_sorted;
    ClientsLoader m_loader;
    ClientActions *m_actions = nullptr;
    SearchField *m_search = nullptr;
    QComboBox *m_status = nullptr;
    TableView *m_table = nullptr;
    ListStack *m_list = nullptr;
    QLabel *m_count = nullptr;
    QSplitter *m_splitter = nullptr;
    ClientDetailPanel *m_detail = nullptr;
    FirstRun *m_firstRun = nullptr;
    QWidget *m_main = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTimer m_clock;
    qint64 m_wanted = 0; ///< a client just made, selected as soon as it is in the list
};

} // namespace Gatehouse::Ui
