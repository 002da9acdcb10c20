// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clientattemptsmodel.h"
#include "common/services.h"

#include <QWidget>

namespace Gatehouse::Ui {

class ListStack;
class Navigator;
class TableView;

/// What one client has tried lately, live, with the way to all of it on the Attempts page. Asks the
/// store only once it is looked at.
class ClientAttemptsPanel final : public QWidget
{
    Q_OBJECT
public:
    /// Services and navigator must outlive it.
    ClientAttemptsPanel(const Services &services, Navigator &navigator, QWidget *parent = nullptr);

    void setClient(qint64 id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void take(const QList<LoginAttempt> &attempts, qint64 skipped);
    void showState();

    Admin::AdminService &m_service;
    Navigator &m_navigator;
    ClientAttemptsModel m_model;
    qint64 m_id = 0;
    bool m_stale = true;
    quint64 m_generation = 0;
    TableView *m_table;
    ListStack *m_list;
};

} // namespace Gatehouse::Ui
