// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/linkbutton.h"

#include "common/theme.h"

#include <QPainter>
#include <QStyleOptionFocusRect>

namespace Gatehouse::Ui {

namespace {

constexpr int margin = 4; // for the focus ring

} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * margin, fontMetrics().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont words = font();
    words.setUnderline(isEnabled() && underMouse());
    painter.setFont(words);
    painter.setPen(isEnabled() ? Theme::accent(palette()) : Theme::muted(palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
    if (!hasFocus())
        return;
    QStyleOptionFocusRect ring;
    ring.initFrom(this);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
}

} // namespace Gatehouse::Ui
