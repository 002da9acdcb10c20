// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>

namespace Gatehouse::Ui {

class ClientPulses;

/// The first clients of a list, in the store's order; more are fetched as a view scrolls. It is fed
/// pages as the store gives them and works out what changed, so that a reload moves neither
/// selection nor scroll position. What a client has been doing lately is looked up as it is shown.
class ClientsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Id,
        Name,
        Key,
        Status,
        Ranges,
        LastSuccess,
        Failures,
        Day, ///< the last 24 hours as bars
        SecretAge,
        ColumnCount
    };

    explicit ClientsModel(ClientPulses &pulses, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;
    bool canFetchMore(const QModelIndex &parent) const final;
    void fetchMore(const QModelIndex &parent) final;

    /// What a column can be put in order by; the rest is known only of the rows on screen.
    static std::optional<ClientSort> sortOf(int column);

    /// `page` is what the store has from row `at` on, as far as it goes. Returns the row behind it.
    int mergePage(int at, const QList<Admin::ClientRow> &page);
    /// `page` is where another list begins: what is not in it goes.
    int startOver(const QList<Admin::ClientRow> &page);
    /// There are no rows from `row` on.
    void truncate(int row);
    void setHasMore(bool more) { m_hasMore = more; }
    bool hasMore() const { return m_hasMore; }

    /// -1 where there is none.
    int rowOf(qint64 id) const;
    const Admin::ClientRow &at(int row) const { return m_rows[row]; }

    /// Tells views that what "5 min ago" says has changed.
    void clockTicked();

Q_SIGNALS:
    void moreWanted();

private:
    QString text(const Admin::ClientRow &row, Column column) const;
    QString tip(const Admin::ClientRow &row, Column column) const;
    bool isMuted(const Admin::ClientRow &row, Column column) const;
    void pulseChanged(qint64 id);
    void removeRange(int first, int end);
    void insertRange(int at, QList<Admin::ClientRow>::const_iterator first, int count);
    void moveRow(int from, int to);

    ClientPulses &m_pulses;
    QList<Admin::ClientRow> m_rows;
    QSet<qint64> m_ids;
    mutable QHash<qint64, int> m_places; ///< of ids; empty while it must be made anew
    bool m_hasMore = false;
};

} // namespace Gatehouse::Ui
