// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/refusedmodel.h"

#include "common/cells.h"
#include "common/timelabel.h"

#include <QLocale>

namespace Gatehouse::Ui {

int RefusedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_refused.size());
}

int RefusedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RefusedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Admin::ReplayVerdict::Refused &refused = m_refused[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (column == Address)
            return refused.address.toString();
        return column == Logins ? QLocale().toString(refused.logins)
                                : momentText(refused.last, displayNow());
    case Qt::ToolTipRole:
        if (column == Last)
            return momentTip(refused.last);
        return refused.already ? tr("The saved list refuses this address too.") : QVariant();
    case Qt::TextAlignmentRole:
        return column == Logins ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case MonospaceRole: return column == Address;
    case MutedRole: return refused.already;
    default: return {};
    }
}

QVariant RefusedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Logins)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Address: return tr("Refused address");
    case Logins: return tr("Logins");
    case Last: return tr("Last login");
    case ColumnCount: break;
    }
    return {};
}

void RefusedModel::setRefused(QList<Admin::ReplayVerdict::Refused> refused)
{
    beginResetModel();
    m_refused = std::move(refused);
    endResetModel();
}

} // namespace Gatehouse::Ui
