// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/trafficchart.h"

#include "common/theme.h"
#include "overview/charttext.h"

#include <QAccessible>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStackedBarSeries>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int countSteps = 4;
// So many changed bars are put in at once by taking the series off the chart: each single change
// lays the whole chart out.
constexpr int mostSingleChanges = 12;

} // namespace

TrafficChart::TrafficChart(QWidget *parent)
    : QChartView(parent)
    , m_series(new QStackedBarSeries(this))
    , m_times(new QCategoryAxis)
    , m_counts(new QCategoryAxis)
    , m_band(new QGraphicsRectItem(chart()))
{
    setObjectName(u"trafficChart"_s);
    setAccessibleName(tr("Attempts by outcome"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setMinimumHeight(200);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    chart()->setBackgroundVisible(false);
    setRightMargin(2 * Theme::grid);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    m_series->setBarWidth(0.78);
    for (QBarSet *&set : m_sets) {
        set = new QBarSet({});
        set->setPen(Qt::NoPen);
        m_series->append(set);
    }
    m_band->setPen(Qt::NoPen);
    m_band->hide();
    buildAxes();
    recolor();
}

void TrafficChart::buildAxes()
{
    chart()->addSeries(m_series);
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_times->setGridLineVisible(false);
    m_times->setLabelsFont(font());
    m_counts->setLabelsFont(font());
    m_counts->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_counts->setLineVisible(false);
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_counts, Qt::AlignLeft);
    m_series->attachAxis(m_times);
    m_series->attachAxis(m_counts);
}

void TrafficChart::recolor()
{
    const QPalette &colors = palette();
    for (const OutcomeGroup group : allOutcomeGroups)
        m_sets[size_t(group)]->setBrush(groupInk(group, colors));
    const QColor quiet = Theme::border(colors);
    m_times->setLinePen(QPen(quiet, 1));
    m_times->setLabelsColor(Theme::muted(colors));
    m_counts->setGridLinePen(QPen(quiet, 1, Qt::DotLine));
    m_counts->setLabelsColor(Theme::muted(colors));
    QColor band = Theme::accent(colors);
    band.setAlphaF(0.14F);
    m_band->setBrush(band);
}

void TrafficChart::setTraffic(const Admin::Traffic &traffic, Admin::Period period)
{
    const bool moved = period != m_period || traffic.edges != m_traffic.edges;
    m_traffic = traffic;
    m_period = period;
    if (moved) {
        m_pointed = -1;
        m_band->hide();
    }
    showBars();
    if (moved)
        showTicks();
    setAccessibleDescription(ChartText::summary(traffic, period));
}

void TrafficChart::setHidden(const QSet<OutcomeGroup> &groups)
{
    m_hidden = groups;
    showBars();
}

GroupCounts TrafficChart::shown(qsizetype bucket) const
{
    GroupCounts counts = groupCounts(m_traffic.buckets[bucket]);
    for (const OutcomeGroup group : m_hidden)
        counts[size_t(group)] = 0;
    return counts;
}

void TrafficChart::showBars()
{
    QList<GroupCounts> bars;
    qint64 highest = 0;
    int changes = 0;
    const bool fits = m_sets[0]->count() == m_traffic.buckets.size();
    for (qsizetype bucket = 0; bucket < m_traffic.buckets.size(); ++bucket) {
        const GroupCounts counts = shown(bucket);
        bars.append(counts);
        highest = std::max(highest, std::accumulate(counts.begin(), counts.end(), qint64(0)));
        for (size_t group = 0; fits && group < counts.size(); ++group)
            changes += m_sets[group]->at(int(bucket)) == double(counts[group]) ? 0 : 1;
    }
    if (!fits || changes > mostSingleChanges) {
        replaceAll(bars);
    } else if (changes > 0) {
        for (qsizetype bucket = 0; bucket < bars.size(); ++bucket) {
            for (size_t group = 0; group < m_sets.size(); ++group) {
                const auto value = double(bars[bucket][group]);
                if (m_sets[group]->at(int(bucket)) != value)
                    m_sets[group]->replace(int(bucket), value);
            }
        }
    }
    showScale(highest);
}

void TrafficChart::replaceAll(const QList<GroupCounts> &bars)
{
    chart()->removeSeries(m_series);
    for (size_t group = 0; group < m_sets.size(); ++group) {
        QBarSet *set = m_sets[group];
        set->remove(0, set->count());
        QList<qreal> values;
        for (const GroupCounts &counts : bars)
            values.append(double(counts[group]));
        set->append(values);
    }
    chart()->addSeries(m_series);
    m_series->attachAxis(m_times);
    m_series->attachAxis(m_counts);
    m_times->setRange(-0.5, double(bars.size()) - 0.5);
}

// A round scale that does not jump with every attempt.
void TrafficChart::showScale(qint64 highest)
{
    const qint64 step = ChartText::niceStep(highest, countSteps);
    if (step == m_step)
        return;
    m_step = step;
    const QStringList old = m_counts->categoriesLabels();
    for (const QString &label : old)
        m_counts->remove(label);
    m_counts->setStartValue(-1);
    for (int i = 0; i <= countSteps; ++i)
        m_counts->append(QLocale().toString(i * step), double(i * step));
    m_counts->setRange(0, double(countSteps * step));
}

void TrafficChart::showTicks()
{
    const QStringList old = m_times->categoriesLabels();
    for (const QString &label : old)
        m_times->remove(label);
    m_times->setStartValue(-0.5);
    const auto ticks = ChartText::ticks(m_traffic.edges, m_period);
    int widest = 0;
    for (const ChartText::Tick &tick : ticks) {
        m_times->append(tick.label, double(tick.bucket));
        widest =
            std::max(widest, QFontMetrics(m_times->labelsFont()).horizontalAdvance(tick.label));
    }
    setRightMargin(std::max(2 * Theme::grid, widest / 2 + Theme::grid));
}

// Room for half of the last label, which may stand at the very end.
void TrafficChart::setRightMargin(int width)
{
    chart()->setMargins({Theme::grid / 2, Theme::grid + 2, width, Theme::grid / 2});
}

QString TrafficChart::bucketTip(qsizetype bucket) const
{
    const QLocale locale;
    const GroupCounts counts = groupCounts(m_traffic.buckets[bucket]);
    QString rows;
    for (auto group = allOutcomeGroups.rbegin(); group != allOutcomeGroups.rend(); ++group) {
        if (counts[size_t(*group)] > 0 && !m_hidden.contains(*group))
            rows += u"<tr><td>%1&nbsp;&nbsp;</td><td align='right'>%2</td></tr>"_s.arg(
                groupName(*group).toHtmlEscaped(), locale.toString(counts[size_t(*group)]));
    }
    const QString head = ChartText::bucketText(m_traffic, bucket, m_period).toHtmlEscaped();
    if (rows.isEmpty())
        return u"<b>%1</b><br>%2"_s.arg(head, tr("No attempts").toHtmlEscaped());
    return u"<b>%1</b><table cellspacing='0'>%2</table>"_s.arg(head, rows);
}

QPoint TrafficChart::bucketPosition(qsizetype bucket) const
{
    return chart()->mapToPosition({double(bucket), 0}, m_series).toPoint();
}

QSize TrafficChart::sizeHint() const
{
    return {600, 248};
}

void TrafficChart::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    const QPointF at = event->position();
    const bool inside = chart()->plotArea().contains(at);
    pointAt(inside ? qsizetype(std::lround(chart()->mapToValue(at, m_series).x())) : -1);
    if (m_pointed >= 0)
        QToolTip::showText(event->globalPosition().toPoint(), bucketTip(m_pointed), this);
    else
        QToolTip::hideText();
}

void TrafficChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    pointAt(-1);
}

void TrafficChart::keyPressEvent(QKeyEvent *event)
{
    const qsizetype last = m_traffic.buckets.size() - 1;
    qsizetype to = m_pointed;
    switch (event->key()) {
    case Qt::Key_Left: to = m_pointed < 0 ? last : m_pointed - 1; break;
    case Qt::Key_Right: to = m_pointed < 0 ? last : m_pointed + 1; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    default: event->ignore(); return; // the view's own keys would scroll the chart
    }
    if (last < 0)
        return;
    pointAt(std::clamp<qsizetype>(to, 0, last));
    const QString tip = bucketTip(m_pointed);
    const QPoint place(bucketPosition(m_pointed).x(), int(chart()->plotArea().top()));
    QToolTip::showText(viewport()->mapToGlobal(place), tip, this);
    setAccessibleDescription(tip);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void TrafficChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    pointAt(-1);
    setAccessibleDescription(ChartText::summary(m_traffic, m_period));
}

void TrafficChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolor();
}

void TrafficChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    placeBand();
}

void TrafficChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (!hasFocus())
        return;
    painter->setPen(QPen(Theme::accent(palette()), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(sceneRect().adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
}

void TrafficChart::pointAt(qsizetype bucket)
{
    m_pointed = bucket < m_traffic.buckets.size() ? bucket : -1;
    m_band->setVisible(m_pointed >= 0);
    placeBand();
}

void TrafficChart::placeBand()
{
    if (m_pointed < 0)
        return;
    const QRectF plot = chart()->plotArea();
    const double width = plot.width() / double(m_traffic.buckets.size());
    m_band->setRect(plot.left() + double(m_pointed) * width, plot.top(), width, plot.height());
}

} // namespace Gatehouse::Ui
