// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/secretspanel.h"

#include "clients/clientactions.h"
#include "clients/retirementguide.h"
#include "clients/retiresecretdialog.h"
#include "common/cells.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/tableview.h"
#include "common/theme.h"
#include "common/timelabel.h"
#include "common/whendone.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

SecretsPanel::SecretsPanel(ClientActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_table(new TableView)
    , m_rotate(new QPushButton(Icons::line(u"rotate"_s), tr("Rotate…")))
    , m_retire(new QPushButton(Icons::line(u"ban"_s), tr("Retire…")))
    , m_guide(new RetirementGuide)
    , m_hint(new MutedLabel)
{
    setObjectName(u"secretsPanel"_s);
    m_table->setObjectName(u"secretsTable"_s);
    m_table->setAccessibleName(tr("Secrets"));
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionsMovable(false);
    // Times are told in full by their tips, the others by nothing else.
    m_table->setStretchColumn(SecretsModel::Created);
    m_table->setStretchColumn(SecretsModel::LastUsed);
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
    column->addWidget(m_guide);

    connect(m_rotate, &QPushButton::clicked, this, [this] { m_actions.rotate(m_client); });
    connect(m_retire, &QPushButton::clicked, this, &SecretsPanel::retireSelected);
    connect(m_table, &TableView::deletePressed, this, &SecretsPanel::retireSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SecretsPanel::showState);
    connect(m_guide, &RetirementGuide::retireRequested, this, [this] {
        if (m_retirement)
            retire(m_retirement->older().id);
    });
    m_again.setInterval(15s);
    connect(&m_again, &QTimer::timeout, this, &SecretsPanel::askForUse);
    m_again.start();
}

SecretsPanel::~SecretsPanel()
{
    m_asking.cancel();
}

void SecretsPanel::setDetail(const Admin::ClientDetail &detail)
{
    const bool other = detail.client.id != m_client.id;
    const qint64 selected = other ? 0 : selectedId();
    if (other)
        m_uses.reset();
    m_client = detail.client;
    m_secrets = detail.secrets;
    m_model.setSecrets(m_secrets);
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.at(row).id == selected)
            m_table->selectRow(row);
    showGuide();
    showState();
    askForUse();
}

void SecretsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    askForUse();
}

// Not from the detail: that looks at the newest logins only, and an old secret that a busy client
// hardly uses would seem to be silent.
void SecretsPanel::askForUse()
{
    ++m_generation;
    m_asking.cancel();
    if (!m_retirement || !isVisible())
        return;
    m_asking =
        Admin::secretUseSince(m_actions.service(), m_client.id, m_retirement->newer().createdAt);
    whenDone(
        this, m_asking,
        [this, generation = m_generation](const Result<QHash<qint64, Admin::SecretUse>> &uses) {
            if (generation != m_generation || !uses)
                return;
            m_uses = *uses;
            for (Admin::SecretInfo &secret : m_secrets)
                if (uses->contains(secret.id))
                    secret.lastUsed = uses->value(secret.id).last;
            m_model.setSecrets(m_secrets);
            showGuide();
            showState();
        });
}

void SecretsPanel::showGuide()
{
    m_retirement = Retirement::of(m_secrets, m_uses, displayNow());
    m_guide->setVisible(m_retirement.has_value());
    if (m_retirement)
        m_guide->setRetirement(*m_retirement, displayNow());
}

void SecretsPanel::retireSelected()
{
    if (m_retire->isEnabled())
        retire(selectedId());
}

void SecretsPanel::retire(qint64 secretId)
{
    const auto secret = std::find_if(m_secrets.cbegin(), m_secrets.cend(),
                                     [=](const auto &each) { return each.id == secretId; });
    if (secret == m_secrets.cend())
        return;
    if (m_retirement && m_retirement->older().id == secretId && m_retirement->isOldSilent()) {
        m_actions.retire(m_client, secretId);
        return;
    }
    auto *dialog = new RetireSecretDialog(m_client.name, *secret, secret->lastUsed, window());
    connect(dialog, &QDialog::accepted, this,
            [this, client = m_client, secretId] { m_actions.retire(client, secretId); });
    dialog->open();
}

void SecretsPanel::showState()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const int live = m_model.liveCount();
    const bool canRetire = !rows.isEmpty() && m_model.isLive(rows.first().row()) && live > 1;
    m_retire->setEnabled(canRetire);
    m_hint->setText(
        tr("Rotate makes a second secret; the old one stays good as long as you choose."));
    m_hint->setVisible(!m_retirement);
}

qint64 SecretsPanel::selectedId() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : rows.first().data(IdRole).toLongLong();
}

} // namespace Gatehouse::Ui
