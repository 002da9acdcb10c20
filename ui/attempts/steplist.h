// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/whysteps.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Gatehouse::Ui {

/// One step: its tick or cross, what it is about, and what came of it.
class StepRow final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int textLeft = 112; ///< where the sentences begin
    static constexpr int iconSize = 18;

    explicit StepRow(QWidget *parent = nullptr);

    void setStep(const WhyStep &step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recolor();

    WhyStep::State m_state = WhyStep::State::NotReached;
    QLabel *m_title;
    QLabel *m_text;
};

/// Steps one below the other. Rows are kept and used again: whoever walks through a table with a
/// key held down makes no widgets.
class StepList final : public QWidget
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent = nullptr);

    void setSteps(const QList<WhyStep> &steps);

private:
    QVBoxLayout *m_column;
    QList<StepRow *> m_rows;
};

} // namespace Gatehouse::Ui
