// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/panel.h"

#include "common/styledraw.h"
#include "common/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Gatehouse::Ui {

Panel::Panel(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(2 * Theme::grid, Theme::grid + 4, 2 * Theme::grid,
                                 Theme::grid + 4);
    m_column->setSpacing(Theme::grid);
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    StyleDraw::rounded(&painter, rect(), palette().color(QPalette::Base),
                       QPen(Theme::border(palette()), 1), Theme::radius);
}

} // namespace Gatehouse::Ui
