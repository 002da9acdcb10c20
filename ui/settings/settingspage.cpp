// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"

#include "admin/attemptfeed.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/searchfield.h"
#include "common/theme.h"
#include "common/toast.h"
#include "settings/appearancesection.h"
#include "settings/applybar.h"
#include "settings/datasection.h"
#include "settings/draftrow.h"
#include "settings/encryptionsection.h"
#include "settings/limitssection.h"
#include "settings/machinesource.h"
#include "settings/notificationssection.h"
#include "settings/policysource.h"
#include "settings/recordsection.h"
#include "settings/sectiondelegate.h"
#include "settings/serversection.h"
#include "settings/settingsapplier.h"
#include "settings/tokenssection.h"
#include "settings/waitssection.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int listWidth = 19 * Theme::grid;
constexpr int columnWidth = 104 * Theme::grid;
constexpr int searchWidth = 34 * Theme::grid;

} // namespace

SettingsPage::SettingsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                           QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_toaster(toaster)
    , m_apply(new QAction(this))
    , m_discard(new QAction(this))
    , m_search(new SearchField(tr("Search settings")))
    , m_list(new QListWidget)
    , m_scroll(new QScrollArea)
    , m_column(new QVBoxLayout)
    , m_nothing(new MutedLabel(tr("No setting says that. Search for other words.")))
{
    Q_UNUSED(navigator)
    setObjectName(u"settingsPage"_s);
    addActions();
    addSources();
    addSections();
    build();
    connect(&m_draft, &SettingsDraft::changedAnything, this, &SettingsPage::showState);
    connect(m_search, &SearchField::searched, this, &SettingsPage::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::goToSection);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &SettingsPage::markSection);
    refresh();
    showState();
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::iconName() const
{
    return u"settings"_s;
}

void SettingsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SettingsPage::refresh()
{
    for (SettingsSource *source : std::as_const(m_sources))
        source->load();
    for (SettingsSection *section : std::as_const(m_sections))
        section->refresh();
}

QList<PageSpot> SettingsPage::spots()
{
    QList<PageSpot> all;
    for (const SettingsSection *section : std::as_const(m_sections)) {
        for (SettingRow *row : section->rows())
            all.append({row->title(), row->aliases(), section->title(), [this, row] {
                            goToRow(row);
                        }});
    }
    return all;
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    for (SettingsSection *section : std::as_const(m_sections))
        section->refresh();
}

