// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts/filterpopup.h"

#include <QSet>

class QCheckBox;

namespace Gatehouse::Ui {

/// Which outcomes are shown: ticked ones, at once. None ticked means all.
class OutcomePopup final : public FilterPopup
{
    Q_OBJECT
public:
    OutcomePopup(const QSet<int> &outcomes, QWidget *parent);

Q_SIGNALS:
    void chosen(const QSet<int> &outcomes);

protected:
    void apply() override { close(); }

private:
    QSet<int> outcomes() const;

    QList<QCheckBox *> m_boxes; ///< in the order of allOutcomes
};

} // namespace Gatehouse::Ui
