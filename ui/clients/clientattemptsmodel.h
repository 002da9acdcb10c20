// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginattempt.h"

#include <QAbstractTableModel>
#include <QList>

namespace Gatehouse::Ui {

/// The newest attempts of one client, newest first; the oldest go as others come.
class ClientAttemptsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, OutcomeColumn, Address, ColumnCount };
    static constexpr int capacity = 100;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    /// What the store has, newest first.
    void setAttempts(const QList<LoginAttempt> &attempts);
    /// What has just come, oldest first; what is here already is left out.
    void prepend(const QList<LoginAttempt> &attempts);

private:
    QList<LoginAttempt> m_rows;
};

} // namespace Gatehouse::Ui
