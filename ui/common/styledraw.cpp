// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/styledraw.h"

#include "common/icons.h"
#include "common/theme.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui::StyleDraw {

namespace {

constexpr int chevronSize = 14;

struct Inks
{
    QColor fill;
    QColor edge;
};

Inks buttonInks(const QStyleOption &option, const QString &kind)
{
    const QPalette &palette = option.palette;
    Inks inks{palette.color(QPalette::Button), Theme::border(palette)};
    if (!(option.state & QStyle::State_Enabled))
        return inks;
    if (kind == "primary"_L1)
        inks = {palette.color(QPalette::Highlight), palette.color(QPalette::Highlight)};
    else if (kind == "success"_L1)
        inks = {Theme::tone(Tone::Success, palette).fill, Theme::tone(Tone::Success, palette).text};
    else if (kind == "danger"_L1)
        inks.edge = Theme::tone(Tone::Danger, palette).text;
    const QColor ink = palette.color(QPalette::WindowText);
    if (option.state & QStyle::State_Sunken)
        inks.fill = blend(inks.fill, ink, 0.14F);
    else if (option.state & QStyle::State_On)
        inks = {Theme::tone(Tone::Accent, palette).fill, Theme::accent(palette)};
    else if (option.state & QStyle::State_MouseOver)
        inks.fill = blend(inks.fill, ink, 0.06F);
    return inks;
}

// Its edge is seen on the window in both themes (3:1, WCAG 2.1 §1.4.11).
Inks markInks(const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    if (!(option.state & QStyle::State_Enabled))
        return {palette.color(QPalette::Base), Theme::border(palette)};
    if (option.state & QStyle::State_On)
        return {palette.color(QPalette::Highlight), palette.color(QPalette::Highlight)};
    return {palette.color(QPalette::Base), Theme::muted(palette)};
}

QColor markInk(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled ? option.palette.color(QPalette::HighlightedText)
                                                : Theme::muted(option.palette);
}

} // namespace

QColor blend(const QColor &under, const QColor &over, float amount)
{
    return QColor::fromRgbF(under.redF() + (over.redF() - under.redF()) * amount,
                            under.greenF() + (over.greenF() - under.greenF()) * amount,
                            under.blueF() + (over.blueF() - under.blueF()) * amount);
}

void rounded(QPainter *painter, const QRect &rect, const QColor &fill, const QPen &edge, int radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge);
    const qreal inset = edge.style() == Qt::NoPen ? 0 : edge.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void button(QPainter *painter, const QStyleOption &option, const QString &kind, bool focused)
{
    const Inks inks = buttonInks(option, kind);
    rounded(painter, option.rect, inks.fill,
            focused ? QPen(Theme::accent(option.palette), 2) : QPen(inks.edge, 1), Theme::radius);
}

void checkBox(QPainter *painter, const QStyleOption &option)
{
    const Inks inks = markInks(option);
    rounded(painter, option.rect, inks.fill, QPen(inks.edge, 1), 3);
    if (option.state & QStyle::State_On)
        painter->drawPixmap(option.rect.topLeft(),
                            Icons::pixmap(u"check"_s, markInk(option), option.rect.width(),
                                          painter->device()->devicePixelRatioF()));
}

void radioButton(QPainter *painter, const QStyleOption &option)
{
    const Inks inks = markInks(option);
    rounded(painter, option.rect, inks.fill, QPen(inks.edge, 1), option.rect.width() / 2);
    if (!(option.state & QStyle::State_On))
        return;
    const int inset = option.rect.width() / 3;
    rounded(painter, option.rect.adjusted(inset, inset, -inset, -inset), markInk(option),
            QPen(Qt::NoPen), inset);
}

void toolButton(QPainter *painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool hovered =
        option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    QColor fill;
    if (option.state & QStyle::State_On)
        fill = Theme::tone(Tone::Accent, palette).fill;
    else if (option.state & QStyle::State_Sunken || hovered)
        fill = blend(palette.color(QPalette::Window), palette.color(QPalette::WindowText),
                     option.state & QStyle::State_Sunken ? 0.16F : 0.08F);
    if (fill.isValid())
        rounded(painter, option.rect, fill, Qt::NoPen, Theme::radius);
}

