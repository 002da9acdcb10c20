// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/celldelegate.h"

#include "common/badge.h"
#include "common/cells.h"
#include "common/fonts.h"

#include <QPainter>

namespace Gatehouse::Ui {

namespace {

constexpr int sidePadding = 8;

} // namespace

void CellDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Selected))
        return;
    const bool active = option.state & QStyle::State_Active;
    const QColor fill = Theme::tone(active ? Tone::Accent : Tone::Neutral, option.palette).fill;
    painter->fillRect(option.rect, fill);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(MutedRole).toBool())
        option->palette.setColor(QPalette::Text, Theme::muted(option->palette));
    if (index.data(MonospaceRole).toBool())
        option->font = Fonts::monospace(option->font);
    if (index.data(StruckRole).toBool())
        option->font.setStrikeOut(true);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    paintGround(painter, cell);

    const QRect inner = cell.rect.adjusted(sidePadding, 0, -sidePadding, 0);
    const QVariant badge = index.data(BadgeRole);
    if (badge.canConvert<Badge>()) {
        paintBadge(painter, inner, badge.value<Badge>(), cell.font, cell.palette);
        return;
    }
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    const QFontMetrics metrics(cell.font);
    painter->drawText(inner, int(cell.displayAlignment | Qt::AlignVCenter),
                      metrics.elidedText(cell.text, cell.textElideMode, inner.width()));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QVariant badge = index.data(BadgeRole);
    const int width = badge.canConvert<Badge>()
                          ? badgeSize(badge.value<Badge>(), cell.font).width()
                          : QFontMetrics(cell.font).horizontalAdvance(cell.text);
    return {width + 2 * sidePadding + 1, Theme::rowHeight};
}

} // namespace Gatehouse::Ui
