// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/applybar.h"

#include "common/labels.h"
#include "common/linkbutton.h"
#include "common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

ApplyBar::ApplyBar(QAction *apply, QAction *discard, QWidget *parent)
    : QFrame(parent)
    , m_count(new QLabel)
    , m_obstacle(new LinkButton({}))
    , m_failure(new FieldMessage)
{
    setObjectName(u"applyBar"_s);
    m_count->setObjectName(u"applyCount"_s);
    m_obstacle->setObjectName(u"applyObstacle"_s);
    m_failure->setObjectName(u"applyFailure"_s);
    auto *applyButton = button(apply, u"settingsApplyButton"_s);
    applyButton->setProperty("kind", u"primary"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * Theme::grid, Theme::grid + 1, 3 * Theme::grid, Theme::grid);
    row->setSpacing(Theme::grid);
    row->addWidget(m_count);
    row->addWidget(m_obstacle);
    row->addWidget(m_failure, 1);
    row->addStretch();
    row->addWidget(button(discard, u"settingsDiscardButton"_s));
    row->addWidget(applyButton);

    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_count->setText(tr("Applying…")); });
    connect(m_obstacle, &QPushButton::clicked, this, &ApplyBar::obstacleActivated);
    hide();
}

QPushButton *ApplyBar::button(QAction *action, const QString &objectName)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    auto *button = new QPushButton(action->text());
    button->setObjectName(objectName);
    button->setAccessibleName(action->text());
    button->setToolTip(keys.isEmpty() ? action->toolTip()
                                      : u"%1 (%2)"_s.arg(action->toolTip(), keys));
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    return button;
}

void ApplyBar::showState(const State &state)
{
    if (!state.isBusy)
        m_patience.stop();
    else if (!m_patience.isActive())
        m_patience.start();
    m_count->setText(state.changes == 1 ? tr("1 change")
                                        : tr("%n changes", nullptr, state.changes));
    m_obstacle->setText(tr("“%1” cannot be used").arg(state.obstacle));
    m_obstacle->setAccessibleName(tr("Go to “%1”, which cannot be used").arg(state.obstacle));
    m_obstacle->updateGeometry();
    m_obstacle->setVisible(!state.obstacle.isEmpty());
    if (state.failure.isEmpty())
        m_failure->clear();
    else
        m_failure->showError(state.failure);
    m_count->setVisible(state.changes > 0 || state.isBusy);
    setVisible(state != State());
}

void ApplyBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::border(palette()));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace Gatehouse::Ui
