// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/segmentedcontrol.h"

#include "common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace Gatehouse::Ui {

SegmentedControl::SegmentedControl(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    setAccessibleName(name);
    m_row->setContentsMargins({});
    m_row->setSpacing(Theme::grid / 2);
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int segment) {
        setCurrent(segment);
        Q_EMIT chosen(segment);
    });
}

void SegmentedControl::addSegment(const QString &text, const QString &fullText,
                                  const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAccessibleName(fullText);
    button->setToolTip(fullText);
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->installEventFilter(this);
    m_group.addButton(button, int(m_group.buttons().size()));
    m_row->addWidget(button);
    setCurrent(std::max(current(), 0));
}

void SegmentedControl::setCurrent(int segment)
{
    QAbstractButton *wanted = m_group.button(segment);
    if (!wanted)
        return;
    wanted->setChecked(true);
    const auto buttons = m_group.buttons();
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(button == wanted ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(wanted);
}

bool SegmentedControl::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Right:
    case Qt::Key_Down: step(1); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void SegmentedControl::step(int by)
{
    QAbstractButton *next = m_group.button(current() + by);
    if (!next)
        return;
    next->setFocus(Qt::TabFocusReason);
    next->click();
}

} // namespace Gatehouse::Ui
