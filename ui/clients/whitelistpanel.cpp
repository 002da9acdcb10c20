// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/whitelistpanel.h"

#include "clients/addresstest.h"
#include "clients/entrydialog.h"
#include "clients/whitelistactions.h"
#include "clients/whitelistpastedialog.h"
#include "clients/whitelistsavebar.h"
#include "common/icons.h"
#include "common/liststack.h"
#include "common/tableview.h"
#include "common/theme.h"
#include "common/timelabel.h"
#include "settings/machinesettings.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

using Mark = WhitelistDraft::Mark;

WhitelistPanel::WhitelistPanel(Admin::AdminService &service, MachineSettings &machine,
                               Toaster &toaster, QWidget *parent)
    : QWidget(parent)
    , m_actions(new WhitelistActions(service, toaster, this))
    , m_replay(new ReplayRunner(service, this))
    , m_form(new WhitelistEntryForm)
    , m_test(new AddressTest)
{
    setObjectName(u"whitelistPanel"_s);
    buildTable();
    buildBar();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * Theme::grid, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(m_form);
    column->addSpacing(Theme::grid);
    column->addWidget(m_stack, 1);
    column->addWidget(buildTools());
    column->addWidget(m_test);
    column->addWidget(m_bar);
    buildActions();
    showSelection();
    const auto followProxies = [this, &machine] {
        m_model.setProxies(machine.values().proxies);
        showDraft();
    };
    connect(&machine, &MachineSettings::changed, this, followProxies);
    m_model.setProxies(machine.values().proxies);
    connect(m_form, &WhitelistEntryForm::entered, this, [this](const WhitelistEntry &entry) {
        m_draft.add(entry);
        showDraft();
        m_table->scrollToBottom();
    });
    connect(m_form, &WhitelistEntryForm::manyPasted, this, &WhitelistPanel::addMany);
    connect(m_form, &WhitelistEntryForm::manyWanted, this, [this] { addMany(m_manyText); });
}

void WhitelistPanel::buildTable()
{
    m_table = new TableView;
    m_table->setObjectName(u"whitelistTable"_s);
    m_table->setAccessibleName(tr("Whitelist entries"));
    m_table->setModel(&m_model);
    m_table->setStretchColumn(WhitelistModel::Note);
    m_table->fitColumn(WhitelistModel::Range, 144);
    m_table->fitColumn(WhitelistModel::State, 132);
    m_table->fitColumn(WhitelistModel::Expires, 88);
    m_stack = new ListStack(m_table);
    m_stack->setMinimumHeight(3 * Theme::rowHeight); // less than an empty state asks for
    m_stack->setObjectName(u"whitelistList"_s);
    connect(m_table, &TableView::deletePressed, this, &WhitelistPanel::removeSelected);
    connect(m_table, &TableView::opened, this, &WhitelistPanel::editCurrent);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &WhitelistPanel::editCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WhitelistPanel::showSelection);
}

QWidget *WhitelistPanel::buildTools()
{
    m_edit = new QPushButton(Icons::line(u"edit"_s), tr("Edit…"));
    m_edit->setObjectName(u"whitelistEdit"_s);
    m_edit->setAccessibleName(tr("Edit note and expiry of the entry"));
    m_edit->setToolTip(tr("Note and expiry (F2)"));
    m_remove = new QPushButton;
    m_remove->setObjectName(u"whitelistRemove"_s);
    connect(m_edit, &QPushButton::clicked, this, &WhitelistPanel::editCurrent);
    connect(m_remove, &QPushButton::clicked, this, &WhitelistPanel::removeSelected);
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins({});
    row->setSpacing(Theme::grid);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    row->addStretch();
    return tools;
}

void WhitelistPanel::buildBar()
{
    m_bar = new WhitelistSaveBar;
    m_bar->hide();
    connect(m_bar, &WhitelistSaveBar::saveRequested, this, &WhitelistPanel::save);
    connect(m_bar, &WhitelistSaveBar::discardRequested, this, &WhitelistPanel::discard);
    connect(m_bar, &WhitelistSaveBar::retryRequested, this, &WhitelistPanel::compare);
    connect(m_bar, &WhitelistSaveBar::namesShown, m_test, &QWidget::setHidden); // one needs room
    connect(m_replay, &ReplayRunner::progressed, m_bar, &WhitelistSaveBar::setProgress);
    connect(m_replay, &ReplayRunner::failed, this,
            [this](const Error &error) { m_bar->showFailure(error.message); });
    connect(m_replay, &ReplayRunner::answered, this, [this](const Admin::ReplayVerdict &verdict) {
        m_verdict = verdict;
        showAdvice();
        if (std::exchange(m_saveWhenAnswered, false) && m_bar->advice().isHarmless)
            save();
    });
}

