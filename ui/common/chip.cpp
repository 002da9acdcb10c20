// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/chip.h"

#include "common/icons.h"
#include "common/styledraw.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int chipHeight = 28;
constexpr int widestText = 280;

} // namespace

Chip::Chip(const QString &icon, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_body(new QPushButton)
    , m_close(new QToolButton)
{
    m_body->setObjectName(u"chipBody"_s);
    m_body->setIcon(Icons::line(icon));
    m_body->setFlat(true);
    m_body->setFixedHeight(chipHeight);
    m_close->setObjectName(u"chipRemove"_s);
    m_close->setIcon(Icons::line(u"close"_s));
    m_close->setIconSize({12, 12});
    m_close->setAutoRaise(true);
    m_close->setFixedSize(chipHeight - 4, chipHeight - 4);
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 2, 0);
    row->setSpacing(0);
    row->addWidget(m_body);
    row->addWidget(m_close);
    setFocusProxy(m_body);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
    connect(m_body, &QPushButton::clicked, this, &Chip::opened);
    connect(m_close, &QToolButton::clicked, this, &Chip::removed);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    QString shown = m_body->fontMetrics().elidedText(text, Qt::ElideMiddle, widestText);
    m_body->setText(shown.replace(u'&', "&&"_L1));
    m_body->setToolTip(shown == text ? tr("Change this filter") : text);
    m_body->setAccessibleName(tr("Filter: %1").arg(text));
    m_close->setToolTip(tr("Remove this filter (Delete)"));
    m_close->setAccessibleName(tr("Remove the filter: %1").arg(text));
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    return {QWidget::sizeHint().width(), chipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    StyleDraw::rounded(&painter, rect(), Theme::tone(Tone::Accent, palette()).fill, Qt::NoPen,
                       chipHeight / 2);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removed(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_body->hasFocus()) {
            Q_EMIT opened();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Gatehouse::Ui
