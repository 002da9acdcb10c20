// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/tableview.h"
#include "domain/client.h"
#include "domain/clientorder.h"

namespace Gatehouse::Ui {

class ClientsModel;

/// The table of clients: as many columns as there is room for, in an order that the store can give,
/// several rows selected at once.
class ClientsTable final : public TableView
{
    Q_OBJECT
public:
    /// The model must outlive it.
    explicit ClientsTable(ClientsModel &model, QWidget *parent = nullptr);

    ClientOrder order() const;
    QList<Client> selectedClients() const;
    /// Hides what the detail beside it shows.
    void setBesideDetail(bool beside);

    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

Q_SIGNALS:
    void orderChanged(const Gatehouse::ClientOrder &order);

protected:
    bool isSortable(int column) const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void takeOrder(int column, Qt::SortOrder order);

    ClientsModel &m_model;
    int m_orderColumn;
    Qt::SortOrder m_lastOrder = Qt::AscendingOrder;
    bool m_besideDetail = false;
};

} // namespace Gatehouse::Ui
