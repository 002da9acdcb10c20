// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"

#include <QAbstractTableModel>
#include <QList>

namespace Gatehouse::Ui {

/// The clients that fit what was typed into a ClientPicker: name, and API key to tell two of one
/// name apart.
class ClientChoices final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Key, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

    void setClients(QList<Client> clients);
    const Client &at(int row) const { return m_clients[row]; }

private:
    QList<Client> m_clients;
};

} // namespace Gatehouse::Ui
