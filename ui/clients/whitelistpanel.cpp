// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistpanel.h"

#include "clients/addresstest.h"
#include "clients/clientactions.h"
#include "clients/rangecheck.h"
#include "common/fonts.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/tableview.h"
#include "common/theme.h"
#include "common/timelabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

WhitelistPanel::WhitelistPanel(ClientActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
{
    setObjectName(u"whitelistPanel"_s);
    buildEntry();
    buildList();
    m_test = new AddressTest(actions.service());

    auto *first = new QHBoxLayout;
    first->setSpacing(Theme::grid);
    first->addWidget(m_range, 1);
    first->addWidget(m_expiry);
    auto *second = new QHBoxLayout;
    second->setSpacing(Theme::grid);
    second->addWidget(m_note, 1);
    second->addWidget(m_add);
    auto *remark = new QHBoxLayout;
    remark->setSpacing(Theme::grid);
    remark->addWidget(m_message, 1);
    remark->addWidget(m_correct, 0, Qt::AlignTop);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_remove);
    tools->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * Theme::grid, 0, 0);
    column->setSpacing(Theme::grid);
    column->addLayout(first);
    column->addLayout(remark);
    column->addLayout(second);
    column->addSpacing(Theme::grid);
    column->addWidget(m_stack, 1);
    column->addLayout(tools);
    column->addWidget(m_test);
}

void WhitelistPanel::buildEntry()
{
    m_range = new QLineEdit;
    m_range->setObjectName(u"whitelistRange"_s);
    m_range->setAccessibleName(tr("Address or range"));
    m_range->setPlaceholderText(tr("203.0.113.7 or 10.0.0.0/8"));
    m_expiry = new QComboBox;
    m_expiry->setObjectName(u"whitelistExpiry"_s);
    m_expiry->setAccessibleName(tr("Expiry"));
    m_expiry->addItem(tr("Never expires"), 0);
    m_expiry->addItem(tr("For 1 hour"), 1);
    m_expiry->addItem(tr("For 1 day"), 24);
    m_expiry->addItem(tr("For 7 days"), 7 * 24);
    m_expiry->addItem(tr("For 30 days"), 30 * 24);
    m_expiry->addItem(tr("For 90 days"), 90 * 24);
    m_note = new QLineEdit;
    m_note->setObjectName(u"whitelistNote"_s);
    m_note->setAccessibleName(tr("Note on the entry"));
    m_note->setPlaceholderText(tr("Note, optional"));
    m_add = new QPushButton(Icons::line(u"plus"_s), tr("Add"));
    m_add->setObjectName(u"whitelistAdd"_s);
    m_add->setAccessibleName(tr("Add the entry"));
    m_message = new FieldMessage;
    m_message->setObjectName(u"whitelistMessage"_s);
    m_correct = new QPushButton;
    m_correct->setObjectName(u"whitelistCorrect"_s);
    m_correct->setAccessibleName(tr("Take the corrected range"));
    m_correct->hide();

    connect(m_range, &QLineEdit::textChanged, this, &WhitelistPanel::checkTyped);
    connect(m_range, &QLineEdit::returnPressed, this, &WhitelistPanel::add);
    connect(m_note, &QLineEdit::returnPressed, this, &WhitelistPanel::add);
    connect(m_add, &QPushButton::clicked, this, &WhitelistPanel::add);
    connect(m_correct, &QPushButton::clicked, this, &WhitelistPanel::takeCorrection);
}

void WhitelistPanel::buildList()
{
    m_table = new TableView;
    m_table->setObjectName(u"whitelistTable"_s);
    m_table->setAccessibleName(tr("Whitelist entries"));
    m_table->setModel(&m_model);
    m_table->setStretchColumn(WhitelistModel::Note);
    m_table->setColumnWidth(WhitelistModel::Range, 168);
    m_table->setColumnWidth(WhitelistModel::Expires, 112);
    m_stack = new ListStack(m_table);
    m_remove = new QPushButton(Icons::line(u"trash"_s), tr("Remove"));
    m_remove->setObjectName(u"whitelistRemove"_s);
    m_remove->setAccessibleName(tr("Remove the selected entries"));
    connect(m_remove, &QPushButton::clicked, this, &WhitelistPanel::removeSelected);
    connect(m_table, &TableView::deletePressed, this, &WhitelistPanel::removeSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WhitelistPanel::showState);
}

void WhitelistPanel::setDetail(const Admin::ClientDetail &detail)
{
    const bool other = detail.client.id != m_client.id;
    m_client = detail.client;
    m_model.setEntries(detail.whitelist);
    if (other) {
        m_range->clear();
        m_note->clear();
        m_expiry->setCurrentIndex(0);
    }
    m_test->setClient(m_client.id);
    checkTyped();
    showState();
}

void WhitelistPanel::checkTyped()
{
    const RangeCheck check = checkRange(m_range->text(), m_model.entries(), displayNow());
    m_add->setEnabled(check.range.has_value());
    if (!check.error.isEmpty())
        m_message->showError(check.error);
    else if (!check.remark.isEmpty())
        m_message->showNote(check.remark);
    else
        m_message->clear();
    m_correct->setVisible(check.correction.has_value());
    if (check.correction)
        m_correct->setText(tr("Use %1").arg(check.correction->toString()));
}

void WhitelistPanel::takeCorrection()
{
    if (const auto meant = Cidr::corrected(m_range->text().trimmed()))
        m_range->setText(meant->toString());
    m_range->setFocus(Qt::OtherFocusReason);
}

void WhitelistPanel::add()
{
    const RangeCheck check = checkRange(m_range->text(), m_model.entries(), displayNow());
    if (!check.range || !m_add->isEnabled())
        return;
    WhitelistEntry entry;
    entry.range = *check.range;
    entry.note = m_note->text().trimmed();
    entry.expiresAt = chosenExpiry();
    m_add->setEnabled(false);
    m_actions.addEntry(m_client, entry, [this](const Result<WhitelistEntry> &added) {
        if (!added) {
            m_message->showError(added.error().message);
            m_add->setEnabled(true);
            return;
        }
        m_range->clear();
        m_note->clear();
        m_range->setFocus(Qt::OtherFocusReason);
    });
}

void WhitelistPanel::removeSelected()
{
    QList<WhitelistEntry> chosen;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        chosen.append(m_model.entries()[index.row()]);
    qsizetype left = m_model.rowCount();
    for (const WhitelistEntry &entry : std::as_const(chosen))
        m_actions.removeEntry(m_client, entry, --left == 0);
}

void WhitelistPanel::showState()
{
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
    m_remove->setVisible(m_model.rowCount() > 0);
    if (m_model.rowCount() > 0)
        m_stack->showContent();
    else
        m_stack->showEmpty(u"shield"_s, tr("Any address may call"),
                           tr("Add the first entry, and only listed addresses get in."));
}

std::optional<Timestamp> WhitelistPanel::chosenExpiry() const
{
    const int hours = m_expiry->currentData().toInt();
    return hours > 0 ? std::optional(displayNow() + std::chrono::hours(hours)) : std::nullopt;
}

} // namespace Gatehouse::Ui
