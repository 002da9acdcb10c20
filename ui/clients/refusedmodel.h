// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/whitelistreplay.h"

#include <QAbstractTableModel>

namespace Gatehouse::Ui {

/// The addresses that an edited whitelist would have refused, most logins first.
class RefusedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Address, Logins, Last, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    void setRefused(QList<Admin::ReplayVerdict::Refused> refused);

private:
    QList<Admin::ReplayVerdict::Refused> m_refused;
};

} // namespace Gatehouse::Ui
