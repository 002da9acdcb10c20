// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace Gatehouse::Ui {

/// A part of the overview on a ground of its own.
class Panel : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
};

/// One line of a panel: what is the matter with an icon before it and a sentence below it, and the
/// button that does something about it.
QWidget *panelLine(QWidget *icon, QWidget *sentence, QWidget *below, QWidget *button);

} // namespace Gatehouse::Ui
