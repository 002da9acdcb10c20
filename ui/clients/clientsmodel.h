// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"

#include <QAbstractTableModel>
#include <QList>

namespace Gatehouse::Ui {

/// The clients in the list, ascending by id. It is fed pages as the store gives them and works out
/// what changed, so that a reload moves neither selection nor scroll position.
class ClientsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Id, Name, Key, Status, Ranges, LastSuccess, SecretAge, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    /// `page` is what the store has above `afterId`, ascending; up to its last id, or, where
    /// `last`, to the end, it replaces what is here.
    void mergePage(qint64 afterId, const QList<Admin::ClientRow> &page, bool last);

    /// -1 where there is none.
    int rowOf(qint64 id) const;
    const Admin::ClientRow &at(int row) const { return m_rows[row]; }

    void noteSuccess(qint64 id, Timestamp time, const IpAddress &address);
    /// Tells views that what "5 min ago" says has changed.
    void clockTicked();

private:
    QString text(const Admin::ClientRow &row, Column column) const;
    QString tip(const Admin::ClientRow &row, Column column) const;
    QVariant sortKey(const Admin::ClientRow &row, Column column) const;
    void removeRange(int first, int end);
    void insertRange(int at, QList<Admin::ClientRow>::const_iterator first, int count);

    QList<Admin::ClientRow> m_rows;
};

} // namespace Gatehouse::Ui
