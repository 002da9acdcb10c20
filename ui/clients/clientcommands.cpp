// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientcommands.h"

#include "clients/clientactions.h"
#include "common/clipboard.h"
#include "common/icons.h"

#include <QMenu>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

ClientCommands::ClientCommands(ClientActions &actions, QWidget *page)
    : QObject(page)
    , m_actions(actions)
    , m_page(page)
    , m_copyKey(make(u"clientCopyKey"_s, u"copy"_s, tr("Copy the API key")))
    , m_rotate(make(u"clientRotate"_s, u"rotate"_s, tr("Rotate the secret…")))
    , m_activate(make(u"clientActivate"_s, u"check"_s, tr("Activate")))
    , m_suspend(make(u"clientSuspend"_s, u"pause"_s, tr("Suspend")))
    , m_disable(make(u"clientDisable"_s, u"ban"_s, tr("Disable")))
    , m_revoke(make(u"clientRevoke"_s, u"token-off"_s, tr("Revoke tokens…")))
    , m_export(make(u"clientExport"_s, u"download"_s, tr("Export…")))
    , m_remove(make(u"clientDelete"_s, u"trash"_s, tr("Delete…")))
{
    m_remove->setShortcut(QKeySequence::Delete); // the table tells of the key itself
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    connect(m_copyKey, &QAction::triggered, this, [this] {
        QStringList keys;
        for (const Client &client : std::as_const(m_clients))
            keys += client.apiKey.text();
        copyPlainText(keys.join(u'\n'));
    });
    connect(m_rotate, &QAction::triggered, this, [this] { m_actions.rotate(m_clients.first()); });
    connect(m_remove, &QAction::triggered, this, [this] { m_actions.remove(m_clients.first()); });
    connect(m_revoke, &QAction::triggered, this, [this] { m_actions.revokeTokens(m_clients); });
    connect(m_export, &QAction::triggered, this, [this] { Q_EMIT exportRequested(m_clients); });
    addStatus(m_activate, ClientStatus::Active);
    addStatus(m_suspend, ClientStatus::Suspended);
    addStatus(m_disable, ClientStatus::Disabled);
    setSelection({});
}

QAction *ClientCommands::make(const QString &name, const QString &icon, const QString &text)
{
    auto *action = new QAction(Icons::line(icon), text, m_page);
    action->setObjectName(name);
    m_page->addAction(action);
    return action;
}

void ClientCommands::addStatus(QAction *action, ClientStatus status)
{
    connect(action, &QAction::triggered, this,
            [this, status] { m_actions.setStatus(m_clients, status); });
}

void ClientCommands::setSelection(const QList<Client> &clients)
{
    m_clients = clients;
    const auto anyNot = [&clients](ClientStatus status) {
        return std::any_of(clients.begin(), clients.end(),
                           [status](const Client &client) { return client.status != status; });
    };
    const bool one = clients.size() == 1;
    m_copyKey->setText(one || clients.isEmpty() ? tr("Copy the API key") : tr("Copy the API keys"));
    m_copyKey->setEnabled(!clients.isEmpty());
    m_rotate->setEnabled(one);
    m_activate->setEnabled(anyNot(ClientStatus::Active));
    m_suspend->setEnabled(anyNot(ClientStatus::Suspended));
    m_disable->setEnabled(anyNot(ClientStatus::Disabled));
    m_revoke->setEnabled(!clients.isEmpty());
    m_export->setEnabled(!clients.isEmpty());
    m_remove->setEnabled(one);
}

void ClientCommands::fill(QMenu *menu) const
{
    menu->addAction(m_copyKey);
    if (m_rotate->isEnabled())
        menu->addAction(m_rotate);
    menu->addSeparator();
    for (QAction *action : {m_activate, m_suspend, m_disable})
        if (action->isEnabled())
            menu->addAction(action);
    menu->addAction(m_revoke);
    menu->addSeparator();
    menu->addAction(m_export);
    if (m_remove->isEnabled()) {
        menu->addSeparator();
        menu->addAction(m_remove);
    }
}

} // namespace Gatehouse::Ui
