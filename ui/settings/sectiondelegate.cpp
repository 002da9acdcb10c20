// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/sectiondelegate.h"

#include "common/theme.h"

#include <QPainter>

namespace Gatehouse::Ui {

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
    QFont font = option.font;
    font.setWeight(current ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(current ? look.text : option.palette.color(QPalette::WindowText));
    painter->drawText(option.rect.adjusted(Theme::grid + 4, 0, -Theme::grid, 0),
                      Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), Theme::rowHeight};
}

} // namespace Gatehouse::Ui
