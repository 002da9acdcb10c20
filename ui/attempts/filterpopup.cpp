// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/filterpopup.h"

#include "common/labels.h"
#include "common/styledraw.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

FilterPopup::FilterPopup(const QString &title, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_column(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(title);
    m_column->setContentsMargins(2 * Theme::grid, 2 * Theme::grid, 2 * Theme::grid,
                                 2 * Theme::grid);
    m_column->setSpacing(Theme::grid);
    auto *heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    QFont font = heading->font();
    font.setWeight(QFont::DemiBold);
    heading->setFont(font);
    m_column->addWidget(heading);
}

void FilterPopup::popUnder(const QWidget *anchor)
{
    fit();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + Theme::grid / 2));
    const QRect room = anchor->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    show();
}

void FilterPopup::fit()
{
    m_column->activate();
    resize(std::max(320, sizeHint().width()), 0);
    resize(width(), m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(width())
                                                  : sizeHint().height());
}

void FilterPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(Theme::border(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void FilterPopup::addFoot()
{
    m_message = new FieldMessage;
    m_message->setObjectName(u"filterMessage"_s);
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setObjectName(u"filterApply"_s);
    m_apply->setAccessibleName(tr("Apply the filter"));
    m_apply->setProperty("kind", u"primary"_s);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_apply);
    m_column->addWidget(m_message);
    m_column->addLayout(row);
    connect(m_apply, &QPushButton::clicked, this, [this] { apply(); });
}

void FilterPopup::showFault(const QString &fault)
{
    if (fault.isEmpty())
        m_message->clear();
    else
        m_message->showError(fault);
    if (isVisible())
        fit();
}

} // namespace Gatehouse::Ui
