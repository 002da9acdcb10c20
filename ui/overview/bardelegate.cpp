// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/bardelegate.h"

#include "common/theme.h"
#include "overview/failingmodel.h"

#include <QPainter>

#include <algorithm>

namespace Gatehouse::Ui {

namespace {

constexpr int sidePadding = 8;
constexpr int barHeight = 3;

} // namespace

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    m_cell.paint(painter, option, index);
    const double share = index.data(FailingModel::ShareRole).toDouble();
    const QRect track(option.rect.left() + sidePadding, option.rect.bottom() - barHeight - 2,
                      option.rect.width() - 2 * sidePadding, barHeight);
    QRect bar = track;
    bar.setLeft(track.right() + 1 - std::max(2, int(share * track.width())));
    painter->fillRect(bar, Theme::tone(Tone::Danger, option.palette).text);
}

} // namespace Gatehouse::Ui
