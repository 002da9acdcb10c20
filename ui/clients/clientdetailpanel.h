// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace Gatehouse::Ui {

class BadgeLabel;
class ClientActions;
class GeneralPanel;
class ListStack;
class SecretsPanel;
class WhitelistPanel;

/// One client beside the table, in tabs.
class ClientDetailPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ClientDetailPanel(ClientActions &actions, QWidget *parent = nullptr);

    /// 0 for none. Asks the store; until it answers the old content stays.
    void setClient(qint64 id);
    qint64 clientId() const { return m_id; }
    void reload();
    void showTab(int tab);

Q_SIGNALS:
    void closed();
    /// The client shown does not exist any more.
    void vanished();

private:
    QWidget *buildHead();
    void showDetail(const Admin::ClientDetail &detail);

    ClientActions &m_actions;
    qint64 m_id = 0;
    quint64 m_generation = 0;
    QLabel *m_name;
    BadgeLabel *m_status;
    QTabWidget *m_tabs;
    GeneralPanel *m_general;
    SecretsPanel *m_secrets;
    WhitelistPanel *m_whitelist;
    ListStack *m_stack;
};

} // namespace Gatehouse::Ui
