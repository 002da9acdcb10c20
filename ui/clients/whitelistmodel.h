// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whitelist.h"

#include <QAbstractTableModel>
#include <QList>

namespace Gatehouse::Ui {

/// The whitelist of one client, in the order its entries were added.
class WhitelistModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Range, Expires, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    void setEntries(QList<WhitelistEntry> entries);
    const QList<WhitelistEntry> &entries() const { return m_entries; }

private:
    QList<WhitelistEntry> m_entries;
};

} // namespace Gatehouse::Ui
