// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/keyadministration.h"
#include "common/badge.h"

#include <QAbstractTableModel>

namespace Gatehouse::Ui {

/// What a key does now, as a chip: is published and signs from when on, signs, only verifies, or
/// has retired.
Badge keyBadge(const Admin::SigningKeyInfo &key, Timestamp now);

/// The signing keys, the one that signs, or is to sign, last first: everything about them but
/// themselves.
class KeysModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kid, Algorithm, Created, State, Until, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    void setKeys(QList<Admin::SigningKeyInfo> keys);

private:
    QString text(const Admin::SigningKeyInfo &key, Column column) const;
    QString tip(const Admin::SigningKeyInfo &key, Column column) const;

    QList<Admin::SigningKeyInfo> m_keys;
};

} // namespace Gatehouse::Ui
