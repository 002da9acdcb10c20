// SPDX-FileCopyrightText: 2026 The Gatehouse authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempts/outcomepopup.h"

#include "attempts/outcomelook.h"
#include "common/icons.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Gatehouse::Ui {

OutcomePopup::OutcomePopup(const QSet<int> &outcomes, QWidget *parent)
    : FilterPopup(tr("Outcomes to show"), parent)
{
    setObjectName(u"outcomePopup"_s);
    for (const Outcome outcome : allOutcomes) {
        const Badge badge = outcomeBadge(outcome);
        auto *box = new QCheckBox(badge.text);
        box->setObjectName(u"outcome-"_s + toString(outcome));
        box->setIcon(Icons::line(badge.icon));
        box->setAccessibleName(badge.text);
        box->setChecked(outcomes.contains(int(outcome)));
        column()->addWidget(box);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this,
                [this] { Q_EMIT chosen(OutcomePopup::outcomes()); });
    }
    m_boxes.first()->setFocus();
}

QSet<int> OutcomePopup::outcomes() const
{
    QSet<int> ticked;
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i]->isChecked())
            ticked.insert(int(allOutcomes[size_t(i)]));
    return ticked;
}

} // namespace Gatehouse::Ui