void field(QPainter *painter, const QStyleOption &option)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focused = enabled && option.state & QStyle::State_HasFocus;
    rounded(painter, option.rect, option.palette.color(enabled ? QPalette::Base : QPalette::Window),
            focused ? QPen(Theme::accent(option.palette), 2)
                    : QPen(Theme::border(option.palette), 1),
            Theme::radius);
}

void scrollAreaFrame(QPainter *painter, const QStyleOption &option, int focusWidth)
{
    // The content is a rectangle two pixels inside: a wider corner would be cut by it.
    constexpr int radius = 4;
    const bool focused = option.state & QStyle::State_HasFocus;
    rounded(painter, option.rect, option.palette.color(QPalette::Base),
            focused ? QPen(Theme::accent(option.palette), focusWidth)
                    : QPen(Theme::border(option.palette), 1),
            radius);
}

void popupFrame(QPainter *painter, const QStyleOption &option, const QColor &ground)
{
    const QPalette &palette = option.palette;
    // Stronger than a border within the window: what lies under it may be of the same colour.
    painter->setPen(blend(Theme::border(palette), palette.color(QPalette::WindowText), 0.3F));
    painter->setBrush(ground);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void tip(QPainter *painter, const QStyleOption &option)
{
    popupFrame(painter, option, option.palette.color(QPalette::ToolTipBase));
}

void tab(QPainter *painter, const QStyleOptionTab &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && !(option.state & QStyle::State_MouseOver))
        return;
    const QRect line(option.rect.left() + 10, option.rect.bottom() - 1, option.rect.width() - 20,
                     2);
    painter->fillRect(line,
                      selected ? Theme::accent(option.palette) : Theme::border(option.palette));
}

void headerSection(QPainter *painter, const QStyleOptionHeader &option)
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    painter->setPen(Theme::border(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void chevron(QPainter *painter, const QRect &rect, const QStyleOption &option, bool up)
{
    constexpr int size = chevronSize;
    const QPixmap drawn = Icons::pixmap(u"chevron-down"_s, Theme::muted(option.palette), size,
                                        painter->device()->devicePixelRatioF());
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->translate(rect.center() + QPoint(1, 1));
    if (up)
        painter->scale(1, -1);
    painter->drawPixmap(QPoint(-size / 2, -size / 2), drawn);
    painter->restore();
}

void scrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle,
               QPalette::ColorRole ground)
{
    painter->fillRect(option.rect, option.palette.color(ground));
    if (option.minimum >= option.maximum)
        return;
    const bool held = option.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    const QColor ink = blend(option.palette.color(ground), option.palette.color(QPalette::Text),
                             held ? 0.45F : 0.28F);
    rounded(painter, handle.adjusted(3, 3, -3, -3), ink, Qt::NoPen, 3);
}

void splitter(QPainter *painter, const QStyleOption &option)
{
    if (!(option.state & QStyle::State_MouseOver))
        return;
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.center().x(), rect.top(), 2, rect.height()),
                      Theme::border(option.palette));
}

QRect headerLabel(const QStyleOptionHeader &option)
{
    const bool isMarked = option.sortIndicator != QStyleOptionHeader::None;
    return option.rect.adjusted(Theme::grid, 0,
                                -Theme::grid - (isMarked ? chevronSize + Theme::grid / 2 : 0), 0);
}

QRect headerArrow(const QStyleOptionHeader &option)
{
    return {option.rect.right() + 1 - Theme::grid - chevronSize,
            option.rect.center().y() - chevronSize / 2, chevronSize, chevronSize};
}

QRect scrollBarHandle(const QStyleOptionSlider &option)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    constexpr int shortest = 32;
    const int size =
        range <= 0 ? length
                   : std::clamp(int(qint64(option.pageStep) * length / (range + option.pageStep)),
                                std::min(shortest, length), length);
    const int at = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown);
    return horizontal
               ? QRect(option.rect.left() + at, option.rect.top(), size, option.rect.height())
               : QRect(option.rect.left(), option.rect.top() + at, option.rect.width(), size);
}

} // namespace Gatehouse::Ui::StyleDraw
