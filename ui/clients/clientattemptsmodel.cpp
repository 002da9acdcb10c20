// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientattemptsmodel.h"

#include "attempts/outcomelook.h"
#include "common/cells.h"
#include "common/timelabel.h"

#include <algorithm>

namespace Gatehouse::Ui {

int ClientAttemptsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ClientAttemptsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientAttemptsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LoginAttempt &attempt = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Time            ? exactMomentText(attempt.time, displayNow())
               : column == OutcomeColumn ? outcomeBadge(attempt).text
                                         : attempt.address.toString();
    case Qt::ToolTipRole:
        return column == Time            ? momentTip(attempt.time)
               : column == OutcomeColumn ? attempt.decidedBy
                                         : attempt.userAgent;
    case BadgeRole:
        return column == OutcomeColumn ? QVariant::fromValue(outcomeBadge(attempt)) : QVariant();
    case MonospaceRole: return column == Address;
    case IdRole: return attempt.id;
    default: return {};
    }
}

QVariant ClientAttemptsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case OutcomeColumn: return tr("Outcome");
    case Address: return tr("Address");
    default: return {};
    }
}

void ClientAttemptsModel::setAttempts(const QList<LoginAttempt> &attempts)
{
    if (attempts == m_rows)
        return;
    beginResetModel();
    m_rows = attempts.first(std::min<qsizetype>(attempts.size(), capacity));
    endResetModel();
}

void ClientAttemptsModel::prepend(const QList<LoginAttempt> &attempts)
{
    const qint64 newest = m_rows.isEmpty() ? 0 : m_rows.first().id;
    QList<LoginAttempt> fresh;
    for (auto it = attempts.crbegin(); it != attempts.crend() && fresh.size() < capacity; ++it)
        if (it->id > newest)
            fresh.append(*it);
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_rows = fresh + m_rows;
    endInsertRows();
    if (rowCount() > capacity) {
        beginRemoveRows({}, capacity, rowCount() - 1);
        m_rows.resize(capacity);
        endRemoveRows();
    }
}

} // namespace Gatehouse::Ui
