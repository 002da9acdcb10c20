// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/clientstable.h"

#include "clients/clientcolumns.h"
#include "clients/clientsmodel.h"
#include "clients/sparklinedelegate.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr auto columnsKey = "clients/columns-2"_L1; // the columns are others than they were

} // namespace

ClientsTable::ClientsTable(ClientsModel &model, QWidget *parent)
    : TableView(parent)
    , m_model(model)
    , m_orderColumn(ClientsModel::Id)
{
    setObjectName(u"clientsTable"_s);
    setAccessibleName(tr("Clients"));
    setModel(&model);
    setItemDelegateForColumn(ClientsModel::Day, new SparklineDelegate(this));
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMinimumWidth(240);
    horizontalHeader()->setSortIndicatorShown(true);
    for (int column = 0; column < ClientsModel::ColumnCount; ++column)
        fitColumn(column, ClientColumns::width(ClientsModel::Column(column)));
    setStretchColumn(ClientsModel::Name);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicator(ClientsModel::Id, Qt::AscendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ClientsTable::takeOrder);
}

ClientOrder ClientsTable::order() const
{
    return {ClientsModel::sortOf(m_orderColumn).value_or(ClientSort::Id),
            m_lastOrder == Qt::DescendingOrder};
}

void ClientsTable::takeOrder(int column, Qt::SortOrder order)
{
    if (!ClientsModel::sortOf(column)) {
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(m_orderColumn, m_lastOrder);
        return;
    }
    m_orderColumn = column;
    m_lastOrder = order;
    Q_EMIT orderChanged(this->order());
}

QList<Client> ClientsTable::selectedClients() const
{
    QModelIndexList selected = selectionModel()->selectedRows();
    std::sort(selected.begin(), selected.end());
    QList<Client> clients;
    clients.reserve(selected.size());
    for (const QModelIndex &index : std::as_const(selected))
        clients.append(m_model.at(index.row()).client);
    return clients;
}

void ClientsTable::setBesideDetail(bool beside)
{
    m_besideDetail = beside;
    fitColumns();
}

void ClientsTable::save(QSettings &settings) const
{
    saveColumns(settings, columnsKey);
}

void ClientsTable::restore(const QSettings &settings)
{
    restoreColumns(settings, columnsKey);
    fitColumns();
}

bool ClientsTable::isSortable(int column) const
{
    return ClientsModel::sortOf(column).has_value();
}

void ClientsTable::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    TableView::resizeEvent(event);
}

void ClientsTable::fitColumns()
{
    const auto widthOf = [this](ClientsModel::Column column) {
        return std::max(ClientColumns::width(column), headerWidth(column));
    };
    const QSet<int> shown = ClientColumns::fitting(viewport()->width(), m_besideDetail, widthOf);
    for (int column = 0; column < ClientsModel::ColumnCount; ++column)
        if (isColumnHidden(column) == shown.contains(column))
            setColumnHidden(column, !shown.contains(column));
}

} // namespace Gatehouse::Ui
