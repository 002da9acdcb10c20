// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>
#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionComplex;
class QStyleOptionHeader;
class QStyleOptionSlider;
class QStyleOptionTab;
class QWidget;

/// How the parts of our Style look; Style decides when which is drawn.
namespace Gatehouse::Ui::StyleDraw {

inline constexpr int fieldPadding = 6;
inline constexpr int scrollBarWidth = 12;

QColor blend(const QColor &under, const QColor &over, float amount);
void rounded(QPainter *painter, const QRect &rect, const QColor &fill, const QPen &edge,
             int radius);

/// A push button's or combo box's ground; `kind` is its property of that name.
void button(QPainter *painter, const QStyleOption &option, const QString &kind, bool focused);
/// A check box (square, with a tick while on) or a radio button (round, with a dot).
void checkBox(QPainter *painter, const QStyleOption &option);
void radioButton(QPainter *painter, const QStyleOption &option);
void toolButton(QPainter *painter, const QStyleOption &option);
void field(QPainter *painter, const QStyleOption &option);
void scrollAreaFrame(QPainter *painter, const QStyleOption &option, int focusWidth);
/// Ground and edge of what lies over the window: a menu, a list that drops down, a tooltip.
void popupFrame(QPainter *painter, const QStyleOption &option, const QColor &ground);
void tip(QPainter *painter, const QStyleOption &option);
void tab(QPainter *painter, const QStyleOptionTab &option);
void headerSection(QPainter *painter, const QStyleOptionHeader &option);
void chevron(QPainter *painter, const QRect &rect, const QStyleOption &option, bool up);
void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle,
               QPalette::ColorRole ground);
void splitter(QPainter *painter, const QStyleOption &option);

/// Where a header's text is, and the mark of the order right of it.
QRect headerLabel(const QStyleOptionHeader &option);
QRect headerArrow(const QStyleOptionHeader &option);

/// Where a scroll bar's handle is; there are no arrow buttons.
QRect scrollBarHandle(const QStyleOptionSlider &option);

} // namespace Gatehouse::Ui::StyleDraw
