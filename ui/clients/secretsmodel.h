// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/admintypes.h"

#include <QAbstractTableModel>
#include <QList>

namespace Gatehouse::Ui {

/// The secrets of one client, newest first: everything about them but themselves.
class SecretsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Id, State, Created, LastUsed, Scheme, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    void setSecrets(QList<Admin::SecretInfo> secrets);
    const Admin::SecretInfo &at(int row) const { return m_secrets[row]; }
    bool isLive(int row) const;
    int liveCount() const;

private:
    QString text(const Admin::SecretInfo &secret, Column column) const;

    QList<Admin::SecretInfo> m_secrets;
};

} // namespace Gatehouse::Ui
