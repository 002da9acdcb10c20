// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keys/tokenrows.h"

#include <QAbstractTableModel>

namespace Gatehouse::Ui {

/// What a token says, one member a row.
class ClaimsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Meaning, Value, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    void setRows(QList<TokenRow> rows);

private:
    QList<TokenRow> m_rows;
};

} // namespace Gatehouse::Ui
