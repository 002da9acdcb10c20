// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/adminservice.h"
#include "clients/whitelistpanel.h"
#include "common/navigator.h"
#include "common/services.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QToolButton;

namespace Gatehouse::Ui {

class BadgeLabel;
class ClientActions;
class ClientAttemptsPanel;
class GeneralPanel;
class JournalView;
class ListStack;
class SecretsPanel;

/// One client beside the table, in tabs.
class ClientDetailPanel final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int leastWidth = 400;

    /// All must outlive it.
    ClientDetailPanel(ClientActions &actions, const Services &services, Navigator &navigator,
                      QWidget *parent = nullptr);

    /// 0 for none. Asks the store; until it answers the old content stays.
    void setClient(qint64 id);
    qint64 clientId() const { return m_id; }
    void reload();
    void showTab(Navigator::ClientTab tab);
    bool hasUnsavedChanges() const { return m_whitelist->hasUnsavedChanges(); }
    /// In the table's place there is a way back to it, beside it a way to close.
    void setInPlaceOfTable(bool inPlace);

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
    ClientAttemptsPanel *m_attempts;
    JournalView *m_journal;
    QToolButton *m_back;
    QToolButton *m_close;
    ListStack *m_stack;
};

} // namespace Gatehouse::Ui
