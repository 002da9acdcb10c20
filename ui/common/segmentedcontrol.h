// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace Gatehouse::Ui {

/// A few choices side by side, one of them in force. One stop for Tab; the arrow keys choose.
class SegmentedControl final : public QWidget
{
    Q_OBJECT
public:
    /// `name` says what is chosen, for screen readers.
    explicit SegmentedControl(const QString &name, QWidget *parent = nullptr);

    /// `fullText` is what a screen reader says, and the tooltip.
    void addSegment(const QString &text, const QString &fullText, const QString &objectName);
    int current() const { return m_group.checkedId(); }
    /// Without chosen().
    void setCurrent(int segment);

Q_SIGNALS:
    /// By the person.
    void chosen(int segment);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int by);

    QButtonGroup m_group;
    QHBoxLayout *m_row;
};

} // namespace Gatehouse::Ui
