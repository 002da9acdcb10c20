// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overview/outcomegroups.h"

#include <QAbstractButton>
#include <QWidget>

namespace Gatehouse::Ui {

/// One layer of the chart in the legend: its colour, name and number; unchecked takes the layer off
/// the chart, and is told by a hollow swatch and fainter text.
class LegendButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LegendButton(OutcomeGroup group, QWidget *parent = nullptr);

    OutcomeGroup group() const { return m_group; }
    void setCount(qint64 count);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    OutcomeGroup m_group;
    QString m_count;
};

/// The chart's legend, in the order of the layers.
class ChartLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setCounts(const GroupCounts &counts);
    QSet<OutcomeGroup> hidden() const;

Q_SIGNALS:
    void hiddenChanged();

private:
    QList<LegendButton *> m_buttons;
};

} // namespace Gatehouse::Ui
