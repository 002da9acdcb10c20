// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/attemptspage.h"
#include "attempts/outcomelook.h"

#include "attempts/attemptactions.h"
#include "attempts/filterbar.h"
#include "attempts/livetable.h"
#include "attempts/whypane.h"
#include "common/clipboard.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/navigator.h"
#include "common/searchfield.h"
#include "common/taskstrip.h"
#include "common/theme.h"
#include "common/timelabel.h"
#include "mainwindow/serverhandle.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr auto columnsKey = "attempts/columns"_L1;
constexpr auto filterKey = "attempts/filter"_L1;
constexpr auto whyKey = "attempts/why"_L1;
constexpr auto splitterKey = "attempts/splitter"_L1;

} // namespace

AttemptsPage::AttemptsPage(const Services &services, Navigator &navigator, Toaster &toaster,
                           ClientNames &names, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_actions(new AttemptActions(services, navigator, toaster, this))
    , m_filters(new FilterBar(services.admin, names))
    , m_table(new LiveTable(services.admin, services.feed, names))
    , m_stack(new ListStack(m_table))
    , m_why(new WhyPane(names))
    , m_strip(new TaskStrip)
    , m_exports(new ExportFlow(services.admin, toaster, *m_strip, this))
{
    setObjectName(u"attemptsPage"_s);
    build();
    buildActions();
    followTable();
    restore();
    m_stack->showLoading();
    m_table->tail().reload();
}

AttemptsPage::~AttemptsPage()
{
    QSettings settings;
    const bool isOpen = !m_why->isHidden();
    m_table->setCompact(false);
    m_table->saveColumns(settings, columnsKey);
    settings.setValue(filterKey, m_filters->choice().toVariant());
    settings.setValue(whyKey, isOpen);
    settings.setValue(splitterKey, m_splitter->saveState());
}

QString AttemptsPage::title() const
{
    return tr("Attempts");
}

QString AttemptsPage::iconName() const
{
    return u"attempts"_s;
}

void AttemptsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AttemptsPage::refresh()
{
    m_stack->showLoading();
    const AttemptFilter filter = m_filters->choice().filter(displayNow());
    if (filter == m_table->tail().filter())
        m_table->tail().reload();
    else
        m_table->tail().setFilter(filter); // "the last hour" has moved on
}

bool AttemptsPage::isPaused() const
{
    return m_table->isPaused();
}

void AttemptsPage::showFiltered(const AttemptFilter &filter)
{
    m_filters->setChoice(FilterChoice::of(filter));
}

void AttemptsPage::build()
{
    QWidget *tools = buildTools();
    m_stack->setObjectName(u"attemptsStack"_s);
    m_why->hide();
    m_splitter = new QSplitter;
    m_splitter->setObjectName(u"attemptsSplitter"_s);
    m_splitter->setHandleWidth(2 * Theme::grid);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_why);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({600, 352});
    m_state = new MutedLabel;
    m_state->setObjectName(u"attemptsState"_s);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(2 * Theme::grid);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_strip);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Theme::grid, 2 * Theme::grid, 3 * Theme::grid, Theme::grid);
    column->setSpacing(Theme::grid + 4);
    column->addWidget(tools);
    column->addWidget(m_filters);
    column->addWidget(m_splitter, 1);
    column->addLayout(foot);
    setFocusProxy(m_table);
}

QWidget *AttemptsPage::buildTools()
{
    m_search = new SearchField(tr("Search key, address, agent or request id"));
    m_search->setObjectName(u"attemptsSearch"_s);
    m_search->setFixedWidth(300);
    m_pause = new QPushButton(Icons::line(u"pause"_s), tr("Pause"));
    m_pause->setObjectName(u"attemptsPause"_s);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Stop or resume following (Space)"));
    m_pause->setAccessibleName(tr("Pause following"));
    m_whyButton = new QPushButton(Icons::line(u"info"_s), tr("Why"));
    m_whyButton->setObjectName(u"attemptsWhy"_s);
    m_whyButton->setCheckable(true);
    m_whyButton->setToolTip(tr("Show why an attempt was answered so (Enter)"));
    m_whyButton->setAccessibleName(tr("Show why beside the table"));
    m_export = new QPushButton(Icons::line(u"download"_s), tr("Export"));
    m_export->setObjectName(u"attemptsExport"_s);
    m_export->setAccessibleName(tr("Export the attempts shown"));

    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins({});
    row->setSpacing(Theme::grid);
    row->addWidget(headingLabel(title()));
    row->addStretch(1);
    row->addWidget(m_search);
    row->addWidget(m_pause);
    row->addWidget(m_whyButton);
    row->addWidget(m_export);
    connect(m_search, &SearchField::searched, m_filters,
            [this](const QString &text) { m_filters->setText(text.trimmed()); });
    connect(m_pause, &QPushButton::toggled, this, [this](bool paused) {
        m_pause->setText(paused ? tr("Resume") : tr("Pause"));
        m_pause->setIcon(Icons::line(paused ? u"play"_s : u"pause"_s));
        m_table->setPaused(paused);
    });
    connect(m_whyButton, &QPushButton::clicked, this,
            [this](bool wanted) { wanted ? openWhy() : closeWhy(); });
    return tools;
}

