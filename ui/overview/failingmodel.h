// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"
#include "domain/attemptfilter.h"

#include <QAbstractTableModel>

namespace Gatehouse::Ui {

/// Who fails most: addresses or keys, most failures first. GUI thread.
class FailingModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Who { Address, Key };
    enum Column { WhoColumn, MostColumn, LatestColumn, FailuresColumn, ColumnCount };
    /// A row's failures as a share of the most that any row has, 0 to 1.
    static constexpr int ShareRole = Qt::UserRole + 100;

    explicit FailingModel(Who who, QObject *parent = nullptr);

    void setRows(const QList<Admin::Failing::Row> &rows, Timestamp since);
    /// The attempts that a row is the sum of.
    AttemptFilter filter(int row) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const final;

private:
    QString text(const Admin::Failing::Row &row, int column) const;
    QString whoText(const Admin::Failing::Row &row) const;
    QString tip(const Admin::Failing::Row &row, int column) const;

    Who m_who;
    QList<Admin::Failing::Row> m_rows;
    Timestamp m_since{};
};

} // namespace Gatehouse::Ui
