// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/emptystate.h"

#include "common/icons.h"
#include "common/labels.h"
#include "common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int iconSize = 40;
constexpr int textWidth = 420;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_title(headingLabel({}))
    , m_text(new MutedLabel)
    , m_button(new QPushButton)
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"emptyText"_s);
    m_icon->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(u"emptyAction"_s);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(Theme::grid);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(Theme::grid);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(Theme::grid);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void EmptyState::set(const QString &icon, const QString &title, const QString &text,
                     const QString &action)
{
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    fitText();
    m_button->setText(action);
    m_button->setAccessibleName(action);
    m_button->setVisible(!action.isEmpty());
    drawIcon();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitText();
}

// An aligned label gets the height of its size hint, which is too low for text that wraps.
void EmptyState::fitText()
{
    const int width = std::min(textWidth, std::max(0, this->width() - 4 * Theme::grid));
    m_text->setFixedSize(width, std::max(0, m_text->heightForWidth(width)));
}

void EmptyState::drawIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(
            Icons::pixmap(m_iconName, Theme::muted(palette()), iconSize, devicePixelRatioF()));
}

} // namespace Gatehouse::Ui
