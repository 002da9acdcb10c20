// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/clientimport.h"

#include <QAbstractTableModel>

namespace Gatehouse::Ui {

/// Keys and secrets that were just made, for the one time they are seen.
class IssuedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Key, SecretColumn, ColumnCount };

    explicit IssuedModel(const QList<Admin::ImportReport::Issued> &issued,
                         QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

private:
    const QList<Admin::ImportReport::Issued> m_issued;
};

} // namespace Gatehouse::Ui
