// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalmodel.h"

#include "common/cells.h"
#include "common/clientnames.h"
#include "common/timelabel.h"
#include "journal/journaltext.h"

#include <algorithm>

namespace Gatehouse::Ui {

JournalModel::JournalModel(ClientNames *names, QObject *parent)
    : QAbstractTableModel(parent)
    , m_names(names)
{
    if (!names)
        return;
    connect(names, &ClientNames::changed, this, [this](qint64 id) {
        for (int row = 0; row < rowCount(); ++row)
            if (m_rows[row].clientId == id)
                Q_EMIT dataChanged(index(row, Subject), index(row, Subject));
    });
}

QString JournalModel::clientName(const JournalEntry &entry) const
{
    return m_names && entry.clientId ? m_names->name(*entry.clientId) : QString();
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const JournalEntry &entry = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Time: return datedMomentText(entry.time, displayNow());
        case What: return JournalText::action(entry);
        case Subject: return JournalText::subject(entry, clientName(entry));
        case Who: return JournalText::who(entry);
        case Where: return JournalText::where(entry);
        default: return {};
        }
    case Qt::ToolTipRole:
        return index.column() == Time ? momentTip(entry.time) : JournalText::summary(entry);
    case MutedRole: return index.column() == Where;
    case IdRole: return entry.id;
    default: return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case What: return tr("What");
    case Subject: return tr("Which");
    case Who: return tr("Who");
    case Where: return tr("From where");
    default: return {};
    }
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more;
}

void JournalModel::fetchMore(const QModelIndex &)
{
    if (std::exchange(m_more, false)) // until it has come
        Q_EMIT moreWanted();
}

void JournalModel::setNewest(const QList<JournalEntry> &entries, bool more)
{
    const auto known =
        m_rows.isEmpty() ? entries.end() : std::find(entries.begin(), entries.end(), m_rows[0]);
    if (known == entries.end()) {
        beginResetModel();
        m_rows = entries;
        m_more = more;
        endResetModel();
        return;
    }
    const int fresh = int(known - entries.begin());
    if (fresh == 0)
        return;
    beginInsertRows({}, 0, fresh - 1);
    m_rows = entries.first(fresh) + m_rows;
    endInsertRows();
}

void JournalModel::append(const QList<JournalEntry> &older, bool more)
{
    m_more = more;
    if (older.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(older.size()) - 1);
    m_rows += older;
    endInsertRows();
}

void JournalModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_more = false;
    endResetModel();
}

} // namespace Gatehouse::Ui
