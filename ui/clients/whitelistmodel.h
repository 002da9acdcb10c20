// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/rangeremark.h"
#include "clients/whitelistdraft.h"

#include <QAbstractTableModel>
#include <QList>

namespace Gatehouse::Ui {

/// The whitelist of one client as it is being edited: the saved entries in the order they were
/// added, then the new ones; each with its mark (new, changed, removed) and what should be known
/// of it.
class WhitelistModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Range, State, Expires, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    void setDraft(const WhitelistDraft &draft);
    /// The trusted ones; pointed out from the next setDraft() on.
    void setProxies(const QList<Cidr> &proxies) { m_proxies = proxies; }
    const WhitelistDraft::Row &at(int row) const { return m_rows[row]; }
    /// Whether the State column has anything to say.
    bool hasStates() const;

private:
    QString text(int row, Column column) const;
    QVariant tip(int row, Column column) const;
    QVariant badge(int row) const;

    QList<WhitelistDraft::Row> m_rows;
    QList<Cidr> m_proxies;               // the trusted ones
    QList<QList<RangeRemark>> m_remarks; ///< of each row; none of a removed one
};

} // namespace Gatehouse::Ui
