// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistmodel.h"

#include "common/badge.h"
#include "common/cells.h"
#include "common/timelabel.h"

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

int WhitelistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int WhitelistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WhitelistModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const WhitelistEntry &entry = m_entries[index.row()];
    const auto column = Column(index.column());
    const bool live = entry.isLive(displayNow());
    switch (role) {
    case Qt::DisplayRole:
        if (column == Range)
            return entry.range.toString();
        if (column == Note)
            return entry.note;
        if (!entry.expiresAt)
            return tr("Never");
        return live ? momentText(*entry.expiresAt, displayNow()) : tr("Expired");
    case Qt::ToolTipRole:
        if (column == Range)
            return tr("%1 to %2")
                .arg(entry.range.first().toString(), entry.range.last().toString());
        if (column == Note)
            return entry.note;
        return entry.expiresAt ? QVariant(momentTip(*entry.expiresAt)) : QVariant();
    case BadgeRole:
        return column == Expires && !live
                   ? QVariant::fromValue(Badge{tr("Expired"), u"clock"_s, Tone::Warning})
                   : QVariant();
    case MonospaceRole: return column == Range;
    case MutedRole: return column == Note || (column == Expires && !entry.expiresAt);
    case IdRole: return entry.id;
    default: return {};
    }
}

QVariant WhitelistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Range: return tr("Range");
    case Expires: return tr("Expires");
    case Note: return tr("Note");
    case ColumnCount: break;
    }
    return {};
}

void WhitelistModel::setEntries(QList<WhitelistEntry> entries)
{
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

} // namespace Gatehouse::Ui
