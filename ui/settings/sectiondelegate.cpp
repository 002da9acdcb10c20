// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/sectiondelegate.h"

#include "common/theme.h"

#include <QPainter>

namespace Gatehouse::Ui {

namespace {

constexpr int leftPadding = Theme::grid + 4;
constexpr int rightPadding = Theme::grid;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

void SectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool current = option.state & QStyle::State_Selected;
    const bool focused = current && option.state & QStyle::State_HasFocus;
    const ToneColors look = Theme::tone(current ? Tone::Accent : Tone::Neutral, option.palette);
    const QRectF ground = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(focused ? QPen(Theme::accent(option.palette), 2) : QPen(Qt::NoPen));
    const bool tinted = current || option.state & QStyle::State_MouseOver;
    painter->setBrush(tinted ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(ground, Theme::radius, Theme::radius);
    painter->setFont(current ? strong(option.font) : option.font);
    painter->setPen(current ? look.text : option.palette.color(QPalette::WindowText));
    painter->drawText(option.rect.adjusted(leftPadding, 0, -rightPadding, 0),
                      Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    return {leftPadding + QFontMetrics(strong(option.font)).horizontalAdvance(text) + rightPadding,
            Theme::rowHeight};
}

} // namespace Gatehouse::Ui
