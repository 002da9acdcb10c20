// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/retirement.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace Gatehouse::Ui {

/// The way from an old secret to a new one, step by step, with the button at its end: it turns
/// green once the old one has fallen silent. Shows; decides nothing.
class RetirementGuide final : public QFrame
{
    Q_OBJECT
public:
    explicit RetirementGuide(QWidget *parent = nullptr);

    void setRetirement(const Retirement &retirement, Timestamp now);

Q_SIGNALS:
    void retireRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        QLabel *mark;
        QLabel *text;
    };
    std::optional<Retirement> m_shown;
    QList<Line> m_lines;
    QPushButton *m_retire;
    QLabel *m_end;
};

} // namespace Gatehouse::Ui