void AttemptsPage::followTable()
{
    connect(m_table, &LiveTable::stateChanged, this, &AttemptsPage::showState);
    connect(m_table, &LiveTable::currentChosen, this, &AttemptsPage::showCurrent);
    connect(m_table, &TableView::opened, this, &AttemptsPage::openWhy);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &AttemptsPage::openWhy);
    connect(m_table, &LiveTable::menuWanted, this, [this](const QPoint &place) {
        if (const LoginAttempt *attempt = m_table->current())
            m_actions->menu(*attempt)->popup(place);
    });
    auto *space = new QShortcut(Qt::Key_Space, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { m_pause->toggle(); });
    connect(&m_table->tail(), &AttemptsTail::reloaded, this, &AttemptsPage::showRows);
    connect(&m_table->tail(), &AttemptsTail::appended, this, &AttemptsPage::showRows);
    // All rows were replaced: the one that the pane tells about is chosen again where it is here.
    connect(&m_table->tail(), &AttemptsTail::reloaded, this, [this] {
        if (m_why->attempt() && !m_why->isHidden())
            m_table->choose(m_why->attempt()->id);
    });
    connect(&m_table->tail(), &AttemptsTail::failed, this,
            [this](const Error &error) { m_stack->showError(error.message); });
    connect(m_stack, &ListStack::retried, this, &AttemptsPage::refresh);
    connect(m_stack, &ListStack::emptyActivated, m_filters, &FilterBar::clear);
    connect(&m_services.feed, &Admin::AttemptFeed::recovered, this, &AttemptsPage::refresh);
    connect(&m_services.server, &ServerHandle::changed, this, &AttemptsPage::showState);
}

QAction *AttemptsPage::addNamedAction(const QString &name, const QString &icon, const QString &text,
                                      std::function<void()> run)
{
    auto *action = new QAction(Icons::line(icon), text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, std::move(run));
    addAction(action);
    return action;
}

void AttemptsPage::buildActions()
{
    addNamedAction(u"attemptsPauseAction"_s, u"pause"_s, tr("Pause or resume following"),
                   [this] { m_pause->toggle(); });
    addNamedAction(u"attemptsWhyAction"_s, u"info"_s, tr("Show or hide why"),
                   [this] { m_whyButton->click(); });
    addNamedAction(u"attemptsJumpAction"_s, u"arrow-down"_s, tr("Jump to the newest attempt"),
                   [this] { m_table->jumpToEnd(); });
    addActions(m_filters->filterActions());
    auto *menu = new QMenu(this);
    menu->addAction(addNamedAction(u"attemptsExportCsv"_s, u"download"_s, tr("Export as CSV…"),
                                   [this] { exportTo(ExportFlow::Format::Csv); }));
    menu->addAction(addNamedAction(u"attemptsExportJson"_s, u"download"_s,
                                   tr("Export as JSON Lines…"),
                                   [this] { exportTo(ExportFlow::Format::JsonLines); }));
    m_export->setMenu(menu);
    connect(m_exports, &ExportFlow::busyChanged, this, [this, menu](bool busy) {
        m_export->setEnabled(!busy);
        for (QAction *action : menu->actions())
            action->setEnabled(!busy);
    });
    connect(m_filters, &FilterBar::changed, this, &AttemptsPage::applyFilter);
    connect(m_filters, &FilterBar::textWanted, this, &AttemptsPage::focusSearch);
    connect(m_why, &WhyPane::closed, this, &AttemptsPage::closeWhy);
    connect(m_why, &WhyPane::answered, this, [this](Answer answer) {
        if (m_why->attempt())
            m_actions->run(answer, *m_why->attempt());
    });
    const auto choose = [this](auto set) {
        FilterChoice choice = m_filters->choice();
        set(choice);
        m_filters->setChoice(choice);
    };
    connect(m_actions, &AttemptActions::onlyClientWanted, this,
            [choose](qint64 id) { choose([id](FilterChoice &choice) { choice.clientId = id; }); });
    connect(m_actions, &AttemptActions::onlyNetworkWanted, this, [choose](const Cidr &network) {
        choose([&network](FilterChoice &choice) { choice.network = network; });
    });
    connect(m_actions, &AttemptActions::copyWanted, this,
            [this] { copyPlainText(m_table->selectionAsText()); });
}

