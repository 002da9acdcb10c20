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
    static constexpr int iconSize = 18;

    explicit StepRow(QWidget *parent = nullptr);

    void setStep(const WhyStep &step);
    /// What its title takes.
    int titleWidth() const;
    /// Where the sentence begins, the same for all steps of a list.
    void setTextLeft(int left);

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
    /// Where their sentences begin, as far right as the longest title needs.
    int textLeft() const { return m_textLeft; }

private:
    int m_textLeft = 112;
    QVBoxLayout *m_column;
    QList<StepRow *> m_rows;
};

} // namespace Gatehouse::Ui
