// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"

#include <QAction>
#include <QList>
#include <QObject>

class QMenu;

namespace Gatehouse::Ui {

class ClientActions;

/// What can be done to the selected clients, as actions: the same ones in the menu, in the bar
/// below the table and in the command palette, each enabled only where it would do something. GUI
/// thread.
class ClientCommands final : public QObject
{
    Q_OBJECT
public:
    /// The actions belong to `page`, which they are added to; both must outlive it.
    ClientCommands(ClientActions &actions, QWidget *page);

    void setSelection(const QList<Client> &clients);
    const QList<Client> &selection() const { return m_clients; }

    /// What applies to this selection.
    void fill(QMenu *menu) const;

    QAction *activate() const { return m_activate; }
    QAction *suspend() const { return m_suspend; }
    QAction *disable() const { return m_disable; }
    QAction *revoke() const { return m_revoke; }
    QAction *exportSelected() const { return m_export; }
    QAction *remove() const { return m_remove; }

Q_SIGNALS:
    void exportRequested(const QList<Gatehouse::Client> &clients);

private:
    QAction *make(const QString &name, const QString &icon, const QString &text);
    void addStatus(QAction *action, ClientStatus status);

    ClientActions &m_actions;
    QWidget *m_page;
    QList<Client> m_clients;
    QAction *m_copyKey;
    QAction *m_rotate;
    QAction *m_activate;
    QAction *m_suspend;
    QAction *m_disable;
    QAction *m_revoke;
    QAction *m_export;
    QAction *m_remove;
};

} // namespace Gatehouse::Ui
