// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/statistictypes.h"
#include "overview/outcomegroups.h"

#include <QChartView>
#include <QSet>

class QBarSet;
class QCategoryAxis;
class QGraphicsRectItem;
class QStackedBarSeries;

namespace Gatehouse::Ui {

/// Attempts by outcome over a period, as stacked bars. Points at one bucket at a time: the one
/// under the mouse, or the one that the arrow keys were moved to, and says its numbers in a
/// tooltip. What it shows is said in words by its accessible description.
class TrafficChart final : public QChartView
{
    Q_OBJECT
public:
    explicit TrafficChart(QWidget *parent = nullptr);

    void setTraffic(const Admin::Traffic &traffic, Admin::Period period);
    void setHidden(const QSet<OutcomeGroup> &groups);
    /// The numbers of one bucket, as rich text.
    QString bucketTip(qsizetype bucket) const;
    /// Middle of that bucket, from the viewport's top left.
    QPoint bucketPosition(qsizetype bucket) const;

    QSize sizeHint() const override;

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void buildAxes();
    void recolor();
    void showBars();
    void replaceAll(const QList<GroupCounts> &bars);
    void showScale(qint64 highest);
    void showTicks();
    void setRightMargin(int width);
    void pointAt(qsizetype bucket);
    void placeBand();
    GroupCounts shown(qsizetype bucket) const;

    Admin::Traffic m_traffic;
    Admin::Period m_period = Admin::Period::Hour;
    QSet<OutcomeGroup> m_hidden;
    qint64 m_step = 0; ///< of the scale
    qsizetype m_pointed = -1;
    QStackedBarSeries *m_series;
    std::array<QBarSet *, allOutcomeGroups.size()> m_sets{};
    QCategoryAxis *m_times;
    QCategoryAxis *m_counts;
    QGraphicsRectItem *m_band;
};

} // namespace Gatehouse::Ui