void WhitelistPanel::buildActions()
{
    const auto add = [this](const QString &name, const QString &icon, const QString &text,
                            const QKeySequence &keys, auto run) {
        auto *action = new QAction(Icons::line(icon), text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    m_saveAction = add(u"whitelistSaveAction"_s, u"check"_s, tr("Save the whitelist"),
                       QKeySequence::Save, &WhitelistPanel::saveWhenHarmless);
    add(u"whitelistManyAction"_s, u"plus"_s, tr("Add many whitelist entries…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), [this] { addMany(m_manyText); });
    auto *edit = new QAction(Icons::line(u"edit"_s), tr("Edit the whitelist entry…"), m_table);
    edit->setShortcut(Qt::Key_F2);
    edit->setShortcutContext(Qt::WidgetShortcut);
    connect(edit, &QAction::triggered, this, &WhitelistPanel::editCurrent);
    m_table->addAction(edit);
}

void WhitelistPanel::setDetail(const Admin::ClientDetail &detail)
{
    if (detail.client.id != m_client.id)
        changeClient(detail.client);
    m_client = detail.client;
    m_test->setStatus(m_client.status);
    if (m_draft.rebase(detail.whitelist) && !m_saving)
        m_bar->setNotice(tr("Someone else changed the list meanwhile. Your edit now stands on the "
                            "list as it is."),
                         false);
    showDraft();
}

void WhitelistPanel::changeClient(const Client &client)
{
    const WhitelistEntryForm::Typed typed = m_form->typed();
    if (m_draft.isChanged() || !typed.range.isEmpty() || !typed.note.isEmpty() ||
        !m_manyText.isEmpty())
        m_left.insert(m_client.id, {m_draft, typed, m_manyText, {}});
    const Left left = m_left.take(client.id);
    m_draft = left.draft;
    m_manyText = left.manyText;
    m_form->setTyped(left.typed);
    m_table->selectionModel()->clear();
    m_test->clear();
    m_bar->setNotice(left.notice, true);
    m_compared.reset();
    m_saving = false;
    m_bar->setSaving(false);
}

void WhitelistPanel::showDraft()
{
    const QList<WhitelistEntry> edited = m_draft.edited();
    const bool isChanged = m_draft.isChanged();
    const int row = m_table->currentIndex().row();
    m_model.setDraft(m_draft);
    if (!m_table->selectionModel()->hasSelection() && row >= 0 && m_model.rowCount() > 0)
        m_table->selectRow(std::min(row, m_model.rowCount() - 1));
    m_table->setColumnHidden(WhitelistModel::State, !m_model.hasStates());
    m_form->setExisting(edited);
    m_test->setLists(edited, m_draft.saved());
    m_bar->setVisible(isChanged);
    m_saveAction->setEnabled(isChanged);
    if (!isChanged) {
        m_replay->cancel();
        m_compared.reset();
        m_bar->setNotice({}, false);
        m_bar->setAdvice({}, {}); // closes its list of addresses, too
    } else if (m_compared != edited) {
        compare();
    }
    if (m_model.rowCount() > 0)
        m_stack->showContent();
    else
        m_stack->showEmpty(u"shield"_s, tr("Any address may call"),
                           tr("Add the first entry, and only listed addresses get in."));
    showSelection();
}

void WhitelistPanel::compare()
{
    const QList<WhitelistEntry> edited = m_draft.edited();
    m_compared = edited;
    m_verdict.reset();
    m_saveWhenAnswered = false;
    if (edited.isEmpty())
        m_replay->cancel(); // any address gets in: there is nothing to compare
    else
        m_replay->ask(m_client.id, edited, m_draft.saved());
    showAdvice();
}

void WhitelistPanel::showAdvice()
{
    m_bar->setAdvice(SaveAdvice::on(m_draft.edited(), m_verdict, displayNow()), m_verdict);
}

// Ctrl+S is quicker than the comparison: it waits for it, and saves only what nobody need think
// about. For everything else there is the button, which says what it does.
void WhitelistPanel::saveWhenHarmless()
{
    if (m_bar->advice().isHarmless)
        save();
    else
        m_saveWhenAnswered = !m_verdict && !m_draft.edited().isEmpty();
}

void WhitelistPanel::keepOutcome(Left &left, const Result<QList<WhitelistEntry>> &saved)
{
    if (saved)
        left.draft.rebase(*saved);
    else
        left.notice = saved.error().message;
}

void WhitelistPanel::save()
{
    if (m_saving || !m_draft.isChanged())
        return;
    m_saving = true;
    // The bar goes with its buttons: to the list rather than wherever the next field may be.
    if (m_bar->isAncestorOf(QApplication::focusWidget()))
        focusList();
    m_bar->setSaving(true);
    m_bar->setNotice({}, false);
    m_actions->save(m_client, m_draft.saved(), m_draft.edited(),
                    [this, id = m_client.id](const Result<QList<WhitelistEntry>> &saved) {
                        if (id != m_client.id) {
                            keepOutcome(m_left[id], saved);
                            return;
                        }
                        m_saving = false;
                        m_bar->setSaving(false);
                        if (saved)
                            m_draft.rebase(*saved);
                        showDraft();
                        if (!saved)
                            m_bar->setNotice(saved.error().message, true);
                    });
}

void WhitelistPanel::discard()
{
    m_draft.discard();
    showDraft();
    focusList();
}

void WhitelistPanel::focusList()
{
    QWidget *target = m_draft.edited().isEmpty() ? static_cast<QWidget *>(m_form) : m_table;
    target->setFocus(Qt::OtherFocusReason);
}

void WhitelistPanel::addMany(const QString &text)
{
    auto *dialog = new WhitelistPasteDialog(m_draft.edited(), text, window());
    connect(dialog, &WhitelistPasteDialog::added, this,
            [this, id = m_client.id](const QList<WhitelistEntry> &entries) {
                if (id != m_client.id)
                    return;
                m_draft.addAll(entries);
                m_manyText.clear();
                showDraft();
                m_table->scrollToBottom();
            });
    connect(dialog, &WhitelistPasteDialog::abandoned, this,
            [this](const QString &left) { m_manyText = left; });
    dialog->open();
}

void WhitelistPanel::editCurrent()
{
    const QList<int> rows = selectedRows();
    if (rows.size() != 1 || m_model.at(rows.first()).mark == Mark::Removed)
        return;
    auto *dialog = new EntryDialog(m_model.at(rows.first()).entry, window());
    connect(dialog, &EntryDialog::edited, this,
            [this, id = m_client.id](const WhitelistEntry &entry) {
                if (id != m_client.id)
                    return;
                m_draft.change(entry);
                showDraft();
            });
    dialog->open();
}

void WhitelistPanel::removeSelected()
{
    const bool putBack = selectionIsRemoved();
    QList<Cidr> ranges;
    for (const int row : selectedRows())
        ranges.append(m_model.at(row).entry.range);
    for (const Cidr &range : std::as_const(ranges))
        putBack ? m_draft.putBack(range) : m_draft.remove(range);
    showDraft();
}

void WhitelistPanel::showSelection()
{
    const QList<int> rows = selectedRows();
    const bool isRemoved = selectionIsRemoved();
    m_edit->setEnabled(rows.size() == 1 && !isRemoved);
    m_remove->setEnabled(!rows.isEmpty());
    m_remove->setIcon(Icons::line(isRemoved ? u"undo"_s : u"trash"_s));
    m_remove->setText(isRemoved ? tr("Put back") : tr("Remove"));
    m_remove->setAccessibleName(isRemoved ? tr("Put the selected entries back")
                                          : tr("Remove the selected entries"));
    m_edit->setVisible(m_model.rowCount() > 0);
    m_remove->setVisible(m_model.rowCount() > 0);
}

bool WhitelistPanel::selectionIsRemoved() const
{
    const QList<int> rows = selectedRows();
    return !rows.isEmpty() && std::all_of(rows.cbegin(), rows.cend(), [this](int row) {
        return m_model.at(row).mark == Mark::Removed;
    });
}

QList<int> WhitelistPanel::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    return rows;
}

} // namespace Gatehouse::Ui