void AttemptsPage::restore()
{
    const QSettings settings;
    if (!m_table->restoreColumns(settings, columnsKey)) {
        constexpr std::array widths{144, 164, 150, 184, 124, 72, 58, 80};
        for (int column = 0; column < int(widths.size()); ++column)
            m_table->fitColumn(column, widths[size_t(column)]);
        m_table->fitColumn(AttemptsModel::OutcomeColumn, outcomeColumnWidth(m_table->font()));
    }
    m_splitter->restoreState(settings.value(splitterKey).toByteArray());
    m_filters->setChoice(FilterChoice::fromVariant(settings.value(filterKey).toMap()));
    if (settings.value(whyKey).toBool())
        openWhy();
}

void AttemptsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        m_pause->toggle();
    else if (event->key() == Qt::Key_Escape && !m_why->isHidden())
        closeWhy();
    else
        Page::keyPressEvent(event);
}

void AttemptsPage::applyFilter()
{
    const FilterChoice &choice = m_filters->choice();
    if (choice.text != m_search->text().trimmed())
        m_search->setText(choice.text);
    m_stack->showLoading();
    m_table->tail().setFilter(choice.filter(displayNow()));
}

void AttemptsPage::showState()
{
    m_pause->setChecked(isPaused()); // jumping to the end resumes too
    QString text = tr("%1 · %2 shown", "state, number of attempts")
                       .arg(stateText(), QLocale().toString(m_table->attempts().rowCount()));
    if (m_table->tail().leftOut() > 0)
        text += tr(" · %1 came too fast to show and are on record")
                    .arg(QLocale().toString(m_table->tail().leftOut()));
    m_state->setText(text);
}

void AttemptsPage::showRows()
{
    if (m_table->attempts().rowCount() > 0)
        m_stack->showContent();
    else if (m_filters->choice().isEmpty())
        m_stack->showEmpty(u"attempts"_s, tr("No attempts yet"),
                           tr("Every login appears here the moment it is answered. Try one with a "
                              "client's key and secret."));
    else
        m_stack->showEmpty(u"search"_s, tr("Nothing matches"),
                           tr("No attempt on record fits this filter. New ones that do will "
                              "appear here."),
                           tr("Clear the filter"));
}

QString AttemptsPage::stateText() const
{
    if (isPaused())
        return tr("Paused");
    if (!m_table->isFollowing())
        return tr("Standing still while scrolled up");
    switch (m_services.server.state()) {
    case ServerHandle::State::Running: return tr("Live");
    case ServerHandle::State::Starting: return tr("Server starting");
    case ServerHandle::State::Stopping: return tr("Server stopping");
    case ServerHandle::State::Stopped: return tr("Server stopped");
    case ServerHandle::State::Failed: break;
    }
    return tr("Server not running");
}

void AttemptsPage::openWhy()
{
    m_whyButton->setChecked(true);
    m_table->setCompact(true);
    m_why->setVisible(true);
    showCurrent();
}

void AttemptsPage::closeWhy()
{
    const bool hadFocus = m_why->isAncestorOf(focusWidget());
    m_whyButton->setChecked(false);
    m_why->hide();
    m_table->setCompact(false);
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
}

void AttemptsPage::showCurrent()
{
    const LoginAttempt *attempt = m_table->current();
    if (attempt && !m_why->isHidden())
        m_why->setAttempt(*attempt);
}

void AttemptsPage::exportTo(ExportFlow::Format format)
{
    m_exports->ask(format, m_filters->choice().filter(displayNow()));
}

} // namespace Gatehouse::Ui
