// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QFrame>
#include <QList>
#include <QTimer>

#include <chrono>
#include <functional>

namespace Gatehouse::Ui {

/// One thing that was just done, with perhaps its undo. Goes away by itself, later while the mouse
/// is over it.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    struct Action
    {
        QString name;
        std::function<void()> run;
    };

    Toast(Tone tone, const QString &text, const Action &action, std::chrono::milliseconds life,
          QWidget *parent);

    QString text() const { return accessibleName(); }

Q_SIGNALS:
    void gone();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Tone m_tone;
    QTimer m_life;
};

/// Stacks toasts over the upper right corner of a window, newest highest, three at most. Up there
/// they cover the line of the server's state and nothing that a person presses next.
class Toaster final : public QObject
{
    Q_OBJECT
public:
    static constexpr auto life = std::chrono::seconds(5);
    static constexpr auto undoLife = std::chrono::seconds(10);

    explicit Toaster(QWidget *window);

    /// They end left of that widget, which is in the window and outlives this.
    void keepLeftOf(const QWidget *widget);

    void show(Tone tone, const QString &text);
    /// With a button that undoes it, for ten seconds.
    void showUndo(const QString &text, std::function<void()> undo);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(Tone tone, const QString &text, const Toast::Action &action,
             std::chrono::milliseconds lasting);
    void drop(Toast *toast);
    void arrange();

    QWidget *m_window;
    const QWidget *m_right = nullptr; // what they end before
    QList<Toast *> m_toasts;
};

} // namespace Gatehouse::Ui
