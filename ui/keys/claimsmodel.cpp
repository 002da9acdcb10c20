// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keys/claimsmodel.h"

#include "common/cells.h"

namespace Gatehouse::Ui {

int ClaimsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ClaimsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClaimsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TokenRow &row = m_rows[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? row.name : column == Meaning ? row.meaning : row.value;
    case Qt::ToolTipRole: return column == Meaning && !row.tip.isEmpty() ? row.tip : row.value;
    case MonospaceRole: return column != Meaning;
    case MutedRole: return column == Name;
    default: return {};
    }
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name: return tr("Member");
    case Meaning: return tr("Meaning");
    case Value: return tr("Value");
    case ColumnCount: break;
    }
    return {};
}

void ClaimsModel::setRows(QList<TokenRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace Gatehouse::Ui
