// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/issuedmodel.h"

#include "common/cells.h"

namespace Gatehouse::Ui {

IssuedModel::IssuedModel(const QList<Admin::ImportReport::Issued> &issued, QObject *parent)
    : QAbstractTableModel(parent)
    , m_issued(issued)
{
}

int IssuedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_issued.size());
}

int IssuedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IssuedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &issued = m_issued[index.row()];
    if (role == MonospaceRole)
        return index.column() != Name;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return issued.name;
    case Key: return issued.apiKey;
    case SecretColumn: return issued.secret;
    default: return {};
    }
}

QVariant IssuedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Key: return tr("API key");
    case SecretColumn: return tr("Secret");
    default: return {};
    }
}

} // namespace Gatehouse::Ui