void SettingsPage::addActions()
{
    m_apply->setObjectName(u"settingsApply"_s);
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(tr("Apply the changed settings"));
    m_apply->setIcon(Icons::line(u"check"_s));
    m_apply->setShortcut(QKeySequence::Save);
    m_discard->setObjectName(u"settingsDiscard"_s);
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Take back what is changed and not applied"));
    m_discard->setIcon(Icons::line(u"undo"_s));
    for (QAction *action : {m_apply, m_discard}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    connect(m_apply, &QAction::triggered, this, &SettingsPage::apply);
    connect(m_discard, &QAction::triggered, this, [this] {
        m_failure.clear();
        m_draft.revertAll();
    });
}

// The machine's first: the server is the likelier to refuse, and then nothing has happened yet.
void SettingsPage::addSources()
{
    auto *policy = new PolicySource(m_services.admin, this);
    m_sources = {new MachineSource(m_services.machine, this), policy};
    for (SettingsSource *source : std::as_const(m_sources)) {
        source->describe(m_draft);
        connect(source, &SettingsSource::loaded, &m_draft, &SettingsDraft::follow);
        connect(source, &SettingsSource::failed, this, [this](const Error &error) {
            m_loadFailure = error.message;
            showState();
        });
        connect(source, &SettingsSource::loaded, this, [this] {
            m_loadFailure.clear();
            showState();
        });
    }
    connect(&m_services.feed, &Admin::AttemptFeed::revisionChanged, policy, &SettingsSource::load);
    m_applier = new SettingsApplier(m_draft, m_sources, this);
    connect(m_applier, &SettingsApplier::started, this, &SettingsPage::showState);
    connect(m_applier, &SettingsApplier::applied, this, &SettingsPage::onApplied);
    connect(m_applier, &SettingsApplier::failed, this, &SettingsPage::onFailed);
}

void SettingsPage::addSections()
{
    m_column->setContentsMargins(0, 0, 3 * Theme::grid, 3 * Theme::grid);
    m_column->setSpacing(3 * Theme::grid);
    addSection(new ServerSection(m_draft, m_services.machine));
    addSection(new EncryptionSection(m_draft, m_services.machine));
    addSection(new TokensSection(m_draft, PolicySource::tokenIds()));
    addSection(new RecordSection(m_draft, PolicySource::recordIds()));
    addSection(new WaitsSection(m_draft, PolicySource::waitIds()));
    addSection(new LimitsSection(m_draft));
    addSection(new NotificationsSection(m_services.preferences));
    addSection(new AppearanceSection(m_services.preferences));
    addSection(new DataSection(m_services));
    m_nothing->setObjectName(u"settingsNothing"_s);
    m_nothing->setContentsMargins(2 * Theme::grid, 0, 0, 0);
    m_nothing->hide();
    m_column->addWidget(m_nothing);
    m_column->addStretch();
}

void SettingsPage::addSection(SettingsSection *section)
{
    m_sections.append(section);
    m_column->addWidget(section);
    m_list->addItem(section->title());
}

void SettingsPage::build()
{
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setFixedWidth(searchWidth);
    m_list->setObjectName(u"settingsSections"_s);
    m_list->setAccessibleName(tr("Sections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new SectionDelegate(m_list));
    m_list->setFixedWidth(std::max(listWidth, m_list->sizeHintForColumn(0)));
    m_list->setMouseTracking(true);
    m_list->setCurrentRow(0);
    setFocusProxy(m_list);

    auto *content = new QWidget;
    content->setMaximumWidth(columnWidth);
    content->setLayout(m_column);
    m_scroll->setObjectName(u"settingsScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, 2 * Theme::grid);
    head->addWidget(headingLabel(title()));
    head->addStretch();
    head->addWidget(m_search);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(3 * Theme::grid - 4, 0, 0, 0);
    middle->setSpacing(2 * Theme::grid);
    middle->addWidget(m_list);
    middle->addWidget(m_scroll, 1);
    m_bar = new ApplyBar(m_apply, m_discard);
    connect(m_bar, &ApplyBar::obstacleActivated, this, [this] { goToField(m_draft.firstFault()); });
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addLayout(middle, 1);
    rows->addWidget(m_bar);
}

void SettingsPage::filter(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    bool any = false;
    for (int i = 0; i < m_sections.size(); ++i) {
        const bool shown = m_sections[i]->filter(words);
        m_list->item(i)->setHidden(!shown);
        any = any || shown;
    }
    m_nothing->setVisible(!any);
    m_scroll->verticalScrollBar()->setValue(0);
    markSection();
}

void SettingsPage::goToSection(int index)
{
    if (m_going || index < 0)
        return;
    m_going = true;
    m_scroll->verticalScrollBar()->setValue(m_sections[index]->y());
    m_going = false;
}

// The last section that begins in the upper third is the one being read; at the top the first.
void SettingsPage::markSection()
{
    if (m_going)
        return;
    const int top = m_scroll->verticalScrollBar()->value();
    const int line = top == 0 ? 0 : top + m_scroll->viewport()->height() / 3;
    int current = -1;
    for (int i = 0; i < m_sections.size(); ++i) {
        if (!m_sections[i]->isHidden() && (current < 0 || m_sections[i]->y() <= line))
            current = i;
    }
    m_going = true;
    m_list->setCurrentRow(current);
    m_going = false;
}

void SettingsPage::goToField(const QString &id)
{
    for (SettingsSection *section : std::as_const(m_sections)) {
        if (DraftRow *row = section->rowOf(id))
            goToRow(row);
    }
}

void SettingsPage::goToRow(SettingRow *row)
{
    if (row->isHidden()) {
        m_search->clear();
        filter({});
    }
    row->takeFocus();
    m_scroll->ensureWidgetVisible(row, 0, 3 * Theme::grid);
}

void SettingsPage::showState()
{
    const int changes = int(m_draft.changed().size());
    const QString fault = m_draft.firstFault();
    const bool busy = m_applier->isBusy();
    m_apply->setEnabled(changes > 0 && fault.isEmpty() && !busy);
    m_discard->setEnabled(changes > 0 && !busy);
    m_bar->showState({changes, fault.isEmpty() ? QString() : m_draft.spec(fault).label,
                      m_failure.isEmpty() ? m_loadFailure : m_failure, busy});
}

void SettingsPage::apply()
{
    m_failure.clear();
    m_applier->apply(m_draft.changes());
}

void SettingsPage::onApplied(const SettingValues &former)
{
    showState();
    const int count = int(former.size());
    m_toaster.showUndo(count == 1 ? tr("1 setting applied")
                                  : tr("%n settings applied", nullptr, count),
                       [page = QPointer(this), former] {
                           if (page)
                               page->m_applier->apply(former);
                       });
}

void SettingsPage::onFailed(const Error &error, const QString &id)
{
    if (id.isEmpty()) {
        m_failure = error.message;
        showState();
        return;
    }
    m_draft.refuse(id, error.message);
    goToField(id);
}

} // namespace Gatehouse::Ui
