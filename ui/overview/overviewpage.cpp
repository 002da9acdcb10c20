// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewpage.h"

#include "admin/adminservice.h"
#include "admin/attemptfeed.h"
#include "common/labels.h"
#include "common/liststack.h"
#include "common/navigator.h"
#include "common/segmentedcontrol.h"
#include "common/theme.h"
#include "common/timelabel.h"
#include "common/whendone.h"
#include "overview/chartlegend.h"
#include "overview/charttext.h"
#include "overview/chorelist.h"
#include "overview/failingpanel.h"
#include "overview/stattile.h"
#include "overview/trafficchart.h"
#include "overview/waitingpanel.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Gatehouse::Ui {

namespace {

constexpr auto periodKey = "overview/period"_L1;
constexpr int wideFrom = 1320; // from here on the things to do stand beside the chart
constexpr int choresWidth = 400;
constexpr int sideMargin = 3 * Theme::grid;

} // namespace

OverviewPage::OverviewPage(const Services &services, Navigator &navigator, Toaster &toaster,
                           QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_navigator(navigator)
    , m_toaster(toaster)
    , m_loader(services.admin)
    , m_meter(displayNow())
{
    setObjectName(u"overviewPage"_s);
    build();
    addPeriodActions();
    connect(&m_loader, &OverviewLoader::trafficLoaded, this, &OverviewPage::showTraffic);
    connect(&m_loader, &OverviewLoader::failingLoaded, this, &OverviewPage::showFailing);
    connect(&m_loader, &OverviewLoader::choresLoaded, m_chores, &ChoreList::setChores);
    connect(&m_loader, &OverviewLoader::trafficFailed, this,
            [this](const Error &error) { m_stack->showError(error.message); });
    connect(&m_loader, &OverviewLoader::choresFailed, this,
            [this](const Error &error) { m_chores->showError(error.message); });
    connect(&services.feed, &Admin::AttemptFeed::arrived, this,
            [this](const QList<LoginAttempt> &attempts, qint64 skipped) {
                const auto several = [](qint64 sum, const LoginAttempt &attempt) {
                    return sum + attempt.count;
                };
                m_meter.add(displayNow(),
                            std::accumulate(attempts.cbegin(), attempts.cend(), skipped, several));
            });
    connect(&services.feed, &Admin::AttemptFeed::revisionChanged, &m_loader,
            &OverviewLoader::refreshChores);
    connect(&services.feed, &Admin::AttemptFeed::recovered, &m_loader, &OverviewLoader::refresh);
    m_rateTimer.setInterval(1s);
    connect(&m_rateTimer, &QTimer::timeout, this, &OverviewPage::showRate);
    const int period = QSettings().value(periodKey, 0).toInt();
    choosePeriod(std::clamp(period, 0, int(Admin::Period::Month)));
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

QString OverviewPage::iconName() const
{
    return u"overview"_s;
}

void OverviewPage::focusSearch()
{
    m_periods->setFocus(Qt::ShortcutFocusReason);
}

void OverviewPage::refresh()
{
    m_loader.refresh();
}

void OverviewPage::build()
{
    m_addresses = new FailingPanel(FailingModel::Who::Address);
    m_keys = new FailingPanel(FailingModel::Who::Key);
    m_chores = new ChoreList;
    m_waiting = new WaitingPanel(m_services.admin, m_toaster);
    for (FailingPanel *panel : {m_addresses, m_keys})
        connect(panel, &FailingPanel::attemptsRequested, &m_navigator,
                &Navigator::attemptsRequested);
    connect(m_chores, &ChoreList::chosen, this, &OverviewPage::go);
    connect(m_chores, &ChoreList::retried, &m_loader, &OverviewLoader::refresh);

    auto *ground = new QWidget;
    m_grid = new QGridLayout(ground);
    m_grid->setContentsMargins(sideMargin, 0, sideMargin, 2 * Theme::grid);
    m_grid->setSpacing(2 * Theme::grid);
    m_tiles = buildTiles();
    m_grid->addWidget(buildChart(), 1, 0, 1, 2);
    arrange();

    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"overviewScroll"_s);
    scroll->setWidget(ground);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    // What scrolls ends where the head above it does, with a scroll bar and without.
    connect(scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            [this, scroll](int, int maximum) {
                const int bar = maximum > 0 ? scroll->verticalScrollBar()->sizeHint().width() : 0;
                m_grid->setContentsMargins(sideMargin, 0, sideMargin - bar, 2 * Theme::grid);
            });
    scroll->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);
    m_stack = new ListStack(scroll);
    connect(m_stack, &ListStack::retried, &m_loader, &OverviewLoader::refresh);
    connect(m_stack, &ListStack::emptyActivated, this, [this] {
        if (m_hasClients)
            Q_EMIT m_navigator.pageRequested(PageId::Tryout);
        else
            Q_EMIT m_navigator.newClientRequested();
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2 * Theme::grid, 0, 0);
    column->setSpacing(Theme::grid + 4);
    column->addWidget(buildHead());
    column->addWidget(m_stack, 1);
    setFocusProxy(m_periods);
    m_stack->showLoading();
}

QWidget *OverviewPage::buildHead()
{
    m_periods = new SegmentedControl(tr("Period"));
    m_periods->setObjectName(u"overviewPeriod"_s);
    m_periods->addSegment(tr("1 h"), tr("The last hour"), u"period-0"_s);
    m_periods->addSegment(tr("24 h"), tr("The last 24 hours"), u"period-1"_s);
    m_periods->addSegment(tr("30 d"), tr("The last 30 days"), u"period-2"_s);
    connect(m_periods, &SegmentedControl::chosen, this, &OverviewPage::choosePeriod);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(sideMargin, 0, sideMargin, 0);
    row->addWidget(headingLabel(title()));
    row->addStretch();
    row->addWidget(m_periods);
    return head;
}

QWidget *OverviewPage::buildTiles()
{
    m_rate = new StatTile(tr("Now"), u"tileRate"_s);
    m_successes = new StatTile(tr("Successes"), u"tileSuccesses"_s);
    m_failures = new StatTile(tr("Failures"), u"tileFailures"_s);
    m_median = new StatTile(tr("Half within"), u"tileMedian"_s);
    m_p99 = new StatTile(tr("99 % within"), u"tileP99"_s);
    auto *tiles = new QWidget;
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins({});
    row->setSpacing(2 * Theme::grid);
    for (StatTile *tile : {m_rate, m_successes, m_failures, m_median, m_p99})
        row->addWidget(tile, 1);
    return tiles;
}

QWidget *OverviewPage::buildChart()
{
    m_chartPanel = new Panel;
    m_legend = new ChartLegend;
    m_chartPanel->column()->addWidget(m_legend);
    m_chartPanel->setMinimumHeight(292);
    connect(m_legend, &ChartLegend::hiddenChanged, this, [this] {
        if (m_chart)
            m_chart->setHidden(m_legend->hidden());
    });
    return m_chartPanel;
}

// For the command palette, and without the mouse.
void OverviewPage::addPeriodActions()
{
    const std::array texts{tr("Show the last hour"), tr("Show the last 24 hours"),
                           tr("Show the last 30 days")};
    for (int segment = 0; segment < int(texts.size()); ++segment) {
        auto *action = new QAction(texts[size_t(segment)], this);
        action->setObjectName(u"overviewPeriod-%1"_s.arg(segment));
        connect(action, &QAction::triggered, this, [this, segment] { choosePeriod(segment); });
        addAction(action);
    }
}

void OverviewPage::arrange()
{
    for (QWidget *widget :
         {m_tiles, static_cast<QWidget *>(m_addresses), static_cast<QWidget *>(m_keys),
          static_cast<QWidget *>(m_chores), static_cast<QWidget *>(m_waiting)})
        m_grid->removeWidget(widget);
    for (int row = 2; row < 6; ++row)
        m_grid->setRowStretch(row, 0);
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, 1);
    m_grid->addWidget(m_tiles, 0, 0, 1, m_isWide ? 3 : 2);
    if (m_isWide) {
        m_grid->addWidget(m_chores, 1, 2, 3, 1);
        m_grid->addWidget(m_waiting, 2, 0, 1, 2);
        m_grid->addWidget(m_addresses, 3, 0);
        m_grid->addWidget(m_keys, 3, 1);
        m_chores->setFixedWidth(choresWidth);
        m_grid->setRowStretch(1, 1);
    } else {
        m_chores->setMinimumWidth(0);
        m_chores->setMaximumWidth(QWIDGETSIZE_MAX);
        m_grid->addWidget(m_chores, 2, 0, 1, 2);
        m_grid->addWidget(m_waiting, 3, 0, 1, 2);
        m_grid->addWidget(m_addresses, 4, 0);
        m_grid->addWidget(m_keys, 4, 1);
        m_grid->setRowStretch(5, 1);
        m_grid->setRowStretch(1, 0);
    }
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_chart) {
        m_chart = new TrafficChart;
        m_chart->setHidden(m_legend->hidden());
        m_chartPanel->column()->addWidget(m_chart, 1);
    }
    m_rateTimer.start();
    showRate();
    m_loader.setActive(true);
}

void OverviewPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_rateTimer.stop();
    m_loader.setActive(false);
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool wide = width() >= wideFrom;
    if (wide == m_isWide)
        return;
    m_isWide = wide;
    arrange();
}

void OverviewPage::choosePeriod(int segment)
{
    m_periods->setCurrent(segment);
    QSettings().setValue(periodKey, segment);
    m_loader.setPeriod(Admin::Period(segment));
}

void OverviewPage::showTraffic(const Admin::Traffic &traffic)
{
    if (traffic.isFirstUse) {
        showFirstUse();
        return;
    }
    const QLocale locale;
    const QString period = ChartText::periodText(m_loader.period());
    m_successes->set(locale.toString(traffic.sum.of(Outcome::Success)), tr("in %1").arg(period));
    m_failures->set(
        locale.toString(traffic.sum.failures()),
        tr("%1 of all").arg(ChartText::shareText(traffic.sum.failures(), traffic.sum.total())));
    const QString sample = tr("of the newest %1").arg(locale.toString(traffic.sampled));
    m_median->set(ChartText::durationText(traffic.median), sample);
    m_p99->set(ChartText::durationText(traffic.p99), sample);
    m_legend->setCounts(groupCounts(traffic.sum));
    if (m_chart)
        m_chart->setTraffic(traffic, m_loader.period());
    m_stack->showContent();
}

