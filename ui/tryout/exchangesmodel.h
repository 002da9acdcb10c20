// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QAbstractTableModel>
#include <QList>

#include <chrono>

namespace Gatehouse::Ui {

/// One request that was sent and what came of it: nothing secret, and not what it brought.
struct Exchange
{
    Timestamp time{};
    QString method;
    QString path;
    QString client; ///< its name, or empty
    int status = 0; ///< 0: no answer came
    QString code;   ///< the error's, or empty
    std::chrono::microseconds duration{};
};

/// The exchanges of this session, newest first, the last `capacity` of them.
class ExchangesModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int capacity = 20;
    enum Column { Time, Request, ClientName, Status, Duration, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

    void add(const Exchange &exchange);

private:
    QList<Exchange> m_exchanges;
};

} // namespace Gatehouse::Ui
