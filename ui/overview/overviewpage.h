// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "common/services.h"
#include "overview/overviewloader.h"
#include "overview/ratemeter.h"

class QGridLayout;

namespace Gatehouse::Ui {

class ChartLegend;
class ChoreList;
class FailingPanel;
class ListStack;
class Navigator;
class Panel;
class SegmentedControl;
class StatTile;
class Toaster;
class TrafficChart;
class WaitingPanel;

/// How the server is doing, and what there is to do. Asks the store only while it is looked at, and
/// makes its chart when it is first shown: a window that opens on another page does not wait for
/// it.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    OverviewPage(const Services &services, Navigator &navigator, Toaster &toaster,
                 QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void focusSearch() override;
    void refresh() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildHead();
    QWidget *buildTiles();
    QWidget *buildChart();
    void addPeriodActions();
    void arrange();
    void choosePeriod(int segment);
    void showTraffic(const Admin::Traffic &traffic);
    void showFailing(const Admin::Failing &failing);
    void showRate();
    void showFirstUse();
    void go(const Admin::Chore &chore);

    const Services m_services;
    Navigator &m_navigator;
    Toaster &m_toaster;
    OverviewLoader m_loader;
    RateMeter m_meter;
    QTimer m_rateTimer;
    SegmentedControl *m_periods = nullptr;
    StatTile *m_rate = nullptr;
    StatTile *m_successes = nullptr;
    StatTile *m_failures = nullptr;
    StatTile *m_median = nullptr;
    StatTile *m_p99 = nullptr;
    QWidget *m_tiles = nullptr;
    Panel *m_chartPanel = nullptr;
    ChartLegend *m_legend = nullptr;
    TrafficChart *m_chart = nullptr; ///< null until first shown
    FailingPanel *m_addresses = nullptr;
    FailingPanel *m_keys = nullptr;
    ChoreList *m_chores = nullptr;
    WaitingPanel *m_waiting = nullptr;
    QGridLayout *m_grid = nullptr;
    ListStack *m_stack = nullptr;
    bool m_isWide = false;
    bool m_hasClients = false;
};

} // namespace Gatehouse::Ui
