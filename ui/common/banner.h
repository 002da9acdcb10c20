// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace Gatehouse::Ui {

/// One trouble that lasts, with what can be done about it. Never modal, never closed by itself.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    Banner(Tone tone, const QString &icon, const QString &text, QWidget *parent = nullptr);

    QString text() const;
    /// Adds a button at the right end.
    void addAction(const QString &name, const QString &objectName, std::function<void()> action);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_icon;
    QLabel *m_text;
    QHBoxLayout *m_row;
};

/// The place for banners, one per cause, newest last. Takes no room while it is empty.
class BannerArea final : public QWidget
{
    Q_OBJECT
public:
    explicit BannerArea(QWidget *parent = nullptr);

    /// Shows a banner for `cause` in place of the one it had. Returns it for its actions.
    Banner *post(const QString &cause, Tone tone, const QString &icon, const QString &text);
    void withdraw(const QString &cause);

private:
    QVBoxLayout *m_column;
};

} // namespace Gatehouse::Ui
