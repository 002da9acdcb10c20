// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/panel.h"

#include "common/styledraw.h"
#include "common/theme.h"

#include <QHBoxLayout>
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

QWidget *panelLine(QWidget *icon, QWidget *sentence, QWidget *below, QWidget *button)
{
    auto *row = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(sentence);
    words->addWidget(below);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(Theme::grid + 4);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(button, 0, Qt::AlignTop);
    return row;
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    StyleDraw::rounded(&painter, rect(), palette().color(QPalette::Base),
                       QPen(Theme::border(palette()), 1), Theme::radius);
}

} // namespace Gatehouse::Ui
