// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/toast.h"

#include "common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

namespace {

constexpr int iconSize = 18;
constexpr int maxToasts = 3;

QString iconFor(Tone tone)
{
    switch (tone) {
    case Tone::Danger: return u"x-circle"_s;
    case Tone::Warning: return u"warning"_s;
    default: return u"check-circle"_s;
    }
}

} // namespace

Toast::Toast(Tone tone, const QString &text, const Action &action, std::chrono::milliseconds life,
             QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
{
    setObjectName(u"toast"_s);
    setAccessibleName(text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Theme::grid + iconSize + Theme::grid, Theme::grid + 2,
                            2 * Theme::grid, Theme::grid + 2);
    row->setSpacing(2 * Theme::grid);
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    row->addWidget(label, 1);
    if (action.run) {
        auto *button = new QPushButton(action.name);
        button->setObjectName(u"toastAction"_s);
        button->setAccessibleName(action.name);
        button->setFocusPolicy(Qt::TabFocus); // a click must not take the focus along when it goes
        connect(button, &QPushButton::clicked, this, [this, button, run = action.run] {
            button->setEnabled(false); // once
            run();
            Q_EMIT gone();
        });
        row->addWidget(button);
    }
    m_life.setSingleShot(true);
    m_life.setInterval(life);
    connect(&m_life, &QTimer::timeout, this, &Toast::gone);
    m_life.start();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::border(palette()));
    painter.setBrush(palette().color(QPalette::Button));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.drawPixmap(QPoint(2 * Theme::grid, (height() - iconSize) / 2),
                       Icons::pixmap(iconFor(m_tone), Theme::tone(m_tone, palette()).text, iconSize,
                                     devicePixelRatioF()));
}

void Toast::enterEvent(QEnterEvent *)
{
    m_life.stop();
}

void Toast::leaveEvent(QEvent *)
{
    m_life.start();
}

Toaster::Toaster(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
}

void Toaster::show(Tone tone, const QString &text)
{
    add(tone, text, {}, life);
}

void Toaster::showUndo(const QString &text, std::function<void()> undo)
{
    add(Tone::Success, text, {tr("Undo"), std::move(undo)}, undoLife);
}

void Toaster::add(Tone tone, const QString &text, const Toast::Action &action,
                  std::chrono::milliseconds lasting)
{
    while (m_toasts.size() >= maxToasts)
        drop(m_toasts.first());
    auto *toast = new Toast(tone, text, action, lasting, m_window);
    connect(toast, &Toast::gone, this, [this, toast] { drop(toast); });
    m_toasts.append(toast);
    arrange();
    toast->show();
    toast->raise();
}

void Toaster::drop(Toast *toast)
{
    if (!m_toasts.removeOne(toast))
        return;
    toast->hide();
    toast->deleteLater();
    arrange();
}

bool Toaster::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

void Toaster::keepLeftOf(const QWidget *widget)
{
    m_right = widget;
    arrange();
}

void Toaster::arrange()
{
    const int right = m_right ? m_right->mapTo(m_window, QPoint()).x() - 2 * Theme::grid
                              : m_window->width() - 3 * Theme::grid;
    int top = Theme::grid / 2;
    for (auto it = m_toasts.crbegin(); it != m_toasts.crend(); ++it) {
        const QSize size = (*it)->sizeHint().boundedTo({right - Theme::grid, m_window->height()});
        (*it)->setGeometry(right - size.width(), top, size.width(), size.height());
        top += size.height() + Theme::grid;
    }
}

} // namespace Gatehouse::Ui
