// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/secretspanel.h"

#include "clients/clientactions.h"
#include "common/cells.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/tableview.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

SecretsPanel::SecretsPanel(ClientActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_table(new TableView)
    , m_rotate(new QPushButton(Icons::line(u"rotate"_s), tr("Rotate…")))
    , m_retire(new QPushButton(Icons::line(u"ban"_s), tr("Retire")))
    , m_hint(new MutedLabel)
{
    setObjectName(u"secretsPanel"_s);
    m_table->setObjectName(u"secretsTable"_s);
    m_table->setAccessibleName(tr("Secrets"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->setStretchColumn(SecretsModel::Scheme);
    m_rotate->setObjectName(u"secretsRotate"_s);
    m_rotate->setAccessibleName(tr("Rotate the secret"));
    m_retire->setObjectName(u"secretsRetire"_s);
    m_retire->setAccessibleName(tr("Retire the selected secret"));
    m_hint->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::grid);
    buttons->addWidget(m_rotate);
    buttons->addWidget(m_retire);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * Theme::grid, 0, 0);
    column->setSpacing(Theme::grid);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint);

    connect(m_rotate, &QPushButton::clicked, this, [this] { m_actions.rotate(m_client); });
    connect(m_retire, &QPushButton::clicked, this, &SecretsPanel::retireSelected);
    connect(m_table, &TableView::deletePressed, this, &SecretsPanel::retireSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SecretsPanel::showState);
}

void SecretsPanel::setDetail(const Admin::ClientDetail &detail)
{
    const qint64 selected = detail.client.id == m_client.id ? selectedId() : 0;
    m_client = detail.client;
    m_model.setSecrets(detail.secrets);
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.at(row).id == selected)
            m_table->selectRow(row);
    showState();
}

void SecretsPanel::retireSelected()
{
    if (m_retire->isEnabled())
        m_actions.retire(m_client, selectedId());
}

void SecretsPanel::showState()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int live = m_model.liveCount();
    const bool canRetire = !rows.isEmpty() && m_model.isLive(rows.first().row()) && live > 1;
    m_retire->setEnabled(canRetire);
    m_hint->setText(
        live > 1
            ? tr("Two secrets log in. Retire the old one once it has fallen silent.")
            : tr("Rotate makes a second secret; the old one stays good as long as you choose."));
}

qint64 SecretsPanel::selectedId() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : rows.first().data(IdRole).toLongLong();
}

} // namespace Gatehouse::Ui
