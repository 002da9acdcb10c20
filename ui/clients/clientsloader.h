// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "admin/clientcounts.h"

#include <QObject>
#include <QTimer>

namespace Gatehouse::Ui {

class ClientsModel;

/// Fills a ClientsModel from the store, a page at a time as a view scrolls, so that no page holds
/// up what a person asks for meanwhile. A reload walks through as many rows as there are already.
/// GUI thread.
class ClientsLoader final : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 200;

    /// Both must outlive it.
    ClientsLoader(Admin::AdminService &service, ClientsModel &model, QObject *parent = nullptr);

    void setFilter(const QString &search, std::optional<ClientStatus> status);
    void setOrder(const ClientOrder &order);
    const Admin::ClientListQuery &query() const { return m_query; }
    bool isFiltered() const { return !m_query.search.isEmpty() || m_query.status.has_value(); }

    /// Walks through the store anew; what is unchanged stays as it is.
    void reload();
    /// The same in a moment, once for many calls: a busy store must not keep the console busy.
    void reloadSoon();

Q_SIGNALS:
    /// The rows that a person sees first are there.
    void firstPageLoaded();
    void loaded();
    /// How many there are in the store; follows later.
    void counted(const Gatehouse::Admin::ClientCounts &counts);
    void failed(const Gatehouse::Error &error);

private:
    void begin(bool another);
    void fetchMore();
    void askPage(std::optional<Client> after);
    void take(const QList<Admin::ClientRow> &page);
    void askCounts();

    Admin::AdminService &m_service;
    ClientsModel &m_model;
    Admin::ClientListQuery m_query;
    quint64 m_generation = 0;
    int m_merged = 0;       ///< rows that this walk has seen
    bool m_another = false; ///< the walk is through another list than the model holds
    bool m_walking = false;
    bool m_moreWanted = false;
    bool m_fetching = false; // a page behind those shown is under way
    QTimer m_soon;
};

} // namespace Gatehouse::Ui
