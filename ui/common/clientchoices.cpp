// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/clientchoices.h"

#include "common/cells.h"

namespace Gatehouse::Ui {

int ClientChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_clients.size());
}

int ClientChoices::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientChoices::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Client &client = at(index.row());
    const bool isKey = index.column() == Key;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return isKey ? client.apiKey.text() : client.name;
    case MutedRole:
    case MonospaceRole: return isKey;
    case IdRole: return client.id;
    default: return {};
    }
}

void ClientChoices::setClients(QList<Client> clients)
{
    beginResetModel();
    m_clients = std::move(clients);
    endResetModel();
}

} // namespace Gatehouse::Ui
