// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace Gatehouse::Ui {

/// One part of a filter: what it says, and a × that takes it away. A click, Enter or Space on its
/// text asks for its editor; Delete or Backspace takes it away.
class Chip final : public QWidget
{
    Q_OBJECT
public:
    /// `icon` is a line icon's name.
    Chip(const QString &icon, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void opened();
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_text;
    QPushButton *m_body;
    QToolButton *m_close;
};

} // namespace Gatehouse::Ui
