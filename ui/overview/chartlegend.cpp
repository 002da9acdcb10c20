// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/chartlegend.h"

#include "common/flowlayout.h"
#include "common/theme.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int swatch = 10;
constexpr int gap = 6;
constexpr int padding = 6;
constexpr int buttonHeight = 28;
constexpr int leastWidth = 88; // the name is elided before the window must grow

} // namespace

LegendButton::LegendButton(OutcomeGroup group, QWidget *parent)
    : QAbstractButton(parent)
    , m_group(group)
    , m_count(QLocale().toString(0))
{
    setObjectName(u"legend-%1"_s.arg(int(group)));
    setCheckable(true);
    setChecked(true);
    setText(groupName(group));
    setAccessibleName(groupName(group));
    setToolTip(tr("%1\nClick to hide or show").arg(groupDescription(group)));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void LegendButton::setCount(qint64 count)
{
    m_count = QLocale().toString(count);
    setAccessibleDescription(m_count);
    updateGeometry();
    update();
}

QSize LegendButton::sizeHint() const
{
    return {2 * padding + swatch + 3 * gap + fontMetrics().horizontalAdvance(text()) +
                fontMetrics().horizontalAdvance(m_count),
            buttonHeight};
}

QSize LegendButton::minimumSizeHint() const
{
    return {leastWidth, buttonHeight};
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(Theme::accent(palette()), 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? Theme::tone(Tone::Neutral, palette()).fill
                                      : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(ground, Theme::radius, Theme::radius);
    }
    const QColor ink = groupInk(m_group, palette());
    const QRectF box(padding + 0.5, (height() - swatch) / 2.0 + 0.5, swatch - 1, swatch - 1);
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(isChecked() ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 2, 2);
    painter.setPen(isChecked() ? palette().color(QPalette::Text) : Theme::muted(palette()));
    QFont face = font();
    face.setStrikeOut(!isChecked());
    painter.setFont(face);
    const int left = padding + swatch + gap;
    const QRect line(left, 0, width() - left, height());
    const int room = line.width() - padding - gap - fontMetrics().horizontalAdvance(m_count);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room));
    face.setStrikeOut(false);
    painter.setFont(face);
    painter.setPen(Theme::muted(palette()));
    painter.drawText(line.adjusted(0, 0, -padding, 0), Qt::AlignVCenter | Qt::AlignRight, m_count);
}

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new FlowLayout(Theme::grid / 2, this); // a narrow window breaks the line
    for (const OutcomeGroup group : allOutcomeGroups) {
        auto *button = new LegendButton(group);
        m_buttons.append(button);
        rows->addWidget(button);
        connect(button, &QAbstractButton::toggled, this, &ChartLegend::hiddenChanged);
    }
}

void ChartLegend::setCounts(const GroupCounts &counts)
{
    for (LegendButton *button : std::as_const(m_buttons))
        button->setCount(counts[size_t(button->group())]);
}

QSet<OutcomeGroup> ChartLegend::hidden() const
{
    QSet<OutcomeGroup> groups;
    for (const LegendButton *button : m_buttons) {
        if (!button->isChecked())
            groups.insert(button->group());
    }
    return groups;
}

} // namespace Gatehouse::Ui