void OverviewPage::showFailing(const Admin::Failing &failing)
{
    const QString period = ChartText::periodText(m_loader.period());
    const QString note = failing.isCut ? tr("Of the newest %1 failures in %2; there were more.")
                                             .arg(QLocale().toString(failing.examined), period)
                                       : QString();
    m_addresses->setRows(failing.addresses, failing.since, note, period);
    m_keys->setRows(failing.keys, failing.since, note, period);
}

void OverviewPage::showRate()
{
    m_rate->set(tr("%1/s").arg(ChartText::rateText(m_meter.rate(displayNow()))),
                tr("over ten seconds"));
}

void OverviewPage::showFirstUse()
{
    whenDone(this, m_services.admin.clientCount(), [this](const Result<qint64> &count) {
        m_hasClients = count && *count > 0;
        m_stack->showEmpty(
            u"overview"_s, tr("Nothing has happened yet"),
            tr("Once clients log in, how many do, how many fail and why is to be seen here."),
            m_hasClients ? tr("Try a login") : tr("Create a client"));
    });
}

void OverviewPage::go(const Admin::Chore &chore)
{
    using Kind = Admin::Chore::Kind;
    switch (chore.kind) {
    case Kind::SecretEnds:
    case Kind::SecretUnused:
    case Kind::SecretOld:
        Q_EMIT m_navigator.clientRequested(chore.clientId, Navigator::ClientTab::Secrets);
        return;
    case Kind::EntryEnds:
    case Kind::WideEntry:
        Q_EMIT m_navigator.clientRequested(chore.clientId, Navigator::ClientTab::Whitelist);
        return;
    case Kind::RepeatedFailures: {
        AttemptFilter filter{.clientId = chore.clientId, .since = displayNow() - 24h};
        for (const Outcome outcome : allOutcomes) {
            if (outcome != Outcome::Success)
                filter.outcomes.insert(int(outcome));
        }
        Q_EMIT m_navigator.attemptsRequested(filter);
        return;
    }
    case Kind::OpenClients: break;
    }
    if (chore.count == 1)
        Q_EMIT m_navigator.clientRequested(chore.clientId, Navigator::ClientTab::Whitelist);
    else
        Q_EMIT m_navigator.pageRequested(PageId::Clients);
}

} // namespace Gatehouse::Ui
