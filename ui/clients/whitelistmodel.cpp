// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistmodel.h"

#include "common/badge.h"
#include "common/cells.h"
#include "common/timelabel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

using Mark = WhitelistDraft::Mark;

Badge markBadge(Mark mark)
{
    switch (mark) {
    case Mark::Added: return {WhitelistModel::tr("New"), u"plus"_s, Tone::Success};
    case Mark::Changed: return {WhitelistModel::tr("Changed"), u"edit"_s, Tone::Accent};
    case Mark::Removed: return {WhitelistModel::tr("Removed"), u"trash"_s, Tone::Danger};
    case Mark::Saved: break;
    }
    return {};
}

QString markTip(Mark mark)
{
    switch (mark) {
    case Mark::Added: return WhitelistModel::tr("New, not saved yet.");
    case Mark::Changed: return WhitelistModel::tr("Changed, not saved yet.");
    case Mark::Removed: return WhitelistModel::tr("Goes with the next save.");
    case Mark::Saved: break;
    }
    return {};
}

} // namespace

int WhitelistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int WhitelistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WhitelistModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const WhitelistDraft::Row &row = m_rows[index.row()];
    const auto column = Column(index.column());
    const bool isRemoved = row.mark == Mark::Removed;
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), column);
    case Qt::ToolTipRole: return tip(index.row(), column);
    case BadgeRole: return column == State ? badge(index.row()) : QVariant();
    case MonospaceRole: return column == Range;
    case StruckRole: return isRemoved && column != State;
    case MutedRole:
        return isRemoved || column == Note || (column == Expires && !row.entry.expiresAt);
    case IdRole: return row.entry.id;
    default: return {};
    }
}

QString WhitelistModel::text(int row, Column column) const
{
    const WhitelistEntry &entry = m_rows[row].entry;
    switch (column) {
    case Range: return entry.range.toString();
    case State: {
        QString word = markBadge(m_rows[row].mark).text;
        if (!m_remarks[row].isEmpty())
            word += word.isEmpty() ? m_remarks[row].first().word
                                   : u" · "_s + m_remarks[row].first().word;
        return word;
    }
    case Expires: return entry.expiresAt ? momentText(*entry.expiresAt, displayNow()) : tr("Never");
    case Note: return entry.note;
    case ColumnCount: break;
    }
    return {};
}

QVariant WhitelistModel::tip(int row, Column column) const
{
    const WhitelistEntry &entry = m_rows[row].entry;
    switch (column) {
    case Range:
        return tr("%1 to %2").arg(entry.range.first().toString(), entry.range.last().toString());
    case State: {
        QStringList lines{markTip(m_rows[row].mark)};
        for (const RangeRemark &remark : m_remarks[row])
            lines += remark.text;
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case Expires: return entry.expiresAt ? QVariant(momentTip(*entry.expiresAt)) : QVariant();
    case Note: return entry.note;
    case ColumnCount: break;
    }
    return {};
}

QVariant WhitelistModel::badge(int row) const
{
    const QString word = text(row, State);
    if (word.isEmpty())
        return {};
    Badge badge = markBadge(m_rows[row].mark);
    if (!m_remarks[row].isEmpty()) {
        badge.icon = u"warning"_s;
        badge.tone = Tone::Warning;
    }
    badge.text = word;
    return QVariant::fromValue(badge);
}

QVariant WhitelistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Range: return tr("Range");
    case State: return tr("State");
    case Expires: return tr("Expires");
    case Note: return tr("Note");
    case ColumnCount: break;
    }
    return {};
}

void WhitelistModel::setDraft(const WhitelistDraft &draft)
{
    const QList<WhitelistDraft::Row> rows = draft.rows();
    const QList<QList<RangeRemark>> edited = remarksOn(draft.edited(), displayNow(), m_proxies);
    QList<QList<RangeRemark>> remarks;
    qsizetype next = 0;
    for (const WhitelistDraft::Row &row : rows)
        remarks.append(row.mark == Mark::Removed ? QList<RangeRemark>() : edited[next++]);
    if (rows == m_rows && remarks == m_remarks)
        return;
    const bool sameRanges =
        std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
                   [](const auto &a, const auto &b) { return a.entry.range == b.entry.range; });
    if (sameRanges) { // the selection stays
        m_rows = rows;
        m_remarks = std::move(remarks);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    m_remarks = std::move(remarks);
    endResetModel();
}

bool WhitelistModel::hasStates() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_rows[row].mark != Mark::Saved || !m_remarks[row].isEmpty())
            return true;
    return false;
}

} // namespace Gatehouse::Ui
