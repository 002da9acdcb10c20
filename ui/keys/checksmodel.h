// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tokenverdict.h"

#include <QAbstractTableModel>

#include <optional>

namespace Gatehouse::Ui {

/// The checks a token went through, in their order: tick, cross or not reached, and what was found.
class ChecksModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Check, Finding, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    /// Nothing: no rows.
    void setVerdict(std::optional<TokenVerdict> verdict);
    /// The row of the check that failed, -1 where none did.
    int failedRow() const;

private:
    std::optional<TokenVerdict> m_verdict;
};

} // namespace Gatehouse::Ui
