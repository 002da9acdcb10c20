// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QObject>
#include <QTimer>

namespace Gatehouse::Ui {

class ClientsModel;

/// Fills a ClientsModel from the store, page by page so that the first rows are there at once and
/// no page holds up what a person asks for meanwhile. Stops at `capacity`: past that a person
/// searches. GUI thread.
class ClientsLoader final : public QObject
{
    Q_OBJECT
public:
    static constexpr int pageSize = 250;
    static constexpr int capacity = 10'000;

    /// Both must outlive it.
    ClientsLoader(Admin::AdminService &service, ClientsModel &model, QObject *parent = nullptr);

    void setQuery(const QString &search, std::optional<ClientStatus> status);
    bool isFiltered() const { return !m_query.search.isEmpty() || m_query.status.has_value(); }
    /// True when the store has more that fit than the model holds.
    bool isCut() const { return m_cut; }

    /// Walks through the store anew; what is unchanged stays as it is.
    void reload();
    /// The same in a moment, once for many calls: a busy store must not keep the console busy.
    void reloadSoon();

Q_SIGNALS:
    void firstPageLoaded();
    void loaded();
    void failed(const Gatehouse::Error &error);

private:
    void askPage(qint64 afterId, int already);

    Admin::AdminService &m_service;
    ClientsModel &m_model;
    Admin::ClientListQuery m_query;
    quint64 m_generation = 0;
    bool m_cut = false;
    QTimer m_soon;
};

} // namespace Gatehouse::Ui
