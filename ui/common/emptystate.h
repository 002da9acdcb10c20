// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

/// What a list shows when there is nothing in it: why, and what to do.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `action` names the button; empty for none.
    void set(const QString &icon, const QString &title, const QString &text,
             const QString &action = {});
    QString title() const;

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawIcon();
    void fitText();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace Gatehouse::Ui
