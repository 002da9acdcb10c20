// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/journalservice.h"
#include "common/services.h"
#include "journal/journalmodel.h"

#include <QWidget>

namespace Gatehouse::Ui {

class ClientNames;
class JournalDetail;
class ListStack;
class TableView;

/// The journal, or the part of it that a filter names, with the chosen entry's detail beside or
/// below it. Follows what is added, fetches older entries as one scrolls, and asks the store only
/// while it is to be seen.
class JournalView final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int pageSize = 200;

    /// Vertical: the detail is below, and the entries are one client's. `services` must outlive it.
    JournalView(const Services &services, Qt::Orientation orientation, QWidget *parent = nullptr);

    void setFilter(const JournalFilter &filter);
    void refresh();
    TableView *table() { return m_table; }

Q_SIGNALS:
    void clientRequested(qint64 clientId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void loadMore();
    void showState();
    void showCurrent();

    Admin::JournalService m_service;
    ClientNames *m_names; // none where all are of one client
    JournalModel m_model;
    JournalFilter m_filter;
    quint64 m_generation = 0;
    bool m_stale = true;
    TableView *m_table;
    JournalDetail *m_detail;
    ListStack *m_list;
};

} // namespace Gatehouse::Ui
