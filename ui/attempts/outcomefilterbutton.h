// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QSet>

class QCheckBox;

namespace Gatehouse::Ui {

/// Which outcomes are shown: a button with a menu that stays open while one ticks. None ticked
/// means all.
class OutcomeFilterButton final : public QPushButton
{
    Q_OBJECT
public:
    explicit OutcomeFilterButton(QWidget *parent = nullptr);

    QSet<int> outcomes() const;
    void setOutcomes(const QSet<int> &outcomes);

Q_SIGNALS:
    void outcomesChanged();

private:
    void describe();

    QList<QCheckBox *> m_boxes; ///< in the order of allOutcomes
};

} // namespace Gatehouse::Ui
