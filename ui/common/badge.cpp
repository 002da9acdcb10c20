// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/badge.h"

#include "common/icons.h"

#include <QFontMetrics>
#include <QPainter>

namespace Gatehouse::Ui {

namespace {

constexpr int height = 22;
constexpr int iconSize = 14;
constexpr int sidePadding = 8;
constexpr int iconGap = 5;

QFont badgeFont(QFont font)
{
    font.setWeight(QFont::Medium);
    return font;
}

int textLeft(const Badge &badge)
{
    return badge.icon.isEmpty() ? sidePadding : sidePadding - 1 + iconSize + iconGap;
}

} // namespace

QSize badgeSize(const Badge &badge, const QFont &font)
{
    const QFontMetrics metrics(badgeFont(font));
    return {textLeft(badge) + metrics.horizontalAdvance(badge.text) + sidePadding + 1, height};
}

void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, const QFont &font,
                const QPalette &palette)
{
    const QSize wanted = badgeSize(badge, font).boundedTo({rect.width(), height});
    const QRect box(rect.left(), rect.top() + (rect.height() - height) / 2, wanted.width(), height);
    const ToneColors colors = Theme::tone(badge.tone, palette);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.fill);
    painter->drawRoundedRect(QRectF(box), height / 2.0, height / 2.0);
    if (!badge.icon.isEmpty())
        painter->drawPixmap(
            QPoint(box.left() + sidePadding - 1, box.top() + (height - iconSize) / 2),
            Icons::pixmap(badge.icon, colors.text, iconSize,
                          painter->device()->devicePixelRatioF()));
    painter->setFont(badgeFont(font));
    painter->setPen(colors.text);
    const QRect textBox = box.adjusted(textLeft(badge), 0, -sidePadding + 2, 0);
    painter->drawText(
        textBox, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(badge.text, Qt::ElideRight, textBox.width()));
    painter->restore();
}

BadgeLabel::BadgeLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BadgeLabel::setBadge(const Badge &badge)
{
    if (m_badge == badge)
        return;
    m_badge = badge;
    setAccessibleName(badge.text);
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return badgeSize(m_badge, font());
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), m_badge, font(), palette());
}

} // namespace Gatehouse::Ui
