// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clients/sparklinedelegate.h"

#include "clients/sparkline.h"
#include "common/celldelegate.h"
#include "common/theme.h"

#include <QPainter>

namespace Gatehouse::Ui {

namespace {

constexpr int sidePadding = 8;
constexpr int topPadding = 6;

} // namespace

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    CellDelegate::paintGround(painter, option);
    const QVariant activity = index.data(activityRole);
    if (!activity.canConvert<Activity>())
        return;
    const QRect field = option.rect.adjusted(sidePadding, topPadding, -sidePadding, -topPadding);
    const Sparkline line = Sparkline::of(activity.value<Activity>(), field);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(QRect(field.left(), line.baseLine, Sparkline::width, 1),
                      Theme::border(option.palette));
    for (const QRect &bar : line.successes)
        painter->fillRect(bar, Theme::accent(option.palette));
    for (const QRect &bar : line.failures)
        painter->fillRect(bar, Theme::tone(Tone::Danger, option.palette).text);
    painter->restore();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Sparkline::width + 2 * sidePadding, Theme::rowHeight};
}

} // namespace Gatehouse::Ui
