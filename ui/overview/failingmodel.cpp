// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/failingmodel.h"

#include "attempts/outcomelook.h"
#include "common/cells.h"
#include "common/timelabel.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

FailingModel::FailingModel(Who who, QObject *parent)
    : QAbstractTableModel(parent)
    , m_who(who)
{
}

// Rows that stay where they are keep their selection.
void FailingModel::setRows(const QList<Admin::Failing::Row> &rows, Timestamp since)
{
    m_since = since;
    const int before = int(m_rows.size());
    const int after = int(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = rows;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = rows;
        endRemoveRows();
    } else {
        m_rows = rows;
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

AttemptFilter FailingModel::filter(int row) const
{
    const Admin::Failing::Row &failing = m_rows[row];
    AttemptFilter filter{.since = m_since};
    for (const Outcome outcome : allOutcomes) {
        if (outcome != Outcome::Success)
            filter.outcomes.insert(int(outcome));
    }
    if (m_who == Who::Address)
        filter.network = Cidr(failing.address);
    else if (failing.clientId)
        filter.clientId = failing.clientId;
    else
        filter.text = failing.key;
    return filter;
}

int FailingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FailingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FailingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Admin::Failing::Row &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return tip(row, column);
    case Qt::TextAlignmentRole:
        return column == FailuresColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case BadgeRole:
        return column == MostColumn ? QVariant::fromValue(outcomeBadge(row.most)) : QVariant();
    case MutedRole: return column == LatestColumn;
    case MonospaceRole: return column == WhoColumn && row.clientName.isEmpty();
    case ShareRole:
        return column == FailuresColumn
                   ? QVariant(double(row.failures) / double(m_rows.first().failures))
                   : QVariant();
    default: return {};
    }
}

QVariant FailingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == FailuresColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case WhoColumn: return m_who == Who::Address ? tr("Address") : tr("Client or key");
    case MostColumn: return tr("Mostly");
    case LatestColumn: return tr("Latest");
    case FailuresColumn: return tr("Failures");
    default: return {};
    }
}

QString FailingModel::text(const Admin::Failing::Row &row, int column) const
{
    switch (column) {
    case WhoColumn: return whoText(row);
    case MostColumn: return outcomeBadge(row.most).text;
    case LatestColumn: return momentText(row.latest, displayNow());
    case FailuresColumn: return QLocale().toString(row.failures);
    default: return {};
    }
}

QString FailingModel::whoText(const Admin::Failing::Row &row) const
{
    if (m_who == Who::Address)
        return row.address.toString();
    return row.clientName.isEmpty() ? row.key : row.clientName;
}

QString FailingModel::tip(const Admin::Failing::Row &row, int column) const
{
    if (column == LatestColumn)
        return momentTip(row.latest);
    if (column == WhoColumn && !row.clientName.isEmpty())
        return u"%1\n%2"_s.arg(row.clientName, row.key);
    return text(row, column);
}

} // namespace Gatehouse::Ui
